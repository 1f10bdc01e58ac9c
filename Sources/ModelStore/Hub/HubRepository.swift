// SPDX-License-Identifier: Apache-2.0

/// A repository of a hub at a revision, such as `Wan-AI/Wan2.1-T2V-1.3B-Diffusers` at `main`.
package struct HubRepository: Sendable, Equatable {
    package let owner: String
    package let name: String
    /// A branch, a tag or a commit.
    package let revision: String

    /// Reads `owner/name`.
    ///
    /// - Throws: ``ModelStoreError/Code/invalid`` for what cannot be a repository or a revision.
    package init(_ text: String, revision: String = "main") throws(ModelStoreError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, parts.allSatisfy(Self.isName) else {
            throw ModelStoreError(
                .invalid,
                "a repository is named owner/name, of letters, digits, '.', '_' and '-'; got \(text)"
            )
        }
        guard !revision.isEmpty, revision.utf8.count <= 200, !revision.contains(".."),
            revision.utf8.allSatisfy({ Self.isPlain($0) || $0 == UInt8(ascii: "/") })
        else {
            throw ModelStoreError(
                .invalid, "a revision is a branch, a tag or a commit; got \(revision)")
        }
        owner = parts[0]
        name = parts[1]
        self.revision = revision
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 96 && !text.hasPrefix(".") && !text.contains("..")
            && text.utf8.allSatisfy(isPlain)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
