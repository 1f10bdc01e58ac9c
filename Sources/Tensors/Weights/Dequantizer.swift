// SPDX-License-Identifier: Apache-2.0

/// Turns stored numbers into single precision: the reference that faster code is checked against.
///
/// The block layouts are ggml's (`ggml-common.h`, `dequantize_row_*` in `ggml-quants.c`).
package enum Dequantizer {
    /// All numbers of a tensor, row-major.
    ///
    /// - Throws: ``WeightError/Code/mismatch`` when the bytes are not those of the description.
    package static func floats(
        _ bytes: UnsafeRawBufferPointer, _ descriptor: TensorDescriptor
    ) throws(WeightError) -> [Float] {
        guard bytes.count == descriptor.byteCount else {
            throw WeightError(
                .mismatch, "\(bytes.count) bytes for a tensor of \(descriptor.byteCount)")
        }
        var numbers = decode(bytes, descriptor.type, count: descriptor.elementCount)
        scale(&numbers, by: descriptor.scales[...])
        return numbers
    }

    /// Some rows of the outermost axis.
    ///
    /// - Throws: ``WeightError/Code/mismatch`` for rows that the tensor does not have.
    package static func floats(
        _ bytes: UnsafeRawBufferPointer, _ descriptor: TensorDescriptor, rows: Range<Int>
    ) throws(WeightError) -> [Float] {
        let count = descriptor.shape.first ?? 1
        guard descriptor.shape.count > 1 || !descriptor.type.isQuantized else {
            throw WeightError(.mismatch, "a quantized tensor of one axis has no rows")
        }
        guard bytes.count == descriptor.byteCount, rows.lowerBound >= 0, rows.upperBound <= count
        else {
            throw WeightError(.mismatch, "rows \(rows) of a tensor with \(count)")
        }
        let block = descriptor.type.block
        let rowBytes = descriptor.rowElements / block.elements * block.bytes
        let part = bytes[rows.lowerBound * rowBytes..<rows.upperBound * rowBytes]
        var numbers = decode(
            UnsafeRawBufferPointer(rebasing: part), descriptor.type,
            count: rows.count * descriptor.rowElements)
        let scales = descriptor.scales
        scale(&numbers, by: scales.count > 1 ? scales[rows] : scales[...])
        return numbers
    }

    private static func scale(_ numbers: inout [Float], by scales: ArraySlice<Float>) {
        guard !scales.isEmpty else { return }
        let row = numbers.count / scales.count
        for (index, scale) in scales.enumerated() {
            for position in index * row..<(index + 1) * row { numbers[position] *= scale }
        }
    }

    /// `bytes` are whole blocks of `type`, and hold `count` elements.
    private static func decode(
        _ bytes: UnsafeRawBufferPointer, _ type: ElementType, count: Int
    ) -> [Float] {
        [Float](unsafeUninitializedCapacity: count) { buffer, filled in
            if type.isQuantized {
                decodeBlocks(bytes, type, buffer, count: count)
            } else {
                for index in 0..<count {
                    (buffer.baseAddress.map { $0 + index })?
                        .initialize(to: element(bytes, type, index))
                }
            }
            filled = count
        }
    }

    private static func decodeBlocks(
        _ bytes: UnsafeRawBufferPointer, _ type: ElementType,
        _ out: UnsafeMutableBufferPointer<Float>, count: Int
    ) {
        let block = type.block
        out.initialize(repeating: 0)
        for index in 0..<count / block.elements {
            let source = UnsafeRawBufferPointer(
                rebasing: bytes[index * block.bytes..<(index + 1) * block.bytes])
            let target = UnsafeMutableBufferPointer(
                rebasing: out[index * block.elements..<(index + 1) * block.elements])
            switch type {
            case .q4_0: SmallBlocks.q4_0(source, target)
            case .q4_1: SmallBlocks.q4_1(source, target)
            case .q5_0: SmallBlocks.q5_0(source, target)
            case .q5_1: SmallBlocks.q5_1(source, target)
            case .q8_0: SmallBlocks.q8_0(source, target)
            case .q2K: SuperBlocks.q2K(source, target)
            case .q3K: SuperBlocks.q3K(source, target)
            case .q4K: SuperBlocks.q4K(source, target)
            case .q5K: SuperBlocks.q5K(source, target)
            case .q6K: SuperBlocks.q6K(source, target)
            default: break
            }
        }
    }

    private static func element(
        _ bytes: UnsafeRawBufferPointer, _ type: ElementType, _ index: Int
    ) -> Float {
        switch type {
        case .f64: Float(Double(bitPattern: load(bytes, index)))
        case .f32: Float(bitPattern: load(bytes, index))
        case .f16: Float(Float16(bitPattern: load(bytes, index)))
        case .bf16: Float(bitPattern: UInt32(load(bytes, index) as UInt16) << 16)
        case .f8e4m3: MiniFloat.e4m3(bytes[index])
        case .f8e5m2: MiniFloat.e5m2(bytes[index])
        case .i64: Float(load(bytes, index) as Int64)
        case .i32: Float(load(bytes, index) as Int32)
        case .i16: Float(load(bytes, index) as Int16)
        case .i8: Float(Int8(bitPattern: bytes[index]))
        case .u8, .bool: Float(bytes[index])
        default: 0
        }
    }

    private static func load<T: FixedWidthInteger>(
        _ bytes: UnsafeRawBufferPointer, _ index: Int
    ) -> T {
        T(
            littleEndian: bytes.loadUnaligned(
                fromByteOffset: index * MemoryLayout<T>.size, as: T.self))
    }
}

/// Floating-point numbers of eight bits (Micikevicius et al., "FP8 formats for deep learning").
enum MiniFloat {
    /// Sign, four bits of exponent with bias 7, three of fraction; no infinities, ±NaN at all ones.
    static func e4m3(_ byte: UInt8) -> Float {
        let magnitude = UInt32(byte & 0x7F)
        if magnitude == 0x7F { return .nan }
        let sign: Float = byte & 0x80 == 0 ? 1 : -1
        // Below the smallest normal number the fraction counts in steps of 2⁻⁹.
        if magnitude < 8 { return sign * Float(magnitude) * 0x1p-9 }
        return sign * Float(bitPattern: (magnitude << 20) + (120 << 23))
    }

    /// The upper half of a half-precision number.
    static func e5m2(_ byte: UInt8) -> Float { Float(Float16(bitPattern: UInt16(byte) << 8)) }
}
