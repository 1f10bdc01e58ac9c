// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// One leg at one time: standing on its footprint, or swinging to the next.
struct QuadrupedStride {
    /// Place of the toe in the body's space.
    private(set) var toe: Vector
    /// Turn of the foot and of the segment above it, see ``LegSolver``.
    private(set) var heel: Float = 0
    private(set) var ankle: Float = 0

    init(step: QuadrupedStep, leg index: Int) {
        let manner = step.manners
        let gait = manner.gait
        let rest = step.actor.body.skeleton.legs[index]
        let clearance = Vector(0, rest.joints[4].y, 0)
        guard gait.cadence > 0 else {
            toe = step.local(step.footprint(of: index, at: step.time)) + clearance
            return
        }
        let cycles = manner.cycle(at: step.time, step.actor.route) - gait.touchdown[index]
        let phase = cycles - cycles.rounded(.down)
        let middle = step.time + (gait.duty / 2 - phase) / manner.frequency
        let here = step.local(step.footprint(of: index, at: middle)) + clearance
        let motion = step.actor.motion
        let reach = gait.reach * motion.stride
        let bend = reach * (gait.bobsPerCycle > 1 ? 1.15 : 0.9)
        if phase < gait.duty {
            let u = phase / gait.duty
            toe = here
            heel = 0.9 * smoothstep(0.70, 1, u)
            ankle = bend * (-0.33 + 0.95 * u * u.squareRoot())
        } else {
            let u = (phase - gait.duty) / (1 - gait.duty)
            let next =
                step.local(
                    step.footprint(of: index, at: middle + 1 / manner.frequency)) + clearance
            let eased = u * u * (3 - 2 * u)
            let lift = sin(.pi * u)
            toe = here.mixed(next, eased)
            toe.y += lift * gait.lift * motion.lift * step.bodyHeight
            heel = 0.9 * (1 - smoothstep(0, 0.9, u)) + 0.5 * lift
            ankle = bend * mix(0.62, -0.33, eased)
            let fold: Float = gait.bobsPerCycle > 1 && gait.duty > 0.5 ? 0.7 : 1
            ankle += lift * (rest.isFront ? 1.0 : 0.55) * fold * motion.lift
        }
    }
}
