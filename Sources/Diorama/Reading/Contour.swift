// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Divides a picture into inside and outside where that costs least.
///
/// The cost is a price for every pixel inside and a length of the outline that counts less along edges of
/// the picture. The labels are relaxed to 0...1, which makes the problem convex; its solution, cut at one
/// half, is a global minimum (Chan, Esedoglu and Nikolova, SIAM J. Appl. Math. 2006), found by the
/// primal-dual method (Chambolle and Pock, J. Math. Imaging Vis. 2011, algorithm 1):
///
///     p ← Π(|p| ≤ g) (p + σ ∇ū),   u' ← clamp(u + τ (div p - price)),   ū ← 2u' - u
struct Contour {
    /// What an outline costs at every pixel.
    private let stiffness: Raster
    /// σ and τ: their product times ‖∇‖² = 8 is at most one.
    private static let step: Float = 1 / Float(8).squareRoot()

    /// For a picture; the length of an outline costs `weight` a pixel where the picture is even.
    init(_ picture: Plate, weight: Float) {
        let (width, height) = (picture.width, picture.height)
        var contrast = Raster(width: width, height: height)
        for y in 0..<height {
            for x in 0..<width {
                let here = picture[x, y]
                let across = picture[min(x + 1, width - 1), y] - here
                let down = picture[x, min(y + 1, height - 1)] - here
                contrast[x, y] = (across * across).sum() + (down * down).sum()
            }
        }
        // The contrast that counts as an edge follows the picture's own (Rother, Kolmogorov and Blake, ACM
        // Trans. Graph. 2004, eq. 5).
        let mean = contrast.values.reduce(0, +) / Float(max(contrast.values.count, 1))
        let beta = 1 / max(2 * mean, 1e-5)
        stiffness = contrast.map { weight * (0.03 + 0.97 * exp(-beta * $0)) }
    }

    /// The cheapest inside.
    ///
    /// - Parameters:
    ///   - price: of a pixel inside; negative where it belongs there.
    ///   - start: where the search begins, 0...1.
    ///   - rounds: of the search.
    /// - Returns: 0...1, nearly always one of both.
    func cheapest(_ price: Raster, from start: Raster, rounds: Int) -> Raster {
        let (width, height) = (price.width, price.height)
        var inside = start.values
        var ahead = inside
        var slope = [SIMD2<Float>](repeating: .zero, count: inside.count)
        for _ in 0..<rounds {
            for y in 0..<height {
                for i in y * width..<(y + 1) * width {
                    let right = i + 1 < (y + 1) * width ? ahead[i + 1] - ahead[i] : 0
                    let below = y + 1 < height ? ahead[i + width] - ahead[i] : 0
                    let moved = slope[i] + SIMD2(right, below) * Self.step
                    let length = (moved * moved).sum().squareRoot()
                    let limit = stiffness.values[i]
                    slope[i] = length > limit ? moved * (limit / length) : moved
                }
            }
            for y in 0..<height {
                for i in y * width..<(y + 1) * width {
                    var flow = slope[i].x + slope[i].y
                    if i > y * width { flow -= slope[i - 1].x }
                    if y > 0 { flow -= slope[i - width].y }
                    let next = inside[i] + Self.step * (flow - price.values[i])
                    let held = min(max(next, 0), 1)
                    ahead[i] = 2 * held - inside[i]
                    inside[i] = held
                }
            }
        }
        var result = price
        result.values = inside
        return result
    }
}
