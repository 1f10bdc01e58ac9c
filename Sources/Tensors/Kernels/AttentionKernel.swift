// SPDX-License-Identifier: Apache-2.0
import CSIMD
import Glibc

/// What is added to the scores of attention before the softmax.
package enum AttentionBias {
    case none
    /// log(count) on the last key: it stands for so many equal ones.
    case repeatedLastKey(count: Int)
    /// By head and distance: [heads, queries + keys - 1], at key - query + queries - 1.
    case relative(Tensor)
}

/// How many heads attend, over how many sequences apart, and what becomes of their scores.
package struct AttentionHeads {
    package var count: Int
    package var batch: Int
    package var scale: Float
    package var bias: AttentionBias

    /// Heads whose scores are multiplied by a scale before a bias is added.
    package init(_ count: Int, batch: Int = 1, scale: Float, bias: AttentionBias = .none) {
        (self.count, self.batch, self.scale, self.bias) = (count, batch, scale, bias)
    }
}

/// softmax(scale Q K^T + bias) V for every head, a block of queries against a block of keys at a time.
///
/// The softmax is carried from block to block by its running maximum m and sum l, so that no more
/// than a block of scores exists at once (Milakov and Gimelshein, "Online normalizer calculation for
/// softmax"; Dao et al., FlashAttention, algorithm 1).
final class AttentionKernel: Kernel {
    struct Form {
        var batch: Int
        var heads: Int
        var queries: Int
        var keys: Int
        var size: Int
        var scale: Float
        var bias: AttentionBias
        var width: Int { heads * size }
    }

    static let queryBlock = 256
    static let keyBlock = 1024

    private let form: Form
    private let queryBlocks: Int

    init(_ form: Form) {
        self.form = form
        queryBlocks = (form.queries + Self.queryBlock - 1) / Self.queryBlock
        super.init(
            pieces: form.batch * form.heads * queryBlocks,
            scratch: Self.queryBlock * (min(Self.keyBlock, form.keys) + 2))
    }

    /// One block of queries of one head, and its running softmax.
    private struct Block {
        var head: Int
        var queries: Range<Int>
        let scores: UnsafeMutablePointer<Float>
        let maxima: UnsafeMutablePointer<Float>
        let sums: UnsafeMutablePointer<Float>
    }

    override func run(piece: Int, _ operands: Operands) {
        let first = piece % queryBlocks * Self.queryBlock
        let head = piece / queryBlocks % form.heads
        let batch = piece / queryBlocks / form.heads
        let (width, size) = (form.width, form.size)
        let block = Block(
            head: head, queries: first..<min(first + Self.queryBlock, form.queries),
            scores: operands.scratch + 2 * Self.queryBlock, maxima: operands.scratch,
            sums: operands.scratch + Self.queryBlock)
        let column = head * size
        let q = operands[0] + (batch * form.queries + first) * width + column
        let k = operands[1] + batch * form.keys * width + column
        let v = operands[2] + batch * form.keys * width + column
        let out = operands.target + (batch * form.queries + first) * width + column
        let rows = block.queries.count
        for start in stride(from: 0, to: form.keys, by: Self.keyBlock) {
            let keys = start..<min(start + Self.keyBlock, form.keys)
            Product(rows: rows, columns: keys.count, inner: size, factor: form.scale).transposed(
                Rows(base: q, stride: width), Rows(base: k + start * width, stride: width),
                into: block.scores, stride: keys.count)
            for row in 0..<rows {
                let carried = soften(row, block, keys)
                if start > 0 { scale(out + row * width, by: carried) }
            }
            Product(rows: rows, columns: size, inner: keys.count, accumulates: start > 0).plain(
                Rows(base: block.scores, stride: keys.count),
                Rows(base: v + start * width, stride: width), into: out, stride: width)
        }
        for row in 0..<rows { scale(out + row * width, by: 1 / block.sums[row]) }
    }

    /// Turns a row of scores into exp(score - m), and returns what earlier results shrink by.
    private func soften(_ row: Int, _ block: Block, _ keys: Range<Int>) -> Float {
        let p = block.scores + row * keys.count
        addBias(p, block.head, query: block.queries.lowerBound + row, keys)
        let isFirst = keys.lowerBound == 0
        let old = isFirst ? -Float.infinity : block.maxima[row]
        let m = max(old, maximum(p, count: keys.count))
        var total = Lanes.zero
        var i = 0
        while i + 8 <= keys.count {
            let e = Vectors.exp(Vectors.load(p, i) - m)
            Vectors.store(e, p, i)
            total += e
            i += 8
        }
        var sum = total.sum()
        while i < keys.count {
            p[i] = expf(p[i] - m)
            sum += p[i]
            i += 1
        }
        let carried = isFirst ? 0 : expf(old - m)
        block.maxima[row] = m
        block.sums[row] = isFirst ? sum : block.sums[row] * carried + sum
        return carried
    }

    private func addBias(
        _ p: UnsafeMutablePointer<Float>, _ head: Int, query: Int, _ keys: Range<Int>
    ) {
        switch form.bias {
        case .none: return
        case .repeatedLastKey(let count):
            if keys.upperBound == form.keys { p[keys.count - 1] += logf(Float(count)) }
        case .relative(let table):
            let distances = form.queries + form.keys - 1
            let row = UnsafePointer(
                table.base + head * distances + keys.lowerBound - query + form.queries - 1)
            let count = keys.count
            Vectors.map(UnsafePointer(p), to: p, count: count) { x, i in
                x + Vectors.part(row, i, of: count)
            }
        }
    }

    private func maximum(_ p: UnsafeMutablePointer<Float>, count: Int) -> Float {
        var most = Lanes(repeating: -.infinity)
        var i = 0
        while i + 8 <= count {
            most = kn_max(most, Vectors.load(p, i))
            i += 8
        }
        var m = most.max()
        while i < count {
            m = max(m, p[i])
            i += 1
        }
        return m
    }

    private func scale(_ row: UnsafeMutablePointer<Float>, by factor: Float) {
        Vectors.map(UnsafePointer(row), to: row, count: form.size) { x, _ in x * factor }
    }
}

extension Graph {
    /// Attention of every head: [batch x queries, heads x size] over keys and values of the same width.
    package func attention(
        _ q: Node, _ k: Node, _ v: Node, _ attending: AttentionHeads
    ) throws(TensorError) -> Node {
        let (heads, batch) = (attending.count, attending.batch)
        guard heads > 0, batch > 0, q.width % heads == 0, k.width == q.width,
            k.shape == v.shape, q.rows % batch == 0, k.rows % batch == 0,
            max(k.rows, q.rows) <= Int(Int32.max)
        else {
            throw TensorError(
                .shape,
                "attention of \(q.shape), \(k.shape), \(v.shape) in \(heads) heads, \(batch) times")
        }
        let form = AttentionKernel.Form(
            batch: batch, heads: heads, queries: q.rows / batch, keys: k.rows / batch,
            size: q.width / heads, scale: attending.scale, bias: attending.bias)
        if case .relative(let table) = attending.bias,
            table.shape != [heads, form.queries + form.keys - 1]
        {
            throw TensorError(.shape, "a bias of shape \(table.shape) for \(q.shape), \(k.shape)")
        }
        if let device {
            return Node(tensor: try deviceAttention(q, k, v, form, device), shape: q.shape)
        }
        return try apply(AttentionKernel(form), to: [q, k, v], shape: q.shape)
    }
}
