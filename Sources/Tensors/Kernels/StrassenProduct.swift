// SPDX-License-Identifier: Apache-2.0
import CSIMD

/// A product of large matrices, with seven products of their quarters in place of eight.
///
///     S1 = A21 + A22   S2 = S1 - A11    S3 = A11 - A21   S4 = A12 - S2
///     T1 = B12 - B11   T2 = B22 - T1    T3 = B22 - B12   T4 = T2 - B21
///     U  = A11 B11 + S2 T2              V  = U + S3 T3
///     C11 = A11 B11 + A12 B21           C12 = U + S1 T1 + S4 B22
///     C21 = V - A22 T4                  C22 = V + S1 T1
///
/// That is Strassen's method ("Gaussian elimination is not optimal", 1969) with Winograd's fifteen sums
/// (Douglas et al., "GEMMW", 1994). Sums of B are turned on their side on the way, which the products would
/// otherwise do. Rounding is of the size of the largest rows and columns, not of each result: on numbers of one size
/// it is 1e-6 of the norm of the result, where a plain product has 0.4e-6.
struct StrassenProduct {
    /// Below so many rows the sums of B cost more than is saved.
    static let fewestRows = 1024
    static let fewestColumns = 512
    static let fewestInner = 1024
    /// Numbers of A, and of B, whose sums are held at once.
    static let mostNumbers = (a: 7 << 20, b: 9 << 19)
    /// What columns and numbers of a round are a multiple of.
    static let columnGrain = 32
    static let innerGrain = 16
    /// Numbers between the rows of panels: rows of a power of two would fall on the same lines of the cache.
    private static let gap = 16

    let rows: Int
    let columns: Int
    let inner: Int
    /// Rounds over parts of the inner numbers.
    let rounds: Int

    /// Nil where the sizes have no quarters: columns % 32, inner % (16 rounds), a row.
    init?(rows: Int, columns: Int, inner: Int, rounds: Int) {
        guard rows > 1, columns > 0, inner > 0, columns % Self.columnGrain == 0,
            inner % (Self.innerGrain * rounds) == 0
        else { return nil }
        (self.rows, self.columns, self.inner, self.rounds) = (rows, columns, inner, rounds)
    }

    /// The product where it is faster than a plain one; nil elsewhere.
    static func whereFaster(rows: Int, columns: Int, inner: Int) -> StrassenProduct? {
        guard rows >= fewestRows, columns >= fewestColumns, inner >= fewestInner else { return nil }
        let fewest = max(
            (rows * inner + mostNumbers.a - 1) / mostNumbers.a,
            (columns * inner + mostNumbers.b - 1) / mostNumbers.b)
        return (fewest..<fewest + 16).lazy.compactMap {
            StrassenProduct(rows: rows, columns: columns, inner: inner, rounds: $0)
        }.first
    }

    private var half: Half { (rows / 2, columns / 2, inner / rounds / 2) }
    private var panelStride: Int { half.columns + Self.gap }

    /// Where the panels of B, and the two quarters of C, begin in working memory; the sums of A come first.
    private var panels: Int { 4 * half.rows * half.inner }
    private var quarters: Int { panels + 7 * half.inner * panelStride }

    /// Numbers of working memory.
    var scratch: Int { quarters + 2 * half.rows * half.columns }

    /// target = A B^T: A [rows, inner], B [columns, inner].
    ///
    /// `isSummed` says that the product before, in the same working memory, was of the same A.
    func transposed(
        _ a: Rows, _ b: Rows, into target: UnsafeMutablePointer<Float>, stride: Int,
        scratch: UnsafeMutablePointer<Float>, isSummed: Bool = false
    ) {
        for round in 0..<rounds {
            let start = round * 2 * half.inner
            let sums = AddedRows(a.from(start), half, in: scratch)
            // Only the sums of the last round are left.
            if !isSummed || rounds > 1 { sums.add() }
            let panels = AddedPanels(
                b.from(start), half, into: scratch + panels, stride: panelStride)
            let u = scratch + quarters
            multiply(
                sums, panels, into: Quarters(target, stride, half), adding: round > 0,
                (u, u + half.rows * half.columns))
        }
        guard rows % 2 == 1 else { return }
        let last = Rows(base: a.base + (rows - 1) * a.stride, stride: a.stride)
        Product(rows: 1, columns: columns, inner: inner).transposed(
            last, b, into: target + (rows - 1) * stride, stride: stride)
    }

