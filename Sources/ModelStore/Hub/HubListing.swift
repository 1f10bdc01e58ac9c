// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// A file of a repository, and how to know that it has arrived whole.
package struct HubFile: Sendable, Equatable {
    /// The hash that a hub gives of a file.
    package enum Digest: Sendable, Equatable {
        /// The hash of the file itself: large files.
        case sha256(String)
        /// The hash that git gives it: SHA-1 over "blob", the size and the file.
        case gitBlob(String)
    }

    /// Relative to the repository, with slashes.
    package let path: String
    package let size: Int
    package let digest: Digest
}

/// What a repository holds at a commit.
package struct HubListing: Sendable, Equatable {
    package let commit: String
    package let files: [HubFile]

    private struct Answer: Decodable {
        struct Large: Decodable {
            var sha256: String?
            var oid: String?
            var size: Int?
        }
        struct Sibling: Decodable {
            var rfilename: String
            var size: Int?
            var blobId: String?
            var lfs: Large?
        }
        var sha: String
        var siblings: [Sibling]
    }

    /// Reads the hub's answer.
    ///
    /// - Throws: ``ModelStoreError/Code/malformed`` when it is not one, names a file outside the
    ///   repository, or does not say how long a file is and what its hash is.
    package init(_ json: Data) throws(ModelStoreError) {
        let answer: Answer
        do {
            answer = try JSONDecoder().decode(Answer.self, from: json)
        } catch {
            throw ModelStoreError(.malformed, "the hub's list of files is not one")
        }
        guard Self.isHash(answer.sha, digits: 40) else {
            throw ModelStoreError(.malformed, "the hub names no commit")
        }
        var files: [HubFile] = []
        for sibling in answer.siblings {
            guard Self.staysInside(sibling.rfilename) else {
                throw ModelStoreError(
                    .malformed, "the hub lists a file outside the repository: \(sibling.rfilename)")
            }
            files.append(try Self.file(sibling))
        }
        guard Set(files.map(\.path)).count == files.count else {
            throw ModelStoreError(.malformed, "the hub lists a file twice")
        }
        commit = answer.sha
        self.files = files
    }

    private static func file(_ sibling: Answer.Sibling) throws(ModelStoreError) -> HubFile {
        let path = sibling.rfilename
        guard let size = sibling.lfs?.size ?? sibling.size, size >= 0 else {
            throw ModelStoreError(.malformed, "the hub does not say how long \(path) is")
        }
        if let hash = (sibling.lfs?.sha256 ?? sibling.lfs?.oid)?.lowercased() {
            guard isHash(hash, digits: 64) else {
                throw ModelStoreError(.malformed, "the hash of \(path) is not one: \(hash)")
            }
            return HubFile(path: path, size: size, digest: .sha256(hash))
        }
        guard let hash = sibling.blobId?.lowercased(), isHash(hash, digits: 40) else {
            throw ModelStoreError(.malformed, "the hub gives no hash of \(path)")
        }
        return HubFile(path: path, size: size, digest: .gitBlob(hash))
    }

    private static func isHash(_ text: String, digits: Int) -> Bool {
        text.utf8.count == digits
            && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    /// Whether a path, joined to a folder, stays in the folder.
    static func staysInside(_ path: String) -> Bool {
        guard !path.isEmpty, path.utf8.count <= 1024,
            !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}
