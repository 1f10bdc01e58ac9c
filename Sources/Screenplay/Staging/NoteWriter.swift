// SPDX-License-Identifier: Apache-2.0

/// Says in sentences what contradicts itself or cannot be read.
struct NoteWriter {
    let tokens: [Token]
    let words: [String]
    let scene: Scene
    let camera: CameraReading
    let storyline: Storyline
    let changes: [Change]
    /// The time of day that was chosen.
    let time: TimeOfDay

    /// The notes.
    var notes: [String] {
        var notes: [String] = []
        if let script = foreignScript {
            notes.append(
                "only English is read; words in \(script) script were not understood")
        }
        if storyline.overflows {
            notes.append("more is told than the clip has time for: what comes last is left out")
        }
        notes += contradictions
        return notes
    }

    /// The script of letters that are not Latin.
    private var foreignScript: String? {
        for word in words {
            for scalar in word.unicodeScalars where scalar.properties.isAlphabetic {
                if let name = Self.script(scalar.value) { return name }
            }
        }
        return nil
    }

    private static func script(_ value: UInt32) -> String? {
        switch value {
        case 0x0370...0x03FF: "Greek"
        case 0x0400...0x052F: "Cyrillic"
        case 0x0590...0x05FF: "Hebrew"
        case 0x0600...0x06FF, 0x0750...0x077F: "Arabic"
        case 0x0900...0x0DFF: "Indic"
        case 0x0E00...0x0E7F: "Thai"
        case 0x3040...0x30FF: "Japanese"
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F: "Chinese"
        case 0xAC00...0xD7AF, 0x1100...0x11FF: "Korean"
        default: nil
        }
    }

    private var contradictions: [String] {
        var notes: [String] = []
        let times = mentioned("time:")
        if times.count > 1, !changes.contains(where: { $0.kind == .timeOfDay }) {
            notes.append(
                "several times of day were named: \(times.joined(separator: ", ")); "
                    + "\(time.rawValue) is used")
        }
        if camera.isStatic, !camera.moves.isEmpty {
            notes.append("the camera was told both to stand still and to move: the last wins")
        }
        return notes
    }

    private func mentioned(_ kind: String) -> [String] {
        let found = scene.marks.sorted { $0.key < $1.key }.compactMap { mark -> String? in
            guard let meaning = mark.value.meaning, meaning.hasPrefix(kind) else { return nil }
            return String(meaning.dropFirst(kind.count))
        }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
