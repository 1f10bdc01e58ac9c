// SPDX-License-Identifier: Apache-2.0

/// The side of the picture that somebody moves toward.
package enum Heading: String, Codable, Sendable, CaseIterable {
    case left, right
}
