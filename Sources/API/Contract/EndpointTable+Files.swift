// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird

/// Files that come and go, and messages to webhooks.
extension EndpointTable {
    private static let file = Schema.object([
        "type": Schema.text, "download_url": Schema.text, "url": Schema.text,
        "filename": Schema.text, "size": Schema.whole,
    ])

    var uploadRows: [Endpoint] {
        let tag = "Uploads"
        let ticket = Schema.object([
            "type": Schema.text, "download_url": Schema.text, "filename": Schema.text,
            "size": Schema.whole,
            "upload": Schema.object([
                "method": ["const": "PUT"], "url": Schema.text, "headers": ["type": "object"],
                "expires_at": Schema.moment,
            ]),
        ])
        return [
            .api(
                .post, "/api/v3/media/uploads", .write,
                (tag, "Announces a file, and answers with the address that takes it."),
                data: ticket, uploads.announce
            ).body(UploadEndpoints.ticketForm),
            .api(
                .post, "/api/v3/media/upload/binary", .write, (tag, "Takes a file as a form."),
                data: Self.file, uploads.receiveForm
            ).with {
                $0.body = .init(
                    mediaType: "multipart/form-data",
                    schema: Schema.object([
                        "file": ["type": "string", "contentMediaType": "application/octet-stream"]
                    ]))
            }.refusing(400, 408, 413)
                .also("/api/v2/media/upload/binary", "/api/v3/upload", "/api/v3/uploads"),
            .api(
                .put, "/uploads/{id}/{expiry}/{signature}", .open,
                (tag, "Takes the bytes of an announced file, once; the address is the right."),
                data: Self.file, uploads.receive
            ).with {
                $0.body = .init(
                    mediaType: "application/octet-stream", schema: [:], isRequired: false)
            }.naming(
                ("id", Schema.text, "The id of the upload."),
                ("expiry", Schema.text, "Unix seconds."),
                ("signature", Schema.text, "Made by the server.")
            ).refusing(400, 403, 404, 408, 409, 413, 503),
            fileRow(
                "/media/{signature}/{id}/{name}", "An uploaded file.", "id", uploads.show),
        ]
    }

    var webhookRows: [Endpoint] {
        let (path, tag) = ("/api/v3/webhook", "Webhooks")
        let secret = Schema.object(["secret": Schema.text], optional: ["previous": Schema.text])
        return [
            .api(
                .get, path + "/secret", .read, (tag, "Shows the secret that signs messages."),
                data: secret, webhooks.secret),
            .api(
                .post, path + "/secret", .write, (tag, "Makes another secret."), data: secret,
                webhooks.rotate),
            .api(
                .get, path + "/deliveries", .read, (tag, "Lists messages, newest first."),
                data: Schema.object(["items": Schema.list(of: Schema.delivery)]), webhooks.list
            ).query(WebhookEndpoints.listForm),
            .api(
                .post, path + "/deliveries/{id}/redeliver", .write,
                (tag, "Sends a message again."), data: Schema.delivery, webhooks.redeliver
            ).naming(("id", Schema.text, "The id of the prediction.")).refusing(404),
        ]
    }

    /// A file under a signed address.
    func fileRow(
        _ path: String, _ summary: String, _ middle: String,
        _ handler: @escaping Endpoint.Handler
    ) -> Endpoint {
        Endpoint(
            .get, path, .open, tag: "Files", summary,
            answers: [
                .init(mediaType: "application/octet-stream", schema: [:], summary: "The file."),
                .init(
                    status: 206, mediaType: "application/octet-stream", schema: [:],
                    summary: "The range that was asked for."),
                .init(status: 304, schema: nil, summary: "It has not changed."),
            ], handler: handler
        ).naming(
            ("signature", Schema.text, "Made by the server."),
            (middle, Schema.text, "What the file is kept under."),
            ("name", Schema.text, "What the file is called.")
        ).refusing(404, 416, 503)
    }
}
