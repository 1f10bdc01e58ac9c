// SPDX-License-Identifier: Apache-2.0
import LocalVulkan
import Testing

@testable import Tensors

/// Every operation as ggml's own against the kernel for this machine's cores.
@Suite(.serialized) struct DeviceTests {
    private static let rows = 12
    private static let width = 32

    private static func tensor(_ shape: Int..., seed: UInt64 = 1) throws -> Tensor {
        try Tensor(shape, Run.numbers(shape.reduce(1, *), seed: seed))
    }

    private static func convolution(_ shape: [Int], halving: Bool = false) throws -> Convolution {
        let numbers = Run.numbers(shape.reduce(1, *), seed: 7)
        return try Convolution(
            shape: shape, bias: tensor(shape[0], seed: 8), spacing: halving ? .halving : .same
        ) { numbers }
    }

    /// Values that graphs make, by what makes them.
    private static let operations: [(String, @Sendable (Graph) throws -> Graph.Node)] = [
        (
            "a linear layer",
            { try $0.linear($0.input(tensor(rows, width)), weight(20), tensor(20, seed: 3)) }
        ),
        ("one row", { try $0.linear($0.input(tensor(1, width)), weight(20), tensor(20, seed: 3)) }),
        ("q8_0", { try $0.linear($0.input(tensor(16, width)), stored(.q8_0, 20), nil) }),
        ("bfloat16", { try $0.linear($0.input(tensor(16, width)), stored(.bf16, 20), nil) }),
        (
            "a norm of a sum",
            {
                try $0.rmsNorm(
                    $0.linear($0.input(tensor(rows, width)), weight(20), tensor(20, seed: 3)),
                    epsilon: 1e-6, scale: tensor(20, seed: 4))
            }
        ),
        ("SiLU", { try $0.linear($0.input(tensor(rows, width)), weight(20), nil, .silu) }),
        ("GELU", { try $0.linear($0.input(tensor(rows, width)), weight(20), nil, .gelu) }),
        (
            "a factor",
            {
                try $0.linear(
                    $0.input(tensor(rows, width)), weight(20), nil,
                    times: $0.input(tensor(rows, 20, seed: 4)))
            }
        ),
        (
            "a gate",
            {
                try $0.addLinear(
                    $0.input(tensor(rows, width)), weight(20), nil, gate: tensor(20, seed: 5),
                    to: $0.input(tensor(rows, 20, seed: 4)))
            }
        ),
        (
            "a modulated norm",
            {
                try $0.modulatedNorm(
                    $0.input(tensor(rows, width)), epsilon: 1e-6, scale: tensor(width, seed: 3),
                    shift: tensor(width, seed: 4))
            }
        ),
        (
            "a channel norm",
            {
                try $0.channelNorm(
                    $0.input(tensor(rows, width)), scale: tensor(width, seed: 3), thenSiLU: true)
            }
        ),
        (
            "rotation",
            {
                try $0.rotate(
                    $0.input(tensor(rows, width)), scale: tensor(width, seed: 3),
                    angles: tensor(rows, 2, 8, seed: 4), epsilon: 1e-6)
            }
        ),
        (
            "attention",
            {
                try $0.attention(
                    $0.input(tensor(rows, width)), $0.input(tensor(8, width, seed: 2)),
                    $0.input(tensor(8, width, seed: 3)),
                    AttentionHeads(4, batch: 2, scale: 0.3, bias: .repeatedLastKey(count: 3)))
            }
        ),
        (
            "attention by distance",
            {
                try $0.attention(
                    $0.input(tensor(rows, width)), $0.input(tensor(rows, width, seed: 2)),
                    $0.input(tensor(rows, width, seed: 3)),
                    AttentionHeads(
                        2, scale: 1, bias: .relative(tensor(2, 2 * rows - 1, seed: 4))))
            }
        ),
        (
            "a sum",
            {
                try $0.rectify(
                    $0.input(tensor(rows, width)), adding: $0.input(tensor(rows, width, seed: 2)))
            }
        ),
        (
            "a convolution over time",
            {
                let cache = FrameCache(capacity: 2)
                let convolution = try convolution([5, 3, 3, 3, 3])
                _ = try $0.convolve(
                    $0.input(tensor(1, 6, 4, 3, seed: 2)), convolution, cache: cache)
                return try $0.convolve($0.input(tensor(4, 6, 4, 3)), convolution, cache: cache)
            }
        ),
        (
            "every second frame",
            {
                let cache = FrameCache(capacity: 1)
                try $0.remember($0.input(tensor(1, 6, 4, 3, seed: 2)), in: cache)
                return try $0.convolve(
                    $0.input(tensor(4, 6, 4, 3)), convolution([3, 3, 3, 1, 1]), cache: cache,
                    frameStride: 2)
            }
        ),
        (
            "half the size",
            {
                try $0.convolve(
                    $0.input(tensor(2, 6, 4, 3)), convolution([5, 3, 1, 3, 3], halving: true))
            }
        ),
        (
            "twice the size",
            {
                try $0.convolveDoubled(
                    $0.input(tensor(2, 6, 4, 3)), convolution([5, 3, 1, 3, 3]), inTime: false)
            }
        ),
        (
            "twice the frames",
            {
                try $0.convolveDoubled(
                    $0.input(tensor(2, 6, 4, 6)), convolution([5, 3, 1, 3, 3]), inTime: true)
            }
        ),
        (
            "an added convolution",
            {
                try $0.addConvolution(
                    $0.input(tensor(2, 6, 4, 3)), convolution([3, 3, 3, 3, 3]), cache: nil,
                    to: $0.input(tensor(2, 6, 4, 3, seed: 2)))
            }
        ),
    ]

