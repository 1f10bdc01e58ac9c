// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Testing

@Suite struct JSONTextTests {
    private func read(_ text: String) throws -> JSONValue {
        try JSONReader.value(Array(text.utf8))
    }

    private static let texts: [(String, JSONValue)] = [
        ("null", JSONValue.null), (" true ", true), ("false", false), ("0", 0), ("-0", 0),
        ("-12", -12), ("9223372036854775807", 9_223_372_036_854_775_807), ("1.5", 1.5),
        ("-2.5e-1", -0.25), ("1E2", 100.0), ("1.0", 1.0),
        ("9223372036854775808", 9.223372036854775808e18),
        (#""""#, ""), (#""a\"\\\/\b\f\n\r\t\u00e9""#, "a\"\\/\u{8}\u{c}\n\r\té"),
        (#""\ud83d\udea4 🚤""#, "🚤 🚤"), ("[]", []), ("[ 1 , [ ] ]", [1, []]), ("{}", [:]),
        (#"{ "a" : 1 , "b" : { "c" : [ null ] } }"#, ["a": 1, "b": ["c": [.null]]]),
        (#"{"a":1,"a":2}"#, ["a": 2]),
    ]

    @Test(arguments: texts)
    func `JSON is read to the letter`(text: String, value: JSONValue) throws {
        #expect(try read(text) == value)
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "True", "01", "-", "+1", ".5", "1.", "1e", "1e+", "0x10", "NaN",
        "Infinity", "1e999", "'a'", #"""#, #""\x""#, #""\u12""#, #""\u12g4""#, #""\ud800""#,
        #""\ud800\u0041""#, #""\udc00""#, "\"\u{1}\"", "\"\n\"", "[", "[1", "[1,", "[1,]", "[,1]",
        "[1 2]", "{", "{a:1}", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1 "b":2}"#, "{1:2}",
        "1 2", "[]]", "{}x", "/* */1", "\u{feff}1", "--1", "1.2.3", "-01",
    ])
    func `anything else is refused`(text: String) {
        #expect(throws: JSONReader.Malformed.self) { try read(text) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        for bytes: [UInt8] in [
            [0x22, 0xff, 0x22], [0x22, 0xc0, 0x80, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22],
        ] {
            #expect(throws: JSONReader.Malformed.self) { try JSONReader.value(bytes) }
        }
    }

    @Test func `nesting has a limit, however long the text is`() throws {
        let deep = JSONReader.deepest
        let fine = String(repeating: "[", count: deep) + String(repeating: "]", count: deep)
        #expect(try read(fine) != .null)
        for opening in ["[", #"{"a":"#] {
            let bomb = String(repeating: opening, count: 500_000)
            #expect(throws: JSONReader.Malformed.self) { try read(bomb) }
        }
    }

    private static let values: [(JSONValue, String)] = [
        (JSONValue.null, "null"), (true, "true"), (-5, "-5"), (0.5, "0.5"), (1.0, "1"),
        (.number(.infinity), "null"), ("a\"\\\n\r\t\u{1}é🚤/", #""a\"\\\n\r\t\u0001é🚤/""#),
        ([1, [], [:]], "[1,[],{}]"), (["b": 1, "a": [.null]], #"{"a":[null],"b":1}"#),
    ]

    @Test(arguments: values)
    func `values are written in one way`(value: JSONValue, text: String) {
        #expect(value.text == text)
    }

    /// Values of every kind, grown from a seed.
    private func value(_ depth: Int, _ source: inout SplitMix) -> JSONValue {
        switch source.next() % (depth > 4 ? 5 : 7) {
        case 0: return .null
        case 1: return .boolean(source.next() % 2 == 0)
        case 2: return .integer(Int64(bitPattern: source.next()))
        case 3:
            let number = Double(bitPattern: source.next())
            return number.isFinite && Int64(exactly: number) == nil ? .number(number) : .integer(3)
        case 4:
            let scalars = (0..<source.next() % 9).compactMap { _ in
                Unicode.Scalar(UInt32(source.next() % 0x11_0000))
            }
            return .string(String(String.UnicodeScalarView(scalars)))
        case 5: return .array((0..<source.next() % 4).map { _ in value(depth + 1, &source) })
        default:
            return .object(
                Dictionary(
                    (0..<source.next() % 4).map { ("k\($0)\u{7}\"", value(depth + 1, &source)) },
                    uniquingKeysWith: { $1 }))
        }
    }

    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }

    @Test func `what is written is read back, and Foundation reads the same`() throws {
        var source = SplitMix(state: 7)
        for _ in 0..<2000 {
            let value = value(0, &source)
            let bytes = JSONText(value).bytes
            #expect(try JSONReader.value(bytes) == value)
            let foundation = try JSONSerialization.jsonObject(
                with: Data(bytes), options: .fragmentsAllowed)
            let again = try JSONSerialization.data(
                withJSONObject: [foundation], options: .sortedKeys)
            #expect(throws: Never.self) { try JSONReader.value(Array(again)) }
        }
    }

    @Test func `no damage to a text makes the reader fall`() {
        var source = SplitMix(state: 11)
        let text = Array(#"{"a":[1,2.5e3,"\u00e9\ud83d\udea4",true,null],"b":{"c":-0}}"#.utf8)
        for _ in 0..<20_000 {
            var damaged = text
            for _ in 0..<1 + source.next() % 3 {
                damaged[Int(source.next() % UInt64(damaged.count))] = UInt8(source.next() % 256)
            }
            damaged.removeLast(Int(source.next() % 3))
            _ = try? JSONReader.value(damaged)
        }
    }
}
