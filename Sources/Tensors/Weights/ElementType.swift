// SPDX-License-Identifier: Apache-2.0

/// How the numbers of a tensor are stored.
///
/// The raw value is the name that safetensors and GGUF use. Quantized types store blocks: rows are
/// whole numbers of blocks.
package enum ElementType: String, Sendable, CaseIterable {
    case f64 = "F64"
    case f32 = "F32"
    case f16 = "F16"
    case bf16 = "BF16"
    case f8e4m3 = "F8_E4M3"
    case f8e5m2 = "F8_E5M2"
    case i64 = "I64"
    case i32 = "I32"
    case i16 = "I16"
    case i8 = "I8"
    case u8 = "U8"
    case bool = "BOOL"
    case q4_0 = "Q4_0"
    case q4_1 = "Q4_1"
    case q5_0 = "Q5_0"
    case q5_1 = "Q5_1"
    case q8_0 = "Q8_0"
    case q2K = "Q2_K"
    case q3K = "Q3_K"
    case q4K = "Q4_K"
    case q5K = "Q5_K"
    case q6K = "Q6_K"

    /// Elements and bytes of one block; a block of one element for types that are not quantized.
    package var block: (elements: Int, bytes: Int) {
        switch self {
        case .f64, .i64: (1, 8)
        case .f32, .i32: (1, 4)
        case .f16, .bf16, .i16: (1, 2)
        case .f8e4m3, .f8e5m2, .i8, .u8, .bool: (1, 1)
        case .q4_0: (32, 18)
        case .q4_1: (32, 20)
        case .q5_0: (32, 22)
        case .q5_1: (32, 24)
        case .q8_0: (32, 34)
        case .q2K: (256, 84)
        case .q3K: (256, 110)
        case .q4K: (256, 144)
        case .q5K: (256, 176)
        case .q6K: (256, 210)
        }
    }

    /// Whether numbers share scales in blocks.
    package var isQuantized: Bool { block.elements > 1 }
}
