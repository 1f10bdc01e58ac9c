// SPDX-License-Identifier: Apache-2.0
import Domain

/// The addresses of uploads: one that takes the bytes once and for a while, and one that gives them.
///
///     PUT path = /uploads/{id}/{expiry}/{signature}      expiry in Unix seconds
///     GET path = /media/{signature}/{id}/{name}
struct UploadLinks: Sendable {
    let signer: LinkSigner

    /// Where the bytes go.
    func ticket(_ id: PredictionID, until expiry: Timestamp) -> String {
        let seconds = String(expiry.nanoseconds / 1_000_000_000)
        return "/uploads/\(id)/\(seconds)/\(signer.signature("upload", [id.text, seconds]))"
    }

    /// Where the file is.
    func download(_ id: PredictionID, name: String) -> String {
        "/media/\(signer.signature("media", [id.text, name]))/\(id)/\(name)"
    }

    /// Whether an address takes the bytes of an upload at a moment; nil when it is not one of ours.
    func admits(
        id: String, expiry: String, signature: String, at now: Timestamp
    ) -> Bool? {
        guard signer.allows(signature, "upload", [id, expiry]), let seconds = Int64(expiry) else {
            return nil
        }
        return now.nanoseconds / 1_000_000_000 < seconds
    }

    /// Whether an address gives a file.
    func gives(id: String, name: String, signature: String) -> Bool {
        signer.allows(signature, "media", [id, name])
    }
}
