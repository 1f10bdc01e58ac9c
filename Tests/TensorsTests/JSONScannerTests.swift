// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct JSONScannerTests {
    private func scan<R>(_ text: String, _ body: (inout JSONScanner) throws -> R) throws -> R {
        try Array(text.utf8).withUnsafeBytes { bytes in
            var scanner = JSONScanner(bytes)
            let value = try body(&scanner)
            try scanner.end()
            return value
        }
    }

    @Test func `values of every kind are read`() throws {
        var seen: [String] = []
        let text = #" {"a": [1, -2.5e1, "x"], "b": {"c": true}, "d": null, "e": false} "#
        try scan(text) { scanner in
            try scanner.object { key, scanner in
                switch key {
                case "a":
                    try scanner.array { scanner in
                        switch try scanner.kind() {
                        case .string: seen.append(try scanner.string())
                        default: seen.append("\(try scanner.number())")
                        }
                    }
                case "b": try scanner.object { _, scanner in seen.append("\(try scanner.bool())") }
                case "d": seen.append(scanner.null() ? "null" : "something")
                default: seen.append("\(try scanner.bool())")
                }
            }
        }
        #expect(seen == ["1.0", "-25.0", "x", "true", "null", "false"])
    }

    @Test(arguments: [
        (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{c}\n\r\tz"),
        (#""\u00e9\u2581\ud83d\ude00""#, "é▁😀"),
        (#""é▁😀 tail""#, "é▁😀 tail"),
        (#""""#, ""),
    ])
    func `strings are decoded`(text: String, expected: String) throws {
        #expect(try scan(text) { try $0.string() } == expected)
    }

    @Test(arguments: [
        "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "\"a", "tru",
        "nul", "1e999", "--1", "\"\\x\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\u12g4\"",
        "[1] 2",
        "\"\u{1}\"", "", "\"\\", "01x",
    ])
    func `what is not JSON is refused`(text: String) {
        #expect(throws: JSONScanner.Failure.self) {
            try scan(text) { scanner in
                switch try scanner.kind() {
                case .string: _ = try scanner.string()
                case .number: _ = try scanner.number()
                default: try scanner.skip()
                }
            }
        }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        let bytes: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
        #expect(throws: JSONScanner.Failure.self) {
            try bytes.withUnsafeBytes { bytes in
                var scanner = JSONScanner(bytes)
                _ = try scanner.string()
            }
        }
    }

    @Test func `nesting has a limit, so that the stack has one`() {
        let text = String(repeating: "[", count: 1_000_000)
        #expect(throws: JSONScanner.Failure.self) { try scan(text) { try $0.skip() } }
    }

    @Test func `integers keep all their digits`() throws {
        #expect(try scan("9007199254740993") { try $0.integer() } == 9_007_199_254_740_993)
        #expect(throws: JSONScanner.Failure.self) { try scan("1.5") { try $0.integer() } }
        #expect(throws: JSONScanner.Failure.self) {
            try scan("9223372036854775808") { try $0.integer() }
        }
    }
}
