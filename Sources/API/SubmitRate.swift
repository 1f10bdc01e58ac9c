// SPDX-License-Identifier: Apache-2.0
import Domain
import Synchronization

/// Counts the submits of each key within the last minute, for keys that have a limit.
final class SubmitRate: Sendable {
    private let starts = Mutex<[String: [Timestamp]]>([:])
    private static let window = Duration.seconds(60)

    /// Counts a submit.
    ///
    /// - Throws: ``Problem`` with 429 and the seconds to wait when there were enough within a minute.
    func take(_ key: APIKey, at now: Timestamp) throws(Problem) {
        guard let limit = key.limits.perMinute else { return }
        let wait: Duration? = starts.withLock { starts in
            var recent = starts[key.id, default: []].filter { now - $0 < Self.window }
            defer { starts[key.id] = recent }
            guard recent.count >= limit else {
                recent.append(now)
                return nil
            }
            return recent[recent.count - limit] + Self.window - now
        }
        guard let wait else { return }
        throw .tooMany(limit, wait: max(1, Int64((wait / .seconds(1)).rounded(.up))))
    }

    /// Takes back a submit that came to nothing.
    func giveBack(_ key: APIKey, at now: Timestamp) {
        guard key.limits.perMinute != nil else { return }
        starts.withLock { starts in
            guard let index = starts[key.id]?.lastIndex(of: now) else { return }
            starts[key.id]?.remove(at: index)
        }
    }
}
