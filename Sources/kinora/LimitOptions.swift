// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Domain

/// The limits of a key as options of a command.
struct LimitOptions: ParsableArguments {
    @Option(help: "Submits that it may make a minute; 0 does not limit.")
    var perMinute: Int?
    @Option(help: "Clips that are made for it at a time, while others wait; 0 does not limit.")
    var concurrency: Int?

    /// Present limits with what the options say.
    func limits(_ present: APIKey.Limits) throws(CommandFailure) -> APIKey.Limits {
        var limits = present
        if let perMinute { limits.perMinute = try Self.limit(perMinute, "--per-minute") }
        if let concurrency { limits.concurrency = try Self.limit(concurrency, "--concurrency") }
        return limits
    }

    private static func limit(_ value: Int, _ flag: String) throws(CommandFailure) -> Int? {
        guard value == 0 || APIKey.Limits.allowed.contains(value) else {
            throw CommandFailure(
                .usage,
                "\(flag) must be between 0 and \(APIKey.Limits.allowed.upperBound); got \(value)")
        }
        return value == 0 ? nil : value
    }
}
