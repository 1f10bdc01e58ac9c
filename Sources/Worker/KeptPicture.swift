// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Objects

/// Puts a fetched picture where the prediction's files are, once it was checked.
enum KeptPicture {
    /// Why a picture is not kept.
    struct Refusal: Error {
        let failure: TaskFailure
    }

    /// Checks a file and keeps it.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - field: the input that it came in, for the refusal.
    ///   - work: whose picture it is.
    ///   - objects: where it is kept.
    ///   - draft: a folder of the worker's own.
    /// - Returns: its key, or what the caller is told.
    static func keep(
        _ bytes: [UInt8], field: String, of work: WorkerLoop.Work, in objects: any ObjectStore,
        draft: URL
    ) -> Result<ObjectKey, Refusal> {
        let kind: PictureFile.Format
        do throws(ValidationError) {
            kind = try PictureFile(bytes, field: field).format
        } catch {
            return .failure(Refusal(failure: TaskFailure(error.code, error.message)))
        }
        let file = draft.appending(
            path: "\(work.id)-\(work.lease.number)-picture.\(kind.fileExtension)")
        defer { try? FileManager.default.removeItem(at: file) }
        do {
            try Data(bytes).write(to: file)
            return .success(try objects.put(file))
        } catch {
            return .failure(Refusal(failure: TaskFailure(of: error)))
        }
    }
}
