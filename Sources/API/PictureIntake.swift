// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Hummingbird
import NIOPosix
import Objects
import Queue

/// Keeps the picture of a submit with its prediction.
///
/// What is in the body, or was uploaded to this server, is checked and kept before the submit is
/// answered. What is elsewhere is fetched by the worker: a slow host must not make a client wait
/// that gives up after ten seconds and sends again.
struct PictureIntake: Sendable {
    let parts: APIParts
    let links: UploadLinks
    let outputs: OutputLink
    let incoming: URL

    /// A picture that came with a submit.
    struct Picture: Sendable {
        fileprivate let bytes: [UInt8]
        fileprivate let kind: PictureFile.Format
    }

    /// The picture of an input; nil when there is none or it has to be fetched.
    ///
    /// A picture in the text is replaced by its media type: the store keeps it once, as a file.
    func take(_ input: inout ModelInput, of model: ModelDescription) async throws -> Picture? {
        guard let name = model.pictureField?.name, let text = input.text(name) else { return nil }
        // Megabytes of base64 are not for the thread that serves other connections as well.
        let inline = try await NIOThreadPool.singleton.runIfActive {
            try Self.inline(text, field: name)
        }
        if let inline {
            input.fields[name] = .string("\(Self.inlineMark)image/\(inline.kind.rawValue)")
            return inline
        }
        guard let bytes = try await own(text, field: name) else { return nil }
        return Picture(bytes: bytes, kind: try PictureFile(bytes, field: name).format)
    }

    /// The picture that is in a text itself; nil when that is an address.
    private static func inline(_ text: String, field: String) throws -> Picture? {
        guard case .inline(let base64) = try PictureSource(text, field: field) else { return nil }
        let bytes = try decoded(base64, field: field)
        return Picture(bytes: bytes, kind: try PictureFile(bytes, field: field).format)
    }

    /// What stands for a picture that came in the body, before its media type.
    static let inlineMark = "data:"

    /// The bytes behind an address of this server; nil for other addresses.
    private func own(_ address: String, field: String) async throws -> [UInt8]? {
        guard let path = URLComponents(string: address)?.path else { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard parts.count == 4 else { return nil }
        let (store, key): (any ObjectStore, ObjectKey)
        if parts[0] == "media", links.gives(id: parts[2], name: parts[3], signature: parts[1]) {
            guard let id = PredictionID(parts[2]),
                let upload = try await self.parts.uploads.upload(id)
            else { throw Self.gone(field) }
            guard let object = upload.object else {
                throw Problem.invalid(
                    "\(field) must be an upload that has arrived: nothing was sent to its address")
            }
            (store, key) = (self.parts.media, object)
        } else if parts[0] == "outputs",
            outputs.allows(signature: parts[1], object: parts[2], name: parts[3]),
            let object = ObjectKey(parts[2])
        {
            (store, key) = (self.parts.objects, object)
        } else {
            return nil
        }
        let found = try await NIOThreadPool.singleton.runIfActive { () throws -> [UInt8]? in
            guard let size = try store.size(of: key) else { return nil }
            // One byte more than is allowed is enough to refuse it.
            let count = min(size, PictureFile.byteLimit + 1)
            return Array(try store.read(key, bytes: 0..<count))
        }
        guard let found else { throw Self.gone(field) }
        return found
    }

    private static func gone(_ field: String) -> Problem {
        .invalid("\(field) must be an upload or output that this server still has; it is gone")
    }

    /// Keeps a picture as a file.
    func keep(_ picture: Picture) async throws -> ObjectKey {
        let draft = try UploadDraft(
            in: incoming, fileExtension: picture.kind.fileExtension, limit: picture.bytes.count)
        _ = try await draft.append(.init(bytes: picture.bytes), after: 0)
        return try await draft.keep(in: parts.objects)
    }

    private static func decoded(_ base64: Substring, field: String) throws -> [UInt8] {
        guard let data = Data(base64Encoded: String(base64), options: .ignoreUnknownCharacters),
            !data.isEmpty
        else {
            throw Problem.invalid("\(field) must be valid base64; it cannot be decoded")
        }
        return Array(data)
    }
}
