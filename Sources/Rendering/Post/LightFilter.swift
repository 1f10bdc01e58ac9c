// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Edge-avoiding à-trous wavelets over irradiance (Dammertz 2010): normals and depths stop it, and
/// brightness too once a pixel knows its own mean well.
final class LightFilter {
    private let width: Int
    private let height: Int
    private let scratch: ColorPlanes
    private let hazeScratch: Plane

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        scratch = ColorPlanes(width: width, height: height)
        hazeScratch = Plane(width: width, height: height)
    }

    /// Smooths the irradiance of a frame in place, in four passes with steps 1, 2, 4, 8.
    func smooth(_ buffers: SampleBuffers, length: Plane, crew: Crew) {
        for level in 0..<4 {
            let isEven = level % 2 == 0
            let from = isEven ? buffers.irradiance : scratch
            let to = isEven ? scratch : buffers.irradiance
            let pass = Pass(from: from, to: to, length: length, step: 1 << level)
            crew.shareRows(height) { rows in
                for y in rows {
                    for start in stride(from: 0, to: width, by: 8) {
                        // The last eight pixels may repeat some of those before.
                        let x = min(start, width - 8)
                        smooth(buffers, pass, x: x, y: y)
                    }
                }
            }
        }
    }

    /// One pass of the filter.
    private struct Pass {
        let from: ColorPlanes
        let to: ColorPlanes
        let length: Plane
        let step: Int
    }

    private func smooth(_ buffers: SampleBuffers, _ pass: Pass, x: Int, y: Int) {
        let (from, to, length, step) = (pass.from, pass.to, pass.length, pass.step)
        let o = y * width + x
        let n = buffers.normal[o]
        let z = buffers.depth[o]
        let center = from[o]
        let brightness = center.x + center.y + center.z
        let depthScale = reciprocal(z * (0.004 * Float(step)) + 0.02)
        let known = saturate(length[o] * (1 / 12))
        let looseness = mix(Lanes(8), Lanes(0.9), known)
        let brightScale = reciprocal((brightness + 0.03) * looseness)
        var sum = center * 0.25
        var weight = Lanes(0.25)
        for dy in -1...1 {
            let row = min(max(y + dy * step, 0), height - 1) * width
            for dx in -1...1 where dx != 0 || dy != 0 {
                let q = row + min(max(x + dx * step, 0), width - 8)
                let kernel: Float = dx == 0 || dy == 0 ? 0.125 : 0.0625
                let c = from[q]
                let aligned = most(n.dot(buffers.normal[q]), 0)
                let a2 = aligned * aligned
                let a4 = a2 * a2
                let depthGap = magnitude(buffers.depth[q] - z) * depthScale
                let brightGap = magnitude(c.x + c.y + c.z - brightness) * brightScale
                let w = kernel * (a4 * a4 + 0.012) * exponential(0 - depthGap - brightGap)
                sum = sum + c * w
                weight += w
            }
        }
        to[o] = sum * reciprocal(weight)
    }

    /// Smooths the sunlit share of the air in place; only depth stops it.
    func smoothHaze(_ buffers: SampleBuffers, crew: Crew) {
        for level in 0..<6 {
            let isEven = level % 2 == 0
            let from = isEven ? buffers.sunlit : hazeScratch
            let to = isEven ? hazeScratch : buffers.sunlit
            let step = 1 << level
            crew.shareRows(height) { rows in
                for y in rows {
                    for start in stride(from: 0, to: width, by: 8) {
                        // The last eight pixels may repeat some of those before.
                        let x = min(start, width - 8)
                        hazePass(buffers.depth, from, to, step: step, x: x, y: y)
                    }
                }
            }
        }
    }

    private func hazePass(_ depth: Plane, _ from: Plane, _ to: Plane, step: Int, x: Int, y: Int) {
        let o = y * width + x
        let z = depth[o]
        let scale = reciprocal(z * 0.12 + 1)
        var sum = from[o] * 0.25
        var weight = Lanes(0.25)
        for dy in -1...1 {
            let row = min(max(y + dy * step, 0), height - 1) * width
            for dx in -1...1 where dx != 0 || dy != 0 {
                let q = row + min(max(x + dx * step, 0), width - 8)
                let kernel: Float = dx == 0 || dy == 0 ? 0.125 : 0.0625
                let gap = magnitude(depth[q] - z) * scale
                let w = kernel * reciprocal(1 + gap * gap)
                sum = fused(from[q], w, sum)
                weight += w
            }
        }
        to[o] = sum * reciprocal(weight)
    }
}
