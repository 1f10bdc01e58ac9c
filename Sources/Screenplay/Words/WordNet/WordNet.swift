// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// WordNet, as `scripts/distill-wordnet.py` distills it: which parts of speech a word has, what it is a
/// kind of, and irregular forms.
///
/// The file is mapped into memory and looked up by binary search; opening it reads only its head.
package struct WordNet: Sendable {
    enum PartOfSpeech: Int { case noun, verb, adjective, adverb }

    /// Number of a synset, a set of words with one meaning.
    typealias Synset = Int

    private let data: Data
    private let lemmas: Int
    private let forms: Int
    private let synsets: Int
    /// Where the blocks start.
    private let lemmaOffsets: Int
    private let firstSense: Int
    private let counts: Int
    private let senses: Int
    private let parents: Int
    private let firstMember: Int
    private let members: Int
    private let formOffsets: Int
    private let files: Int
    private let text: Int

    /// Opens a distilled file.
    ///
    /// - Throws: ``ScreenplayError`` when it is not one.
    package init(file: URL) throws(ScreenplayError) {
        do {
            try self.init(Data(contentsOf: file, options: .alwaysMapped))
        } catch let error as ScreenplayError {
            throw error
        } catch {
            throw ScreenplayError(.badFile, field: "", "the word table cannot be read")
        }
    }

    init(_ data: Data) throws(ScreenplayError) {
        let broken = ScreenplayError(
            .badFile, field: "", "the word table is not one that scripts/setup makes")
        guard data.count > 32, data.prefix(8) == Data("KWORDS1\n".utf8) else { throw broken }
        let head = (0..<6).map { Self.number(data, 8 + 4 * $0) }
        guard head.allSatisfy({ $0 < 1 << 26 }) else { throw broken }
        self.data = data
        (lemmas, synsets, forms) = (head[0], head[2], head[4])
        lemmaOffsets = 32
        firstSense = lemmaOffsets + 4 * (lemmas + 1)
        counts = firstSense + 4 * (lemmas + 1)
        senses = counts + 4 * lemmas
        parents = senses + 4 * head[1]
        firstMember = parents + 4 * synsets
        members = firstMember + 4 * (synsets + 1)
        formOffsets = members + 4 * head[3]
        files = formOffsets + 4 * (2 * forms + 1)
        text = files + synsets
        guard data.count == text + head[5] else { throw broken }
    }

    private static func number(_ data: Data, _ offset: Int) -> Int {
        guard offset >= 0, offset + 4 <= data.count else { return 0 }
        return data.withUnsafeBytes {
            Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
        }
    }

    private func number(_ block: Int, _ index: Int) -> Int { Self.number(data, block + 4 * index) }

    // MARK: Lookup

    /// How often a word was tagged as each part of speech, plus one; 0 where it is not that.
    func counts(of word: String) -> [Int]? {
        lemma(word).map { index in (0..<4).map { Int(data[counts + 4 * index + $0]) } }
    }

    /// Whether a word or phrase is known as a part of speech.
    func knows(_ word: String, as part: PartOfSpeech) -> Bool {
        lemma(word).map { data[counts + 4 * $0 + part.rawValue] > 0 } ?? false
    }

    /// The meanings of a noun or verb, the commonest first.
    func senses(of word: String, as part: PartOfSpeech) -> [Synset] {
        guard let index = lemma(word) else { return [] }
        let range =
            number(
                firstSense, index)..<max(
                number(firstSense, index), number(firstSense, index + 1))
        return range.map { number(senses, $0) }.filter {
            $0 < synsets && (domain(of: $0).isVerb == (part == .verb))
        }
    }

    /// A meaning with what it is a kind of, from the nearest to the most general.
    func chain(from synset: Synset) -> [Synset] {
        var chain: [Synset] = []
        var next = synset
        while next < synsets, chain.count < 20 {
            chain.append(next)
            next = number(parents, next)
        }
        return chain
    }

    /// The words that have a meaning.
    func words(of synset: Synset) -> [String] {
        guard synset < synsets else { return [] }
        let start = number(firstMember, synset)
        return (start..<max(start, number(firstMember, synset + 1))).map {
            string(lemmaOffsets, number(members, $0))
        }
    }

    /// What a meaning is about.
    func domain(of synset: Synset) -> Domain {
        synset < synsets ? Domain(file: data[files + synset]) : .abstract
    }

    /// The base of an irregular form.
    func base(of form: String) -> String? {
        let key = Array(form.utf8)
        var (low, high) = (0, forms)
        while low < high {
            let middle = (low + high) / 2
            let found = string(formOffsets, 2 * middle)
            if found == form { return string(formOffsets, 2 * middle + 1) }
            if Array(found.utf8).lexicographicallyPrecedes(key) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return nil
    }

    private func string(_ block: Int, _ index: Int) -> String {
        let start = text + number(block, index)
        let end = text + number(block, index + 1)
        guard start <= end, end <= data.count else { return "" }
        return String(decoding: data[start..<end], as: UTF8.self)
    }

    private func lemma(_ word: String) -> Int? {
        let key = Array(word.utf8)
        guard !key.isEmpty else { return nil }
        return data.withUnsafeBytes { bytes -> Int? in
            var (low, high) = (0, lemmas)
            while low < high {
                let middle = (low + high) / 2
                let start = text + number(lemmaOffsets, middle)
                let end = text + number(lemmaOffsets, middle + 1)
                guard start <= end, end <= bytes.count else { return nil }
                let found = bytes[start..<end]
                if found.elementsEqual(key) { return middle }
                if found.lexicographicallyPrecedes(key) {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return nil
        }
    }

    /// The files into which WordNet's authors sorted meanings, as far as they matter for staging.
    enum Domain: Sendable {
        case animal, artifact, body, food, object, person, plant, substance, phenomenon, place
        case group, shape
        /// Acts, feelings, thoughts, times, amounts.
        case abstract
        /// A verb, with what its kind usually looks like; nil when it cannot be seen.
        case verb(Action?)

        init(file: UInt8) {
            switch file {
            case 5: self = .animal
            case 6: self = .artifact
            case 8: self = .body
            case 13: self = .food
            case 14: self = .group
            case 15: self = .place
            case 17: self = .object
            case 18: self = .person
            case 19: self = .phenomenon
            case 20: self = .plant
            case 25: self = .shape
            case 27: self = .substance
            case 29...43: self = .verb(Self.look(file))
            default: self = .abstract
            }
        }

        /// What verbs of a file look like: body, change, communication, competition, consumption,
        /// contact, creation, motion, social, weather; not thought, emotion, perception, having.
        private static func look(_ file: UInt8) -> Action? {
            switch file {
            case 29, 30, 32, 34, 35, 36, 41: .stand
            case 33: .run
            case 38: .walk
            default: nil
            }
        }

        var isVerb: Bool { if case .verb = self { true } else { false } }

        /// Whether a thing of it can be modeled.
        var isThing: Bool {
            switch self {
            case .animal, .artifact, .body, .food, .object, .person, .plant, .substance: true
            case .phenomenon, .place, .group, .shape, .abstract, .verb: false
            }
        }
    }
}
