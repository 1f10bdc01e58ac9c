// SPDX-License-Identifier: Apache-2.0
import Numerics
import Pixels

/// From scene light to the finished picture: exposure, bloom, vignette, look, tone curve, grain.
struct Finish {
    let settings: RenderSettings
    let exposure: Float
    /// Counts frames; moves the grain.
    let frame: Int32

    /// Develops a picture.
    func develop(_ color: ColorPlanes, bloom: Bloom, crew: Crew) -> Frame {
        let (width, height) = (settings.width, settings.height)
        let count = width * height
        let bytes = [UInt8](unsafeUninitializedCapacity: count * 3 + 24) { buffer, filled in
            filled = count * 3
            guard let out = buffer.baseAddress else { return }
            crew.shareRows(height) { rows in
                var line = [UInt8](repeating: 0, count: width * 3 + 24)
                for y in rows {
                    line.withUnsafeMutableBufferPointer { row in
                        guard let start = row.baseAddress else { return }
                        for x in stride(from: 0, to: width, by: 8) {
                            let c = pixel(color, bloom, x: x, y: y)
                            storeRGB(start + x * 3, c.x, c.y, c.z)
                        }
                        (out + y * width * 3).update(from: start, count: width * 3)
                    }
                }
            }
        }
        var frame = Frame(width: width, height: height)
        frame.bytes = bytes
        return frame
    }

    /// Eight pixels as bytes 0...255.
    private func pixel(_ color: ColorPlanes, _ bloom: Bloom, x: Int, y: Int) -> VectorLanes {
        let (width, height) = (settings.width, settings.height)
        let columns = IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x)
        let u = floats(columns) * (1 / Float(width)) - 0.5
        let v = Float(y) / Float(height) - 0.5
        var c = mix(color[y * width + x], bloom.light(x: x, y: y), Lanes(0.075)) * exposure
        let vignette = 1 - (u * u + v * v) * Look.of(settings.grade).vignette
        c = Look.of(settings.grade).apply(c * vignette)
        let key = columns &+ Int32(y) &* Int32(width) &+ frame &* 7_919
        let dither = Noise.scatter(key) + Noise.scatter(key &+ 77_777) - 1
        let luminance = c.luminance
        let grain =
            dither * (settings.grain * 22) * root(saturate(luminance * (1 - luminance) * 4 + 0.1))
        func byte(_ value: Lanes) -> Lanes {
            least(most(ToneCurve.encoded(value) * 255 + 0.5 + dither * 0.5 + grain, 0), 255)
        }
        return VectorLanes(byte(c.x), byte(c.y), byte(c.z))
    }
}
