// SPDX-License-Identifier: Apache-2.0
import API
import Testing

@Suite struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-0", ByteRange.part(0...0)),
        ("bytes=0-", .part(0...99)),
        ("bytes=10-19", .part(10...19)),
        ("bytes=90-1000", .part(90...99)),
        ("bytes=99-", .part(99...99)),
        ("bytes=-1", .part(99...99)),
        ("bytes=-1000", .part(0...99)),
        ("BYTES = 1-2", .whole),
        ("Bytes=1-2", .part(1...2)),
    ])
    func `a range within the body is served, cut to its length`(
        header: String, expected: ByteRange
    ) {
        #expect(ByteRange(header, length: 100) == expected)
    }

    @Test(arguments: ["bytes=100-", "bytes=100-200", "bytes=-0", "bytes=99999999999999999999-"])
    func `a range behind the body is refused`(header: String) {
        #expect(ByteRange(header, length: 100) == .unsatisfiable)
    }

    @Test(arguments: [
        "", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-3", "items=0-1", "bytes=0-1,3-4",
        "bytes=+1-2", "bytes=1-2-3", "bytes=١-٢",
    ])
    func `a header that is no single range means the whole body`(header: String) {
        #expect(ByteRange(header, length: 100) == .whole)
    }

    @Test func `an empty body has no part`() {
        #expect(ByteRange("bytes=0-", length: 0) == .unsatisfiable)
        #expect(ByteRange("bytes=-5", length: 0) == .unsatisfiable)
        #expect(ByteRange(nil, length: 0) == .whole)
    }

    @Test func `every first and last give exactly the bytes between them`() {
        for first in 0..<20 {
            for last in first..<30 {
                let expected: ByteRange =
                    first < 20 ? .part(first...min(last, 19)) : .unsatisfiable
                #expect(ByteRange("bytes=\(first)-\(last)", length: 20) == expected)
            }
        }
    }
}
