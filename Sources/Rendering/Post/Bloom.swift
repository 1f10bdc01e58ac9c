// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Light that a lens spreads around bright things: a pyramid of halved pictures, added up again from
/// the coarsest with tent filters (Jimenez 2014).
final class Bloom {
    private let levels: [ColorPlanes]
    private let width: Int
    private let height: Int

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        var levels: [ColorPlanes] = []
        var (w, h) = (width, height)
        for _ in 0..<6 where w > 8 && h > 8 {
            w = (w + 1) / 2
            h = (h + 1) / 2
            levels.append(ColorPlanes(width: w, height: h))
        }
        self.levels = levels
    }

    /// Spreads the light of a picture; `limit` keeps the sun from whitening everything.
    func spread(_ color: ColorPlanes, limit: Float, crew: Crew) {
        var source = color
        for (k, level) in levels.enumerated() {
            halve(source, into: level, limit: k == 0 ? limit : .infinity, crew: crew)
            source = level
        }
        for k in stride(from: levels.count - 2, through: 0, by: -1) {
            raise(levels[k + 1], onto: levels[k], crew: crew)
        }
    }

    private func halve(_ from: ColorPlanes, into to: ColorPlanes, limit: Float, crew: Crew) {
        let (w, h) = (from.x.width, from.x.height)
        let tw = to.x.width
        crew.shareRows(to.x.height) { rows in
            for (source, target) in [(from.x, to.x), (from.y, to.y), (from.z, to.z)] {
                for y in rows {
                    let a = source.start + min(y * 2, h - 1) * w
                    let b = source.start + min(y * 2 + 1, h - 1) * w
                    let out = target.start + y * tw
                    for x in 0..<tw {
                        let (i, j) = (min(x * 2, w - 1), min(x * 2 + 1, w - 1))
                        let top = min(a[i], limit) + min(a[j], limit)
                        out[x] = (top + min(b[i], limit) + min(b[j], limit)) * 0.25
                    }
                }
            }
        }
    }

    /// Adds the coarser level to a finer one, half and half.
    private func raise(_ from: ColorPlanes, onto to: ColorPlanes, crew: Crew) {
        crew.shareRows(to.x.height) { rows in
            for y in rows {
                for x in stride(from: 0, to: to.x.width, by: 8) {
                    let o = y * to.x.width + x
                    let c = Self.sample(from, x: x, y: y)
                    // Lanes past the end of the row stay as they are.
                    let inRow =
                        floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x)) .< Float(to.x.width)
                    guard !inRow.bitsAreAll else {
                        to[o] = mix(to[o], c, Lanes(0.58))
                        continue
                    }
                    for (plane, value) in [(to.x, c.x), (to.y, c.y), (to.z, c.z)] {
                        for lane in 0..<to.x.width - x {
                            plane.start[o + lane] += (value[lane] - plane.start[o + lane]) * 0.58
                        }
                    }
                }
            }
        }
    }

    /// The spread light at eight pixels of a row of the full picture.
    func light(x: Int, y: Int) -> VectorLanes {
        guard let finest = levels.first else { return .zero }
        return Self.sample(finest, x: x, y: y)
    }

    private static func sample(_ planes: ColorPlanes, x: Int, y: Int) -> VectorLanes {
        let (w, h) = (planes.x.width, planes.x.height)
        let columns = floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
        let px = least(most(columns * 0.5 - 0.25, 0), Float(w) - 1.01)
        let py = min(max(Float(y) * 0.5 - 0.25, 0), Float(h) - 1.01)
        let fx = floor(px)
        let a = px - fx
        let row = Int(py)
        let b = Lanes(py - Float(row))
        let i = integers(fx) &+ Int32(row * w)
        func channel(_ plane: Plane) -> Lanes {
            let p = UnsafePointer(plane.start)
            let upper = mix(gather(p, i), gather(p, i &+ 1), a)
            let lower = mix(gather(p, i &+ Int32(w)), gather(p, i &+ Int32(w + 1)), a)
            return mix(upper, lower, b)
        }
        return VectorLanes(channel(planes.x), channel(planes.y), channel(planes.z))
    }
}
