// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The one owner of an open file.
struct Descriptor: ~Copyable {
    private let number: Int32

    private init(owning number: Int32) {
        self.number = number
    }

    deinit { close(number) }

    /// Opens a file; new ones are for the owner's eyes only.
    static func open(_ file: URL, _ flags: Int32) throws(ObjectError) -> Descriptor {
        let number = Foundation.open(file.path, flags | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw ObjectError(errno: errno, "opening an object") }
        return Descriptor(owning: number)
    }

    /// Fills the data from a position as far as the file goes; returns the number of bytes.
    func read(into data: inout Data, at position: Int) throws(ObjectError) -> Int {
        var done = 0
        while done < data.count {
            let count = data.withUnsafeMutableBytes { buffer in
                pread(
                    number, buffer.baseAddress?.advanced(by: done), buffer.count - done,
                    off_t(position + done))
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw ObjectError(errno: errno, "reading an object")
            }
            done += count
        }
        return done
    }

    /// Writes all bytes at the end.
    func write(_ data: Data) throws(ObjectError) {
        var done = 0
        while done < data.count {
            let count = data.withUnsafeBytes { buffer in
                Foundation.write(
                    number, buffer.baseAddress?.advanced(by: done), buffer.count - done)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw ObjectError(errno: errno, "writing an object")
            }
            done += count
        }
    }

    /// Returns when everything written is on the disk.
    func sync() throws(ObjectError) {
        guard fsync(number) == 0 else { throw ObjectError(errno: errno, "syncing an object") }
    }
}
