// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What is understood of a picture: tiers, things before them, and where the horizon is.
struct PictureReading: Sendable {
    /// A thing before the rest, in the picture's size.
    struct Thing: Sendable {
        /// Coverage, 0...1.
        var alpha: Raster
        /// The row on which it stands; below the picture where that cuts it off.
        var foot: Float
        /// The middle of what is seen of it.
        var middle: SIMD2<Float>
        /// Pixels.
        var area: Float
        /// Whether its outline is sure enough to cut it out.
        var isClear: Bool
    }

    let plate: Plate
    /// Without what stands before them; in the size of the small picture.
    let tiers: Tiers
    /// Pixels of the picture for one of the small picture.
    let scale: Float
    /// A row of the picture.
    let horizon: Float
    /// Nearest first.
    let things: [Thing]

    /// Longer side of the small picture that is understood.
    private static let side = 256

    /// Reads a picture; nil when it was told to stop.
    init?(_ plate: Plate, stop: StopSignal) {
        self.plate = plate
        let longer = max(plate.width, plate.height)
        let side = min(Self.side, longer)
        let small = plate.reduced(
            to: max(8, plate.width * side / longer), max(8, plate.height * side / longer))
        scale = Float(plate.width) / Float(small.width)
        let raw = Tiers(reading: small)
        guard let cutouts = Cutouts.find(in: small, raw, stop: stop) else { return nil }
        tiers = raw.bridged(over: cutouts.filter(\.isClear).map(\.mask))
        horizon = tiers.horizon * scale
        let matte = GuidedFilter(plate, radius: max(3, longer / 110), epsilon: 1e-4)
        var things: [Thing] = []
        for cutout in cutouts {
            if stop.isOn { return nil }
            let soft = matte(cutout.mask.blurred(1).scaled(to: plate.width, plate.height))
            let alpha = soft.map { min(max(($0 - 0.5) * 2.2 + 0.5, 0), 1) }
            var (sum, mass) = (SIMD2<Float>.zero, Float(0))
            for y in 0..<plate.height {
                for x in 0..<plate.width where alpha[x, y] > 0.5 {
                    sum += SIMD2(Float(x), Float(y))
                    mass += 1
                }
            }
            guard mass > 0 else { continue }
            let foot =
                (Float(cutout.foot) + (cutout.isCutOff ? 0.06 * Float(small.height) : 0)) * scale
            things.append(
                Thing(
                    alpha: alpha, foot: foot, middle: sum / mass, area: mass,
                    isClear: cutout.isClear))
        }
        self.things = things
    }

    /// Whether any of it is sky.
    var hasSky: Bool { tiers.skyline.contains { $0 > 0 } }

    /// A line of the tiers as a row of the picture, for a column of it; beyond the borders as at them, and
    /// far away where a tier is empty.
    func row(of line: [Int], at column: Float) -> Float {
        let u = min(max(column / scale, 0), Float(line.count - 1))
        let (a, b) = (line[Int(u)], line[min(Int(u) + 1, line.count - 1)])
        let small = Float(a) + Float(b - a) * (u - Float(Int(u)))
        if small <= 0 { return -1e6 }
        return small >= Float(tiers.height) ? 1e6 : small * scale
    }
}
