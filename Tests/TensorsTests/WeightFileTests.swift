// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct WeightFileTests {
    private func code(_ error: any Error) -> WeightError.Code? { (error as? WeightError)?.code }

    private func shards(_ folder: String, index: String) throws -> String {
        try SafetensorsWriter.write([.init("a", [1], [1])], to: "\(folder)/m-1.safetensors")
        try SafetensorsWriter.write(
            [.init("b", [1], [2]), .init("c", [1], [3])], to: "\(folder)/m-2.safetensors")
        let path = "\(folder)/m.safetensors.index.json"
        try Fixture.write(index.utf8, to: path)
        return path
    }

    @Test func `shards are one source`() throws {
        try Fixture.withFolder { folder in
            let path = try shards(
                folder,
                index: """
                    {"metadata": {"total_size": 12}, "weight_map": {"a": "m-1.safetensors",
                     "b": "m-2.safetensors", "c": "m-2.safetensors"}}
                    """)
            let source = try WeightFile.open(path)
            #expect(source.names == ["a", "b", "c"])
            #expect(try source.floats("a") == [1])
            #expect(try source.floats("c") == [3])
            #expect { try source.floats("d") } throws: { code($0) == .missing }
        }
    }

    @Test(
        arguments: [
            (#"{"a": "m-1.safetensors", "b": "m-2.safetensors"}"#, .malformed),
            (
                #"{"a": "m-2.safetensors", "b": "m-2.safetensors", "c": "m-2.safetensors"}"#,
                .missing
            ),
            (#"{"a": "m-9.safetensors"}"#, .unreadable),
            (#"{"a": "../m-1.safetensors"}"#, .malformed),
            (#"{"a": "/etc/passwd"}"#, .malformed),
            ("{}", .malformed),
            ("1", .malformed),
            ("", .malformed),
        ] as [(String, WeightError.Code)])
    func `an index that lies is refused`(map: String, expected: WeightError.Code) throws {
        try Fixture.withFolder { folder in
            let path = try shards(folder, index: #"{"weight_map": \#(map)}"#)
            #expect { try WeightFile.open(path) } throws: { code($0) == expected }
        }
    }

    @Test(arguments: [
        Array("PK\u{3}\u{4}".utf8), [0x80, 0x02, 0x7D], Array("hello, world".utf8), [],
    ])
    func `pickles and strangers are refused`(bytes: [UInt8]) throws {
        try Fixture.withFolder { folder in
            try Fixture.write(bytes, to: "\(folder)/model.pth")
            #expect { try WeightFile.open("\(folder)/model.pth") } throws: {
                code($0) == .unsupported
            }
        }
    }

    @Test func `what is not there, or is a folder, cannot be read`() {
        #expect { try WeightFile.open("/nowhere/at.all") } throws: { code($0) == .unreadable }
        #expect { try WeightFile.open("/tmp") } throws: { code($0) == .unreadable }
    }
}
