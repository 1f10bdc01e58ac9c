// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue
import Testing

@testable import Worker

@Suite struct WorkerLoopTests {
    private let work = Given.work(1)
    private let outcome = Given.outcome

    /// A loop that has leased its first prediction.
    private func busy() -> WorkerLoop {
        var loop = WorkerLoop(poll: .milliseconds(25))
        #expect(loop.next(.ready) == .lease)
        #expect(loop.next(.leased(work)) == .work(work))
        return loop
    }

    @Test func `an idle worker looks, waits and looks again`() {
        var loop = WorkerLoop(poll: .milliseconds(25))
        for _ in 0..<3 {
            #expect(loop.next(.ready) == .lease)
            #expect(loop.next(.nothingWaits) == .pause(.milliseconds(25)))
        }
    }

    @Test func `what was made is stored, then the next one is leased`() {
        var loop = busy()
        #expect(loop.next(.worked(.made(outcome))) == .end(work, .completed(outcome)))
        #expect(loop.next(.ended) == .lease)
    }

    @Test func `a failure is stored as one`() {
        var loop = busy()
        let failure = TaskFailure(.executionFailed, "no")
        #expect(loop.next(.worked(.failed(failure))) == .end(work, .failed(failure)))
    }

    @Test func `work that nobody wants is dropped without a word`() {
        var loop = busy()
        #expect(loop.next(.worked(.interrupted(.leaseLost))) == .lease)
    }

    @Test func `a worker that stops gives its work back first`() {
        var loop = busy()
        #expect(loop.next(.shutDown) == .goOn)
        #expect(loop.next(.worked(.interrupted(.shutDown))) == .end(work, .givenBack))
        #expect(loop.next(.ended) == .stop)
    }

    @Test func `work that was done when the worker was told to stop is stored`() {
        var loop = busy()
        #expect(loop.next(.shutDown) == .goOn)
        #expect(loop.next(.worked(.made(outcome))) == .end(work, .completed(outcome)))
        #expect(loop.next(.ended) == .stop)
    }

    @Test func `a lease that comes after the word to stop is given back`() {
        var loop = WorkerLoop(poll: .milliseconds(25))
        #expect(loop.next(.ready) == .lease)
        #expect(loop.next(.shutDown) == .goOn)
        #expect(loop.next(.leased(work)) == .end(work, .givenBack))
        #expect(loop.next(.ended) == .stop)
    }

    @Test func `an idle worker stops at once`() {
        var loop = WorkerLoop(poll: .milliseconds(25))
        #expect(loop.next(.shutDown) == .goOn)
        #expect(loop.next(.ready) == .stop)
    }

    @Test func `a store that fails is asked ever more rarely`() {
        var loop = WorkerLoop(poll: .milliseconds(25))
        var pauses: [WorkerLoop.Action] = []
        for _ in 0..<8 {
            #expect(loop.next(.ready) == .lease)
            pauses.append(loop.next(.storeFailed))
        }
        let milliseconds = [100, 200, 400, 800, 1600, 3200, 5000, 5000]
        #expect(pauses == milliseconds.map { .pause(.milliseconds($0)) })
        #expect(loop.next(.ready) == .lease)
        #expect(loop.next(.nothingWaits) == .pause(.milliseconds(25)))
    }

    @Test func `an ending is tried again, and given up when its lease is long gone`() {
        var loop = busy()
        let end = WorkerLoop.Action.end(work, .completed(outcome))
        #expect(loop.next(.worked(.made(outcome))) == end)
        for attempt in 1...7 {
            guard case .pause = loop.next(.storeFailed) else {
                Issue.record("attempt \(attempt) is followed by a pause")
                return
            }
            #expect(loop.next(.ready) == end)
        }
        #expect(loop.next(.storeFailed) == .lease)
    }
}
