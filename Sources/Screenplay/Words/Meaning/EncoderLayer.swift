// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Numbers of a mapped file.
struct Weights {
    let bytes: UnsafeRawBufferPointer

    /// The number at an index behind an offset in bytes.
    @inline(__always)
    func number(_ offset: Int, _ index: Int) -> Float {
        bytes.loadUnaligned(fromByteOffset: offset + 4 * index, as: Float.self)
    }

    /// Eight numbers in a row.
    @inline(__always)
    func lanes(_ offset: Int, _ index: Int) -> SIMD8<Float> {
        bytes.loadUnaligned(fromByteOffset: offset + 4 * index, as: SIMD8<Float>.self)
    }
}

/// One layer of BERT: attention and a two-layer network, each added to its input and normalized.
struct EncoderLayer: Sendable {
    private static let heads = 12

    private let query: Linear
    private let key: Linear
    private let value: Linear
    private let mix: Linear
    private let mixNorm: Norm
    private let widen: Linear
    private let narrow: Linear
    private let norm: Norm
    private let width: Int

    init(
        _ tensors: SafeTensors, _ name: String, width: Int, inner: Int
    ) throws(ScreenplayError) {
        self.width = width
        query = try Linear(tensors, "\(name).attention.self.query", width, width)
        key = try Linear(tensors, "\(name).attention.self.key", width, width)
        value = try Linear(tensors, "\(name).attention.self.value", width, width)
        mix = try Linear(tensors, "\(name).attention.output.dense", width, width)
        mixNorm = try Norm(tensors, "\(name).attention.output.LayerNorm", width)
        widen = try Linear(tensors, "\(name).intermediate.dense", width, inner)
        narrow = try Linear(tensors, "\(name).output.dense", inner, width)
        norm = try Norm(tensors, "\(name).output.LayerNorm", width)
    }

    /// hidden: [rows, width].
    func apply(to hidden: inout [Float], rows: Int, _ weights: Weights) {
        let attended = attend(
            query.apply(hidden, rows, weights), key.apply(hidden, rows, weights),
            value.apply(hidden, rows, weights), rows)
        let mixed = mix.apply(attended, rows, weights)
        for i in hidden.indices { hidden[i] += mixed[i] }
        mixNorm.apply(to: &hidden, weights)
        var wide = widen.apply(hidden, rows, weights)
        // GELU by the error function (Hendrycks and Gimpel, 2016).
        for i in wide.indices { wide[i] *= 0.5 * (1 + erff(wide[i] * 0.70710678)) }
        let narrowed = narrow.apply(wide, rows, weights)
        for i in hidden.indices { hidden[i] += narrowed[i] }
        norm.apply(to: &hidden, weights)
    }

    /// softmax(Q Kᵀ / √d) V for each head of d numbers.
    private func attend(_ q: [Float], _ k: [Float], _ v: [Float], _ rows: Int) -> [Float] {
        let size = width / Self.heads
        let scale = 1 / Float(size).squareRoot()
        var answer = [Float](repeating: 0, count: rows * width)
        var scores = [Float](repeating: 0, count: rows)
        for head in 0..<Self.heads {
            let start = head * size
            for row in 0..<rows {
                for other in 0..<rows {
                    var sum: Float = 0
                    for i in 0..<size {
                        sum += q[row * width + start + i] * k[other * width + start + i]
                    }
                    scores[other] = sum * scale
                }
                let top = scores.max() ?? 0
                for other in 0..<rows { scores[other] = expf(scores[other] - top) }
                let total = scores.reduce(0, +)
                for other in 0..<rows {
                    let share = scores[other] / total
                    for i in 0..<size {
                        answer[row * width + start + i] += share * v[other * width + start + i]
                    }
                }
            }
        }
        return answer
    }

    /// x Wᵀ + b.
    struct Linear: Sendable {
        private let weight: Int
        private let bias: Int
        private let input: Int
        private let output: Int

        init(
            _ tensors: SafeTensors, _ name: String, _ input: Int, _ output: Int
        ) throws(ScreenplayError) {
            weight = try tensors.offset(of: "\(name).weight", shape: [output, input])
            bias = try tensors.offset(of: "\(name).bias", shape: [output])
            (self.input, self.output) = (input, output)
        }

        /// Rows of `input` numbers to rows of `output` numbers.
        func apply(_ x: [Float], _ rows: Int, _ weights: Weights) -> [Float] {
            var answer = [Float](repeating: 0, count: rows * output)
            x.withUnsafeBytes { x in
                for column in 0..<output {
                    let start = weights.number(bias, column)
                    for row in 0..<rows {
                        var sum = SIMD8<Float>.zero
                        var i = 0
                        while i < input {
                            let a = x.loadUnaligned(
                                fromByteOffset: 4 * (row * input + i), as: SIMD8<Float>.self)
                            sum.addProduct(a, weights.lanes(weight, column * input + i))
                            i += 8
                        }
                        answer[row * output + column] = start + sum.sum()
                    }
                }
            }
            return answer
        }
    }

    /// Layer normalization (Ba et al., 2016).
    struct Norm: Sendable {
        private let weight: Int
        private let bias: Int
        private let width: Int

        init(_ tensors: SafeTensors, _ name: String, _ width: Int) throws(ScreenplayError) {
            weight = try tensors.offset(of: "\(name).weight", shape: [width])
            bias = try tensors.offset(of: "\(name).bias", shape: [width])
            self.width = width
        }

        func apply(to x: inout [Float], _ weights: Weights) {
            for row in stride(from: 0, to: x.count, by: width) {
                var mean: Float = 0
                for i in 0..<width { mean += x[row + i] }
                mean /= Float(width)
                var variance: Float = 0
                for i in 0..<width { variance += (x[row + i] - mean) * (x[row + i] - mean) }
                let scale = 1 / (variance / Float(width) + 1e-12).squareRoot()
                for i in 0..<width {
                    x[row + i] =
                        (x[row + i] - mean) * scale * weights.number(weight, i)
                        + weights.number(bias, i)
                }
            }
        }
    }
}
