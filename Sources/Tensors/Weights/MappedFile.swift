// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The bytes of a file, mapped into memory for reading.
///
/// Pages come in when they are touched, so opening costs nothing whatever the size. The mapping is
/// private; a file that another process cuts short while it is mapped ends the process, as with
/// every mapping, so weights are replaced by renaming and never in place.
package final class MappedFile: Sendable {
    /// The last part of the path, for messages.
    package let name: String
    // The mapping is never written, moved or unmapped while this object lives.
    private nonisolated(unsafe) let base: UnsafeRawPointer?
    /// The length in bytes.
    package let count: Int

    /// Maps the file at a path.
    ///
    /// - Throws: ``WeightError/Code/unreadable`` with the reason the system gives.
    package init(path: String) throws(WeightError) {
        name = path.split(separator: "/").last.map(String.init) ?? path
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(name, "cannot be opened") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(name, "cannot be read") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw WeightError(.unreadable, "\(name): not a file")
        }
        count = Int(status.st_size)
        guard count > 0 else {
            base = nil
            return
        }
        let mapped = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else {
            throw Self.failure(name, "cannot be mapped")
        }
        base = UnsafeRawPointer(mapped)
    }

    /// A file and what its header says.
    ///
    /// - Throws: ``WeightError`` that names the file.
    static func mapped<Header>(
        _ path: String, reading header: (UnsafeRawBufferPointer) throws(WeightError) -> Header
    ) throws(WeightError) -> (file: MappedFile, header: Header) {
        let file = try MappedFile(path: path)
        do throws(WeightError) {
            return (file, try file.withBytes(header))
        } catch {
            throw error.naming(file: file.name)
        }
    }

    deinit {
        if let base { munmap(UnsafeMutableRawPointer(mutating: base), count) }
    }

    /// Lends the bytes of the whole file.
    package func withBytes<R, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> R
    ) throws(Failure) -> R {
        try withExtendedLifetime(self) { _ throws(Failure) in
            try body(UnsafeRawBufferPointer(start: base, count: count))
        }
    }

    /// Lends the bytes of a range that was checked to lie in the file.
    ///
    /// - Throws: ``WeightError/Code/malformed`` when it does not.
    package func withBytes<R>(
        in range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws -> R
    ) throws -> R {
        guard range.lowerBound >= 0, range.upperBound <= count else {
            throw WeightError(
                .malformed, "\(name): bytes \(range) lie outside its \(count) bytes")
        }
        return try withBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Gives back the memory of bytes of a mapping; they are read from the file when they are touched
    /// again.
    static func letGo(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let first = (Int(bitPattern: base) + page - 1) / page * page
        let end = (Int(bitPattern: base) + bytes.count) / page * page
        guard end > first, let start = UnsafeMutableRawPointer(bitPattern: first) else { return }
        madvise(start, end - first, MADV_DONTNEED)
    }

    private static func failure(_ name: String, _ what: String) -> WeightError {
        WeightError(.unreadable, "\(name): \(what): \(String(cString: strerror(errno)))")
    }
}
