// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    /// The sense of a unit that fits its part of speech; what can be seen comes before what cannot.
    func option(of index: Int) -> Unit.Option? { reading.option(of: index) }
}

extension Reading {
    /// The sense of a unit that fits its part of speech; before a noun a color is a
    /// color and a number a number.
    func option(of index: Int) -> Unit.Option? {
        let option = units[index].option(as: tags[index])
        guard tags[index] == .noun, units[index].options.count > 1 else { return option }
        let quality = units[index].options.first(where: \.isAdjective)
        guard let quality, phrases.contains(where: { $0.modifiers.contains(index) }) else {
            return option
        }
        return quality
    }
}

extension Unit {
    /// The sense that fits a part of speech.
    func option(as tag: Tag) -> Option? {
        guard options.count > 1 else { return options.first }
        func isSeen(_ option: Option) -> Bool { option.way != .notShown && option.way != .function }
        let fitting = options.filter { $0.fits(tag) }
        return fitting.first(where: isSeen) ?? fitting.first ?? options.first(where: isSeen)
            ?? options.first
    }
}

extension Unit.Option {
    /// Whether the sense is of a part of speech.
    func fits(_ tag: Tag) -> Bool {
        switch tag {
        case .noun: isNoun
        case .adjective, .number: isAdjective || isQuality
        case .verb, .progressive, .participle: isVerb
        case .adverb:
            switch sense {
            case .unseen(.manner), .unseen(.mood), .function, .placing, .crossing: true
            default: false
            }
        case .determiner, .pronoun, .auxiliary, .infinitive, .particle, .preposition,
            .coordinator, .subordinator, .comma, .stop:
            isFunction
        }
    }

    var isVerb: Bool {
        switch sense {
        case .action, .unseen(.deed): true
        default: false
        }
    }

    var isNoun: Bool {
        switch sense {
        case .thing, .place, .detail, .garment: true
        case .unseen(let kind):
            kind != .attribute && kind != .manner && kind != .mood && kind != .deed
        case .light: true
        case .action, .color, .size, .count, .placing, .function, .crossing: false
        }
    }

    var isAdjective: Bool {
        switch sense {
        case .color, .size, .count: true
        default: false
        }
    }

    /// An adjective that is neither color, size nor number.
    var isQuality: Bool {
        switch sense {
        case .unseen(.attribute), .unseen(.mood), .light, .function(.praise): true
        default: false
        }
    }

    var isFunction: Bool {
        switch sense {
        case .placing, .function: true
        default: false
        }
    }
}
