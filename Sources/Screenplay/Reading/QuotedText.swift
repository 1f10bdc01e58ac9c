// SPDX-License-Identifier: Apache-2.0

/// Words of a prompt that are not told but quoted: to be seen as they are written, or spoken.
struct QuotedText: Sendable, Equatable {
    /// What is written, with single blanks.
    let text: String
    /// The written words of the prompt that it consists of.
    let words: Range<Int>
    /// How many words before it only introduce it: "that says".
    let lead: Int
    /// What carries it; nil where it is only said.
    let carrier: Subject?

    /// Its words with those that introduce it.
    var all: Range<Int> { max(words.lowerBound - lead, 0)..<words.upperBound }

    /// The most quotations of a prompt that are looked at.
    private static let most = 8

    /// The quotations of a prompt that words such as "sign" or "says" introduce; all other quotation
    /// marks are only punctuation.
    static func found(in prompt: String, _ lexicon: Lexicon) -> [QuotedText] {
        let characters = Array(prompt)
        var found: [QuotedText] = []
        var (index, last, looked) = (0, 0, 0)
        while index < characters.count, looked < most {
            guard let close = end(of: characters, from: index) else {
                index += 1
                continue
            }
            looked += 1
            let inner = String(characters[(index + 1)..<close])
            let context = Context(
                before: String(characters[last..<index]),
                after: String(characters[(close + 1)...].prefix(60)))
            if inner.contains(where: { $0.isLetter || $0.isNumber }), context.isIntroduction {
                let start = Tokenizer(String(characters[..<index]), lexicon).words.count
                found.append(
                    QuotedText(
                        text: inner.split(whereSeparator: \.isWhitespace).joined(separator: " "),
                        words: start..<start + Tokenizer(inner, lexicon).words.count,
                        lead: context.lead, carrier: context.carrier))
            }
            index = close + 1
            last = index
        }
        return found.isEmpty ? loud(in: prompt, lexicon) : found
    }

    /// "A sign saying OPEN": capitals in a prompt of small letters.
    private static func loud(in prompt: String, _ lexicon: Lexicon) -> [QuotedText] {
        guard prompt.count(where: \.isLowercase) > prompt.count(where: \.isUppercase) else {
            return []
        }
        let words = Tokenizer(prompt, lexicon).words
        func isLoud(_ word: String) -> Bool {
            word.contains { $0.isLetter || $0.isNumber } && word == word.uppercased()
        }
        for index in words.indices.dropLast()
        where Context.inscriptions.contains(words[index].lowercased()) && isLoud(words[index + 1]) {
            let end = words[(index + 1)...].firstIndex { !isLoud($0) } ?? words.count
            let context = Context(
                before: words[...index].joined(separator: " "),
                after: words[end...].prefix(8).joined(separator: " "))
            let text = words[(index + 1)..<end].joined(separator: " ")
            guard text.count > 1, text.contains(where: \.isLetter), let carrier = context.carrier
            else { continue }
            return [
                QuotedText(
                    text: text, words: index + 1..<end, lead: context.lead, carrier: carrier)
            ]
        }
        return []
    }

    /// Where the quotation ends that starts at an index; nil where none does.
    private static func end(of characters: [Character], from start: Int) -> Int? {
        let closing: Character
        switch characters[start] {
        case "\"": closing = "\""
        case "\u{201C}": closing = "\u{201D}"
        case "\u{2018}": closing = "\u{2019}"
        case "\u{00AB}": closing = "\u{00BB}"
        case "'":
            // An apostrophe stands behind a letter.
            guard start == 0 || !(characters[start - 1].isLetter || characters[start - 1].isNumber)
            else { return nil }
            closing = "'"
        default: return nil
        }
        for index in characters.indices.dropFirst(start + 1) where characters[index] == closing {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isApostrophe = (closing == "'" || closing == "\u{2019}") && next.isLetter
            if !isApostrophe { return index > start + 1 ? index : nil }
        }
        return nil
    }
}

