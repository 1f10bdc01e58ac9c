// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors

/// The angles by which rotary embedding turns a token's pairs of numbers, by its place in the clip.
///
/// A head's numbers are divided among time, rows and columns; each axis has frequencies of its own:
///
///     angle(axis, i) = position theta^(-2i / d_axis),  d_rows = d_columns = 2 floor(d / 6),
///     d_time = d - d_rows - d_columns                          (diffusers, WanRotaryPosEmbed)
enum RotaryTable {
    static let theta = 10_000.0

    /// Cosines and sines of a grid's tokens, columns fastest: [frames x rows x columns, 2, d / 2].
    static func angles(grid: [Int], headSize: Int) throws -> Tensor {
        let side = 2 * (headSize / 6)
        let sizes = [headSize - 2 * side, side, side]
        let tables = zip(grid, sizes).map { extent, size in
            (0..<extent).map { position in
                stride(from: 0, to: size, by: 2).map { i -> (Float, Float) in
                    let angle = Double(position) * pow(theta, -Double(i) / Double(size))
                    return (Float(cos(angle)), Float(sin(angle)))
                }
            }
        }
        let half = headSize / 2
        let result = try Tensor([grid.reduce(1, *), 2, half])
        var target = result.base
        for time in tables[0] {
            for row in tables[1] {
                for column in tables[2] {
                    var pair = 0
                    for (cosine, sine) in [time, row, column].joined() {
                        target[pair] = cosine
                        target[half + pair] = sine
                        pair += 1
                    }
                    target += 2 * half
                }
            }
        }
        return result
    }
}
