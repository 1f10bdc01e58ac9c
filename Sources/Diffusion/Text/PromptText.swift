// SPDX-License-Identifier: Apache-2.0

/// A prompt as the reference pipeline hands it to the tokenizer: HTML's escapes undone twice, runs of
/// white space made one space, none at the ends.
///
/// The reference also repairs broken encodings where the ftfy library is installed; a prompt that
/// arrives here is valid Unicode and is taken at its word.
package enum PromptText {
    /// The cleaned text.
    package static func cleaned(_ text: String) -> String {
        HTMLText.unescaped(HTMLText.unescaped(text)).unicodeScalars
            .split(whereSeparator: isSpace).map { String($0) }.joined(separator: " ")
    }

    /// White space as Python's regular expressions know it: Unicode's, and four separators of ASCII.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || ("\u{1C}"..."\u{1F}").contains(scalar)
    }
}

/// HTML's character references (https://html.spec.whatwg.org/#named-character-references), as Python's
/// `html.unescape` reads them.
enum HTMLText {
    private static let names: [String: String] = {
        var names: [String: String] = [:]
        for row in HTMLNames.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let parts = row.split(separator: ":", maxSplits: 1)
            guard let name = parts.first, let codes = parts.last else { continue }
            var text = String.UnicodeScalarView()
            for code in codes.split(separator: ".") {
                if let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) {
                    text.append(scalar)
                }
            }
            names[String(name)] = String(text)
        }
        return names
    }()

    /// What numbers below 160 mean in Windows' Latin alphabet, where HTML gives them that meaning.
    private static let windows: [UInt32: UInt32] = [
        0x00: 0xFFFD, 0x0D: 0x0D, 0x80: 0x20AC, 0x81: 0x81, 0x82: 0x201A, 0x83: 0x0192,
        0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02C6, 0x89: 0x2030,
        0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8D: 0x8D, 0x8E: 0x017D, 0x8F: 0x8F,
        0x90: 0x90, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022,
        0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC, 0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A,
        0x9C: 0x0153, 0x9D: 0x9D, 0x9E: 0x017E, 0x9F: 0x0178,
    ]

    private static let longestName = 32

    /// The text with every reference replaced once.
    static func unescaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var at = 0
        while at < scalars.count {
            if scalars[at] == "&", let (replacement, end) = reference(scalars, at + 1) {
                result.append(contentsOf: replacement.unicodeScalars)
                at = end
            } else {
                result.append(scalars[at])
                at += 1
            }
        }
        return String(result)
    }

    /// What stands for the reference behind an ampersand, and where it ends.
    private static func reference(
        _ scalars: [Unicode.Scalar], _ start: Int
    ) -> (String, Int)? {
        guard start < scalars.count else { return nil }
        return scalars[start] == "#"
            ? numeric(scalars, start + 1) : named(scalars, start)
    }

    private static func numeric(_ scalars: [Unicode.Scalar], _ start: Int) -> (String, Int)? {
        let isHexadecimal =
            start < scalars.count && (scalars[start] == "x" || scalars[start] == "X")
        let radix: UInt32 = isHexadecimal ? 16 : 10
        var at = isHexadecimal ? start + 1 : start
        let first = at
        var number: UInt32 = 0
        while at < scalars.count, scalars[at].isASCII,
            let digit = Character(scalars[at]).hexDigitValue, digit < radix
        {
            // Beyond Unicode all numbers are alike.
            number = min(number * radix + UInt32(digit), 0x11_0000)
            at += 1
        }
        guard at > first else { return nil }
        if at < scalars.count, scalars[at] == ";" { at += 1 }
        return (character(number), at)
    }

    private static func character(_ number: UInt32) -> String {
        if let known = windows[number].flatMap(Unicode.Scalar.init) { return String(known) }
        guard let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
        let isControl =
            (1...8).contains(number) || number == 0xB || (0xE...0x1F).contains(number)
            || (0x7F...0x9F).contains(number)
        let isNoCharacter = (0xFDD0...0xFDEF).contains(number) || number & 0xFFFE == 0xFFFE
        return isControl || isNoCharacter ? "" : String(scalar)
    }

    /// The longest name that fits; some need no semicolon.
    private static func named(_ scalars: [Unicode.Scalar], _ start: Int) -> (String, Int)? {
        var end = start
        while end < scalars.count, end - start < longestName,
            !"\t\n\u{C} <&#;".unicodeScalars.contains(scalars[end])
        {
            end += 1
        }
        guard end > start else { return nil }
        if end < scalars.count, scalars[end] == ";" { end += 1 }
        while end > start + 1 {
            var name = String.UnicodeScalarView()
            name.append(contentsOf: scalars[start..<end])
            if let text = names[String(name)] { return (text, end) }
            end -= 1
        }
        return nil
    }
}
