// SPDX-License-Identifier: Apache-2.0

/// The first bytes of a picture file: PNG (ISO 15948), JPEG (ITU T.81 with EXIF 2.3) and WebP
/// (RFC 9649).
struct PictureHeader {
    let format: PictureFile.Format
    private(set) var width: Int
    private(set) var height: Int
    /// 1...8 as in EXIF.
    private(set) var orientation = 1
    private(set) var isAnimated = false

    /// Nil when the bytes are no picture of a known format.
    init?(_ bytes: [UInt8]) {
        let read = Reader(bytes)
        if read.has([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], at: 0) {
            guard read.has(Array("IHDR".utf8), at: 12), let width = read.big(4, at: 16),
                let height = read.big(4, at: 20)
            else { return nil }
            (format, self.width, self.height) = (.png, width, height)
        } else if read.has([0xff, 0xd8, 0xff], at: 0) {
            guard let found = Self.jpeg(read) else { return nil }
            self = found
        } else if read.has(Array("RIFF".utf8), at: 0), read.has(Array("WEBP".utf8), at: 8) {
            guard let found = Self.webp(read) else { return nil }
            self = found
        } else {
            return nil
        }
        guard width > 0, height > 0 else { return nil }
    }

    private init(_ format: PictureFile.Format, _ width: Int, _ height: Int) {
        (self.format, self.width, self.height) = (format, width, height)
    }

    /// What bytes are that are no picture of ours, for a refusal.
    static func kind(of bytes: [UInt8]) -> String {
        let read = Reader(bytes)
        if bytes.isEmpty { return "nothing" }
        let known: [(start: String, name: String)] = [
            ("GIF8", "a GIF"), ("BM", "a BMP"), ("II*\0", "a TIFF"), ("MM\0*", "a TIFF"),
            ("%PDF", "a PDF"), ("<svg", "an SVG"), ("<?xml", "an XML document"),
            ("<!DOCTYPE", "a web page"), ("<html", "a web page"), ("{", "JSON text"),
        ]
        for (start, name) in known where read.has(Array(start.utf8), at: 0) { return name }
        if read.has(Array("ftypavif".utf8), at: 4) { return "an AVIF" }
        if read.has(Array("ftyphei".utf8), at: 4) { return "a HEIF" }
        if read.has(Array("ftyp".utf8), at: 4) { return "an MP4" }
        let start = bytes.prefix(4).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        return "a file that begins with \(start.joined(separator: " "))"
    }

    /// Walks the segments to the start of the frame.
    private static func jpeg(_ read: Reader) -> PictureHeader? {
        var place = 2
        var orientation = 1
        while let mark = read.big(2, at: place), mark >> 8 == 0xff {
            let kind = mark & 0xff
            if kind == 0xff {
                // A fill byte.
                place += 1
                continue
            }
            if kind == 0x01 || (0xd0...0xd8).contains(kind) {
                place += 2
                continue
            }
            guard kind != 0xd9, kind != 0xda, let length = read.big(2, at: place + 2), length >= 2
            else { return nil }
            if (0xc0...0xcf).contains(kind), ![0xc4, 0xc8, 0xcc].contains(kind) {
                guard let height = read.big(2, at: place + 5),
                    let width = read.big(2, at: place + 7)
                else { return nil }
                var header = PictureHeader(.jpeg, width, height)
                header.orientation = orientation
                return header
            }
            if kind == 0xe1, read.has(Array("Exif\0\0".utf8), at: place + 4) {
                orientation = exif(read, at: place + 10, until: place + 2 + length) ?? orientation
            }
            place += 2 + length
        }
        return nil
    }

    /// The tag 0x0112 in the first directory of a TIFF structure.
    private static func exif(_ read: Reader, at start: Int, until end: Int) -> Int? {
        let isLittle = read.has(Array("II".utf8), at: start)
        func number(_ count: Int, _ place: Int) -> Int? {
            guard start + place >= start, start + place + count <= end else { return nil }
            return isLittle
                ? read.little(count, at: start + place) : read.big(count, at: start + place)
        }
        guard let directory = number(4, 4), let count = number(2, directory) else { return nil }
        for entry in 0..<min(count, 200) {
            let place = directory + 2 + entry * 12
            guard number(2, place) == 0x0112, let value = number(2, place + 8) else { continue }
            return (1...8).contains(value) ? value : nil
        }
        return nil
    }

    private static func webp(_ read: Reader) -> PictureHeader? {
        if read.has(Array("VP8 ".utf8), at: 12) {
            guard read.has([0x9d, 0x01, 0x2a], at: 23), let width = read.little(2, at: 26),
                let height = read.little(2, at: 28)
            else { return nil }
            return PictureHeader(.webp, width & 0x3fff, height & 0x3fff)
        }
        if read.has(Array("VP8L".utf8), at: 12) {
            guard read.has([0x2f], at: 20), let bits = read.little(4, at: 21) else { return nil }
            return PictureHeader(.webp, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1)
        }
        guard read.has(Array("VP8X".utf8), at: 12), let flags = read.little(1, at: 20),
            let width = read.little(3, at: 24), let height = read.little(3, at: 27)
        else { return nil }
        var header = PictureHeader(.webp, width + 1, height + 1)
        header.isAnimated = flags & 0x02 != 0
        return header
    }

    /// Numbers at places that may lie behind the end.
    private struct Reader {
        let bytes: [UInt8]

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func has(_ part: [UInt8], at place: Int) -> Bool {
            place >= 0 && place + part.count <= bytes.count
                && bytes[place..<place + part.count].elementsEqual(part)
        }

        func big(_ count: Int, at place: Int) -> Int? {
            guard place >= 0, place + count <= bytes.count else { return nil }
            return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
        }

        func little(_ count: Int, at place: Int) -> Int? {
            guard place >= 0, place + count <= bytes.count else { return nil }
            return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
    }
}
