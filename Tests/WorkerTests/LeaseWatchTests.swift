// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Testing

@testable import Worker

@Suite struct LeaseWatchTests {
    private let settings = WorkerSettings(
        name: "w", concurrency: 1, threads: 1, scratch: URL(filePath: "scratch"))
    private func watch() -> LeaseWatch {
        LeaseWatch(Given.work(1).lease, at: Given.second(0), settings: settings)
    }

    @Test func `a lease is renewed when a third of it has passed`() {
        var watch = watch()
        #expect(next(&watch, 4.9) == .look)
        let renewal = LeaseWatch.Action.renew(until: Given.second(20), progress: nil)
        #expect(next(&watch, 5) == renewal)
        watch.took(renewal, .ours(until: Given.second(20)), at: Given.second(5))
        #expect(next(&watch, 9.9) == .look)
        #expect(next(&watch, 10) == .renew(until: Given.second(25), progress: nil))
    }

    @Test func `progress is written at most once a second, and only news`() {
        var watch = watch()
        #expect(next(&watch, 0.5, 0.1) == .look)
        let report = LeaseWatch.Action.renew(until: Given.second(16), progress: 0.2)
        #expect(next(&watch, 1, 0.2) == report)
        watch.took(report, .ours(until: Given.second(16)), at: Given.second(1))
        #expect(next(&watch, 1.5, 0.3) == .look)
        #expect(next(&watch, 3, 0.2) == .look)
        #expect(next(&watch, 3, 0.3) == .renew(until: Given.second(18), progress: 0.3))
    }

    @Test func `a lost lease stops the work`() {
        var watch = watch()
        watch.took(.look, .lost, at: Given.second(1))
        #expect(next(&watch, 1.2) == .stop(.leaseLost))
    }

    @Test func `a store that does not answer stops the work only when the lease runs out`() {
        var watch = watch()
        for second in 5...14 {
            let action = next(&watch, Double(second))
            #expect(action == .renew(until: Given.second(Double(second + 15)), progress: nil))
            watch.took(action, .unknown, at: Given.second(Double(second)))
        }
        #expect(next(&watch, 15) == .stop(.leaseLost))
    }

    @Test func `the word to stop stops the work`() {
        let action = watch().next(at: Given.second(1), progress: 0, isShuttingDown: true)
        #expect(action == .stop(.shutDown))
    }

    private func next(
        _ watch: inout LeaseWatch, _ second: Double, _ progress: Double = 0
    ) -> LeaseWatch.Action {
        watch.next(at: Given.second(second), progress: progress, isShuttingDown: false)
    }
}
