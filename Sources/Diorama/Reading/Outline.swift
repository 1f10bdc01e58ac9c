// SPDX-License-Identifier: Apache-2.0

/// How well the outline of a mask fits a picture.
enum Outline {
    /// The share of a mask's outline that lies on edges of the picture; nil when the mask is no thing of its
    /// own, because it runs through the picture or is ragged.
    ///
    /// - Parameters:
    ///   - mask: 0 or 1.
    ///   - area: its pixels.
    ///   - picture: of the same size.
    /// - Returns: 0...1.
    static func share(of mask: Raster, _ area: Int, on picture: Plate) -> Float? {
        guard isOwn(mask) else { return nil }
        var (clear, count): (Float, Float) = (0, 0)
        for y in 2..<mask.height - 3 {
            for x in 2..<mask.width - 3 {
                for (u, v) in [(1, 0), (0, 1)] where mask[x, y] != mask[x + u, y + v] {
                    let change = picture[x - u, y - v] - picture[x + 2 * u, y + 2 * v]
                    let contrast = (abs(change.x) + abs(change.y) + abs(change.z)) / 3
                    clear += contrast > 0.075 ? 1 : 0
                    count += 1
                }
            }
        }
        // The outline of a thing is short for its area.
        guard count > 0, count / Float(max(area, 1)).squareRoot() < 13 else { return nil }
        return clear / count
    }

    /// Whether a mask does not run through the picture: a thing may stand at one side and be cut off below.
    private static func isOwn(_ mask: Raster) -> Bool {
        let (width, height) = (mask.width, mask.height)
        let rows = (0..<height).filter { y in (0..<width).contains { mask[$0, y] > 0.5 } }.count
        let columns = (0..<width).filter { x in (0..<height).contains { mask[x, $0] > 0.5 } }.count
        // What is far wider than high lies.
        guard columns <= 4 * rows else { return false }
        let left = (0..<height).count { mask[0, $0] > 0.5 }
        let right = (0..<height).count { mask[width - 1, $0] > 0.5 }
        let top = (0..<width).count { mask[$0, 0] > 0.5 }
        let foot = (0..<width).count { mask[$0, height - 1] > 0.5 }
        return min(left, right) == 0 && max(left, right) * 10 < height * 7 && top * 12 < width
            && foot * 10 < width * 6
    }
}