    /// One round; u and p are working memory of a quarter each.
    private func multiply(
        _ a: AddedRows, _ b: AddedPanels, into c: Quarters, adding: Bool,
        _ room: (u: UnsafeMutablePointer<Float>, p: UnsafeMutablePointer<Float>)
    ) {
        let (u, p) = room
        let wide = half.columns
        func product(
            _ x: Rows, _ y: Rows, _ target: UnsafeMutablePointer<Float>, _ stride: Int,
            adding: Bool, factor: Float = 1
        ) {
            Product(
                rows: half.rows, columns: wide, inner: half.inner, factor: factor,
                accumulates: adding
            ).plain(x, y, into: target, stride: stride)
        }
        product(a.a11, b.b11, u, wide, adding: false)
        product(a.a12, b.b21, c.c11, c.stride, adding: adding)
        c.add(u, nil, to: c.c11, adding: true)
        product(a.s2, b.t2, u, wide, adding: true)
        product(a.s1, b.t1, p, wide, adding: false)
        c.add(u, p, to: c.c12, adding: adding)
        product(a.s4, b.b22, c.c12, c.stride, adding: true)
        product(a.s3, b.t3, u, wide, adding: true)
        c.add(u, nil, to: c.c21, adding: adding)
        product(a.a22, b.t4, c.c21, c.stride, adding: true, factor: -1)
        c.add(u, p, to: c.c22, adding: adding)
    }
}

/// The sizes of a quarter.
private typealias Half = (rows: Int, columns: Int, inner: Int)

extension Rows {
    /// The same rows from a later number on.
    fileprivate func from(_ start: Int) -> Rows { Rows(base: base + start, stride: stride) }
}

/// The quarters of A that are multiplied as they are, and the sums of them.
private struct AddedRows {
    let a11: Rows
    let a12: Rows
    let a21: Rows
    let a22: Rows
    private let half: Half
    private let memory: UnsafeMutablePointer<Float>

    init(
        _ a: Rows, _ half: Half,
        in memory: UnsafeMutablePointer<Float>
    ) {
        a11 = a
        a12 = a.from(half.inner)
        a21 = Rows(base: a.base + half.rows * a.stride, stride: a.stride)
        a22 = a21.from(half.inner)
        self.half = half
        self.memory = memory
    }

    var s1: Rows { sum(0) }
    var s2: Rows { sum(1) }
    var s3: Rows { sum(2) }
    var s4: Rows { sum(3) }

    private func sum(_ index: Int) -> Rows {
        Rows(base: memory + index * half.rows * half.inner, stride: half.inner)
    }

    /// Computes the sums.
    func add() {
        let size = half.rows * half.inner
        for row in 0..<half.rows {
            let upper = a11.base + row * a11.stride
            let lower = a21.base + row * a21.stride
            let target = memory + row * half.inner
            var k = 0
            while k < half.inner {
                let (a11, a12) = (Vectors.load(upper, k), Vectors.load(upper, half.inner + k))
                let (a21, a22) = (Vectors.load(lower, k), Vectors.load(lower, half.inner + k))
                let s1 = a21 + a22
                let s2 = s1 - a11
                Vectors.store(s1, target, k)
                Vectors.store(s2, target, size + k)
                Vectors.store(a11 - a21, target, 2 * size + k)
                Vectors.store(a12 - s2, target, 3 * size + k)
                k += 8
            }
        }
    }
}

/// The quarters of B and their sums as panels [inner, columns], where B is [columns, inner].
private struct AddedPanels {
    let b11: Rows
    let b21: Rows
    let b22: Rows
    let t1: Rows
    let t2: Rows
    let t3: Rows
    let t4: Rows

