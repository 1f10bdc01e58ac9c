// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct SafetensorsTests {
    /// A file with a header and data of a test's choice.
    private func file(_ header: String, data: Int = 0) -> [UInt8] {
        let text = Array(header.utf8)
        return withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) } + text
            + Array(repeating: 0, count: data)
    }

    private func read(_ bytes: [UInt8]) throws(WeightError) -> SafetensorsHeader {
        let result = bytes.withUnsafeBytes { bytes in
            Result { () throws(WeightError) in try SafetensorsHeader(bytes) }
        }
        return try result.get()
    }

    @Test(arguments: ["floats.safetensors", "scaled.safetensors", "blocks.gguf"])
    func `every type decodes to what the reference libraries say`(name: String) throws {
        let source = try WeightFile.open(Fixture.path(name))
        var compared = 0
        for name in source.names where !name.hasPrefix("expected.") {
            guard source.names.contains("expected.\(name)") else { continue }
            let actual = try source.floats(name)
            let expected = try source.floats("expected.\(name)")
            #expect(actual.count == expected.count)
            for (a, e) in zip(actual, expected) {
                // K-quants multiply in another order than gguf-py: a last bit may differ.
                let isClose = abs(a - e) <= abs(e) * 1e-6 + 1e-7
                #expect((a.isNaN && e.isNaN) || a == e || isClose, "\(name): \(a), not \(e)")
            }
            compared += 1
        }
        #expect(compared == ["floats.safetensors": 13, "scaled.safetensors": 2][name] ?? 12)
    }

    @Test func `scales and markers of 8-bit files are no tensors`() throws {
        let source = try SafetensorsFile(path: Fixture.path("scaled.safetensors"))
        #expect(
            source.names.filter { !$0.hasPrefix("expected.") }.sorted()
                == ["a.bias", "a.weight", "b.weight"])
        #expect(try source.descriptor("a.weight").scales == [0.5])
        #expect(try source.descriptor("b.weight").scales == [1, 2, 3, 4])
        let rows = try source.floats("b.weight", rows: 2..<3)
        #expect(rows == Array(try source.floats("b.weight")[16..<24]))
    }

    @Test func `metadata is text`() throws {
        let source = try SafetensorsFile(path: Fixture.path("floats.safetensors"))
        #expect(source.metadata == ["format": "pt", "note": "\"ünï\"\n"])
    }

    @Test func `rows are read alone`() throws {
        let source = try WeightFile.open(Fixture.path("blocks.gguf"))
        for name in ["Q4_0", "Q6_K", "BF16"] {
            let all = try source.floats(name)
            let width = all.count / (try source.descriptor(name).shape[0])
            #expect(try source.floats(name, rows: 1..<2) == Array(all[width..<2 * width]))
            #expect(throws: WeightError.self) { try source.floats(name, rows: 0..<4) }
        }
    }

    @Test func `what is written is read again`() throws {
        try Fixture.withFolder { folder in
            let path = "\(folder)/out.safetensors"
            try SafetensorsWriter.write(
                [
                    .init("a \"quoted\"\n", [2, 3], [1, 2, 3, 4, 5, 6]), .init("scalar", [], [7]),
                    .init("empty", [0, 4], []),
                ], metadata: ["made": "ünï"], to: path)
            let source = try SafetensorsFile(path: path)
            #expect(source.metadata == ["made": "ünï"])
            #expect(Set(source.names) == ["a \"quoted\"\n", "scalar", "empty"])
            #expect(try source.floats("a \"quoted\"\n") == [1, 2, 3, 4, 5, 6])
            #expect(try source.descriptor("a \"quoted\"\n").shape == [2, 3])
            #expect(try source.floats("scalar") == [7])
            #expect(try source.floats("empty") == [])
        }
    }

    @Test func `what cannot be written says so and leaves nothing`() throws {
        try Fixture.withFolder { folder in
            let path = "\(folder)/no/out.safetensors"
            #expect {
                try SafetensorsWriter.write([.init("a", [1], [1])], to: path)
            } throws: { ($0 as? WeightError)?.code == .unwritable }
            #expect(throws: WeightError.self) {
                try SafetensorsWriter.write([.init("a", [2], [1])], to: "\(folder)/x")
            }
            #expect(throws: WeightError.self) {
                try SafetensorsWriter.write(
                    [.init("a", [1], [1]), .init("a", [1], [1])], to: "\(folder)/x")
            }
        }
    }

    /// Headers with the bytes of data behind them, and what is wrong: the type, or the form.
    private static let broken: [(String, Int, WeightError.Code)] = [
        (one(shape: "2", offsets: "0,4"), 4, .malformed),
        (one(offsets: "0,4"), 3, .malformed),
        (one(offsets: "0,4"), 5, .malformed),
        (one(offsets: "4,8"), 8, .malformed),
        (one(offsets: "4,0"), 4, .malformed),
        (one(offsets: "0,4,8"), 4, .malformed),
        (one(shape: "-1", offsets: "0,4"), 4, .malformed),
        (one(shape: "1.5", offsets: "0,4"), 4, .malformed),
        (one(shape: "4294967296,4294967296", offsets: "0,0"), 0, .malformed),
        (one("F64", shape: "2305843009213693952", offsets: "0,0"), 0, .malformed),
        (one("I99", offsets: "0,4"), 4, .unsupported),
        (one("Q4_0", shape: "32", offsets: "0,18"), 18, .unsupported),
        (#"{"a":{"shape":[1],"data_offsets":[0,4]}}"#, 4, .malformed),
        (#"{"a":{"dtype":"F32","shape":[1]}}"#, 4, .malformed),
        (two("a", "b", offsets: "2,6"), 6, .malformed),
        (two("a", "a", offsets: "4,8"), 8, .malformed),
        ("[1]", 0, .malformed),
        (#"{"a":{}} x"#, 0, .malformed),
        (#"{"__metadata__":{"a":1}}"#, 0, .malformed),
    ]

    private static func one(
        _ type: String = "F32", shape: String = "1", offsets: String
    ) -> String {
        #"{"a":{"dtype":"\#(type)","shape":[\#(shape)],"data_offsets":[\#(offsets)]}}"#
    }

    private static func two(_ first: String, _ second: String, offsets: String) -> String {
        #"{"\#(first)":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"#
            + #""\#(second)":{"dtype":"F32","shape":[1],"data_offsets":[\#(offsets)]}}"#
    }

    @Test(arguments: broken)
    func `a broken header is a typed error`(
        header: String, data: Int, code: WeightError.Code
    ) throws {
        let bytes = file(header, data: data)
        #expect { try read(bytes) } throws: { ($0 as? WeightError)?.code == code }
    }

    @Test(arguments: [
        [], [1, 2, 3], [UInt8](repeating: 0xFF, count: 8),
        [0, 0, 0, 0, 0, 0, 0, 0x80, 0x7B, 0x7D],
    ])
    func `a length beyond the file is refused`(bytes: [UInt8]) {
        #expect(throws: WeightError.self) { try read(bytes) }
    }

    @Test func `an empty file of tensors is one`() throws {
        #expect(try read(file("{}  ")).names.isEmpty)
    }
}