extension QuotedText {
    /// The words around a quotation, and what they make of it.
    struct Context {
        /// What the quotation is on; nil where it is spoken, or only in quotation marks.
        let carrier: Subject?
        /// Whether it is to be taken out of what is read.
        let isIntroduction: Bool
        /// How many words before it only introduce it.
        let lead: Int

        init(before: String, after: String) {
            let start = Array(Self.words(before).suffix(9))
            let end = Array(Self.words(after).prefix(6))
            let last = start.last ?? ""
            let speaks = Self.speech.contains(last)
            let inscribes =
                start.suffix(2).contains(where: Self.inscriptions.contains)
                || end.prefix(2).contains(where: Self.finishes.contains)
            let isNear = (start.suffix(2) + end.prefix(1)).contains { Self.carriers[$0] != nil }
            let named = Self.nearest(start, end)
            carrier =
                speaks && named != .letters || inscribes || isNear
                ? named ?? (inscribes && !speaks ? .letters : nil) : nil
            isIntroduction = carrier != nil || speaks || Self.naming.contains(last)
            let says = carrier != nil && Self.verbs.contains(last)
            let isRelative = ["that", "which"].contains(start.dropLast().last ?? "")
            lead = says ? (isRelative ? 2 : 1) : 0
        }

        /// The words of the sentence that goes on.
        private static func words(_ text: String) -> [String] {
            text.lowercased().split { !$0.isLetter }.map(String.init)
        }

        /// What is nearest to the quotation, a thing before mere letters.
        private static func nearest(_ start: [String], _ end: [String]) -> Subject? {
            let all = start + end
            if all.contains("neon") { return .neonSign }
            let named = (start.reversed() + end).compactMap { carriers[$0] }
            return named.first { $0 != .letters } ?? named.first
        }

        static let inscriptions: Set<String> = [
            "says", "say", "saying", "reads", "read", "reading", "written", "writing", "spells",
            "spelling", "displays", "displaying", "labeled", "labelled", "titled", "marked",
            "inscribed", "engraved", "painted", "word", "words", "text", "letters", "lettering",
            "message", "caption", "title", "inscription", "slogan", "printed",
        ]

        /// Those that follow: "with "OPEN" written on it".
        private static let finishes: Set<String> = [
            "written", "painted", "printed", "engraved", "inscribed", "embroidered",
        ]

        /// Those that are said of what carries a text, and not of somebody.
        private static let verbs: Set<String> = [
            "says", "say", "saying", "reads", "read", "reading", "spells", "spelling", "displays",
            "displaying",
        ]

        private static let speech: Set<String> = [
            "says", "say", "saying", "said", "shouts", "shouting", "shout", "whispers",
            "whispering", "yells", "yelling", "screams", "screaming", "asks", "asking", "replies",
            "answers", "sings", "singing", "exclaims", "murmurs", "tells", "him", "her", "them",
        ]

        private static let naming: Set<String> = ["named", "called", "nicknamed", "name"]

        private static let carriers: [String: Subject] = {
            let rows: [(Subject, String)] = [
                (
                    .sign,
                    """
                    sign signs signboard signpost placard nameplate plaque label poster board
                    blackboard chalkboard whiteboard menu door window storefront shirt tshirt
                    mug cup cake book cap hat truck bus van cover wall card note paper package
                    box bottle tombstone gravestone plate badge hoodie jersey envelope letter
                    """
                ),
                (.neonSign, "neon"), (.billboard, "billboard billboards marquee"),
                (.banner, "banner banners flag flags pennant ribbon"),
                (
                    .screen,
                    "screen screens monitor television tv display phone laptop computer tablet"
                ),
                (
                    .letters,
                    """
                    title titles caption subtitle subtitles text word words letters lettering
                    message logo inscription slogan credits
                    """
                ),
            ]
            let pairs = rows.flatMap { subject, words in
                words.split(whereSeparator: \.isWhitespace).map { (String($0), subject) }
            }
            return Dictionary(pairs) { first, _ in first }
        }()
    }
}
