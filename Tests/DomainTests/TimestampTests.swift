// SPDX-License-Identifier: Apache-2.0
import Domain
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000000Z"),
        (1_758_791_568_239_112_031, "2025-09-25T09:12:48.239112031Z"),
        (951_782_400_000_000_001, "2000-02-29T00:00:00.000000001Z"),
        (-1, "1969-12-31T23:59:59.999999999Z"),
    ])
    func `a moment is written with nine digits and read back`(nanoseconds: Int64, text: String) {
        let moment = Timestamp(nanoseconds: nanoseconds)
        #expect(moment.rfc3339 == text)
        #expect(Timestamp(rfc3339: text) == moment)
    }

    @Test func `days of four centuries survive being written and read`() {
        for day in stride(from: Int64(-100_000), through: 100_000, by: 37) {
            let moment = Timestamp(nanoseconds: day * 86_400_000_000_000 + 123)
            #expect(Timestamp(rfc3339: moment.rfc3339) == moment)
        }
    }

    @Test(arguments: [
        ("2025-09-25T11:12:48+02:00", "2025-09-25T09:12:48.000000000Z"),
        ("2025-09-25t09:12:48.5z", "2025-09-25T09:12:48.500000000Z"),
        ("2025-09-25T09:12:48.1234567899Z", "2025-09-25T09:12:48.123456789Z"),
    ])
    func `offsets and shorter fractions are understood`(text: String, same: String) {
        #expect(Timestamp(rfc3339: text)?.rfc3339 == same)
    }

    @Test(arguments: [
        "", "2025-09-25", "2025-02-29T00:00:00Z", "2025-13-01T00:00:00Z", "2025-09-25T24:00:00Z",
        "2025-09-25T09:12:48", "2025-09-25T09:12:48.Z", "2025-09-25T09:12:48Zx",
        "9999-01-01T00:00:00Z",
    ])
    func `anything else is refused`(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test func `durations are added and taken away to the nanosecond`() {
        let moment = Timestamp(nanoseconds: 5)
        #expect((moment + .seconds(2)).nanoseconds == 2_000_000_005)
        #expect((moment - .milliseconds(1)).nanoseconds == -999_995)
        #expect(moment + .seconds(3) - moment == .seconds(3))
    }

    @Test func `moments of all times can be compared and moved`() throws {
        let first = try #require(Timestamp(rfc3339: "1678-01-01T00:00:00Z"))
        let last = try #require(Timestamp(rfc3339: "2261-12-31T23:59:59Z"))
        #expect(last - first > .seconds(583 * 365 * 86_400))
        #expect(first - last < .zero)
        #expect(last + .seconds(1 << 40) == Timestamp(nanoseconds: .max))
        #expect(first - .seconds(1 << 40) == Timestamp(nanoseconds: .min))
    }
}
