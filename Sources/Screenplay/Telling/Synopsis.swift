// SPDX-License-Identifier: Apache-2.0

/// What a prompt says in a few fields, for checking it against a reading by hand.
///
/// Things are named by the last word of their noun in its base form, settings, colors, counts and
/// relations as in the ``Shot``.
package struct Synopsis: Sendable, Codable, Equatable {
    /// Who or what it is about.
    package var subject: [String] = []
    /// What is done, in the order of time.
    package var action: [String] = []
    package var setting: String = ""
    /// Framing and moves that were said: `close_up`, `pan_left`, `slow_motion`.
    package var camera: [String] = []
    /// `dog=2`.
    package var counts: [String] = []
    /// `car=red`.
    package var colors: [String] = []
    /// `cat on table`.
    package var relations: [String] = []

    /// Says nothing.
    package init() {}
}

/// Writes the synopsis of a reading.
struct SynopsisWriter {
    let reading: Reading
    let tokens: [Token]
    let camera: CameraReading
    let shot: Shot

    /// The synopsis.
    var synopsis: Synopsis {
        var synopsis = Synopsis()
        synopsis.subject = unique(subjects.map(name))
        synopsis.action = actions
        synopsis.setting = shot.setting.rawValue
        synopsis.camera = camera.tags
        for phrase in reading.phrases where !phrase.isPronoun && told.contains(phrase.head) {
            let name = name(phrase.head)
            for unit in phrase.modifiers + phrase.predicates {
                switch reading.option(of: unit)?.sense {
                case .count(let count) where count > 1 && isExact(unit):
                    synopsis.counts.append("\(name)=\(count)")
                case .color(let swatch) where !swatch.isMaterial:
                    synopsis.colors.append("\(name)=\(swatch.name)")
                default: break
                }
            }
        }
        synopsis.relations = unique(relations)
        return synopsis
    }

    /// A number rather than "some" or "a group".
    private func isExact(_ unit: Int) -> Bool {
        let key = reading.option(of: unit)?.key ?? ""
        return CountTable.exact.contains(key) || key.allSatisfy(\.isNumber)
    }

    private func unique(_ list: [String]) -> [String] {
        var seen: Set<String> = []
        return list.filter { seen.insert($0).inserted }
    }

    /// The last word of a unit in its base form.
    private func name(_ unit: Int) -> String {
        let option = reading.option(of: unit)
        let isMisread = reading.tags[unit].isVerbal && option?.isVerb != true
        if !isMisread, let key = option?.key, let last = key.split(separator: " ").last {
            return String(last)
        }
        let token = tokens[reading.units[unit].tokens.upperBound - 1]
        return token.lemma(as: reading.tags[unit])
    }

    private func isThing(_ phrase: Phrase) -> Bool {
        if phrase.isPronoun { return false }
        guard let option = reading.option(of: phrase.head) else {
            return true
        }
        switch option.sense {
        case .thing, .detail, .garment: return true
        case .light(.style):
            return reading.clauses.contains { clause in
                clause.verb != nil && clause.subjects.contains { reading.phrases[$0] == phrase }
            }
        case .unseen(let kind): return [.body, .accessory, .part].contains(kind)
        default: return false
        }
    }

    /// Heads of the subjects of the first clause, or of what is named where nothing is done.
    private var subjects: [Int] {
        let acting = reading.clauses.first { !$0.subjects.isEmpty && $0.kind != .relative }
        let said = acting.map { $0.isPassive && !$0.objects.isEmpty ? $0.objects : $0.subjects }
        let named = reading.phrases.indices.filter {
            reading.phrases[$0].role == .subject && !reading.phrases[$0].isShell
        }
        // "A fountain with turtles swimming around" is about the fountain.
        let first = named.first { isThing(reading.phrases[$0]) }
        let isAside = said?.contains { reading.phrases[$0].role == .place } ?? false
        if let first, isAside, first < said?.first ?? 0 { return [reading.phrases[first].head] }
        return (said ?? named).filter { isThing(reading.phrases[$0]) }.map {
            reading.phrases[$0].head
        }
    }

    /// The units of the first two sentences: a synopsis tells no long story.
    private var told: Range<Int> {
        let starts = reading.units.indices.filter { index in
            let isNew = index == 0 || reading.units[index].pause == .sentence
            return isNew && !reading.units[index].isCamera
        }
        return 0..<(starts.count > 2 ? starts[2] : reading.units.count)
    }

    private var actions: [String] {
        let told = told
        let verbs = reading.clauses.enumerated().filter {
            $0.element.verb.map(told.contains) ?? false
        }
        let ordered = verbs.sorted {
            ($0.element.step, $0.offset) < ($1.element.step, $1.offset)
        }
        return ordered.compactMap { clause -> String? in
            guard let verb = clause.element.verb else { return nil }
            let option = reading.option(of: verb)
            guard option?.isFunction != true else { return nil }
            guard let key = option?.key, option?.isVerb == true else { return name(verb) }
            return inflected(verb, key)
        }
    }

    /// Of a verb of several words the one that is inflected: "ice skating", "picks up".
    private func inflected(_ unit: Int, _ key: String) -> String? {
        let words = key.split(separator: " ").map(String.init)
        let written = reading.units[unit].tokens.map { tokens[$0] }
        for (word, token) in zip(words, written) where word != token.text { return word }
        return words.first
    }

    private func isRelated(_ phrase: Phrase, by kind: Relation.Kind) -> Bool {
        guard isThing(phrase) else { return false }
        switch reading.option(of: phrase.head)?.sense {
        case .unseen(let kind): return kind == .part || kind == .accessory
        case .detail: return kind == .leftOf || kind == .rightOf || kind == .under
        case .garment, .light: return false
        default: return true
        }
    }

    private var relations: [String] {
        reading.phrases.indices.compactMap { index -> String? in
            let phrase = reading.phrases[index]
            guard let governor = phrase.governor, told.contains(phrase.head),
                let kind = reading.placing(of: index)?.spatial, isRelated(phrase, by: kind),
                isRelated(reading.phrases[governor], by: kind)
            else { return nil }
            return "\(name(reading.phrases[governor].head)) \(kind.rawValue) \(name(phrase.head))"
        }
    }
}

extension Sense.Placing {
    /// The relation in space that it says.
    var spatial: Relation.Kind? {
        switch self {
        case .relation(let kind): kind
        case .inside: .inside
        case .along, .of, .with, .wearing, .without, .like, .background, .foreground: nil
        }
    }
}

extension CameraReading {
    /// What was said of the camera, one word each.
    var tags: [String] {
        var tags: [String] = []
        if let shotSize { tags.append(shotSize.rawValue) }
        if let angle { tags.append(angle.rawValue) }
        if let view { tags.append(view.rawValue) }
        if isStatic { tags.append("static") }
        if let handheld { tags.append(handheld > 0 ? "handheld" : "steady") }
        if let worldRate { tags.append(worldRate < 1 ? "slow_motion" : "time_lapse") }
        tags += moves.map(\.tag)
        return tags
    }
}

extension MoveDraft {
    /// The move with its direction: `pan_left`, `zoom_in`.
    var tag: String {
        switch kind {
        case .pan, .truck, .whipPan: kind.rawValue + (amount < 0 ? "_left" : "_right")
        case .tilt, .pedestal, .crane: kind.rawValue + (amount < 0 ? "_down" : "_up")
        case .zoom, .dolly: kind.rawValue + (amount < 1 ? "_out" : "_in")
        case .roll, .orbit, .dollyZoom, .follow, .rackFocus, .flyThrough: kind.rawValue
        }
    }
}
