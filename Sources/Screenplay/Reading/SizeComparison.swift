// SPDX-License-Identifier: Apache-2.0

/// A size that is said by that of something else: "the size of a house", "as big as a truck",
/// "house-sized".
struct SizeComparison: Sendable, Equatable {
    /// The written words that it consists of.
    let words: ClosedRange<Int>
    /// The token behind it, counted without those of comparisons.
    let next: Int
    /// How large it is, meters.
    let meters: Float

    private static let qualities: Set<String> = [
        "big", "large", "tall", "huge", "high", "long", "wide", "small", "tiny", "little",
    ]
    private static let articles: Set<String> = ["a", "an", "the", "one", "your", "his", "her"]
    /// Sizes that are names: a king-size bed is none of a king's size.
    private static let named: Set<String> = ["king", "queen", "palm", "family", "doll", "twin"]
    private static let nouns: Set<String> = ["size", "height", "length"]

    /// The comparisons among tokens with things whose size is known.
    static func found(in tokens: [Token], _ lexicon: Lexicon) -> [SizeComparison] {
        var found: [SizeComparison] = []
        var index = 0
        var taken = 0
        while index < tokens.count {
            guard let (end, meters) = comparison(at: index, in: tokens, lexicon) else {
                index += 1
                continue
            }
            found.append(
                SizeComparison(
                    words: tokens[index].word...tokens[end - 1].word, next: index - taken,
                    meters: meters))
            taken += end - index
            index = end
        }
        return found
    }

    private static func comparison(
        at start: Int, in tokens: [Token], _ lexicon: Lexicon
    ) -> (end: Int, meters: Float)? {
        func text(_ index: Int) -> String {
            index < tokens.count && (index == start || tokens[index].pause == .none)
                ? tokens[index].text : ""
        }
        var noun: Int?
        if ["as", "about"].contains(text(start)), qualities.contains(text(start + 1)),
            text(start + 2) == "as"
        {
            noun = start + 3
        } else {
            let lead = text(start) == "the" ? 1 : 0
            if nouns.contains(text(start + lead)), text(start + lead + 1) == "of" {
                noun = start + lead + 2
            }
        }
        if let noun {
            let first = articles.contains(text(noun)) ? noun + 1 : noun
            guard !text(first).isEmpty,
                let (length, meters) = size(at: first, in: tokens, lexicon)
            else { return nil }
            return (first + length, meters)
        }
        // "A house-sized dog".
        guard text(start + 1) == "sized" || text(start + 1) == "size",
            !named.contains(text(start)),
            tokens[start].word == tokens[start + 1].word,
            let (_, meters) = size(at: start, in: Array(tokens[...start]), lexicon)
        else { return nil }
        return (start + 2, meters)
    }

    private static func size(
        at start: Int, in tokens: [Token], _ lexicon: Lexicon
    ) -> (length: Int, meters: Float)? {
        let (length, found) = lexicon.tree.longest(at: start, in: tokens)
        for hit in found {
            switch hit.value.sense {
            case .thing(let casting): return (length, casting.extent)
            case .place(.mountainValley), .place(.cliff), .place(.canyon): return (length, 60)
            case .place(.cityStreet), .place(.village), .place(.island): return (length, 60)
            default: continue
            }
        }
        return nil
    }
}

extension Casting {
    /// About how large it is, meters.
    var extent: Float { usualExtent * scale }

    private var usualExtent: Float {
        guard case .subject(let subject) = who else { return 1.7 }
        switch subject {
        case .man, .woman, .astronaut: return 1.75
        case .boy, .girl: return 1.2
        case .dog, .fox: return 0.7
        case .cat: return 0.45
        case .rabbit: return 0.35
        case .horse, .cow, .deer, .bear: return 2
        case .lion: return 1.8
        case .elephant: return 3.5
        case .bird: return 0.2
        case .gull, .crow: return 0.4
        case .eagle: return 0.9
        case .fish: return 0.5
        case .car, .boat: return 4
        case .sailboat: return 9
        case .house: return 8
        case .lighthouse, .tower: return 25
        case .pine, .oak, .birch, .palm: return 9
        case .rock: return 1.5
        case .ball, .cube, .cone, .cylinder: return 0.6
        case .bench, .table, .chair: return 1
        case .lamp, .sign, .neonSign, .screen, .letters: return 1.2
        case .billboard, .banner: return 4
        case .planet: return 60
        }
    }
}
