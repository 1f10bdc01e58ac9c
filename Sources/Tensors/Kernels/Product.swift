// SPDX-License-Identifier: Apache-2.0
import CDNNL

/// Rows of numbers in memory, each so many numbers after the one before.
struct Rows {
    var base: UnsafePointer<Float>
    var stride: Int
}

/// A product of matrices in single precision, on the calling thread.
///
/// oneDNN's, which is faster than OpenBLAS on the processors that were measured (docs/decisions).
struct Product {
    var rows: Int
    var columns: Int
    var inner: Int
    var factor: Float = 1
    /// Whether to add to the target instead of replacing it.
    var accumulates = false

    /// target = factor A B^T: A [rows, inner], B [columns, inner].
    func transposed(_ a: Rows, _ b: Rows, into target: UnsafeMutablePointer<Float>, stride: Int) {
        multiply(a, b, UInt8(ascii: "T"), target, stride)
    }

    /// target = factor A B: A [rows, inner], B [inner, columns].
    func plain(_ a: Rows, _ b: Rows, into target: UnsafeMutablePointer<Float>, stride: Int) {
        multiply(a, b, UInt8(ascii: "N"), target, stride)
    }

    private func multiply(
        _ a: Rows, _ b: Rows, _ form: UInt8, _ target: UnsafeMutablePointer<Float>, _ stride: Int
    ) {
        let status = dnnl_sgemm(
            CChar(UInt8(ascii: "N")), CChar(form), dnnl_dim_t(rows), dnnl_dim_t(columns),
            dnnl_dim_t(inner), factor, a.base, dnnl_dim_t(a.stride), b.base,
            dnnl_dim_t(b.stride), accumulates ? 1 : 0, target, dnnl_dim_t(stride))
        guard status != dnnl_success else { return }
        let across = form == UInt8(ascii: "T") ? (b.stride, 1) : (1, b.stride)
        plainly(a, b, across: across.0, down: across.1, target, stride)
    }

    /// The same without working memory, for when oneDNN finds none: slow, and never wrong.
    ///
    /// `across` and `down` are the numbers between columns and between inner numbers of B.
    func plainly(
        _ a: Rows, _ b: Rows, across: Int, down: Int, _ target: UnsafeMutablePointer<Float>,
        _ stride: Int
    ) {
        for row in 0..<rows {
            for column in 0..<columns {
                var sum: Float = 0
                for k in 0..<inner {
                    sum += a.base[row * a.stride + k] * b.base[column * across + k * down]
                }
                let old = accumulates ? target[row * stride + column] : 0
                target[row * stride + column] = old + factor * sum
            }
        }
    }
}
