// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Gathers what arrives while a commit is under way, so that one sync to the disk serves it all.
///
/// The first to arrive commits for everyone who came until it began; who came later elects one of
/// theirs. Nobody waits longer than the commit under way and their own.
final class GroupCommit<Item: Sendable, Outcome: Sendable>: Sendable {
    /// What a waiting caller hears.
    private enum Call: Sendable {
        case done(Outcome)
        /// Commit for all who wait, yourself included.
        case lead
    }

    private struct Waiting: Sendable {
        let item: Item
        let caller: CheckedContinuation<Call, Never>
    }

    private struct State {
        var isBusy = false
        var waiting: [Waiting] = []
    }

    private let state = Mutex(State())
    private let commit: @Sendable ([Item]) async -> [Outcome]

    /// `commit` returns an outcome for each item, in order.
    init(commit: @escaping @Sendable ([Item]) async -> [Outcome]) {
        self.commit = commit
    }

    /// Commits an item, together with others.
    func submit(_ item: Item) async -> Outcome {
        let call: Call = await withCheckedContinuation { caller in
            let leads = state.withLock { state in
                if state.isBusy {
                    state.waiting.append(Waiting(item: item, caller: caller))
                    return false
                }
                state.isBusy = true
                return true
            }
            if leads { caller.resume(returning: .lead) }
        }
        return switch call {
        case .done(let outcome): outcome
        case .lead: await lead(item)
        }
    }

    private func lead(_ item: Item) async -> Outcome {
        let others = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        let outcomes = await commit([item] + others.map(\.item))
        for (other, outcome) in zip(others, outcomes.dropFirst()) {
            other.caller.resume(returning: .done(outcome))
        }
        let next = state.withLock { state -> Waiting? in
            guard !state.waiting.isEmpty else {
                state.isBusy = false
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.caller.resume(returning: .lead)
        return outcomes[0]
    }
}
