// SPDX-License-Identifier: Apache-2.0

/// Blocks of 32 numbers with one scale `d`, some with an offset `m`.
enum SmallBlocks {
    /// w = d·(q - 8); 16 bytes hold elements i and i + 16 in their halves.
    static func q4_0(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = half(block, 0)
        for index in 0..<16 {
            let byte = block[2 + index]
            out[index] = d * Float(Int(byte & 15) - 8)
            out[index + 16] = d * Float(Int(byte >> 4) - 8)
        }
    }

    /// w = d·q + m.
    static func q4_1(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let (d, m) = (half(block, 0), half(block, 2))
        for index in 0..<16 {
            let byte = block[4 + index]
            out[index] = d * Float(byte & 15) + m
            out[index + 16] = d * Float(byte >> 4) + m
        }
    }

    /// w = d·(q - 16); the fifth bits lie in 32 bits of their own.
    static func q5_0(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = half(block, 0)
        let high = word(block, 2)
        for index in 0..<16 {
            let (low, upper) = fifth(block[6 + index], high, index)
            out[index] = d * Float(low - 16)
            out[index + 16] = d * Float(upper - 16)
        }
    }

    /// w = d·q + m.
    static func q5_1(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let (d, m) = (half(block, 0), half(block, 2))
        let high = word(block, 4)
        for index in 0..<16 {
            let (low, upper) = fifth(block[8 + index], high, index)
            out[index] = d * Float(low) + m
            out[index + 16] = d * Float(upper) + m
        }
    }

    /// w = d·q.
    static func q8_0(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = half(block, 0)
        for index in 0..<32 { out[index] = d * Float(Int8(bitPattern: block[2 + index])) }
    }

    static func half(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Float {
        let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)
        return Float(Float16(bitPattern: UInt16(littleEndian: bits)))
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    private static func fifth(_ byte: UInt8, _ high: UInt32, _ index: Int) -> (Int, Int) {
        (
            Int(byte & 15) | Int(high >> UInt32(index) & 1) << 4,
            Int(byte >> 4) | Int(high >> UInt32(index + 16) & 1) << 4
        )
    }
}
