// SPDX-License-Identifier: Apache-2.0
import Foundation

/// All phrases that are understood, as a tree of words.
///
/// Built once, on first use, from the tables; immutable from then on.
struct Lexicon: Sendable {
    /// The lexicon of the tables.
    static let standard = Lexicon()

    private(set) var tree = PhraseTree<Entry>()
    /// Camera language has a tree of its own, read before the rest.
    private(set) var camera = PhraseTree<String>()
    private(set) var irregular: [String: [String]] = [:]
    private(set) var swatches: [String: Sense.Swatch] = [:]
    private(set) var objectRoles: [String: ObjectRole] = [:]
    private(set) var spelling = Spelling()
    /// A few words of each class of things, to compare unknown ones with.
    private(set) var samples: Set<String> = []
    /// From general words of WordNet to words of the lexicon.
    private(set) var kinds: [String: String] = [:]

    /// What a verb makes of its object.
    enum ObjectRole: String, Sendable {
        case mount, follow, hold, steer, board, push, watch
    }

    private init() {
        readColors()
        readCast()
        readPlaces()
        readRest()
        for row in Table(CameraTable.text).rows {
            for phrase in row.words { camera.insert(phrase, String(row.cells[0])) }
        }
        for row in Table(IrregularTable.text).rows {
            for pair in row.words {
                let ends = pair.split(separator: " ")
                if ends.count == 2 {
                    irregular[String(ends[0]), default: []].append(String(ends[1]))
                }
            }
        }
        for row in Table(ObjectTable.text).rows {
            guard let role = ObjectRole(rawValue: String(row.cells[0])) else { continue }
            // The first row that names a verb decides.
            for verb in row.words where objectRoles[String(verb)] == nil {
                objectRoles[String(verb)] = role
            }
        }
        for row in Table(KindTable.text).rows {
            for word in row.words { kinds[String(word)] = String(row.cells[0]) }
        }
        spelling = Spelling(
            tree.vocabulary + camera.vocabulary, forms: irregular.keys.sorted())
    }

    /// The linear color of a color name of the table.
    func color(_ name: String) -> [Float]? { swatches[name]?.color }

    private mutating func insert(_ words: [Substring], _ sense: Sense, _ way: Word.Way) {
        for word in words { tree.insert(word, Entry(sense: sense, way: way)) }
    }

    private static func way(_ cell: Substring) -> Word.Way {
        Word.Way(rawValue: String(cell)) ?? .related
    }

    private mutating func readColors() {
        defer {
            for row in Table(ColorTable.materials).rows {
                guard var swatch = swatches[String(row.cells[0])] else { continue }
                swatch.isMaterial = true
                insert(row.words, .color(swatch), .synonym)
            }
        }
        for row in Table(ColorTable.text).rows {
            let swatch = Sense.Swatch(
                name: String(row.cells[0]), color: Self.linear(hexadecimal: row.cells[1]))
            swatches[swatch.name] = swatch
            for word in row.words {
                let way: Word.Way = String(word) == swatch.name ? .exact : .synonym
                tree.insert(word, Entry(sense: .color(swatch), way: way))
            }
        }
    }

    private mutating func readCast() {
        for text in [PeopleTable.text, AnimalTable.text, ThingTable.text] {
            for row in Table(text).rows {
                guard let who = Self.who(row.cells[0]) else { continue }
                let given = Table.attributes(row.cells[2])
                var casting = Casting(who)
                casting.scale = given["scale"].flatMap { Float($0) } ?? 1
                casting.color = given["color"].map(String.init)
                casting.outfit = given["outfit"].flatMap { Outfit(rawValue: String($0)) }
                casting.home = given["home"].flatMap(Self.setting)
                casting.inside = given["in"].flatMap(Self.setting)
                casting.onLand = given["land"].flatMap { Subject(rawValue: String($0)) }
                casting.text = given["text"].map(String.init)
                casting.isMinor = given["minor"] != nil
                casting.action = given["action"].flatMap { Action(rawValue: String($0)) }
                insert(row.words, .thing(casting), Self.way(row.cells[1]))
                samples.formUnion(row.words.prefix(3).map(String.init))
            }
        }
    }

