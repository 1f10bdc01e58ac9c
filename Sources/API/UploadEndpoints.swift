// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Objects
import Queue

/// Takes files from callers, in two steps with an address that needs no key, or in one as a form; gives
/// them back under signed addresses.
struct UploadEndpoints: Sendable {
    let parts: APIParts
    let settings: APISettings
    let links: UploadLinks
    let files: FileAnswer
    let base: PublicBase

    /// What a ticket is asked for with.
    static let ticketForm = InputForm([
        .required("filename", "File name", .text(maximum: 1000), "With its extension."),
        .required(
            "size", "Size", .integer(1...Int64(APISettings.uploadLimit)), "Bytes of the file."),
        .optional("content_type", "Media type", .text(maximum: 200), "Such as image/png."),
    ])

    /// `POST /api/v3/media/uploads`: an address that takes the file.
    func announce(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let input = try await JSONBody.input(Self.ticketForm, in: request, scope)
        let name = try Self.name(
            input.text("filename") ?? "", mediaType: input.text("content_type"))
        let size = Int(input.integer("size") ?? 0)
        let now = parts.now()
        let upload = Upload(
            id: newID(), keyID: try scope.caller.id, name: name.text, size: size, createdAt: now)
        try await parts.uploads.announce(upload)
        let (base, expiry) = (base.url(for: request.head), now + settings.ticket)
        let mediaType = MediaKind.mediaType(name.fileExtension)
        return JSONAnswer([
            "type": .string(name.kind.rawValue),
            "download_url": .string(base + links.download(upload.id, name: name.text)),
            "filename": .string(name.text), "size": .integer(Int64(size)),
            "upload": [
                "method": "PUT", "url": .string(base + links.ticket(upload.id, until: expiry)),
                "headers": ["Content-Type": .string(mediaType)],
                "expires_at": .string(expiry.rfc3339),
            ],
        ]).response()
    }

    /// `PUT /uploads/{id}/{expiry}/{signature}`: the bytes of an announced file, once.
    func receive(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let text = scope.parameters.get("id") ?? ""
        let isInTime = links.admits(
            id: text, expiry: scope.parameters.get("expiry") ?? "",
            signature: scope.parameters.get("signature") ?? "", at: parts.now())
        guard let isInTime, let id = PredictionID(text) else {
            throw Problem(.forbidden, "the upload address was not made by this server")
        }
        guard isInTime else {
            throw Problem(.forbidden, "the upload address has expired; ask for another")
        }
        guard let upload = try await parts.uploads.upload(id) else {
            throw Problem.notFound("the upload is gone; ask for another address")
        }
        guard upload.object == nil else { throw StoreError.filled }
        let pace = UploadPace(now: .now)
        let draft = try UploadDraft(
            in: settings.incoming, fileExtension: Self.fileExtension(of: upload.name),
            limit: upload.size)
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > upload.size {
            scope.hangUp()
            throw Problem.tooLarge(upload.size)
        }
        var count = 0
        do {
            for try await chunk in request.body {
                try pace.check(count, at: .now)
                count = try await draft.append(chunk, after: count)
            }
        } catch let problem as Problem {
            scope.hangUp()
            throw problem
        }
        guard count == upload.size else {
            throw Problem.invalid(
                "the file must have the announced \(upload.size) bytes; got \(count)")
        }
        try await parts.uploads.fill(id, with: draft.keep(in: parts.media))
        return answer(upload, request)
    }

    /// `POST /api/v3/media/upload/binary`: a form with the field `file`.
    func receiveForm(_ request: Request, _ scope: RequestScope) async throws -> Response {
        guard let reader = MultipartReader(contentType: request.headers[.contentType]) else {
            throw Problem.invalid("the body must be multipart/form-data with a boundary")
        }
        var form = FormUpload(
            reader, in: settings.incoming, pace: UploadPace(now: .now))
        do {
            for try await chunk in request.body { try await form.take(chunk) }
        } catch let problem as Problem {
            scope.hangUp()
            throw problem
        } catch is MultipartReader.Malformed {
            scope.hangUp()
            throw Problem.invalid("the body is not well-formed multipart/form-data")
        }
        let file = try form.file()
        let object = try await file.draft.keep(in: parts.media)
        let upload = Upload(
            id: newID(), keyID: try scope.caller.id, name: file.name.text, size: file.size,
            createdAt: parts.now(), object: object)
        try await parts.uploads.announce(upload)
        return answer(upload, request)
    }

    /// `GET /media/{signature}/{id}/{name}`: an uploaded file.
    func show(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let text = scope.parameters.get("id") ?? ""
        let name = scope.parameters.get("name") ?? ""
        let signature = scope.parameters.get("signature") ?? ""
        let files = FileAnswer(objects: parts.media, figures: files.figures)
        guard links.gives(id: text, name: name, signature: signature),
            let id = PredictionID(text), let upload = try await parts.uploads.upload(id),
            let object = upload.object,
            let answer = try await files.answer(object, named: name, to: request)
        else { throw Problem.notFound("no such upload, or its address was changed") }
        return answer
    }

    private func answer(_ upload: Upload, _ request: Request) -> Response {
        let address = base.url(for: request.head) + links.download(upload.id, name: upload.name)
        let kind = MediaKind(fileExtension: Self.fileExtension(of: upload.name))
        return JSONAnswer([
            "type": .string((kind ?? .image).rawValue), "download_url": .string(address),
            "url": .string(address), "filename": .string(upload.name),
            "size": .integer(Int64(upload.size)),
        ]).response()
    }

    static func name(_ given: String, mediaType: String?) throws(Problem) -> MediaName {
        guard let name = MediaName(given, mediaType: mediaType) else {
            throw .invalid(
                "filename must end in one of \(MediaKind.fileExtensions.joined(separator: ", ")); "
                    + "got \(JSONValue.string(given).shown)")
        }
        return name
    }

    private static func fileExtension(of name: String) -> String {
        name.split(separator: ".").last.map(String.init) ?? ""
    }

    private func newID() -> PredictionID {
        var source = Chance(bits: parts.chance)
        return PredictionID(randomFrom: &source)
    }
}
