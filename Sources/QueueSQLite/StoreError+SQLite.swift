// SPDX-License-Identifier: Apache-2.0
import GRDB
import Queue

extension StoreError {
    /// What an error of SQLite means; its text stays in the log.
    init(sqlite error: any Error) {
        guard let error = error as? DatabaseError else {
            self.init(.unavailable, "the database cannot be used", underlying: error)
            return
        }
        switch (error.resultCode, error.extendedResultCode) {
        // A full disk shows as an input error when the shared index of the log cannot grow.
        case (.SQLITE_FULL, _), (_, .SQLITE_IOERR_SHMSIZE), (_, .SQLITE_IOERR_WRITE),
            (_, .SQLITE_IOERR_FSYNC):
            self.init(.full, "the disk is full: nothing was stored", underlying: error)
        case (.SQLITE_READONLY, _), (.SQLITE_CANTOPEN, _), (.SQLITE_PERM, _),
            (_, .SQLITE_IOERR_DELETE):
            self.init(.readOnly, "the database cannot be written", underlying: error)
        case (.SQLITE_BUSY, _):
            self.init(.unavailable, "the database is busy; try again", underlying: error)
        case (.SQLITE_CORRUPT, _), (.SQLITE_NOTADB, _):
            self.init(.unavailable, "the database is damaged", underlying: error)
        default:
            self.init(.unavailable, "the database cannot be used", underlying: error)
        }
    }
}
