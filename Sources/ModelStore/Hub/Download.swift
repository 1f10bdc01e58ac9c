// SPDX-License-Identifier: Apache-2.0

/// Decides how one file is fetched: from where to go on, when to wait, when to give up.
///
/// A value without a network: events go in, the next act comes out.
struct Download: Sendable {
    enum Event: Equatable, Sendable {
        /// So much was there from an earlier try.
        case started(existing: Int)
        /// The answer's status, the first byte that it sends, and how long it asks to wait.
        case answered(status: Int, from: Int?, retryAfter: Int?)
        /// More of the file is on disk.
        case received(Int)
        /// The body ended, or the connection broke.
        case ended
        case broke(String)
        case verified(Bool)
    }

    enum Act: Equatable, Sendable {
        /// Ask for the rest, from a byte.
        case request(from: Int)
        /// Forget what is there, and take the body from its start.
        case takeFromStart
        /// Take the body behind what is there.
        case append
        /// Compare the hash.
        case verify
        /// Wait some seconds, then ask for the rest from a byte.
        case wait(seconds: Int, from: Int)
        /// Forget what is there, and ask from the start.
        case restart
        case finish
        case fail(ModelStoreError)
    }

    private static let mostFailures = 5
    private static let longestWait = 60

    let path: String
    let size: Int
    private(set) var have = 0
    private var failures = 0
    private var restarts = 0
    private var hasGrown = false

    init(_ file: HubFile) {
        path = file.path
        size = file.size
    }

    mutating func next(_ event: Event) -> Act {
        switch event {
        case .started(let existing):
            have = existing <= size ? existing : 0
            if existing > size { return .restart }
            return have == size ? .verify : .request(from: have)
        case .answered(let status, let from, let retryAfter):
            return answered(status, from, retryAfter)
        case .received(let count):
            have += count
            hasGrown = true
            return have > size ? again("it is longer than \(size) bytes") : .append
        case .ended:
            if have == size { return .verify }
            return have > size ? again("it is longer than \(size) bytes") : failed("it ended early")
        case .broke(let reason): return failed(reason)
        case .verified(let isRight):
            return isRight ? .finish : again("its hash is not the one announced")
        }
    }

    private mutating func answered(_ status: Int, _ from: Int?, _ retryAfter: Int?) -> Act {
        switch status {
        case 200:
            have = 0
            return .takeFromStart
        case 206:
            guard from == have else {
                return .fail(
                    ModelStoreError(
                        .malformed, "\(path): asked from byte \(have), sent from \(from ?? -1)"))
            }
            return .append
        case 416: return again("the hub has no byte \(have) of it")
        case 401, 403:
            return .fail(
                ModelStoreError(
                    .refused, "\(path): the hub refuses it (\(status)); it may need a token"))
        case 404, 410:
            return .fail(ModelStoreError(.notFound, "\(path): the hub does not have it"))
        case 408, 425, 429, 500...599: return failed("the hub answers \(status)", retryAfter)
        default:
            return .fail(ModelStoreError(.malformed, "\(path): the hub answers \(status)"))
        }
    }

    /// A failure that may pass; tries that brought something do not count.
    private mutating func failed(_ reason: String, _ retryAfter: Int? = nil) -> Act {
        failures = hasGrown ? 1 : failures + 1
        hasGrown = false
        guard failures <= Self.mostFailures else {
            return .fail(
                ModelStoreError(
                    .unreachable,
                    "\(path): \(reason); gave up after \(Self.mostFailures) tries at "
                        + "\(ByteCount.text(have)), pull again to go on from there"))
        }
        let backoff = 1 << (failures - 1)
        return .wait(seconds: min(max(retryAfter ?? 0, backoff), Self.longestWait), from: have)
    }

    /// What arrived is wrong: once more from the start, then no more.
    private mutating func again(_ reason: String) -> Act {
        restarts += 1
        have = 0
        guard restarts <= 1 else {
            return .fail(ModelStoreError(.corrupt, "\(path): \(reason), twice"))
        }
        return .restart
    }
}
