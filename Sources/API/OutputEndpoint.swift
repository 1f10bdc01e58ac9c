// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import NIOPosix
import Objects

/// `GET /outputs/{signature}/{object}/{name}`: a file for whoever has its signed address, in ranges
/// and without ever holding more than a chunk of it.
struct OutputEndpoint: Sendable {
    /// Bytes that are read at a time.
    private static let chunk = 256 * 1024

    let objects: any ObjectStore
    let link: OutputLink
    let figures: Figures

    func callAsFunction(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let signature = scope.parameters.get("signature") ?? ""
        let object = scope.parameters.get("object") ?? ""
        let name = scope.parameters.get("name") ?? ""
        guard link.allows(signature: signature, object: object, name: name),
            let key = ObjectKey(object), let size = try await size(of: key)
        else { throw Problem.notFound("no such output, or its address was changed") }

        let tag = EntityTag(key.digest)
        var headers: HTTPFields = [
            .contentType: Self.mediaType(key.fileExtension),
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

    private static func mediaType(_ fileExtension: String) -> String {
        switch fileExtension {
        case "mp4": "video/mp4"
        case "png": "image/png"
        case "json": "application/json"
        default: "application/octet-stream"
        }
    }
}
