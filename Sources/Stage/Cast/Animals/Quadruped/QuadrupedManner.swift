// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Screenplay

/// What an animal does, resolved to numbers of its species and size.
struct QuadrupedManner: Sendable {
    /// Standing, walking or running: index into the motion's angles.
    enum Mode: Int, Sendable { case stand, walk, run, sit }

    let mode: Mode
    let gait: Gait
    /// Cycles a second.
    let frequency: Float
    /// Meters a second.
    let speed: Float
    /// Share of a cycle that sets this individual apart.
    let phase: Float

    init(_ action: Action, motion: QuadrupedMotion, height: Float, scale: Float, phase: Float) {
        switch action {
        case .walk, .swim, .dance, .spin: mode = .walk
        case .run, .fly, .bounce, .roll, .drive, .sail: mode = .run
        case .sit, .rest: mode = motion.canSit ? .sit : .stand
        case .stand, .wave, .float: mode = .stand
        }
        switch mode {
        case .walk: gait = motion.walk
        case .run: gait = motion.run
        case .stand, .sit: gait = .stand
        }
        frequency = gait.frequency(height: height * scale) * motion.cadence
        speed = gait.speed(height: height * scale, stride: motion.stride, frequency: frequency)
        self.phase = phase
    }

    /// Cycles since some beginning.
    func cycle(at time: Float, _ route: Route) -> Float { (time + route.phase) * frequency + phase }

    /// Index into triples of standing, walking, running.
    var angleIndex: Int { mode == .sit ? 0 : mode.rawValue }
}
