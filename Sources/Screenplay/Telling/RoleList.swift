// SPDX-License-Identifier: Apache-2.0

/// What each unit does in its sentence, in one word.
struct RoleList {
    private(set) var roles: [String]

    init(_ reading: Reading, _ camera: CameraReading) {
        roles = reading.units.indices.map { Self.plainRole($0, reading) }
        for phrase in reading.phrases {
            for unit in phrase.units where Self.isContent(roles[unit]) {
                roles[unit] = unit == phrase.head ? Self.role(of: phrase, reading) : "modifier"
            }
            if let preposition = phrase.preposition { roles[preposition] = "relation" }
        }
        for clause in reading.clauses {
            if let verb = clause.verb, roles[verb] != "function" { roles[verb] = "verb" }
        }
        for (index, unit) in reading.units.enumerated() where unit.isCamera {
            roles[index] = "camera"
        }
    }

    private static func isContent(_ role: String) -> Bool {
        ["noun", "adjective", "verb", "unknown"].contains(role)
    }

    private static func role(of phrase: Phrase, _ reading: Reading) -> String {
        if phrase.isPronoun { return "pronoun" }
        if case .place = reading.option(of: phrase.head)?.sense { return "setting" }
        return phrase.role.rawValue
    }

    private static func plainRole(_ unit: Int, _ reading: Reading) -> String {
        guard let option = reading.option(of: unit) else { return "unknown" }
        switch option.sense {
        case .function, .placing: return "function"
        case .color: return "color"
        case .size: return "size"
        case .count: return "count"
        case .light(.time): return "time"
        case .light(.weather): return "weather"
        case .light(.season): return "season"
        case .light(.style): return "style"
        case .action, .unseen(.deed): return "verb"
        case .unseen(.manner), .crossing: return "manner"
        case .unseen(.attribute), .unseen(.mood): return "adjective"
        case .thing, .place, .detail, .garment, .unseen: return "noun"
        }
    }
}