    /// A weight as files store it.
    private static func stored(_ type: ElementType, _ outputs: Int) throws -> Matrix {
        try Run.weight(outputs, width, type)
    }

    private static func weight(_ outputs: Int) throws -> Matrix {
        try Matrix(tensor(outputs, width, seed: 2))
    }

    @Test(arguments: operations.map(\.0))
    func `an operation of ggml's makes what the kernel makes`(name: String) throws {
        let processor = try Processor(threads: 2, accelerator: Accelerator(threads: 2))
        // On the cores ggml rounds what it multiplies with stored weights to their kind, and its GELU
        // looks numbers up in a table of half precision.
        let rounds = ["GELU", "q8_0", "bfloat16"].contains(name)
        #expect(try distance(name, on: processor) < (rounds ? 5e-3 : 1e-6))
    }

    @Test(
        .enabled(if: LocalVulkan.isExpected, Comment(rawValue: LocalVulkan.absence)),
        arguments: operations.map(\.0))
    func `an operation on Vulkan makes what the kernel makes`(name: String) throws {
        // It rounds to bfloat16 what it multiplies with such weights.
        let tolerance = name == "bfloat16" ? 5e-3 : 1e-6
        #expect(try distance(name, on: LocalVulkan.processor()) < tolerance)
    }

    /// How far the value of an operation on a device is from the kernel's.
    private func distance(_ name: String, on processor: Processor) throws -> Double {
        let build = try #require(Self.operations.first { $0.0 == name }).1
        let expected = try Run.value(build)
        let graph = try processor.graph(capacity: 64)
        let node = try build(graph)
        let result = try Tensor(node.shape)
        try graph.copy(node, to: graph.input(result))
        try processor.run(graph)
        return Run.distance(result.values, expected)
    }

    @Test func `rows of a tensor are changed where they lie`() throws {
        try changeRows(on: Processor(threads: 2, accelerator: Accelerator(threads: 2)))
    }

    @Test(.enabled(if: LocalVulkan.isExpected, Comment(rawValue: LocalVulkan.absence)))
    func `rows of a tensor are changed where they lie, on Vulkan`() throws {
        try changeRows(on: LocalVulkan.processor())
    }

    private func changeRows(on processor: Processor) throws {
        let graph = try processor.graph(capacity: 8)
        let tensor = try Tensor([4, 2], [1, 2, 3, 4, 5, 6, 7, 8])
        let two = try Matrix(Tensor([2, 2], [2, 0, 0, 2]))
        let x = try graph.input(tensor)
        try graph.addLinear(x, two, nil, to: x)
        let part = try graph.input(tensor, rows: 1..<3)
        try graph.addLinear(part, two, nil, to: part)
        #expect(throws: TensorError.self) { try graph.input(tensor) }
        try processor.run(graph)
        #expect(tensor.values == [3, 6, 27, 36, 45, 54, 21, 24])
    }
}
