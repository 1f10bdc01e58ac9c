// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Tensors

@Suite struct AttentionTests {
    struct Case: Sendable {
        var queries: Int
        var keys: Int
        var heads: Int
        var size: Int
        var peak: Float
    }

    @Test(arguments: [
        Case(queries: 1, keys: 1, heads: 1, size: 3, peak: 1),
        Case(queries: 150, keys: 77, heads: 3, size: 12, peak: 8),
        // More keys than a block: the softmax is carried on.
        Case(queries: 3, keys: 4500, heads: 2, size: 8, peak: 30),
    ])
    func `attention is the softmax of the scores`(given: Case) throws {
        let q = Run.numbers(given.queries * given.heads * given.size).map { $0 * given.peak }
        let k = Run.numbers(given.keys * given.heads * given.size, seed: 2)
        let v = Run.numbers(given.keys * given.heads * given.size, seed: 3)
        let found = try attend(given, q, k, v, .none)
        #expect(Run.distance(found, naive(given, q, k, v) { _, _, _ in 0 }) < 2e-6)
    }

    @Test func `a counted key stands for equal keys`() throws {
        let few = Case(queries: 9, keys: 4, heads: 2, size: 4, peak: 1)
        let many = Case(queries: 9, keys: 10, heads: 2, size: 4, peak: 1)
        let q = Run.numbers(9 * 8)
        let k = Run.numbers(4 * 8, seed: 2)
        let v = Run.numbers(4 * 8, seed: 3)
        func padded(_ x: [Float]) -> [Float] { x + (0..<6).flatMap { _ in x.suffix(8) } }
        let counted = try attend(few, q, k, v, .repeatedLastKey(count: 7))
        let repeated = try attend(many, q, padded(k), padded(v), .none)
        #expect(Run.distance(counted, repeated) < 1e-6)
    }

    @Test func `a bias by distance is added to the scores`() throws {
        let given = Case(queries: 140, keys: 140, heads: 2, size: 8, peak: 2)
        let q = Run.numbers(140 * 16)
        let k = Run.numbers(140 * 16, seed: 2)
        let v = Run.numbers(140 * 16, seed: 3)
        let table = Run.numbers(2 * 279, seed: 4)
        let found = try attend(given, q, k, v, .relative(Tensor([2, 279], table)))
        let expected = naive(given, q, k, v) { head, query, key in
            Double(table[head * 279 + key - query + 139])
        }
        #expect(Run.distance(found, expected) < 2e-6)
    }

    private func attend(
        _ given: Case, _ q: [Float], _ k: [Float], _ v: [Float], _ bias: AttentionBias
    ) throws -> [Float] {
        let width = given.heads * given.size
        return try Run.value { graph in
            try graph.attention(
                graph.input(Tensor([given.queries, width], q)),
                graph.input(Tensor([given.keys, width], k)),
                graph.input(Tensor([given.keys, width], v)),
                AttentionHeads(given.heads, scale: 0.7, bias: bias))
        }
    }

    private func naive(
        _ given: Case, _ q: [Float], _ k: [Float], _ v: [Float],
        _ bias: (Int, Int, Int) -> Double
    ) -> [Float] {
        let width = given.heads * given.size
        var result = [Float](repeating: 0, count: q.count)
        for head in 0..<given.heads {
            for query in 0..<given.queries {
                let scores = (0..<given.keys).map { key in
                    var sum = 0.0
                    for i in head * given.size..<(head + 1) * given.size {
                        sum += Double(q[query * width + i]) * Double(k[key * width + i])
                    }
                    return 0.7 * sum + bias(head, query, key)
                }
                let most = scores.max() ?? 0
                let weights = scores.map { exp($0 - most) }
                let total = weights.reduce(0, +)
                for i in head * given.size..<(head + 1) * given.size {
                    var sum = 0.0
                    for key in 0..<given.keys { sum += weights[key] * Double(v[key * width + i]) }
                    result[query * width + i] = Float(sum / total)
                }
            }
        }
        return result
    }
}
