// SPDX-License-Identifier: Apache-2.0

/// The version of the program, as `kinora --version` prints it.
enum Version {
    static let current = "0.1.0"
}
