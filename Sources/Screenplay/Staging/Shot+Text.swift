// SPDX-License-Identifier: Apache-2.0

extension Scene {
    /// Puts up something that carries a text, unless the prompt names it.
    mutating func carry(_ quoted: QuotedText) {
        guard let carrier = quoted.carrier, sign(for: carrier) == nil else { return }
        let number = drafts.count
        var draft = Draft(casting: Casting(.subject(carrier)), unit: 0, tokens: 0..<0)
        draft.key = carrier.rawValue
        if number > 0 { draft.relation = (.beside, 0) }
        drafts.append(draft)
    }

    /// The draft that can carry a text: of this kind, or else of another.
    func sign(for carrier: Subject) -> Int? {
        drafts.firstIndex { $0.casting.who == .subject(carrier) }
            ?? drafts.firstIndex { draft in
                guard case .subject(let subject) = draft.casting.who else { return false }
                return subject.isSign
            }
    }
}

extension Shot {
    /// Writes a text on whom a draft became.
    mutating func write(_ quoted: QuotedText, on scene: Scene, _ ids: [Int: [String]]) {
        guard let carrier = quoted.carrier, let draft = scene.sign(for: carrier),
            let id = ids[draft]?.first, let index = cast.firstIndex(where: { $0.id == id }),
            cast[index].text == nil
        else { return }
        cast[index].text = String(quoted.text.prefix(SignText.longest))
        if quoted.text.count > SignText.longest {
            notes.append(
                "signs have room for \(SignText.longest) characters; the text was cut")
        }
        let missing = SignText.missing(in: quoted.text)
        if !missing.isEmpty {
            notes.append("signs have Latin letters, digits and common marks; left out: \(missing)")
        }
    }

    /// Tells that the words of a quotation are shown as written, or not at all.
    mutating func mark(_ quoted: QuotedText, _ tokenizer: Tokenizer) {
        for index in quoted.words where words.indices.contains(index) {
            words[index].lemma = tokenizer.words[index].lowercased()
            let sign = quoted.carrier == nil ? nil : cast.first { $0.text != nil }
            words[index].way = sign == nil ? .notShown : .exact
            words[index].role = sign == nil ? "speech" : "text"
            words[index].meaning = sign.map { "cast:" + $0.id }
            words[index].shown = sign == nil ? .nothing : .itself
        }
    }
}

extension Subject {
    /// Whether a text can be written on it.
    package var isSign: Bool {
        [.sign, .neonSign, .billboard, .banner, .screen, .letters].contains(self)
    }
}
