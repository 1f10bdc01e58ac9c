// SPDX-License-Identifier: Apache-2.0
import CDispatch  // declares timespec, as far as the compiler is concerned
import Domain
import Foundation

/// The clock and the chance of this machine: the only place that asks for them.
enum SystemSource {
    /// The time, to the nanosecond.
    static func now() -> Timestamp {
        var moment = timespec()
        clock_gettime(CLOCK_REALTIME, &moment)
        return Timestamp(
            nanoseconds: Int64(moment.tv_sec) * 1_000_000_000 + Int64(moment.tv_nsec))
    }

    /// 64 bits from the system's cryptographic source.
    static func chance() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
