// SPDX-License-Identifier: Apache-2.0
import CGGML
import Glibc

extension Graph {
    /// Scores that exist at once on a device.
    private static let mostScores = 1 << 26

    /// Attention as products and a softmax, for as many queries at a time as bound the scores.
    func deviceAttention(
        _ q: Node, _ k: Node, _ v: Node, _ form: AttentionKernel.Form, _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        func heads(_ x: Node, _ rows: Int) throws(TensorError) -> Value {
            try shaped(notes.latest(x.tensor), form.size, form.heads, rows, form.batch)
        }
        // [size, keys, heads, batch] and [keys, size, heads, batch], the innermost extent first.
        let keys = try moved(heads(k, form.keys), (0, 2, 1, 3))
        let values = try moved(heads(v, form.keys), (1, 2, 0, 3))
        let queries = try made(ggml_scale(context, heads(q, form.queries), form.scale))
        let most = max(1, Self.mostScores / (form.keys * form.heads * form.batch))
        var parts: [Value] = []
        for start in stride(from: 0, to: form.queries, by: most) {
            let range = start..<min(start + most, form.queries)
            let e = queries.pointee
            let part = try made(
                ggml_view_4d(
                    context, queries, e.ne.0, e.ne.1, Int64(range.count), e.ne.3, e.nb.1, e.nb.2,
                    e.nb.3, start * e.nb.2))
            var scores = try made(
                ggml_mul_mat(context, keys, moved(part, (0, 2, 1, 3))))
            ggml_mul_mat_set_prec(scores, GGML_PREC_F32)
            if let bias = try bias(form, range, notes) {
                scores = try made(ggml_add(context, scores, bias))
            }
            let weights = try made(ggml_soft_max(context, scores))
            let sums = try made(ggml_mul_mat(context, values, weights))
            ggml_mul_mat_set_prec(sums, GGML_PREC_F32)
            parts.append(try moved(sums, (0, 2, 1, 3)))
        }
        return try joined(parts, axis: 2)
    }

    /// What is added to the scores of some queries.
    private func bias(
        _ form: AttentionKernel.Form, _ queries: Range<Int>, _ notes: DeviceNotes
    ) throws(TensorError) -> Value? {
        switch form.bias {
        case .none: return nil
        case .repeatedLastKey(let count):
            var values = [Float](repeating: 0, count: form.keys)
            values[form.keys - 1] = logf(Float(count))
            return try numbers(values, [form.keys], notes)
        case .relative(let table):
            var values: [Float] = []
            values.reserveCapacity(form.heads * queries.count * form.keys)
            for head in 0..<form.heads {
                for query in queries {
                    let first = head * table.shape[1] + form.queries - 1 - query
                    values += UnsafeBufferPointer(start: table.base + first, count: form.keys)
                }
            }
            return try numbers(values, [form.keys, queries.count, form.heads], notes)
        }
    }

    /// Values side by side along an axis, in pairs, so that none is copied often.
    func joined(_ parts: [Value], axis: Int32) throws(TensorError) -> Value {
        var parts = parts
        while parts.count > 1 {
            var pairs: [Value] = []
            for index in stride(from: 0, to: parts.count, by: 2) {
                pairs.append(
                    index + 1 < parts.count
                        ? try made(ggml_concat(context, parts[index], parts[index + 1], axis))
                        : parts[index])
            }
            parts = pairs
        }
        guard let whole = parts.first else { throw TensorError(.shape, "nothing to join") }
        return whole
    }
}
