// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// A bundle of light that is seen from the side by the air it passes through: the light of a
/// lighthouse, a searchlight.
///
/// It lights the air only; what it falls on needs a ``Light``.
package struct Beam: Sendable {
    /// Where it leaves the lamp, meters.
    package var position: Vector
    /// Unit vector along it.
    package var direction: Vector
    /// Radius at the lamp in meters, over which its light falls to 1/e.
    package var radius: Float
    /// How much the radius grows per meter.
    package var spread: Float
    /// Radiance of the air times meters of radius, seen at a right angle, linear RGB in the units of
    /// the sky.
    package var color: Vector

    /// A beam from a lamp.
    package init(
        position: Vector, direction: Vector, radius: Float, spread: Float, color: Vector
    ) {
        self.position = position
        self.direction = direction
        self.radius = radius
        self.spread = spread
        self.color = color
    }

    /// The same beam of a lamp that was moved, turned and made larger by a factor.
    package func placed(by transform: Transform, scale: Float = 1) -> Beam {
        var beam = self
        beam.position = transform.point(position)
        let turned = transform.direction(direction)
        beam.direction = turned * (1 / max(turned.length, 1e-6))
        beam.radius = radius * scale
        beam.color = color * scale
        return beam
    }
}
