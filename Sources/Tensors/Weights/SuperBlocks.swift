// SPDX-License-Identifier: Apache-2.0

/// Blocks of 256 numbers in groups of 16 or 32, with quantized scales under one or two common ones.
enum SuperBlocks {
    /// w = d·s·q - dmin·m; 4-bit s and m for 16 groups of 16; 2-bit q.
    static func q2K(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = SmallBlocks.half(block, 80)
        let minimum = SmallBlocks.half(block, 82)
        for index in 0..<256 {
            let scale = block[index / 16]
            let q = block[16 + index / 128 * 32 + index % 32] >> UInt8(index % 128 / 32 * 2) & 3
            out[index] = d * Float(scale & 15) * Float(q) - minimum * Float(scale >> 4)
        }
    }

    /// w = d·(s - 32)·(q - 4); 6-bit s for 16 groups of 16; q's third bit lies in a mask.
    static func q3K(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = SmallBlocks.half(block, 108)
        for index in 0..<256 {
            let group = index / 16
            // Twelve bytes: the low four bits of 16 scales in eight, the upper two in four.
            let low = block[96 + group % 8] >> (group < 8 ? 0 : 4) & 15
            let high = block[104 + group % 4] >> UInt8(group / 4 * 2) & 3
            let scale = Float(Int(low | high << 4) - 32)
            let two = block[32 + index / 128 * 32 + index % 32] >> UInt8(index % 128 / 32 * 2) & 3
            let third = block[index % 32] >> UInt8(index / 32) & 1
            out[index] = d * scale * Float(Int(two | third << 2) - 4)
        }
    }

    /// w = d·s·q - dmin·m; 6-bit s and m for 8 groups of 32; 4-bit q.
    static func q4K(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = SmallBlocks.half(block, 0)
        let minimum = SmallBlocks.half(block, 2)
        for group in 0..<8 {
            let (s, m) = scaleAndMinimum(block, group)
            let (scale, offset) = (d * Float(s), minimum * Float(m))
            for index in 0..<32 {
                let q = block[16 + group / 2 * 32 + index] >> (group % 2 == 0 ? 0 : 4) & 15
                out[group * 32 + index] = scale * Float(q) - offset
            }
        }
    }

    /// As ``q4K(_:_:)``, with the fifth bits of q in 32 bytes of their own.
    static func q5K(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = SmallBlocks.half(block, 0)
        let minimum = SmallBlocks.half(block, 2)
        for group in 0..<8 {
            let (s, m) = scaleAndMinimum(block, group)
            let (scale, offset) = (d * Float(s), minimum * Float(m))
            for index in 0..<32 {
                let low = block[48 + group / 2 * 32 + index] >> (group % 2 == 0 ? 0 : 4) & 15
                let high = block[16 + index] >> UInt8(group) & 1
                out[group * 32 + index] = scale * Float(low | high << 4) - offset
            }
        }
    }

    /// w = d·s·(q - 32); 8-bit s for 16 groups of 16; q in four and two bits.
    static func q6K(_ block: UnsafeRawBufferPointer, _ out: UnsafeMutableBufferPointer<Float>) {
        let d = SmallBlocks.half(block, 208)
        for index in 0..<256 {
            let (part, quarter, place) = (index / 128, index % 128 / 32, index % 32)
            let low = block[part * 64 + quarter % 2 * 32 + place] >> (quarter < 2 ? 0 : 4) & 15
            let high = block[128 + part * 32 + place] >> UInt8(quarter * 2) & 3
            let scale = Float(Int8(bitPattern: block[192 + index / 16]))
            out[index] = d * scale * Float(Int(low | high << 4) - 32)
        }
    }

    /// The 6-bit scale and minimum of a group, from twelve bytes at 4 (`get_scale_min_k4`).
    private static func scaleAndMinimum(
        _ block: UnsafeRawBufferPointer, _ group: Int
    ) -> (UInt8, UInt8) {
        let at = 4 + group
        if group < 4 { return (block[at] & 63, block[at + 4] & 63) }
        return (
            block[at + 4] & 15 | (block[at - 4] >> 6) << 4,
            block[at + 4] >> 4 | (block[at] >> 6) << 4
        )
    }
}
