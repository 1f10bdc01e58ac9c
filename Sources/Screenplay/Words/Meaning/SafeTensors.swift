// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Tensors of a safetensors file, mapped into memory: eight bytes with the length of a JSON head, the
/// head (name → dtype, shape, data_offsets), then the numbers, little-endian.
struct SafeTensors: Sendable {
    let data: Data
    private let start: Int
    private let entries: [String: Entry]

    private struct Entry: Decodable, Sendable {
        var dtype: String
        var shape: [Int]
        var offsets: [Int]

        enum CodingKeys: String, CodingKey {
            case dtype, shape
            case offsets = "data_offsets"
        }
    }

    /// Maps a file.
    ///
    /// - Throws: ``ScreenplayError`` when it is not a safetensors file.
    init(file: URL) throws(ScreenplayError) {
        let broken = ScreenplayError(
            .badFile, field: "", "the sentence encoder's weights are not a safetensors file")
        guard let data = try? Data(contentsOf: file, options: .alwaysMapped), data.count > 8 else {
            throw broken
        }
        let length = data.prefix(8).enumerated().reduce(UInt64(0)) {
            $0 | UInt64($1.element) << (8 * UInt64($1.offset))
        }
        guard length > 1, length < 1 << 24, Int(length) + 8 <= data.count,
            let head = try? JSONDecoder().decode(
                [String: Entry?].self, from: Self.lenient(data[8..<8 + Int(length)]))
        else { throw broken }
        self.data = data
        start = 8 + Int(length)
        entries = head.compactMapValues { $0 }
    }

    /// The head without its metadata, whose values are texts.
    private static func lenient(_ head: Data) -> Data {
        guard var object = try? JSONSerialization.jsonObject(with: head) as? [String: Any] else {
            return head
        }
        object["__metadata__"] = nil
        return (try? JSONSerialization.data(withJSONObject: object)) ?? head
    }

    /// Where the 32-bit numbers of a tensor of a shape start in ``data``.
    ///
    /// - Throws: ``ScreenplayError`` when it is missing or of another shape or type.
    func offset(of name: String, shape: [Int]) throws(ScreenplayError) -> Int {
        guard let entry = entries[name], entry.dtype == "F32", entry.shape == shape,
            entry.offsets.count == 2, entry.offsets[0] >= 0,
            entry.offsets[1] - entry.offsets[0] == 4 * shape.reduce(1, *),
            start + entry.offsets[1] <= data.count
        else {
            throw ScreenplayError(
                .badFile, field: name,
                "the sentence encoder lacks the tensor \(name) of shape \(shape)")
        }
        return start + entry.offsets[0]
    }
}
