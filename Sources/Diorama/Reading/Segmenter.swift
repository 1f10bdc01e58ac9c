// SPDX-License-Identifier: Apache-2.0

/// Grows seeds to whole things.
///
/// Models of the colors inside and around, and the contour that fits them best, in turns (as GrabCut does,
/// Rother, Kolmogorov and Blake, ACM Transactions on Graphics 2004).
struct Segmenter {
    /// One thing.
    struct Segment {
        var part: Part
        /// Whether nothing seems to be missing.
        var isWhole: Bool
    }

    let picture: Plate
    private let contour: Contour
    /// The row below which shadows lie.
    let ground: Int
    /// How rare every color is in its rows, 0...1.
    let rarity: Raster

    /// What an outline costs a pixel, against the logarithm of the odds of the colors.
    private static let stiffness: Float = 3
    /// How much what was inside, or outside, tends to stay so, as a logarithm of odds.
    private static let hold: Float = 1.5
    /// The logarithm of the share of a color below which it is of something else.
    static let unlikely: Float = -5

    /// For a small picture, and the row below which shadows lie.
    init(_ picture: Plate, ground: Int) {
        self.picture = picture
        self.ground = ground
        contour = Contour(picture, weight: Self.stiffness)
        rarity = Saliency.rarity(picture)
    }

    /// The thing at a seed; nil when nothing is left of it.
    func segment(_ seed: Raster) -> Segment? {
        guard var part = Part(refined(seed)) else { return nil }
        for _ in 0..<3 {
            let (more, _) = belongings(Neighborhood(of: part, in: picture))
            guard more.values.contains(1) else { break }
            guard let next = Part(refined(joined(part.mask, more))) else { break }
            let grown = next.area * 10 > part.area * 11
            part = next
            if !grown { break }
        }
        return Segment(part: part, isWhole: isWhole(part))
    }

    /// Both masks, and the gaps between them.
    private func joined(_ a: Raster, _ b: Raster) -> Raster {
        var all = a
        for i in all.values.indices { all.values[i] = max(a.values[i], b.values[i]) }
        let radius = max(2, picture.width / 50)
        return all.spread(radius, max).spread(radius, min)
    }

    /// A mask grown or cut to the borders of its colors.
    private func refined(_ seed: Raster) -> Raster {
        let near = max(3, picture.width / 14)
        var mask = seed
        for _ in 0..<4 {
            let reach = mask.spread(near, max)
            let inside = ColorModel(picture, weights: mask)
            let outside = Surroundings(of: mask, reach: reach, in: picture)
            var price = mask.map { _ in 10 }
            for y in 0..<mask.height {
                for x in 0..<mask.width where reach[x, y] > 0.5 {
                    let background = outside.log(x, y)
                    var odds = inside.log(picture[x, y]) - background
                    // What nothing around is like belongs to the thing.
                    if background < Self.unlikely { odds = max(odds, 1) }
                    if y > ground, outside.isShade(x, y) { odds = min(odds, -1.5) }
                    let held = (mask[x, y] - 0.5) * Self.hold
                    price[x, y] = -min(max(odds + held, -3), 3)
                }
            }
            mask = contour.cheapest(price, from: mask, rounds: 120).map { $0 > 0.5 ? 1 : 0 }
        }
        return mask
    }
}
