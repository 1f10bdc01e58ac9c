// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct QuantizerTests {
    @Test(arguments: [
        (ElementType.f32, 0 as Float), (.f16, 0x1p-11), (.bf16, 0x1p-8), (.q8_0, 0.0045),
    ])
    func `what is written reads back within the type's precision`(
        type: ElementType, precision: Float
    ) throws {
        let numbers = (0..<256).map { (index: Int) -> Float in
            let coarse = Float(index % 31 - 15)
            return coarse * 0.37 + Float(index) / 999
        }
        let bytes = try Quantizer.bytes(numbers, as: type)
        let descriptor = try TensorDescriptor(shape: [8, 32], type: type)
        let read = try bytes.withUnsafeBytes { try Dequantizer.floats($0, descriptor) }
        for (index, number) in numbers.enumerated() {
            let start = index / 32 * 32
            let largest: Float = numbers[start..<start + 32].map { abs($0) }.max() ?? 0
            let size = type.isQuantized ? largest : abs(number)
            #expect(abs(read[index] - number) <= precision * size)
        }
    }

    /// The blocks that gguf-py wrote are written again from their own numbers.
    @Test func `Q8_0 blocks are those of the reference`() throws {
        let file = try WeightFile.open(Fixture.path("blocks.gguf"))
        let numbers = try file.floats("Q8_0")
        let bytes = try Quantizer.bytes(numbers, as: .q8_0)
        let again = try bytes.withUnsafeBytes {
            try Dequantizer.floats($0, file.descriptor("Q8_0"))
        }
        for (a, b) in zip(again, numbers) { #expect(abs(a - b) <= 0.001 * max(abs(b), 0.1)) }
    }

    @Test func `halves round to even and keep what is not a number`() throws {
        func word(_ number: Float) throws -> UInt16 {
            try Quantizer.bytes([number], as: .bf16).withUnsafeBytes {
                $0.loadUnaligned(as: UInt16.self)
            }
        }
        #expect(try word(1 + 0x1p-8) == 0x3F80)
        #expect(try word(1 + 3 * 0x1p-8) == 0x3F82)
        #expect(try word(.infinity) == 0x7F80)
        #expect(Float(bitPattern: UInt32(try word(.nan)) << 16).isNaN)
    }

    @Test func `types that are not written are refused`() {
        #expect(throws: WeightError.self) { try Quantizer.bytes([1], as: .q8_0) }
        #expect(throws: WeightError.self) { try Quantizer.bytes([1], as: .q4K) }
        #expect(throws: WeightError.self) { try Quantizer.bytes([1], as: .i8) }
    }
}
