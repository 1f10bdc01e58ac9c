// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct GGUFTests {
    @Test func `five axes and metadata are read`() throws {
        let source = try GGUFFile(path: Fixture.path("blocks.gguf"))
        #expect(try source.descriptor("patch_embedding.weight").shape == [2, 3, 1, 2, 2])
        #expect(source.metadata["general.architecture"]?.text == "wan")
        #expect(source.metadata["wan.answer"]?.integer == 42)
        #expect(source.metadata["wan.yes"] == .bool(true))
        #expect(try source.list("wan.words")?.map(\.text) == ["one", "", "drei"])
        #expect(try source.list("wan.numbers") == [.float(1.5), .float(-2)])
        #expect(try source.list("wan.answer") == nil)
        #expect { try source.floats("nothing") } throws: {
            ($0 as? WeightError)?.code == .missing
        }
    }

    @Test func `the numbers of ggml name each type once`() {
        let numbers = ElementType.allCases.compactMap(\.ggml)
        #expect(Set(numbers).count == numbers.count)
        for type in ElementType.allCases {
            if let number = type.ggml { #expect(ElementType(ggml: number) == type) }
        }
    }

    private func read(_ bytes: [UInt8]) throws(WeightError) -> GGUFHeader {
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(WeightError) in try GGUFHeader(bytes) }
        }
        return try result.get()
    }

    @Test func `a minimal file of each version is read`() throws {
        for version in [2, 3] as [UInt32] {
            var builder = GGUFBuilder(version: version)
            builder.tensor("a", [3, 2], type: 0, offset: 0)
            let header = try read(builder.bytes(data: 24))
            #expect(header.entries["a"]?.descriptor.shape == [2, 3])
        }
        #expect { try read(GGUFBuilder(version: 1).bytes(data: 0)) } throws: {
            ($0 as? WeightError)?.code == .unsupported
        }
    }

    @Test func `the original shape of a flattened tensor is restored`() throws {
        var builder = GGUFBuilder()
        builder.list("comfy.gguf.orig_shape.a", [2, 3, 1, 2, 2])
        builder.tensor("a", [24], type: 0, offset: 0)
        #expect(
            try read(builder.bytes(data: 96)).entries["a"]?.descriptor.shape == [2, 3, 1, 2, 2])
        var wrong = GGUFBuilder()
        wrong.list("comfy.gguf.orig_shape.a", [2, 3])
        wrong.tensor("a", [24], type: 0, offset: 0)
        #expect(throws: WeightError.self) { try read(wrong.bytes(data: 96)) }
    }

    @Test func `counts that cannot fit allocate nothing`() {
        for (tensors, values) in [(UInt64.max, 0), (0, UInt64.max), (1 << 40, 1 << 40)]
            as [(UInt64, UInt64)]
        {
            var builder = GGUFBuilder()
            builder.claimed = (tensors, values)
            #expect { try read(builder.bytes(data: 64)) } throws: {
                ($0 as? WeightError)?.code == .malformed
            }
        }
    }

    @Test(
        arguments: [
            ([3], 0, 32, 12), ([3], 0, 1 << 63, 12), ([3], 0, 4, 64), ([1 << 62, 4], 0, 0, 64),
            ([1 << 63], 0, 0, 64), ([33], 8, 0, 64), ([1, 1, 1, 1, 1, 1, 1, 1, 1], 0, 0, 64),
            ([1 << 61], 28, 0, 64),
        ] as [([UInt64], UInt32, UInt64, Int)])
    func `a tensor that does not fit is refused`(
        extents: [UInt64], type: UInt32, offset: UInt64, data: Int
    ) {
        var builder = GGUFBuilder()
        builder.tensor("a", extents, type: type, offset: offset)
        #expect { try read(builder.bytes(data: data)) } throws: {
            ($0 as? WeightError)?.code == .malformed
        }
    }

    @Test func `tensors twice, overlapping or of types unknown are refused`() {
        var twice = GGUFBuilder()
        twice.tensor("a", [1], type: 0, offset: 0)
        twice.tensor("a", [1], type: 0, offset: 32)
        #expect(throws: WeightError.self) { try read(twice.bytes(data: 64)) }
        var overlapping = GGUFBuilder()
        overlapping.tensor("a", [16], type: 0, offset: 0)
        overlapping.tensor("b", [1], type: 0, offset: 32)
        #expect(throws: WeightError.self) { try read(overlapping.bytes(data: 64)) }
        var unknown = GGUFBuilder()
        unknown.tensor("a", [1], type: 99, offset: 0)
        #expect { try read(unknown.bytes(data: 64)) } throws: {
            ($0 as? WeightError)?.code == .unsupported
        }
    }

    @Test func `alignment is a power of two`() {
        for alignment in [0, 3, 1 << 30] as [UInt32] {
            var builder = GGUFBuilder()
            builder.number("general.alignment", alignment)
            #expect(throws: WeightError.self) { try read(builder.bytes(data: 0)) }
        }
    }

    @Test func `lists in lists have a limit`() {
        var builder = GGUFBuilder()
        builder.nested("deep", levels: 1000)
        #expect(throws: WeightError.self) { try read(builder.bytes(data: 0)) }
    }
}

/// Builds GGUF files, right and wrong ones.
struct GGUFBuilder {
    var version: UInt32 = 3
    /// Counts to write instead of the true ones.
    var claimed: (tensors: UInt64, values: UInt64)?
    private var tensors: [[UInt8]] = []
    private var values: [[UInt8]] = []

    init(version: UInt32 = 3) { self.version = version }

    mutating func tensor(_ name: String, _ extents: [UInt64], type: UInt32, offset: UInt64) {
        tensors.append(
            text(name) + raw(UInt32(extents.count)) + extents.flatMap(raw) + raw(type)
                + raw(offset))
    }

    mutating func number(_ key: String, _ value: UInt32) {
        values.append(text(key) + raw(UInt32(4)) + raw(value))
    }

    mutating func list(_ key: String, _ numbers: [Int32]) {
        values.append(
            text(key) + raw(UInt32(9)) + raw(UInt32(5)) + raw(UInt64(numbers.count))
                + numbers.flatMap(raw))
    }

    mutating func nested(_ key: String, levels: Int) {
        let level = raw(UInt32(9)) + raw(UInt64(1))
        values.append(
            text(key) + raw(UInt32(9)) + (0..<levels).flatMap { _ in level } + raw(UInt32(0))
                + raw(UInt64(0)))
    }

    func bytes(data: Int) -> [UInt8] {
        var bytes = Array("GGUF".utf8) + raw(version)
        bytes += raw(claimed?.tensors ?? UInt64(tensors.count))
        bytes += raw(claimed?.values ?? UInt64(values.count))
        bytes += values.flatMap { $0 } + tensors.flatMap { $0 }
        while bytes.count % 32 != 0 { bytes.append(0) }
        return bytes + Array(repeating: 0, count: data)
    }

    private func raw<T: FixedWidthInteger>(_ value: T) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    private func text(_ text: String) -> [UInt8] { raw(UInt64(text.utf8.count)) + Array(text.utf8) }
}
