// SPDX-License-Identifier: Apache-2.0

/// Why weights cannot be fetched or taken.
package struct ModelStoreError: Error, Equatable, CustomStringConvertible {
    /// What kind of error it is.
    package enum Code: String, Sendable {
        /// A name, an address or a pattern is not one.
        case invalid
        /// The hub does not know the repository, the revision or the file.
        case notFound
        /// The hub asks for a token, or for another one.
        case refused
        /// The hub does not answer, or stops answering.
        case unreachable
        /// The hub answers with something else than it should.
        case malformed
        /// What arrived is not what was announced.
        case corrupt
        /// A file or folder cannot be read or written, or the disk is full.
        case unwritable
        /// Files do not make up what they are taken for.
        case unusable
    }

    package let code: Code
    /// One sentence with the value and what is allowed; safe to show.
    package let message: String

    /// An error with its sentence.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
