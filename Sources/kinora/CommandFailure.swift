// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Why a command ends without success: one line for standard error and an exit code from sysexits.
struct CommandFailure: Error {
    enum Code: Int32, CaseIterable {
        /// The command was asked for what cannot be asked.
        case usage = 64
        /// A prompt, a shot or a setting says what is not allowed.
        case badInput = 65
        /// Something that is needed is not there: the port is taken, a library is missing.
        case unavailable = 69
        /// A bug, or a failure that nobody foresaw.
        case software = 70
        /// A file or folder cannot be created.
        case cannotCreate = 73
        /// Reading or writing failed half-way: a full disk.
        case inputOutput = 74
        /// Stopped by the user.
        case interrupted = 130

        /// What the code means, for `--help`.
        var meaning: String {
            switch self {
            case .usage: "the command line was not understood"
            case .badInput: "a prompt, shot or setting asks for what is not allowed"
            case .unavailable: "something needed is not available: a port in use, a missing library"
            case .software: "an unexpected failure"
            case .cannotCreate: "a file or folder cannot be created or written"
            case .inputOutput: "reading or writing failed: a full disk"
            case .interrupted: "interrupted"
            }
        }
    }

    let code: Code
    let message: String

    /// A failure with a sentence that says what was wrong and what to do.
    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The table of exit codes for `--help`.
    static var table: String {
        let rows = Code.allCases.map { code in
            let number = String(code.rawValue)
            let gap = String(repeating: " ", count: 5 - number.count)
            return "  \(number)\(gap)\(code.meaning)"
        }
        return (["EXIT CODES:", "  0    success"] + rows).joined(separator: "\n")
    }
}
