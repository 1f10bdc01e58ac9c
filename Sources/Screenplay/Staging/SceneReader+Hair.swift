// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    /// The color of hair in a person's noun and the words before it ("blond", "red-haired"), which then
    /// is no color of clothes.
    mutating func takeHair(of noun: Int) -> HairColor? {
        let said = phrase.head == noun ? phrase.modifiers + [noun] : [noun]
        let places = said.flatMap { unit in units[unit].tokens.map { (unit, $0) } }
        for (unit, token) in places {
            let isHaired = ["haired", "headed"].contains(tokens[safe: token + 1]?.text)
            let named = isHaired ? lexicon.swatch(tokens[token].text)?.name : nil
            guard
                let hair = named.flatMap(HairColor.init(color:))
                    ?? HairColor(word: tokens[token].text)
            else { continue }
            pending.colors.removeAll { $0.unit == unit }
            if unit != noun { mark(unit, .exact, "hair:" + hair.rawValue) }
            if isHaired { scene.marks[token + 1] = (.exact, "hair:" + hair.rawValue) }
            return hair
        }
        return nil
    }

    /// "With long black hair", "with white fur": the color belongs to whoever has it.
    mutating func readHair(_ option: Unit.Option) {
        guard let (swatch, unit) = pending.colors.first else { return }
        let isHair = Self.hair.contains(option.key)
        guard isHair || Self.coats.contains(option.key) else { return }
        for draft in wearers() {
            let isPerson = scene.drafts[draft].casting.family == .person
            if isPerson, isHair, let hair = HairColor(color: swatch.name) {
                scene.drafts[draft].hair = scene.drafts[draft].hair ?? hair
                mark(unit, .exact, "hair:" + hair.rawValue)
            } else if !isPerson {
                scene.drafts[draft].color = scene.drafts[draft].color ?? swatch
            }
        }
    }

    private static let hair: Set<String> = [
        "hair", "haircut", "hairstyle", "wig", "ponytail", "braid", "dreadlock", "mohawk", "curl",
        "lock",
        "pigtail", "bob", "mane",
    ]

    private static let coats: Set<String> = ["hair", "fur", "feather", "plumage", "coat", "mane"]
}

extension Lexicon {
    /// The color that a word names.
    func swatch(_ word: String) -> Sense.Swatch? {
        for entry in tree.values(of: word) {
            if case .color(let swatch) = entry.sense { return swatch }
        }
        return nil
    }
}

extension Array {
    /// The element at an index; nil outside of the array.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
