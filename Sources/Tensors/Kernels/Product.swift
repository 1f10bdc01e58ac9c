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
        _ = dnnl_sgemm(
            CChar(UInt8(ascii: "N")), CChar(form), dnnl_dim_t(rows), dnnl_dim_t(columns),
            dnnl_dim_t(inner), factor, a.base, dnnl_dim_t(a.stride), b.base,
            dnnl_dim_t(b.stride), accumulates ? 1 : 0, target, dnnl_dim_t(stride))
    }
}
