// SPDX-License-Identifier: Apache-2.0
import Domain
import Testing

@Suite struct PictureTests {
    @Test func `a PNG is known by its bytes`() throws {
        let file = try PictureFile(Self.png(640, 360), field: "image")
        #expect(file.format == .png && file.width == 640 && file.height == 360)
    }

    @Test(arguments: [1, 6, 8])
    func `a JPEG tells its size and how it has to be turned`(orientation: UInt8) throws {
        let file = try PictureFile(
            Self.jpeg(800, 600, orientation: orientation), field: "image")
        #expect(file.format == .jpeg && file.width == 800 && file.orientation == Int(orientation))
        #expect(file.shownWidth == (orientation == 1 ? 800 : 600))
    }

    @Test func `all three kinds of WebP tell their size`() throws {
        let lossy = Self.riff("VP8 ", [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0x68, 0x01])
        // 14 bits for the width less one, then for the height less one.
        let bits = UInt32(639) | UInt32(359) << 14
        let lossless = Self.riff("VP8L", [0x2f] + (0..<4).map { UInt8(bits >> ($0 * 8) & 0xff) })
        let extended = Self.riff("VP8X", [0x10, 0, 0, 0, 0x7f, 0x02, 0, 0x67, 0x01, 0])
        for bytes in [lossy, lossless, extended] {
            let file = try PictureFile(bytes, field: "image")
            #expect(file.format == .webp && file.width == 640 && file.height == 360)
        }
    }

    @Test func `refusals name the field, what came and what is allowed`() {
        func message(_ bytes: [UInt8]) -> String? {
            do throws(ValidationError) {
                _ = try PictureFile(bytes, field: "image")
                return nil
            } catch { return error.message }
        }
        #expect(
            message(Self.png(299, 640))
                == "image must have 300 to 4096 pixels on each side; got 299×640")
        #expect(
            message(Self.png(4097, 4000))
                == "image must have 300 to 4096 pixels on each side; got 4097×4000")
        #expect(
            message(Self.png(1000, 300)) == "image must have sides of 1:2.5 at most; got 1000×300")
        #expect(message(Self.png(750, 300)) == nil)
        #expect(
            message(Array("GIF89a".utf8)) == "image must be a JPEG, PNG or WebP picture; got a GIF")
        #expect(message([]) == "image must be a JPEG, PNG or WebP picture; got nothing")
        let animated = Self.riff("VP8X", [0x02, 0, 0, 0, 0x7f, 0x02, 0, 0x67, 0x01, 0])
        #expect(message(animated) == "image must be a still picture; got an animated WebP")
        let long = Self.png(640, 360) + [UInt8](repeating: 0, count: PictureFile.byteLimit)
        #expect(message(long)?.hasPrefix("image must have at most 10485760 bytes; got ") == true)
    }

    @Test func `no beginning of a picture stops the reader`() {
        for whole in [Self.png(640, 360), Self.jpeg(800, 600, orientation: 6)] {
            for length in 0..<whole.count {
                _ = try? PictureFile(Array(whole[..<length]), field: "image")
            }
            for place in whole.indices {
                for value in [0, 0x7f, 0xff] as [UInt8] {
                    var changed = whole
                    changed[place] = value
                    _ = try? PictureFile(changed, field: "image")
                }
            }
        }
    }

    @Test func `the forms of an input are told apart`() throws {
        #expect(try PictureSource("https://a/b.png", field: "i") == .address("https://a/b.png"))
        #expect(try PictureSource("data:image/png;base64,AAAA", field: "i") == .inline("AAAA"))
        let bare = String(repeating: "A", count: 100)
        #expect(try PictureSource(bare, field: "i") == .inline(bare[...]))
        for text in ["ftp://a/b.png", "b.png", "/etc/passwd", "data:image/png,AAAA", "file:///b"] {
            #expect(throws: ValidationError.self, "\(text)") {
                try PictureSource(text, field: "i")
            }
        }
    }

    // MARK: Files

    private static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] {
        func big(_ n: UInt32) -> [UInt8] { (0..<4).map { UInt8(n >> (24 - $0 * 8) & 0xff) } }
        return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]
            + Array("IHDR".utf8) + big(width) + big(height)
    }

    private static func jpeg(_ width: UInt16, _ height: UInt16, orientation: UInt8) -> [UInt8] {
        let tiff: [UInt8] =
            Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0] + [0x12, 0x01, 3, 0, 1, 0, 0, 0]
            + [orientation, 0, 0, 0]
        let exif = Array("Exif\0\0".utf8) + tiff
        let frame: [UInt8] = [
            8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), 3,
        ]
        return [0xff, 0xd8, 0xff, 0xe1, 0, UInt8(exif.count + 2)] + exif
            + [0xff, 0xc2, 0, UInt8(frame.count + 2)] + frame
    }

    private static func riff(_ kind: String, _ data: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(kind.utf8) + [0, 0, 0, 0]
            + data
    }
}
