// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import ModelStore

@Suite struct HubTests {
    private static let hash = String(repeating: "ab", count: 20)

    @Test func `addresses are escaped step by step`() throws {
        let hub = try Hub("https://hub.example/mirror/")
        let repository = try HubRepository("Wan-AI/Wan2.1", revision: "refs/pr/1")
        #expect(
            hub.listing(repository)
                == "https://hub.example/mirror/api/models/Wan-AI/Wan2.1/revision/refs%2Fpr%2F1"
                + "?blobs=true")
        #expect(
            hub.file("a b/ü#?.json", repository, commit: "c0")
                == "https://hub.example/mirror/Wan-AI/Wan2.1/resolve/c0/a%20b/%C3%BC%23%3F.json")
        #expect(hub.owns("https://hub.example/x"))
        #expect(!hub.owns("http://hub.example/x") && !hub.owns("https://hub.example.evil/x"))
        #expect(!hub.owns("https://hub.example:8443/x"))
    }

    @Test(arguments: [
        "", "hub.example", "ftp://hub.example", "https://", "https://u:p@h/", "https://h/?q",
    ])
    func `what is no hub's address is refused`(address: String) {
        #expect(throws: ModelStoreError.self) { try Hub(address) }
    }

    @Test func `a token that would break the request is refused`() {
        for token in ["", "a b", "a\r\nX: y", "ü"] {
            #expect(throws: ModelStoreError.self) { try Hub(token: token) }
        }
    }

    @Test(arguments: ["", "a", "a/b/c", "a/..", "../b", "a/b?c", "a b/c", ".a/b", "a/"])
    func `what is no repository is refused`(name: String) {
        #expect(throws: ModelStoreError.self) { try HubRepository(name) }
    }

    @Test func `what is no revision is refused`() {
        for revision in ["", "a..b", "a b", String(repeating: "a", count: 201)] {
            #expect(throws: ModelStoreError.self) { try HubRepository("a/b", revision: revision) }
        }
    }

    private func listing(_ siblings: String) throws -> HubListing {
        try HubListing(Data(#"{"sha": "\#(Self.hash)", "siblings": [\#(siblings)]}"#.utf8))
    }

    @Test func `a listing names files, sizes and hashes`() throws {
        let sha256 = String(repeating: "Cd", count: 32)
        let listing = try listing(
            #"{"rfilename": "a.json", "size": 3, "blobId": "\#(Self.hash)"},"#
                + #"{"rfilename": "b/c.gguf", "size": 9, "blobId": "\#(Self.hash)","#
                + #" "lfs": {"sha256": "\#(sha256)", "size": 9, "pointerSize": 130}}"#)
        #expect(
            listing.files == [
                HubFile(path: "a.json", size: 3, digest: .gitBlob(Self.hash)),
                HubFile(path: "b/c.gguf", size: 9, digest: .sha256(sha256.lowercased())),
            ])
    }

    @Test(arguments: ["../a", "/etc/passwd", "a/../../b", "a//b", "a\\\\b", ".", "a/./b", ""])
    func `a hostile path is refused`(path: String) {
        #expect(throws: ModelStoreError.self) {
            try listing(#"{"rfilename": "\#(path)", "size": 3, "blobId": "\#(Self.hash)"}"#)
        }
    }

    @Test(arguments: [
        #"{"rfilename": "a", "size": -1, "blobId": "HASH"}"#, #"{"rfilename": "a", "size": 3}"#,
        #"{"rfilename": "a", "blobId": "HASH"}"#,
        #"{"rfilename": "a", "size": 3, "blobId": "xyz"}"#,
        #"{"rfilename": "a", "size": 3, "blobId": "HASH", "lfs": {"sha256": "12", "size": 3}}"#,
        #"{"rfilename": "a", "size": 3, "blobId": "HASH"}, {"rfilename": "a", "size": 3, "blobId": "HASH"}"#,
        "{}", "1",
    ])
    func `a listing without sizes or hashes is refused`(siblings: String) {
        #expect(throws: ModelStoreError.self) {
            try listing(siblings.replacing("HASH", with: Self.hash))
        }
    }

    private func file(_ path: String) -> HubFile {
        HubFile(path: path, size: 1_590_000_000, digest: .gitBlob(Self.hash))
    }

    @Test func `weights and what describes them are selected`() throws {
        let names = [
            "README.md", "model_index.json", "vae/x.safetensors", "vae/x.bin", "a.png",
            "tokenizer/spiece.model", "scheduler/config.json",
        ]
        let selected = try HubSelection().select(names.map(file)).map(\.path)
        #expect(
            selected == [
                "model_index.json", "vae/x.safetensors", "tokenizer/spiece.model",
                "scheduler/config.json",
            ])
    }

    @Test func `of several GGUF files one is chosen by the user`() throws {
        let files = ["wan-Q4_K.gguf", "wan-Q8_0.gguf"].map(file)
        #expect {
            try HubSelection().select(files)
        } throws: { error in
            let message = (error as? ModelStoreError)?.message ?? ""
            return message.contains("wan-Q4_K.gguf  1.59 GB") && message.contains("--include")
        }
        #expect(try HubSelection(["*Q8_0*"]).select(files).map(\.path) == ["wan-Q8_0.gguf"])
        #expect(throws: ModelStoreError.self) { try HubSelection(["*Q6_K*"]).select(files) }
    }

    @Test(arguments: [
        ("a/b.json", "*.json", true), ("a/b.json", "a/*", true), ("a/b.json", "b.json", false),
        ("abcabc", "a*b*c", true), ("ab", "ab*b", false), ("x", "*", true), ("ab", "a*a", false),
    ])
    func `patterns match`(path: String, pattern: String, matches: Bool) {
        #expect(HubSelection.matches(path, pattern) == matches)
    }

    @Test func `sizes are for people`() {
        #expect(
            [999, 1_000, 1_590_000_000, 23_004_000].map(ByteCount.text)
                == ["999 bytes", "1.00 kB", "1.59 GB", "23.00 MB"])
    }
}
