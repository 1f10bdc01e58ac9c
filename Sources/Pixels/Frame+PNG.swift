// SPDX-License-Identifier: Apache-2.0
import CZlib

extension Frame {
    /// The picture as a PNG file: 8-bit RGB, tagged sRGB (W3C PNG, third edition).
    package func png() -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
        let header = Self.big(UInt32(width)) + Self.big(UInt32(height)) + [8, 2, 0, 0, 0]
        Self.append("IHDR", header, to: &file)
        Self.append("sRGB", [0], to: &file)
        Self.append("IDAT", Self.deflated(filteredRows()), to: &file)
        Self.append("IEND", [], to: &file)
        return file
    }

    /// Rows with the filter "up" (type 2) before each, "none" for the first.
    private func filteredRows() -> [UInt8] {
        let stride = width * 3
        var rows = [UInt8]()
        rows.reserveCapacity((stride + 1) * height)
        for y in 0..<height {
            rows.append(y == 0 ? 0 : 2)
            let start = y * stride
            if y == 0 {
                rows.append(contentsOf: bytes[0..<stride])
            } else {
                for x in start..<start + stride { rows.append(bytes[x] &- bytes[x - stride]) }
            }
        }
        return rows
    }

    /// The zlib stream of some bytes.
    ///
    /// The buffer has the bound that zlib asks for, so it cannot fail.
    private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var size = compressBound(uLong(bytes.count))
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), 6)
            count = Int(size)
        }
    }

    private static func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
        let body = Array(name.utf8) + data
        file += big(UInt32(data.count))
        file += body
        file += big(UInt32(truncatingIfNeeded: crc32(0, body, uInt(body.count))))
    }

    private static func big(_ n: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: n >> $0) }
    }
}
