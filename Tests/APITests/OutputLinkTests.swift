// SPDX-License-Identifier: Apache-2.0
import API
import Foundation
import Testing

@Suite struct OutputLinkTests {
    let link = OutputLink(secret: Data(repeating: 7, count: 32))

    /// Signature, object and name of a path.
    func parts(_ path: String) -> [String] {
        path.split(separator: "/").map(String.init)
    }

    @Test func `a signed path is accepted by its signer`() {
        let path = parts(link.path(object: "0123abcd", name: "clip.mp4"))
        #expect(path.count == 4)
        #expect(path[0] == "outputs")
        #expect(link.allows(signature: path[1], object: path[2], name: path[3]))
    }

    @Test func `the signature holds for one object, one name and one secret`() {
        let path = parts(link.path(object: "0123abcd", name: "clip.mp4"))
        #expect(!link.allows(signature: path[1], object: "0123abce", name: "clip.mp4"))
        #expect(!link.allows(signature: path[1], object: "0123abcd", name: "poster.png"))
        #expect(!link.allows(signature: path[1], object: "0123abcd\nclip.mp4", name: ""))
        let other = OutputLink(secret: Data(repeating: 8, count: 32))
        #expect(!other.allows(signature: path[1], object: path[2], name: path[3]))
    }

    @Test func `no changed, shortened or respelled signature is accepted`() {
        let path = parts(link.path(object: "0123abcd", name: "clip.mp4"))
        let signature = Array(path[1])
        for index in signature.indices {
            var changed = signature
            changed[index] = changed[index] == "A" ? "B" : "A"
            #expect(!link.allows(signature: String(changed), object: path[2], name: path[3]))
        }
        for wrong in ["", "A", String(signature.dropLast()), path[1] + "A", path[1] + "="] {
            #expect(!link.allows(signature: wrong, object: path[2], name: path[3]))
        }
    }
}
