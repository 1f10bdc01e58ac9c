// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file system in memory that is soon full, or made read-only; only the superuser can have one.
struct SmallDisk {
    let place: URL

    /// Whether this process may mount file systems.
    static var isPossible: Bool {
        guard let disk = try? SmallDisk(kilobytes: 64) else { return false }
        disk.remove()
        return true
    }

    /// Mounts an empty one.
    init(kilobytes: Int) throws {
        place = FileManager.default.temporaryDirectory
            .appending(path: "kinora-disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        let code = mount("tmpfs", place.path, "tmpfs", 0, "size=\(kilobytes)k")
        guard code == 0 else {
            let reason = POSIXErrorCode(rawValue: errno) ?? .EPERM
            try? FileManager.default.removeItem(at: place)
            throw POSIXError(reason)
        }
    }

    /// Lets nothing be written any more.
    func makeReadOnly() throws {
        guard mount("tmpfs", place.path, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    /// Unmounts it and removes its place.
    func remove() {
        umount2(place.path, Int32(MNT_DETACH))
        try? FileManager.default.removeItem(at: place)
    }
}
