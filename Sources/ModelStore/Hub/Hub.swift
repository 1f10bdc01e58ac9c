// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A server that speaks the routes of the Hugging Face hub: the original, a mirror, or one's own.
///
///     GET /api/models/OWNER/NAME/revision/REVISION?blobs=true     what is there
///     GET /OWNER/NAME/resolve/COMMIT/PATH                         a file, perhaps from elsewhere
package struct Hub: Sendable {
    /// The hub that is asked when nobody names another.
    package static let standard = "https://huggingface.co"

    /// Without a slash at its end.
    let endpoint: String
    /// Proves who asks; goes to the hub alone and never where it redirects to.
    let token: String?

    /// A hub by its address.
    ///
    /// - Throws: ``ModelStoreError/Code/invalid`` when the address is not one of HTTP, or when the
    ///   token cannot be sent.
    package init(_ address: String = Hub.standard, token: String? = nil) throws(ModelStoreError) {
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme ?? ""),
            url.host?.isEmpty == false, url.query == nil, url.fragment == nil, url.user == nil
        else {
            throw ModelStoreError(
                .invalid, "a hub's address starts with https:// or http://; got \(address)")
        }
        if let token {
            guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw ModelStoreError(.invalid, "the hub's token has characters that none has")
            }
        }
        endpoint = String(address.reversed().drop { $0 == "/" }.reversed())
        self.token = token
    }

    /// Where the list of a repository's files is.
    func listing(_ repository: HubRepository) -> String {
        "\(endpoint)/api/models/\(repository.owner)/\(repository.name)/revision/"
            + "\(Self.escaped(repository.revision))?blobs=true"
    }

    /// Where a file is, at a commit so that a later push does not mix versions.
    func file(_ path: String, _ repository: HubRepository, commit: String) -> String {
        let steps = path.split(separator: "/").map { Self.escaped(String($0)) }
        return "\(endpoint)/\(repository.owner)/\(repository.name)/resolve/"
            + "\(Self.escaped(commit))/\(steps.joined(separator: "/"))"
    }

    /// Whether an address is on the hub itself, so that the token may go there.
    func owns(_ address: String) -> Bool {
        guard let own = URL(string: endpoint), let url = URL(string: address) else { return false }
        return own.scheme == url.scheme && own.host == url.host && own.port == url.port
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "-"):
                return String(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }.joined()
    }
}
