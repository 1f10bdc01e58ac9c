// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Objects

/// Answers with a stored file, in ranges and without ever holding more than a chunk of it.
struct FileAnswer: Sendable {
    /// Bytes that are read at a time.
    private static let chunk = 256 * 1024

    let objects: any ObjectStore
    let figures: Figures

    /// The file under a key, shown as a name; nil when there is none.
    func answer(
        _ key: ObjectKey, named name: String, to request: Request
    ) async throws -> Response? {
        guard let size = try await size(of: key) else { return nil }
        let tag = EntityTag(key.digest)
        var headers: HTTPFields = [
            .contentType: MediaKind.mediaType(key.fileExtension),
            .eTag: tag.header,
            .acceptRanges: "bytes",
            .cacheControl: "private, max-age=604800, immutable",
            .contentDisposition: "inline; filename=\"\(name)\"",
            .xContentTypeOptions: "nosniff",
        ]
        if tag.matches(ifNoneMatch: request.headers[.ifNoneMatch]) {
            return Response(status: .notModified, headers: headers)
        }
        let asked =
            tag.allowsRange(ifRange: request.headers[.ifRange])
            ? request.headers[.range] : nil
        switch ByteRange(asked, length: size) {
        case .whole:
            return Response(
                status: .ok, headers: headers, body: body(of: key, bytes: 0..<size))
        case .part(let part):
            headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(size)"
            return Response(
                status: .partialContent, headers: headers,
                body: body(of: key, bytes: part.lowerBound..<part.upperBound + 1))
        case .unsatisfiable:
            throw Problem.noSuchRange(size: size)
        }
    }

    private func size(of key: ObjectKey) async throws -> Int? {
        let objects = objects
        return try await NIOThreadPool.singleton.runIfActive { try objects.size(of: key) }
    }

    /// Reads on a thread that may block, a chunk whenever the client took the one before.
    private func body(of key: ObjectKey, bytes: Range<Int>) -> ResponseBody {
        ResponseBody(contentLength: bytes.count) { [objects, figures] writer in
            var position = bytes.lowerBound
            while position < bytes.upperBound {
                let piece = position..<min(position + Self.chunk, bytes.upperBound)
                let data = try await NIOThreadPool.singleton.runIfActive {
                    try objects.read(key, bytes: piece)
                }
                try await writer.write(ByteBuffer(bytes: data))
                figures.sent(bytes: piece.count)
                position = piece.upperBound
            }
            try await writer.finish(nil)
        }
    }
}
