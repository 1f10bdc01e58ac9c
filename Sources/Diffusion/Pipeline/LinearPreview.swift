// SPDX-License-Identifier: Apache-2.0

/// A rough picture of latents for next to nothing: a color is a linear function of the channels.
///
/// The function is fitted to the decoder itself, by least squares over a small picture of noise, so it
/// holds for every VAE.
struct LinearPreview {
    /// Rows and columns of the noise that the function is fitted to.
    static let side = 12

    /// By color: a factor for every channel, and a constant.
    private let factors: [[Double]]
    /// Pixels of a side that a latent stands for.
    private let scale: Int

    init(fitting decoder: VideoDecoder) throws {
        let codec = decoder.configuration
        let (side, channels) = (Self.side, codec.latentChannels)
        scale = codec.compression.side
        let noise = try GaussianNoise.latents(shape: [channels, 1, side, side], seed: 1)
        var pictures: [Latents] = []
        try decoder.decode(codec.denormalized(noise)) { pictures.append($0) }
        guard let picture = pictures.first else {
            throw DiffusionError(.invalid, "the decoder gives no picture of noise")
        }
        let rows = (0..<side * side).map { place in
            (0..<channels).map { Double(noise.values[$0 * side * side + place]) } + [1]
        }
        let scale = scale
        factors = (0..<3).map { color in
            let wanted = (0..<side * side).map { place in
                Self.mean(picture, color, place / side * scale, place % side * scale, scale)
            }
            return LeastSquares.solve(rows, wanted)
        }
    }

    private static func mean(
        _ picture: Latents, _ color: Int, _ top: Int, _ left: Int, _ scale: Int
    ) -> Double {
        let width = picture.shape[3]
        var sum = 0.0
        for row in top..<top + scale {
            let start = (color * picture.shape[2] + row) * width + left
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
