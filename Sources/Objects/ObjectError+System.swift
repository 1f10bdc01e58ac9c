// SPDX-License-Identifier: Apache-2.0
import Foundation

extension ObjectError {
    /// What an error number of the system means.
    init(errno number: Int32, _ doing: String) {
        let underlying = POSIXErrorCode(rawValue: number).map { POSIXError($0) }
        switch number {
        case ENOENT:
            self.init(.notFound, "there is no such object", underlying: underlying)
        case ENOSPC, EDQUOT:
            self.init(.full, "the disk is full: nothing was stored", underlying: underlying)
        case EROFS, EACCES, EPERM:
            self.init(
                .readOnly, "the folder of the objects cannot be written", underlying: underlying)
        default:
            self.init(.unavailable, "\(doing) failed", underlying: underlying)
        }
    }

    /// Bytes were asked for that the object does not have.
    static let badRange = ObjectError(.badRange, "the object does not have these bytes")
}
