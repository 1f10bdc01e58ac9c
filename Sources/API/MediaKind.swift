// SPDX-License-Identifier: Apache-2.0

/// The kinds of files that callers may bring, by the extension of their names.
package enum MediaKind: String, Sendable, CaseIterable {
    case image, video, audio

    private static let table: [String: (kind: MediaKind, mediaType: String)] = [
        "jpg": (.image, "image/jpeg"), "jpeg": (.image, "image/jpeg"),
        "png": (.image, "image/png"), "webp": (.image, "image/webp"),
        "gif": (.image, "image/gif"), "bmp": (.image, "image/bmp"),
        "tif": (.image, "image/tiff"), "tiff": (.image, "image/tiff"),
        "mp4": (.video, "video/mp4"), "avi": (.video, "video/x-msvideo"),
        "mov": (.video, "video/quicktime"), "wmv": (.video, "video/x-ms-wmv"),
        "flv": (.video, "video/x-flv"), "webm": (.video, "video/webm"),
        "mkv": (.video, "video/x-matroska"), "3gp": (.video, "video/3gpp"),
        "ogv": (.video, "video/ogg"), "mp3": (.audio, "audio/mpeg"), "wav": (.audio, "audio/wav"),
        "ogg": (.audio, "audio/ogg"), "aac": (.audio, "audio/aac"), "flac": (.audio, "audio/flac"),
        "m4a": (.audio, "audio/mp4"), "opus": (.audio, "audio/opus"),
    ]

    /// The kind of a file with an extension in lower case; nil for those that are not taken.
    package init?(fileExtension: String) {
        guard let kind = Self.table[fileExtension]?.kind else { return nil }
        self = kind
    }

    /// The extensions that are taken, sorted.
    package static var fileExtensions: [String] { table.keys.sorted() }

    /// The media type of a file with an extension.
    package static func mediaType(_ fileExtension: String) -> String {
        if fileExtension == "json" { return "application/json" }
        return table[fileExtension]?.mediaType ?? "application/octet-stream"
    }

    /// The extension of files with a media type, parameters aside; nil for unknown types.
    package static func fileExtension(of mediaType: String) -> String? {
        let bare = mediaType.split(separator: ";").first.map(String.init)?.lowercased() ?? ""
        let known = ["audio/x-wav": "wav", "image/jpg": "jpg", "image/jpeg": "jpg"]
        return known[bare.filter { $0 != " " }]
            ?? table.filter { $0.value.mediaType == bare }.keys.sorted().first
    }
}
