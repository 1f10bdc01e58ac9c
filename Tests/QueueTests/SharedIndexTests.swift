// SPDX-License-Identifier: Apache-2.0
import Foundation
import QueueSQLite
import Testing

/// What keeps another process from cutting off the index that this one reads.
@Suite struct SharedIndexTests {
    /// The byte of the index on which everybody who has a database open holds a shared lock; who gets it
    /// alone cuts the index to nothing (SQLite, os_unix.c, "dead man switch").
    private static let switchByte = 128
    /// `F_OFD_GETLK`: asks on behalf of the descriptor, to which the process's own locks are a stranger's.
    private static let lockOfDescriptor: Int32 = 36

    @Test func `an open database keeps its lock on the log's index`() throws {
        try inFolder { folder in
            let file = folder.appending(path: "kinora.sqlite")
            let database = try SQLiteDatabase(at: file)
            let descriptor = open(file.path + "-shm", O_RDWR | O_CLOEXEC)
            try #require(descriptor >= 0)
            var lock = flock()
            lock.l_type = Int16(F_WRLCK)
            lock.l_whence = Int16(SEEK_SET)
            lock.l_start = Self.switchByte
            lock.l_len = 1
            try #require(fcntl(descriptor, Self.lockOfDescriptor, &lock) == 0)
            #expect(lock.l_type == Int16(F_RDLCK))
            try database.close()
            close(descriptor)
        }
    }
}
