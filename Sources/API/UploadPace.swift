// SPDX-License-Identifier: Apache-2.0

/// How slowly a file may arrive: a minute, and a second for every 32 KiB.
struct UploadPace: Sendable {
    private let start: ContinuousClock.Instant
    private static let grace = 60.0
    private static let bytesPerSecond = 32_768.0

    init(now: ContinuousClock.Instant) {
        start = now
    }

    /// Throws when so many bytes took too long.
    func check(_ count: Int, at now: ContinuousClock.Instant) throws(Problem) {
        let allowed = Self.grace + Double(count) / Self.bytesPerSecond
        guard (now - start) / .seconds(1) <= allowed else {
            throw .tooSlow(seconds: Int64(allowed))
        }
    }
}
