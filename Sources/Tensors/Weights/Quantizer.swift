// SPDX-License-Identifier: Apache-2.0
import CGGML

/// Writes numbers of single precision in the types that weights are kept in.
package enum Quantizer {
    /// The bytes of numbers in a type: F32, F16, BF16 or Q8_0.
    ///
    /// - Throws: ``WeightError/Code/unsupported`` for other types, and for numbers that are not whole
    ///   blocks.
    package static func bytes(
        _ numbers: [Float], as type: ElementType
    ) throws(WeightError) -> [UInt8] {
        let block = type.block
        guard numbers.count % block.elements == 0 else {
            throw WeightError(
                .unsupported, "\(numbers.count) numbers are not whole \(type.rawValue) blocks")
        }
        switch type {
        case .f32: return numbers.withUnsafeBytes { Array($0) }
        case .f16: return words(numbers.map { Float16($0).bitPattern })
        case .bf16: return words(numbers.map(bf16))
        case .q8_0:
            var bytes: [UInt8] = []
            bytes.reserveCapacity(numbers.count / block.elements * block.bytes)
            for start in stride(from: 0, to: numbers.count, by: block.elements) {
                append(q8_0: numbers[start..<start + block.elements], to: &bytes)
            }
            return bytes
        default: return try blocks(numbers, as: type)
        }
    }

    /// Blocks of the types that ggml can write.
    private static func blocks(
        _ numbers: [Float], as type: ElementType
    ) throws(WeightError) -> [UInt8] {
        guard type.isQuantized, let ggml = Matrix.ggmlType(type) else {
            throw WeightError(.unsupported, "numbers are not written as \(type.rawValue) here")
        }
        let size = numbers.count / type.block.elements * type.block.bytes
        return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
            _ = numbers.withUnsafeBufferPointer { source in
                ggml_quantize_chunk(
                    ggml, source.baseAddress, bytes.baseAddress, 0, 1, Int64(numbers.count), nil)
            }
            count = size
        }
    }

    private static func words(_ words: [UInt16]) -> [UInt8] { words.withUnsafeBytes { Array($0) } }

    /// The upper half of a number, rounded to nearest and then to even.
    private static func bf16(_ number: Float) -> UInt16 {
        let bits = number.bitPattern
        if number.isNaN { return UInt16(bits >> 16) | 0x40 }
        return UInt16((bits &+ 0x7FFF &+ (bits >> 16 & 1)) >> 16)
    }

    /// d = max|w|/127, q = round(w/d) (`quantize_row_q8_0_ref`).
    private static func append(q8_0 block: ArraySlice<Float>, to bytes: inout [UInt8]) {
        let largest = block.map(abs).max() ?? 0
        let d = largest / 127
        let inverse = d > 0 ? 1 / d : 0
        let half = Float16(d).bitPattern
        bytes.append(UInt8(truncatingIfNeeded: half))
        bytes.append(UInt8(truncatingIfNeeded: half >> 8))
        for number in block {
            let q = (number * inverse).rounded(.toNearestOrAwayFromZero)
            bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, q.isNaN ? 0 : q)))))
        }
    }
}
