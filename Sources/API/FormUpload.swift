// SPDX-License-Identifier: Apache-2.0
import Foundation
import NIOCore

/// The file in a form that is arriving: the first part named `file`.
struct FormUpload {
    /// A file that has arrived.
    struct File {
        let draft: UploadDraft
        let name: MediaName
        var size = 0
    }

    private var reader: MultipartReader
    private let folder: URL
    private let pace: UploadPace
    private var found: File?
    private var isWithin = false
    /// Bytes of the whole form so far.
    private var taken = 0
    /// What a form may be longer than its file.
    private static let overhead = 1 << 20

    init(_ reader: MultipartReader, in folder: URL, pace: UploadPace) {
        self.reader = reader
        self.folder = folder
        self.pace = pace
    }

    /// Takes bytes of the body.
    mutating func take(_ bytes: ByteBuffer) async throws {
        try pace.check(taken, at: .now)
        taken += bytes.readableBytes
        guard taken <= APISettings.uploadLimit + Self.overhead else {
            throw Problem.tooLarge(APISettings.uploadLimit)
        }
        for event in try reader.feed(bytes) {
            switch event {
            case .part(let name, let filename, let mediaType):
                guard name == "file", found == nil else { continue }
                let name = try UploadEndpoints.name(filename ?? "", mediaType: mediaType)
                found = File(
                    draft: try UploadDraft(
                        in: folder, fileExtension: name.fileExtension,
                        limit: APISettings.uploadLimit), name: name)
                isWithin = true
            case .data(let data):
                guard isWithin, let file = found else { continue }
                found?.size = try await file.draft.append(
                    ByteBuffer(bytes: data), after: file.size)
            case .partEnd, .end:
                isWithin = false
            }
        }
    }

    /// The file, once the body has ended.
    func file() throws(Problem) -> File {
        guard reader.isComplete else { throw .invalid("the body ends within the form") }
        guard let found else { throw .invalid("file is required: a part of that name") }
        guard found.size > 0 else { throw .invalid("file must not be empty") }
        return found
    }
}
