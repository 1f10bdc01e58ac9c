// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Things that stand before the rest: what breaks the line where the ground ends, and what stands out.
enum Cutouts {
    /// One thing.
    struct Cutout: Sendable {
        /// 0...1, in the size of the picture that was read.
        var mask: Raster
        /// The row on which it stands.
        var foot: Int
        /// Whether the picture's lower border cuts it off.
        var isCutOff: Bool
        /// Whether it is seen whole, and its outline lies on edges of the picture all around.
        var isClear: Bool
    }

    /// At most so many are told apart.
    private static let most = 3
    /// The share of an outline that has to lie on edges of the picture to be cut along it.
    private static let clear: Float = 0.87
    /// The least share of the picture that is cut out: what is smaller may be a part of something.
    private static let least: Float = 0.025
    /// The smallest and the largest thing, as shares of the picture.
    private static let sizes: ClosedRange<Float> = 0.004...0.5

    /// The things of a small picture, nearest first; nil when it was told to stop.
    static func find(in picture: Plate, _ tiers: Tiers, stop: StopSignal) -> [Cutout]? {
        var found: [Cutout] = []
        var taken = Raster(width: picture.width, height: picture.height)
        let segmenter = Segmenter(picture, ground: Int(tiers.horizon))
        let standing = Seeds.standing(picture, tiers).map { ($0, true) }
        let outstanding = Seeds.outstanding(picture, tiers, segmenter.rarity).map { ($0, false) }
        for (seed, isSure) in standing + outstanding {
            if stop.isOn { return nil }
            guard overlap(seed, taken) < 0.3 else { continue }
            guard let segment = segmenter.segment(seed) else { continue }
            let part = segment.part
            guard overlap(part.mask, taken) < 0.3,
                sizes.contains(Float(part.area) / Float(picture.pixels.count)),
                let outline = Outline.share(of: part.mask, part.area, on: picture)
            else { continue }
            let isClear =
                segment.isWhole && outline > Self.clear
                && Float(part.area) > Self.least * Float(picture.pixels.count)
            guard isSure || isClear else { continue }
            for i in taken.values.indices {
                taken.values[i] = max(taken.values[i], part.mask.values[i])
            }
            found.append(
                Cutout(
                    mask: part.mask, foot: min(part.rows.upperBound + 1, picture.height),
                    isCutOff: part.rows.upperBound >= picture.height - 2, isClear: isClear))
            if found.count == most { break }
        }
        return found.sorted { $0.foot > $1.foot }
    }

    /// The share of a mask that is taken by another.
    private static func overlap(_ mask: Raster, _ other: Raster) -> Float {
        var (both, all): (Float, Float) = (0, 0)
        for i in mask.values.indices {
            both += mask.values[i] * other.values[i]
            all += mask.values[i]
        }
        return all > 0 ? both / all : 1
    }
}
