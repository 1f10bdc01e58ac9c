// SPDX-License-Identifier: Apache-2.0
package import Screenplay

/// The world's time as a function of the clip's: the integral of the rate.
package struct WorldClock: Sendable {
    /// World seconds at multiples of ``step``; empty for an even rate.
    private let table: [Float]
    private let rate: Float
    private static let step: Float = 1 / 120

    /// A clock that runs evenly.
    package init(rate: Float = 1) { self.init(table: [], rate: max(rate, 0)) }

    private init(table: [Float], rate: Float) {
        self.table = table
        self.rate = rate
    }

    /// The clock of a plan over a clip of a length in seconds; keyed rates replace the plan's.
    package init(_ plan: CameraPlan, duration: Float) {
        let player = plan.path.map { PathPlayer($0) }
        guard let player, player.hasRates else {
            self.init(rate: plan.worldRate)
            return
        }
        let last = max(player.worldRate(at: duration) ?? 1, 0)
        var times: [Float] = [0]
        let count = Int((min(max(duration, 0), 600) / Self.step).rounded(.up)) + 1
        times.reserveCapacity(count + 1)
        func keyed(_ index: Int) -> Float {
            max(player.worldRate(at: Float(index) * Self.step) ?? 1, 0)
        }
        // Trapezoids: exact where the rate changes evenly.
        for index in 1...max(count, 1) {
            times.append(times[index - 1] + (keyed(index - 1) + keyed(index)) / 2 * Self.step)
        }
        self.init(table: times, rate: last)
    }

    /// World seconds at a time of the clip in seconds.
    package func time(at clip: Float) -> Float {
        guard let last = table.last else { return clip * rate }
        let place = max(clip, 0) / Self.step
        let index = Int(min(place, Float(table.count)))
        guard index + 1 < table.count else {
            return last + (clip - Float(table.count - 1) * Self.step) * rate
        }
        let share = place - Float(index)
        return table[index] + (table[index + 1] - table[index]) * share
    }
}