    private static func who(_ cell: Substring) -> Casting.Who? {
        switch cell {
        case "person": .person
        case "people": .people
        case "child": .child
        case "couple": .couple
        case "family": .family
        case "parents": .parents
        case "animals": .animals
        default: Subject(rawValue: String(cell)).map { .subject($0) }
        }
    }

    /// A setting by its case name, as the tables write it.
    static func setting(_ cell: Substring) -> Setting? {
        Setting.allCases.first { "\($0)" == cell }
    }

    private mutating func readPlaces() {
        for row in Table(PlaceTable.text).rows {
            guard let setting = Self.setting(row.cells[0]) else { continue }
            insert(row.words, .place(setting), Self.way(row.cells[1]))
        }
        for row in Table(DetailTable.text).rows {
            insert(
                row.words, .detail(String(row.cells[0]), Self.setting(row.cells[1])), .synonym)
        }
    }

    private mutating func readRest() {
        for row in Table(VerbTable.text).rows {
            guard let action = Action(rawValue: String(row.cells[0])) else { continue }
            insert(row.words, .action(action), Self.way(row.cells[1]))
        }
        for row in Table(OutfitTable.text).rows {
            guard let outfit = Outfit(rawValue: String(row.cells[0])) else { continue }
            insert(row.words, .garment(outfit), Self.way(row.cells[1]))
        }
        for row in Table(LightTable.text).rows {
            guard let light = Self.light(row.cells[0]) else { continue }
            insert(row.words, .light(light), Self.way(row.cells[1]))
        }
        for row in Table(SizeTable.text).rows {
            insert(row.words, .size(Float(row.cells[0]) ?? 1), .exact)
        }
        for row in Table(CountTable.text).rows {
            insert(row.words, .count(Int(row.cells[0]) ?? 1), .exact)
        }
        for row in Table(CrossingTable.text).rows {
            insert(row.words, .crossing(Heading(rawValue: String(row.cells[0]))), .exact)
        }
        for row in Table(PrepositionTable.text).rows {
            guard let placing = Self.placing(row.cells[0]) else { continue }
            insert(row.words, .placing(placing), .function)
        }
        for row in Table(FunctionTable.text).rows {
            guard let kind = Sense.Function(rawValue: String(row.cells[0])) else { continue }
            insert(row.words, .function(kind), .function)
        }
        for row in Table(UnseenTable.text).rows {
            guard let kind = Sense.Unseen(rawValue: String(row.cells[0])) else { continue }
            insert(row.words, .unseen(kind), .notShown)
        }
    }

    private static func light(_ cell: Substring) -> Sense.Light? {
        let given = Table.attributes(cell)
        if let name = given["time"] {
            return TimeOfDay.allCases.first { "\($0)" == name }.map { .time($0) }
        }
        if let name = given["weather"] {
            return Weather(rawValue: String(name)).map { .weather($0) }
        }
        if let name = given["season"] { return Season(rawValue: String(name)).map { .season($0) } }
        guard let name = given["style"] else { return nil }
        return Style.allCases.first { "\($0)" == name }.map { .style($0) }
    }

    private static func placing(_ cell: Substring) -> Sense.Placing? {
        switch cell {
        case "inside": .inside
        case "along": .along
        case "of": .of
        case "with": .with
        case "wearing": .wearing
        case "without": .without
        case "like": .like
        case "background": .background
        case "foreground": .foreground
        default: Relation.Kind(rawValue: String(cell)).map { .relation($0) }
        }
    }

    /// sRGB (IEC 61966-2-1) to linear.
    private static func linear(hexadecimal: Substring) -> [Float] {
        let value = Int(hexadecimal, radix: 16) ?? 0x808080
        return [16, 8, 0].map { shift in
            let c = Float((value >> shift) & 255) / 255
            let linear = c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
            return (linear * 1000).rounded() / 1000
        }
    }
}

extension Lexicon {
    /// Whether a word occurs in any phrase.
    func knows(_ word: String) -> Bool { tree.knows(word) || camera.knows(word) }
}
