// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A rough picture of latents for next to nothing: a color is a linear function of the channels.
///
/// The function is fitted to the VAE itself, so it holds for every VAE: by least squares over what its decoder
/// makes of latents that stand still. Half of them are drawn, and the other half are what its encoder makes of
/// a picture of all colors; a VAE without an encoder has the first half alone. (Over twelve clips drawn as
/// wan-tiny's were, pictures correlate with the decoder's by 0.83 and at least 0.69; by 0.72 and 0.57 with the
/// first half alone, which finds no red; by 0.79 and 0.64 with the second; and by 0.89 and 0.76 where the
/// function is fitted to the clips themselves.)
struct LinearPreview {
    /// Rows and columns of latents that are decoded.
    private static let side = 16
    /// How much factors are held back, against those that the few latents leave open.
    private static let damping = 1.0

    /// By color: a factor for every channel, and a constant.
    private let factors: [[Double]]
    /// Pixels of a side that a latent stands for.
    private let scale: Int

    init(
        fitting decoder: VideoDecoder, _ encoder: VideoEncoder?,
        isCanceled: @escaping () -> Bool = { false }
    ) throws {
        let codec = decoder.configuration
        let scale = codec.compression.side
        var examples = [try Self.swatches(channels: codec.latentChannels)]
        if let encoder {
            let moments = try encoder.encode(Self.colors(scale: scale), isCanceled: isCanceled)
            examples.append(try codec.normalizedMean(moments))
        }
        let places = 0..<Self.side * Self.side
        var rows: [[Double]] = []
        var wanted: [[Double]] = [[], [], []]
        for latents in examples {
            var decoded: Latents?
            try decoder.decode(codec.denormalized(latents), isCanceled: isCanceled) { decoded = $0 }
            // The last frame of latents stands for several frames, as most of a clip's do.
            guard let decoded else { throw DiffusionError(.invalid, "the decoder makes no frames") }
            let last = try latents.frame(latents.shape[1] - 1)
            rows += places.map { place in
                (0..<codec.latentChannels).map { channel in
                    Double(last.values[channel * places.count + place])
                } + [1]
            }
            for color in 0..<3 {
                wanted[color] += places.map { Self.mean(decoded, color, at: $0, scale) }
            }
        }
        factors = wanted.map { LeastSquares.solve(rows, $0, damping: Self.damping) }
        self.scale = scale
    }

    /// A picture that stands still: a color of -1...1 in the middle of each latent's pixels, and between
    /// them what lies between.
    private static func colors(scale: Int) -> Latents {
        let frames = 5
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

    /// Two equal frames of squares of 2x2 latents, each of which is normally distributed.
    private static func swatches(channels: Int) throws -> Latents {
        let count = side / 2
        let drawn = try GaussianNoise.latents(shape: [channels, 1, count, count], seed: 1)
        var latents = Latents(shape: [channels, 2, side, side])
        for index in latents.values.indices {
            let channel = index / (2 * side * side)
            let (row, column) = (index / side % side / 2, index % side / 2)
            latents.values[index] = drawn.values[(channel * count + row) * count + column]
        }
        return latents
    }

    /// The mean of a color over the pixels and frames that a latent stands for.
    private static func mean(
        _ frames: Latents, _ color: Int, at place: Int, _ scale: Int
    ) -> Double {
        let width = side * scale
        let (row, column) = (place / side * scale, place % side * scale)
        var sum = 0.0
        for frame in 0..<frames.shape[1] {
            for y in row..<row + scale {
                let start = ((color * frames.shape[1] + frame) * width + y) * width + column
                for value in frames.values[start..<start + scale] { sum += Double(value) }
            }
        }
        return sum / Double(scale * scale * frames.shape[1])
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
    /// x with the least |A x - b|² + damping |x|², by the normal equations.
    static func solve(_ a: [[Double]], _ b: [Double], damping: Double) -> [Double] {
        let count = a.first?.count ?? 0
        var system = (0..<count).map { i in
            (0..<count).map { j in zip(a, b).reduce(0) { $0 + $1.0[i] * $1.0[j] } }
                + [zip(a, b).reduce(0) { $0 + $1.0[i] * $1.1 }]
        }
        for i in 0..<count { system[i][i] += damping }
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
