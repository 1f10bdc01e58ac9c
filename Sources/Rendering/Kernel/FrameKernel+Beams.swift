// SPDX-License-Identifier: Apache-2.0
import Numerics

extension FrameKernel {
    /// Adds the air that beams light up in front of what was found.
    func addBeams(to found: inout Sample, from o: VectorLanes, along d: VectorLanes) {
        for beam in beams { found.direct = found.direct + glow(of: beam, o, d, to: found.depth) }
    }

    /// Light of a beam scattered towards the eye along a ray of a length.
    ///
    /// Across the beam its light falls off as exp(-r²/w²) with w growing linearly along it, so that a
    /// ray that passes the axis at a distance r and an angle θ gathers
    ///
    ///     L = c / (w sin θ) exp(-r²/w²)
    ///
    /// where all of the beam's width lies in front of the surface; less of it does near the surface and
    /// near the eye.
    private func glow(
        of beam: Beam, _ o: VectorLanes, _ d: VectorLanes, to depth: Lanes
    ) -> VectorLanes {
        let axis = VectorLanes(beam.direction)
        let w = o - VectorLanes(beam.position)
        let c = d.dot(axis)
        let sine2 = most(1 - c * c, 4e-4)
        let sine = root(sine2)
        let (e, f) = (w.dot(d), w.dot(axis))
        let nearest = (c * f - e) * reciprocal(sine2)
        let t = least(most(nearest, Lanes.zero), depth)
        let s = f + c * t
        let along = most(s, 0)
        let width = along * beam.spread + beam.radius
        let away = w + d * t - axis * along
        let r2 = away.dot(away) * reciprocal(width * width)
        guard (r2 .< 12).any else { return .zero }
        let reach = width * reciprocal(sine)
        let inFront = smoothstep(-1, 1, (depth - nearest) * reciprocal(reach))
        let ahead = smoothstep(-1, 1, nearest * reciprocal(reach))
        // More of the light goes on nearly straight than to the side.
        let towards = saturate(0.5 - c * 0.5)
        let phase = 0.55 + 2.6 * towards * towards * towards * towards * towards
        let thinned = exponential(along * (-1 / 260))
        let strength =
            exponential(r2 * -1) * reciprocal(most(width * sine, beam.radius * 0.5)) * inFront
            * ahead * phase * thinned
        return VectorLanes(beam.color) * pick(s .> 0, strength, Lanes.zero)
    }
}
