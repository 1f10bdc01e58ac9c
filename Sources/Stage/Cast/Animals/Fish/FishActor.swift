// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A fish that swims by a wave which travels down its body.
///
///     x(z, t) = A(z) sin(2π (f t + (z - z₀)/λ)),   the wave runs tailwards at f·λ
struct FishActor: Actor {
    let parts: [Model]
    let castIndex: Int?
    let shape: FishShape
    let species: FishSpecies
    let route: Route
    let scale: Float
    /// Meters a second along the route, and tail beats a second.
    let speed: Float
    let beats: Float
    let phase: Float

    /// Length of the wave in meters of the unscaled body.
    var wavelength: Float { shape.length * 1.15 }

    /// Sideways place of the body's middle line at z, in the body's space.
    func wave(_ z: Float, at time: Float) -> Float {
        let nose = species.body[0].x
        let share = min(max((nose - z) / shape.length, 0), 1.6)
        let amplitude =
            species.sway * shape.length * (0.18 + 0.82 * share * share)
            * (speed > 0 ? 1 : 0.45)
        return amplitude * sin(2 * .pi * (beats * time + phase + (z - nose) / wavelength))
    }

    func pose(at time: Float) -> [PartPose] {
        let own = time + route.phase
        let place = route.place(at: speed * time)
        let bank = atan(speed * speed * route.curvature / 9.81) * 0.5
        var at = place.position
        at.y += 0.10 * shape.length * scale * sin(0.8 * own + 6 * phase)
        let frame =
            Transform.standing(
                at: at, heading: place.heading + 0.08 * sin(0.55 * own + 5 * phase), scale: scale)
            * .pitch(-0.06 * cos(0.8 * own + 6 * phase)) * .roll(0.05 * sin(1.1 * own) - bank)
        let (positions, normals) = deformed(at: own)
        return [PartPose(frame, positions: positions, normals: normals)]
    }

    private func deformed(at time: Float) -> ([Vector], [Vector]) {
        let rest = shape.mesh
        var positions = rest.positions
        var normals = rest.normals
        let fan = sin(2 * .pi * (beats * 0.8 * time + phase))
        for i in positions.indices {
            var p = positions[i]
            if shape.flaps[i] != 0 {
                // Paired fins row about the vertical through their root.
                let angle = shape.flaps[i] * (0.35 + 0.65 * fan)
                let turn = Transform.yaw(angle)
                p = shape.hinges[i] + turn.direction(p - shape.hinges[i])
                normals[i] = turn.direction(normals[i])
            }
            let step = shape.length * 0.01
            let slope = (wave(p.z + step, at: time) - wave(p.z - step, at: time)) / (2 * step)
            p.x += wave(p.z, at: time)
            positions[i] = p
            // Shear x by z: normals lose slope·n.x along z.
            normals[i] =
                Vector(normals[i].x, normals[i].y, normals[i].z - slope * normals[i].x).normalized
        }
        return (positions, normals)
    }
}
