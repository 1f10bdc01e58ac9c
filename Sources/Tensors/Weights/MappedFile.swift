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

    private static func failure(_ name: String, _ what: String) -> WeightError {
        WeightError(.unreadable, "\(name): \(what): \(String(cString: strerror(errno)))")
    }
}