    init(
        _ b: Rows, _ half: Half,
        into memory: UnsafeMutablePointer<Float>, stride: Int
    ) {
        let size = half.inner * stride
        func panel(_ index: Int) -> Rows {
            Rows(base: UnsafePointer(memory + index * size), stride: stride)
        }
        (b11, b21, b22) = (panel(0), panel(1), panel(2))
        (t1, t2, t3, t4) = (panel(3), panel(4), panel(5), panel(6))
        // Sixteen columns at a time, a line of the cache of each panel, and so few rows that pages stay known.
        withUnsafeTemporaryAllocation(of: Float.self, capacity: 512) { numbers in
            guard let block = numbers.baseAddress else { return }
            for first in Swift.stride(from: 0, to: half.inner, by: 128) {
                let end = min(first + 128, half.inner)
                for column in Swift.stride(from: 0, to: half.columns, by: 16) {
                    var k = first
                    while k < end {
                        Self.turn(b.base + column * b.stride + k, b.stride, half, block)
                        let target = memory + k * stride + column
                        Self.add(block, target, stride: stride, size: size)
                        Self.add(block + 64, target + 8, stride: stride, size: size)
                        k += 8
                    }
                }
            }
        }
    }

    /// Sixteen columns of eight numbers of each quarter (b11, b12, b21, b22), turned on their side.
    @inline(__always)
    private static func turn(
        _ b: UnsafePointer<Float>, _ stride: Int, _ half: Half,
        _ block: UnsafeMutablePointer<Float>
    ) {
        let (right, down) = (half.columns * stride, half.inner)
        for half in 0..<2 {
            let (b, block) = (b + half * 8 * stride, block + half * 64)
            kn_transpose(b, stride, block)
            kn_transpose(b + right, stride, block + 128)
            kn_transpose(b + down, stride, block + 256)
            kn_transpose(b + right + down, stride, block + 384)
        }
    }

    /// Eight columns of the seven panels.
    @inline(__always)
    private static func add(
        _ block: UnsafeMutablePointer<Float>, _ target: UnsafeMutablePointer<Float>, stride: Int,
        size: Int
    ) {
        for i in 0..<8 {
            let row = target + i * stride
            let (b11, b12) = (Vectors.load(block, 8 * i), Vectors.load(block, 128 + 8 * i))
            let (b21, b22) = (Vectors.load(block, 256 + 8 * i), Vectors.load(block, 384 + 8 * i))
            let t1 = b12 - b11
            let t2 = b22 - t1
            Vectors.store(b11, row, 0)
            Vectors.store(b21, row, size)
            Vectors.store(b22, row, 2 * size)
            Vectors.store(t1, row, 3 * size)
            Vectors.store(t2, row, 4 * size)
            Vectors.store(b22 - b12, row, 5 * size)
            Vectors.store(t2 - b21, row, 6 * size)
        }
    }
}

/// The quarters of C, where they lie.
private struct Quarters {
    let c11: UnsafeMutablePointer<Float>
    let c12: UnsafeMutablePointer<Float>
    let c21: UnsafeMutablePointer<Float>
    let c22: UnsafeMutablePointer<Float>
    let stride: Int
    private let rows: Int
    private let columns: Int

    init(
        _ target: UnsafeMutablePointer<Float>, _ stride: Int,
        _ half: Half
    ) {
        (rows, columns) = (half.rows, half.columns)
        self.stride = stride
        c11 = target
        c12 = target + half.columns
        c21 = target + half.rows * stride
        c22 = c21 + half.columns
    }

    /// c = x + y, or c += x + y where adding; x and y are quarters without gaps.
    func add(
        _ x: UnsafeMutablePointer<Float>, _ y: UnsafeMutablePointer<Float>?,
        to c: UnsafeMutablePointer<Float>, adding: Bool
    ) {
        for row in 0..<rows {
            let (target, first) = (c + row * stride, x + row * columns)
            let second = y.map { $0 + row * columns }
            var i = 0
            while i < columns {
                var sum = Vectors.load(first, i)
                if let second { sum += Vectors.load(second, i) }
                if adding { sum += Vectors.load(target, i) }
                Vectors.store(sum, target, i)
                i += 8
            }
        }
    }
}
