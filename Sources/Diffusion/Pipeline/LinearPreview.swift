// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A rough picture of latents for next to nothing: a color is a linear function of the channels.
///
/// The function is fitted to the VAE itself, by least squares over what its encoder makes of a picture of
/// all colors, so it holds for every VAE.
struct LinearPreview {
    /// Rows and columns of latents of the picture.
    private static let side = 16

    /// By color: a factor for every channel, and a constant.
    private let factors: [[Double]]
    /// Pixels of a side that a latent stands for.
    private let scale: Int

    init(fitting encoder: VideoEncoder) throws {
        let codec = encoder.configuration
        scale = codec.compression.side
        let picture = Self.colors(scale: scale, frames: 1 + codec.compression.frames)
        let moments = try encoder.encode(picture)
        // The second frame of latents stands for several frames, as most of a clip's do.
        let last = moments.shape[1] - 1
        let places = 0..<Self.side * Self.side
        let latents: [[Double]] = places.map { place in
            let numbers = (0..<codec.latentChannels).map { channel in
                let index = (channel * (last + 1) + last) * places.count + place
                return (moments.values[index] - codec.mean[channel]) / codec.deviation[channel]
            }
            return numbers.map { Double($0) } + [1]
        }
        let scale = scale
        factors = (0..<3).map { color in
            let wanted = places.map { Self.mean(picture, color, at: $0, scale) }
            return LeastSquares.solve(latents, wanted)
        }
    }

    /// A picture that stands still: a color of -1...1 in the middle of each latent's pixels, and between
    /// them what lies between.
    private static func colors(scale: Int, frames: Int) -> Latents {
        var source = RandomSource(seed: 1, stream: "colors")
        let colors = (0..<3 * side * side).map { _ in source.between(-1, 1) }
        let size = side * scale
        /// The swatches around a pixel of a row or column, and the share of the second.
        func around(_ pixel: Int) -> (first: Int, second: Int, share: Float) {
            let place = max(0, (Float(pixel) + 0.5) / Float(scale) - 0.5)
            let first = min(Int(place), side - 1)
            return (first, min(first + 1, side - 1), place - Float(first))
        }
        var picture = Latents(shape: [3, frames, size, size])
        for index in picture.values.indices {
            let color = index / (frames * size * size) * side * side
            let (row, column) = (around(index / size % size), around(index % size))
            func between(_ row: Int) -> Float {
                let line = color + row * side
                let (left, right) = (colors[line + column.first], colors[line + column.second])
                return left + (right - left) * column.share
            }
            let (above, below) = (between(row.first), between(row.second))
            picture.values[index] = above + (below - above) * row.share
        }
        return picture
    }

    /// The mean of a color over the pixels that a latent stands for.
    private static func mean(
        _ picture: Latents, _ color: Int, at place: Int, _ scale: Int
    ) -> Double {
        let width = side * scale
        let (row, column) = (place / side * scale, place % side * scale)
        var sum = 0.0
        for y in row..<row + scale {
            let start = (color * picture.shape[1] * width + y) * width + column
            for value in picture.values[start..<start + scale] { sum += Double(value) }
        }
        return sum / Double(scale * scale)
    }

    /// One frame of latents as a picture of full size, [3, 1, rows, columns] of -1...1.
    func picture(_ latents: Latents, frame: Int) -> Latents {
        let (frames, rows, columns) = (latents.shape[1], latents.shape[2], latents.shape[3])
        var picture = Latents(shape: [3, 1, rows * scale, columns * scale])
        for (color, factors) in factors.enumerated() {
            for row in 0..<rows * scale {
                let start = (color * rows * scale + row) * columns * scale
                for column in 0..<columns * scale {
                    let place = row / scale * columns + column / scale
                    var value = factors[latents.shape[0]]
                    for channel in 0..<latents.shape[0] {
                        let index = (channel * frames + frame) * rows * columns + place
                        value += factors[channel] * Double(latents.values[index])
                    }
                    picture.values[start + column] = Float(min(max(value, -1), 1))
                }
            }
        }
        return picture
    }
}

/// Small systems of linear equations.
enum LeastSquares {
    /// x with the least |A x - b|², by the normal equations with a trace of damping.
    static func solve(_ a: [[Double]], _ b: [Double]) -> [Double] {
        let count = a.first?.count ?? 0
        var system = (0..<count).map { i in
            (0..<count).map { j in zip(a, b).reduce(0) { $0 + $1.0[i] * $1.0[j] } }
                + [zip(a, b).reduce(0) { $0 + $1.0[i] * $1.1 }]
        }
        for i in 0..<count { system[i][i] += 1e-6 }
        for column in 0..<count {
            // The matrix is positive definite, so no pivot is zero.
            for row in 0..<count where row != column {
                let factor = system[row][column] / system[column][column]
                for k in column...count { system[row][k] -= factor * system[column][k] }
            }
        }
        return (0..<count).map { system[$0][count] / system[$0][$0] }
    }
}
