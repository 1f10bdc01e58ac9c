// SPDX-License-Identifier: Apache-2.0
import CDNNL

/// What this machine can do, measured.
package enum MachineSpeed {
    /// Floating-point operations a second of one thread in a product of matrices; takes about 50 ms.
    package static func operationsPerSecond() throws(TensorError) -> Double {
        let (rows, columns, inner) = (512, 512, 1024)
        let a = try Tensor([rows, inner])
        let b = try Tensor([columns, inner])
        let c = try Tensor([rows, columns])
        omp_set_num_threads(1)
        let product = Product(rows: rows, columns: columns, inner: inner)
        let clock = ContinuousClock()
        var best = Double.infinity
        // The first run fetches the code and the memory.
        for _ in 0..<5 {
            let begin = clock.now
            product.transposed(
                Rows(base: a.base, stride: inner), Rows(base: b.base, stride: inner),
                into: c.base, stride: columns)
            best = min(best, begin.duration(to: clock.now) / .seconds(1))
        }
        return 2 * Double(rows * columns * inner) / max(best, 1e-9)
    }
}
