// SPDX-License-Identifier: Apache-2.0
import Numerics
import Screenplay
import Stage
import Synchronization
import Testing

@Suite struct StopTests {
    @Test func `whenever it is told to stop, nobody more is cast`() throws {
        let shot = Screenplay().shot(for: ShotBrief(prompt: "six rabbits in a studio", seed: 1))
        func asks(stoppingAfter limit: Int) -> Int {
            let asked = Atomic(0)
            let stop = StopSignal { asked.wrappingAdd(1, ordering: .relaxed).newValue > limit }
            do throws(StageError) {
                _ = try StageDirector(body: nil).stage(shot, width: 64, height: 36, stop: stop)
                #expect(limit == .max)
            } catch {
                #expect(error.code == .canceled)
            }
            return asked.load(ordering: .relaxed)
        }
        let all = asks(stoppingAfter: .max)
        #expect(all == 7)
        for limit in 0..<all { #expect(asks(stoppingAfter: limit) == all) }
    }
}
