// SPDX-License-Identifier: Apache-2.0

/// How old a grown person is; children are subjects of their own.
package enum Age: String, Codable, Sendable, CaseIterable {
    case grown, old

    /// Words that make a person an old one.
    private static let marks: Set<String> = [
        "old", "elderly", "aged", "senior", "ancient", "grandfather", "grandmother", "grandpa",
        "grandma", "granny", "grandparent", "grandparents", "retiree", "pensioner", "wizard",
        "elder", "elders", "seniors",
    ]

    /// The age that the words for a person tell; grown where they say nothing.
    static func said(in words: some Sequence<String>) -> Age {
        words.contains { marks.contains($0.lowercased()) } ? .old : .grown
    }
}
