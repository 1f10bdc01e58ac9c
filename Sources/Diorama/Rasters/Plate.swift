// SPDX-License-Identifier: Apache-2.0
package import Pixels

/// Colors with coverage, row by row from the top: sRGB as encoded, 0...1, multiplied with the coverage in
/// the last component.
package struct Plate: Sendable, Equatable {
    package let width: Int
    package let height: Int
    package var pixels: [SIMD4<Float>]

    /// Nothing, or the same color everywhere.
    package init(width: Int, height: Int, _ color: SIMD4<Float> = .zero) {
        (self.width, self.height) = (width, height)
        pixels = [SIMD4<Float>](repeating: color, count: width * height)
    }

    /// A finished picture, opaque.
    package init(_ frame: Frame) {
        self.init(width: frame.width, height: frame.height)
        for i in pixels.indices {
            pixels[i] =
                SIMD4(
                    Float(frame.bytes[i * 3]), Float(frame.bytes[i * 3 + 1]),
                    Float(frame.bytes[i * 3 + 2]), 255) / 255
        }
    }

    package subscript(_ x: Int, _ y: Int) -> SIMD4<Float> {
        get { pixels[y * width + x] }
        set { pixels[y * width + x] = newValue }
    }

    /// One component as a raster.
    func channel(_ index: Int) -> Raster {
        var raster = Raster(width: width, height: height)
        for i in pixels.indices { raster.values[i] = pixels[i][index] }
        return raster
    }

    /// The mean of the colors.
    var lightness: Raster {
        var raster = Raster(width: width, height: height)
        for i in pixels.indices {
            raster.values[i] = (pixels[i].x + pixels[i].y + pixels[i].z) / 3
        }
        return raster
    }

    /// Brought to a smaller size: the mean over the area of every pixel.
    func reduced(to width: Int, _ height: Int) -> Plate {
        var result = Plate(width: width, height: height)
        for y in 0..<height {
            let rows =
                y * self.height
                / height..<max(
                    y * self.height / height + 1, (y + 1) * self.height / height)
            for x in 0..<width {
                let columns =
                    x * self.width
                    / width..<max(
                        x * self.width / width + 1, (x + 1) * self.width / width)
                var sum = SIMD4<Float>.zero
                for v in rows { for u in columns { sum += self[u, v] } }
                result[x, y] = sum / Float(rows.count * columns.count)
            }
        }
        return result
    }
}
