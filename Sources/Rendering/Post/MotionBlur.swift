// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The blur of an open shutter, gathered along the largest motion nearby (McGuire 2012).
final class MotionBlur {
    private let width: Int
    private let height: Int
    private let columns: Int
    private let rows: Int
    private var tiles: [SIMD2<Float>]
    private var spread: [SIMD2<Float>]
    private let result: ColorPlanes
    private static let tile = 16
    private static let taps = 12

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        columns = (width + Self.tile - 1) / Self.tile
        rows = (height + Self.tile - 1) / Self.tile
        tiles = Array(repeating: .zero, count: columns * rows)
        spread = tiles
        result = ColorPlanes(width: width, height: height)
    }

    /// Blurs a picture in place by the share of the frame's time that the shutter is open.
    func apply(to picture: Picture, shutterAngle: Float, crew: Crew) {
        let color = picture.color
        let share = min(max(shutterAngle / 360, 0), 1)
        guard share > 0, findTiles(picture, share: share) else { return }
        let spread = self.spread
        crew.shareRows(height) { rows in
            for y in rows {
                for start in stride(from: 0, to: width, by: 8) {
                    // The last eight pixels may repeat some of those before.
                    let x = min(start, width - 8)
                    let v = spread[y / Self.tile * columns + x / Self.tile]
                    let o = y * width + x
                    if (v * v).sum() < 0.49 {
                        result[o] = color[o]
                    } else {
                        smear(picture, along: v, x: x, y: y, share: share)
                    }
                }
            }
        }
        crew.shareRows(height) { rows in
            for o in stride(from: rows.lowerBound * width, to: rows.upperBound * width, by: 8) {
                color[o] = result[o]
            }
        }
    }

    /// Finds the largest motion of every tile and its neighbors; false when nothing moves.
    private func findTiles(_ picture: Picture, share: Float) -> Bool {
        let limit = Float(width) / 24
        for k in tiles.indices { tiles[k] = .zero }
        for y in stride(from: 0, to: height, by: 2) {
            for x in stride(from: 0, to: width, by: 2) {
                let o = y * width + x
                let v = SIMD2(picture.motionX.start[o], picture.motionY.start[o]) * share
                let t = y / Self.tile * columns + x / Self.tile
                if (v * v).sum() > (tiles[t] * tiles[t]).sum() { tiles[t] = v }
            }
        }
        var moves = false
        for ty in 0..<rows {
            for tx in 0..<columns {
                var best = SIMD2<Float>.zero
                for j in max(ty - 1, 0)...min(ty + 1, rows - 1) {
                    for i in max(tx - 1, 0)...min(tx + 1, columns - 1) {
                        let v = tiles[j * columns + i]
                        if (v * v).sum() > (best * best).sum() { best = v }
                    }
                }
                let length = (best * best).sum().squareRoot()
                if length > limit { best *= limit / length }
                if length > 0.7 { moves = true }
                spread[ty * columns + tx] = best
            }
        }
        return moves
    }

    private func smear(
        _ picture: Picture, along v: SIMD2<Float>, x: Int, y: Int, share: Float
    ) {
        let color = picture.color
        let o = y * width + x
        let z = picture.depth[o]
        let own = speed(picture, at: o) * share
        var sum = color[o]
        var weight = Lanes(1)
        let lanes = IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x)
        let jitter = Noise.scatter(lanes &* 9781 &+ Int32(y) &* 6271) - 0.5
        for k in 0..<Self.taps {
            let t = ((Float(k) + 0.5) / Float(Self.taps) - 0.5) + jitter * (1 / Float(Self.taps))
            let px = least(most(floats(lanes) + t * v.x + 0.5, 0), Float(width - 1))
            let py = least(most(t * v.y + (Float(y) + 0.5), 0), Float(height - 1))
            let at = integers(py) &* Int32(width) &+ integers(px)
            let theirZ = gather(picture.depth.start, at)
            let mx = gather(picture.motionX.start, at)
            let my = gather(picture.motionY.start, at)
            let theirs = root(mx * mx + my * my) * share
            let away = magnitude(t) * (v * v).sum().squareRoot() * 2
            let inFront = saturate(1 - (theirZ - z) * reciprocal(z * 0.03 + 0.05))
            let inBack = saturate(1 - (z - theirZ) * reciprocal(z * 0.03 + 0.05))
            // In front and moving far enough to cover this pixel, or seen through our own motion.
            let covers = inFront * saturate(theirs - away + 1)
            let shows = inBack * saturate(own - away + 1)
            let w = saturate(covers + shows)
            sum =
                sum + VectorLanes(
                    gather(color.x.start, at), gather(color.y.start, at), gather(color.z.start, at))
                * w
            weight += w
        }
        result[o] = sum * reciprocal(weight)
    }

    private func speed(_ picture: Picture, at o: Int) -> Lanes {
        let (mx, my) = (picture.motionX[o], picture.motionY[o])
        return root(mx * mx + my * my)
    }
}
