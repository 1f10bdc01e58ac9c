// SPDX-License-Identifier: Apache-2.0

/// A picture that a caller brings, known by its own first bytes: what it is and how large.
///
/// Nothing is decoded: this is what is checked before a decoder sees the bytes.
package struct PictureFile: Sendable, Hashable {
    /// The formats that are taken.
    package enum Format: String, Sendable, CaseIterable {
        case jpeg, png, webp

        /// The extension of its files.
        package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
    }

    package let format: Format
    /// Pixels, as the picture is stored.
    package let width: Int
    package let height: Int
    /// How the picture has to be turned to stand upright: 1...8 as in EXIF, 1 leaves it.
    package let orientation: Int

    /// Bytes of a picture at most.
    package static let byteLimit = 10 * 1024 * 1024
    /// Pixels that a side may have.
    package static let sides = 300...4096
    /// Longer side over shorter side, at most.
    package static let longestShape = 2.5

    /// Pixels, as the picture is shown.
    package var shownWidth: Int { orientation >= 5 ? height : width }
    package var shownHeight: Int { orientation >= 5 ? width : height }

    /// Reads the first bytes of a picture and checks its size.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - field: the input that it came in, for the refusal.
    /// - Throws: ``ValidationError`` that says what is allowed.
    package init(_ bytes: [UInt8], field: String) throws(ValidationError) {
        func refusal(_ sentence: String) -> ValidationError {
            ValidationError(.invalidParameter, "\(field) must \(sentence)")
        }
        guard bytes.count <= Self.byteLimit else {
            throw refusal("have at most \(Self.byteLimit) bytes; got \(bytes.count)")
        }
        guard let header = PictureHeader(bytes) else {
            throw refusal("be a JPEG, PNG or WebP picture; got \(PictureHeader.kind(of: bytes))")
        }
        guard !header.isAnimated else {
            throw refusal("be a still picture; got an animated WebP")
        }
        format = header.format
        (width, height) = (header.width, header.height)
        orientation = header.orientation
        let size = "\(shownWidth)×\(shownHeight)"
        guard Self.sides.contains(width), Self.sides.contains(height) else {
            throw refusal(
                "have \(Self.sides.lowerBound) to \(Self.sides.upperBound) pixels on each side; "
                    + "got \(size)")
        }
        let shape = Double(max(width, height)) / Double(min(width, height))
        guard shape <= Self.longestShape else {
            throw refusal("have sides of 1:\(Self.longestShape) at most; got \(size)")
        }
    }
}
