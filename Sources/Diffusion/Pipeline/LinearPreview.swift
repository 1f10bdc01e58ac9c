// SPDX-License-Identifier: Apache-2.0
/// A rough picture of latents for next to nothing: a color is a linear function of the channels.
///
/// The function is fitted to the VAE itself, by least squares over what its decoder makes of latents of its
/// usual size that stand still, so it holds for every VAE, and for those without an encoder. (Its pictures of
/// four clips of wan-tiny correlate with the decoder's by 0.7 to 0.9, and a function fitted to those clips
/// themselves by 0.73 to 0.95; one fitted to what the encoder makes of a picture of all colors came to 0.53 to
/// 0.82.)
struct LinearPreview {
    /// Rows and columns of latents that are decoded.
    private static let side = 16
    /// How much factors are held back, against those that the few latents leave open.
    private static let damping = 1.0

    /// By color: a factor for every channel, and a constant.
    private let factors: [[Double]]
    /// Pixels of a side that a latent stands for.
    private let scale: Int

    init(fitting decoder: VideoDecoder, isCanceled: @escaping () -> Bool = { false }) throws {
        let codec = decoder.configuration
        let latents = try Self.swatches(channels: codec.latentChannels)
        var last: Latents?
        try decoder.decode(codec.denormalized(latents), isCanceled: isCanceled) { last = $0 }
        // The second frame of latents stands for several frames, as most of a clip's do.
        guard let last else { throw DiffusionError(.invalid, "the decoder makes no frames") }
        let scale = codec.compression.side
        let places = 0..<Self.side * Self.side
        let rows: [[Double]] = places.map { place in
            (0..<codec.latentChannels).map { channel in
                Double(latents.values[channel * 2 * places.count + place])
            } + [1]
        }
        factors = (0..<3).map { color in
            LeastSquares.solve(
                rows, places.map { Self.mean(last, color, at: $0, scale) }, damping: Self.damping)
        }
        self.scale = scale
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
