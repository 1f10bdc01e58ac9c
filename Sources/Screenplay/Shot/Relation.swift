// SPDX-License-Identifier: Apache-2.0

/// Where a member of the cast is with regard to another.
package struct Relation: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case on, under
        case inFrontOf = "in_front_of"
        case behind
        case leftOf = "left_of"
        case rightOf = "right_of"
        case beside, near, above, around, following, facing, inside, between
        /// In the hand, mouth or beak of the other, and goes where it goes.
        case heldBy = "held_by"
    }
    package var kind: Kind
    /// The other's id.
    package var of: String

    /// A relation to the member with an id.
    package init(_ kind: Kind, of: String) {
        self.kind = kind
        self.of = of
    }
}
