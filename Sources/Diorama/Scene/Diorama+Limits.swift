// SPDX-License-Identifier: Apache-2.0
import Numerics

extension Diorama {
    /// How far a pixel may be drawn out down against across, as ground is that comes nearer.
    private static let stretch: Float = 1.9
    /// How far what stands in the middle may lean, as the tangent, where it was not told from the ground and
    /// lies on it; and where everything that was found is cut out.
    private static let lean: (lying: Float, cutOut: Float) = (0.25, 0.5)
    /// The same towards the sides, where ground that comes nearer is sheared as it has to be.
    private static let shear: Float = 0.7
    /// How often a pixel of the picture may be enlarged along a side.
    private static let enlargement: Float = 1.9
    /// The part of the margin that may be seen.
    private static let beyond: Float = 0.7
    /// What may come to light beside a thing, as a share of the picture's longer side.
    private static let uncovered: Float = 0.1

    /// Whether a camera that has moved so still shows the picture well: nothing far beyond its borders, no
    /// place drawn out or enlarged too much, and not too much of what was hidden.
    package func admits(_ shift: Shift) -> Bool {
        let projection = Projection(shift, optics)
        for j in 0...6 {
            for i in 0...8 {
                let x = Float(optics.width) * Float(i) / 8
                let y = Float(optics.height) * Float(j) / 6
                guard isWell(x, y, projection) else { return false }
            }
        }
        let longer = Float(max(optics.width, optics.height))
        let land = layers.first { $0.kind == .land }
        for thing in layers where thing.kind == .thing {
            let x = Float(thing.left) + Float(thing.plate.width) / 2
            let y = Float(thing.top) + Float(thing.plate.height) / 2
            let behind = land?.relief.near(x, y) ?? 0
            guard
                let a = projection.forward(x, y, near: thing.relief.near(x, y)),
                let b = projection.forward(x, y, near: behind)
            else { return false }
            let off = a - b
            guard (off * off).sum().squareRoot() < Self.uncovered * longer else { return false }
        }
        return true
    }

    private var lean: Float { isCutOut ? Self.lean.cutOut : Self.lean.lying }

    private func isWell(_ x: Float, _ y: Float, _ projection: Projection) -> Bool {
        // All three on the layer of the first: where the next pixel shows another, nothing is drawn out.
        guard let layer = layer(x, y, projection), let here = source(x, y, layer, projection),
            let across = source(x + 2, y, layer, projection),
            let below = source(x, y + 2, layer, projection)
        else { return false }
        let limit = margin * Self.beyond
        guard here.x > -limit.x, here.y > -limit.y, here.x < Float(optics.width) + limit.x,
            here.y < Float(optics.height) + limit.y
        else { return false }
        // The map from the frame to the picture is a turn, a scale across and down, and a shear.
        let (a, b) = ((across - here) / 2, (below - here) / 2)
        let width = (a * a).sum().squareRoot()
        let height = abs(a.x * b.y - a.y * b.x) / max(width, 1e-6)
        let shear = abs((a * b).sum()) / max(width * height, 1e-6)
        return width * Self.enlargement > 1 && height * Self.enlargement > 1
            && shear < (abs(x / Float(optics.width) - 0.5) < 0.2 ? lean : Self.shear)
            && max(width, height) < min(width, height) * Self.stretch
    }

    /// What a pixel shows behind the things: the land, or the sky where there is none; nil where it looks
    /// back.
    private func layer(_ x: Float, _ y: Float, _ projection: Projection) -> Layer? {
        layers.last { layer in
            guard layer.kind != .thing, let p = source(x, y, layer, projection) else {
                return false
            }
            return layer.kind == .sky || layer.sample(p.x, p.y).w > 0.5
        } ?? layers.first
    }

    /// The point of the picture that a pixel shows on a layer; nil where it looks back.
    private func source(
        _ x: Float, _ y: Float, _ layer: Layer, _ projection: Projection
    ) -> SIMD2<Float>? {
        guard let trace = projection.trace(x, y) else { return nil }
        return trace.at(layer.near(along: trace, from: -1))
    }
}
