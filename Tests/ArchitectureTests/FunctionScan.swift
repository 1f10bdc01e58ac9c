// SPDX-License-Identifier: Apache-2.0

/// Finds functions and measures them, by counting braces outside strings and comments.
enum FunctionScan {
    struct Function {
        var name: String
        /// 1-based line of the opening brace.
        var line: Int
        /// Lines from the opening to the closing brace.
        var lines: Int
    }

    static func functions(in text: String) -> [Function] {
        var found: [Function] = []
        var open: [(name: String?, line: Int)] = []
        var pending: String?
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = code(of: raw)
            if let name = declaredName(line) { pending = name }
            for character in line {
                if character == "{" {
                    open.append((pending, index + 1))
                    pending = nil
                } else if character == "}", let last = open.popLast(), let name = last.name {
                    found.append(
                        Function(name: name, line: last.line, lines: index + 2 - last.line))
                }
            }
            if pending != nil, line.isEmpty { pending = nil }
        }
        return found
    }

    private static func declaredName(_ line: String) -> String? {
        let words = line.split { $0 == " " }
        for (index, word) in words.enumerated() {
            if word == "func", index + 1 < words.count {
                return String(words[index + 1].prefix { $0 != "(" && $0 != "<" })
            }
            if word.hasPrefix("init(") { return "init" }
        }
        return nil
    }

    /// A line without its string literals and its comment.
    private static func code(of line: Substring) -> String {
        var kept = ""
        var inString = false
        var previous: Character = " "
        for character in line {
            if character == "\"", previous != "\\" {
                inString.toggle()
            } else if !inString {
                if character == "/", previous == "/" { return String(kept.dropLast()) }
                kept.append(character)
            }
            previous = character
        }
        return kept
    }
}
