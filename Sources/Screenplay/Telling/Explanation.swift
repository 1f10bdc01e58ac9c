// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How a prompt was understood, word for word, ready to be printed or written as JSON.
package struct Explanation: Sendable, Encodable {
    /// One word of the prompt.
    package struct Entry: Sendable, Encodable {
        package var text: String
        package var lemma: String?
        /// What it does in the sentence.
        package var role: String?
        /// `cast:dog`, `setting:lake`, `camera:dolly`; nil where it stands for nothing.
        package var understoodAs: String?
        package var way: Word.Way
        /// How the picture shows it.
        package var shown: Word.Shown?
        /// Where in the shot it is.
        package var place: String?

        enum CodingKeys: String, CodingKey {
            case text, lemma, role, way, shown, place
            case understoodAs = "understood_as"
        }
    }

    package var prompt: String
    package var words: [Entry]
    /// Words that were not understood.
    package var unknown: [String]
    /// What contradicts, or cannot be read at all.
    package var notes: [String]
    package var synopsis: Synopsis

    /// Explains a shot.
    package init(_ shot: Shot, _ synopsis: Synopsis) {
        prompt = shot.prompt
        let places = Self.places(shot)
        words = shot.words.map { word in
            Entry(
                text: word.text, lemma: word.lemma, role: word.role, understoodAs: word.meaning,
                way: word.way, shown: word.shown, place: word.meaning.flatMap { places[$0] })
        }
        unknown = shot.words.filter { $0.way == .notUnderstood }.map(\.text)
        notes = shot.notes + shot.camera.notes
        self.synopsis = synopsis
    }

    /// One line of JSON without a line break.
    package func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts only, which always can be encoded.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// Where the members of the cast are, by the meaning that names them.
    private static func places(_ shot: Shot) -> [String: String] {
        var places: [String: String] = [:]
        for (index, member) in shot.cast.enumerated() {
            let relation = member.relation.map { relation in
                relation.kind.rawValue.replacingOccurrences(of: "_", with: " ") + " " + relation.of
            }
            let usual =
                member.id == shot.camera.target || index == 0
                ? "in the middle of the shot" : "beside the main subject"
            places["cast:" + member.id] = relation ?? usual
        }
        for word in shot.words {
            guard let meaning = word.meaning, places[meaning] == nil else { continue }
            if meaning.hasPrefix("cast:") {
                let first = meaning.dropFirst(5).split(separator: "+").first ?? ""
                places[meaning] = places["cast:" + first]
            } else if meaning.hasPrefix("setting:") {
                places[meaning] =
                    meaning == "setting:" + shot.setting.rawValue ? "the set" : "not the set"
            } else if meaning.hasPrefix("set:") {
                places[meaning] = "in the set"
            }
        }
        return places
    }
}
