// SPDX-License-Identifier: Apache-2.0
package import Numerics
package import Pixels

/// A scene of a few planes that is reconstructed from one picture: the sky at infinity, the ground, walls
/// and cut-outs that stand on it, and behind each what it hides, filled in.
///
/// From the picture's own camera it looks like the picture; from elsewhere near it has the parallax that the
/// planes have. What the picture shows does not move by itself.
package struct Diorama: Sendable {
    package let optics: Optics
    /// What camera moves are about, in meters right, down and ahead of the camera.
    package let subject: SIMD3<Float>
    /// From back to front.
    let layers: [Layer]
    /// The air before sky and land.
    let veil: Veil
    /// Pixels that the scene goes on beyond the picture's borders.
    let margin: SIMD2<Float>
    let picture: Frame
    /// Whether things were found, and all of them cut out.
    let isCutOut: Bool
    /// The row at which the ground would end.
    let horizon: Float
    /// The mean lightness of the picture, 0...1 as encoded.
    package let lightness: Float

    /// Meters from the ground to the camera, as it is assumed.
    package static let eye: Float = 1.6

    /// Reconstructs the scene of a picture; nil when it was told to stop before the end.
    ///
    /// - Parameters:
    ///   - picture: in the size of the clip.
    ///   - seed: of the fillings.
    ///   - stop: asked between its steps.
    package init?(_ picture: Frame, seed: UInt64, stop: StopSignal = .never) {
        self.picture = picture
        optics = Optics(width: picture.width, height: picture.height)
        let plate = Plate(picture)
        guard let reading = PictureReading(plate, stop: stop) else { return nil }
        horizon = reading.horizon
        isCutOut = !reading.things.isEmpty && reading.things.allSatisfy(\.isClear)
        lightness = plate.lightness.values.reduce(0, +) / Float(max(plate.pixels.count, 1))
        guard let builder = LayerBuilder(reading, optics: optics, seed: seed, stop: stop),
            let veil = builder.veil
        else { return nil }
        (layers, self.veil) = (builder.layers, veil)
        margin = SIMD2(Float(builder.margin.x), Float(builder.margin.y))
        subject = builder.subject
    }
}
