// SPDX-License-Identifier: Apache-2.0
import Testing
import Worker

@Suite struct RestartPolicyTests {
    @Test func `short lives in a row are followed by ever longer pauses`() {
        var policy = RestartPolicy()
        let pauses = (0..<11).map { _ in policy.pause(afterLiving: .seconds(1)) }
        #expect(pauses.first == .milliseconds(100))
        for (pause, next) in zip(pauses, pauses.dropFirst()) {
            #expect(next == min(.seconds(30), pause * 2))
        }
        #expect(pauses.last == .seconds(30))
    }

    @Test func `who lived well is started again at once`() {
        var policy = RestartPolicy()
        for _ in 0..<9 { _ = policy.pause(afterLiving: .seconds(1)) }
        #expect(policy.pause(afterLiving: .seconds(60)) == .milliseconds(100))
    }
}
