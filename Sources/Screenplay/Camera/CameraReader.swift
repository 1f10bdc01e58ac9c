// SPDX-License-Identifier: Apache-2.0

/// Reads camera language: the fixed phrases of the table, and sentences about the camera such as "the
/// camera slowly pans to the left, then pulls back".
struct CameraReader {
    let tokens: [Token]
    let lexicon: Lexicon
    var reading = CameraReading()

    /// The step that the next move belongs to.
    var step = 0
    var bracket: Int?
    /// Whether the words are about the camera: from "camera" to the end of the sentence.
    var isAboutCamera = false
    /// Whether the sentence spoke of the camera before.
    var wasAboutCamera = false
    var part: MoveDraft.Part?
    /// Seconds that were said for the next move.
    var begin: Float?
    /// The last adverb of size or speed, for the move behind it.
    var vigor: Float = 1
    var vigorToken: Int?
    /// The step in which a still camera was said before any move.
    var stillStep: Int?
    /// Where the last camera phrase ended.
    var lastEnd = -1

    /// Reads all tokens.
    init(_ tokens: [Token], _ lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
        reading.reveals = tokens.indices.filter {
            tokens[$0].forms.contains { ["reveal", "show", "expose"].contains($0.text) }
        }
        var index = 0
        while index < tokens.count { index += max(read(at: index), 1) }
    }

    /// Reads what starts at a token; 0 when it is not about the camera.
    mutating func read(at index: Int) -> Int {
        let token = tokens[index]
        if token.pause == .sentence { startSentence(token) }
        if let length = readMarker(at: index) { return length }
        let phrase = lexicon.camera.longest(at: index, in: tokens)
        if isCameraWord(at: index) {
            isAboutCamera = true
            wasAboutCamera = true
            // "Camera does not move", "camera shake".
            if phrase.length > 1, let effect = phrase.found.first?.value,
                !effect.hasPrefix("move")
            {
                apply(effect, index..<index + phrase.length)
                return phrase.length
            }
            take(index..<index + 1, nil)
            return 1
        }
        if let millimeters = millimeters(at: index) {
            reading.focal = millimeters
            take(index..<index + 1, "camera:focal")
            return 1
        }
        if let length = readFrameRate(at: index) { return length }
        if let length = readMeasureFirst(at: index) { return length }
        if let length = readTime(at: index) { return length }
        if isAboutCamera, Self.pauses.contains(token.text) { return readHold(at: index) }
        let motion = CameraMotion.read(at: index, in: tokens, aboutCamera: isAboutCamera)
        if let motion, motion.end - index >= phrase.length {
            if motion.isShaking {
                reading.handheld = max(reading.handheld ?? 0, 2)
                take(index..<motion.end, "camera:handheld")
                return motion.end - index
            }
            add(led(motion.draft(step: step), before: motion.end), from: index, to: motion.end)
            if let view = motion.view, reading.view == nil { reading.view = view }
            let wall = lexicon.camera.longest(at: motion.end - 1, in: tokens)
            if wall.found.first?.value == "collisions=ignore" {
                apply("collisions=ignore", motion.end - 1..<motion.end - 1 + wall.length)
                return motion.end - 1 + wall.length - index
            }
            guard let back = motion.reversed(before: motion.end + 4, in: tokens) else {
                return motion.end - index
            }
            step = nextStep
            add(back.draft(step: step), from: motion.end, to: back.end)
            return back.end - index
        }
        if phrase.length > 0, let effect = phrase.found.first?.value, isMeant(phrase, at: index) {
            apply(effect, index..<index + phrase.length)
            return phrase.length
        }
        if readAdverb(at: index) { return 1 }
        if !CameraMotion.fillers.contains(token.text) { vigor = 1 }
        return 0
    }

    /// "Moves backwards in front of a bride": leads her.
    private mutating func led(_ draft: MoveDraft, before end: Int) -> MoveDraft {
        guard draft.kind == .dolly, draft.amount < 1, end + 2 < tokens.count,
            tokens[end...end + 2].map(\.text) == ["in", "front", "of"]
        else { return draft }
        if reading.view == nil { reading.view = .front }
        return MoveDraft(kind: .follow, amount: 0, step: draft.step, next: draft.next)
    }

    mutating func startSentence(_ token: Token) {
        isAboutCamera = token.bracket != nil
        wasAboutCamera = false
        part = nil
        begin = nil
        vigor = 1
        if token.bracket != bracket || token.bracket == nil, !reading.moves.isEmpty {
            step = nextStep
        }
        bracket = token.bracket
    }

    var nextStep: Int {
        max(
            reading.moves.map(\.step).max() ?? -1, reading.holds.keys.max() ?? -1, stillStep ?? -1
        ) + 1
    }

    /// Words that order moves: "then", "finally", "at the end".
    mutating func readMarker(at index: Int) -> Int? {
        let last = index > 0 && tokens[index].pause != .sentence ? tokens[index - 1].text : ""
        switch tokens[index].text {
        case "then", "next", "afterwards", "before", "after", "later", "followed":
            if hasActed { step = nextStep }
            // "The camera starts on a close-up of a watch, then pulls back".
            if wasAboutCamera, index + 1 < tokens.count,
                CameraMotion.verbs[tokens[index + 1].text] != nil
            {
                isAboutCamera = true
            }
            return nil
        case "end", "start", "beginning", "middle":
            if belongsToLastMove(index) {
                let parts: [String: MoveDraft.Part] = ["end": .end, "middle": .middle]
                reading.moves[reading.moves.count - 1].part =
                    parts[tokens[index].text] ?? .start
                take(index..<index + 1, "camera:time")
                return 1
            }
            if tokens[index].text == "end" {
                if hasActed { step = nextStep }
                part = .end
            } else if last == "the" {
                part = tokens[index].text == "middle" ? .middle : .start
            }
            return nil
        case "finally", "ending", "ends", "last", "lastly":
            if hasActed { step = nextStep }
            part = .end
            return nil
        case "initially":
            part = .start
            return nil
        case "halfway", "midway":
            part = .middle
            return nil
        case "while", "as", "that", "which", "who":
            // Another subject begins: "the camera pans while a bird flies".
            let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
            if ["it", "the", "it's"].contains(next) == false { isAboutCamera = false }
            if ["zooming", "panning", "tilting", "moving", "rotating", "orbiting"].contains(next) {
                isAboutCamera = true
            }
            return nil
        default: return nil
        }
    }

    /// "Zooms in at the end": the time stands behind its move, in the same breath.
    private func belongsToLastMove(_ index: Int) -> Bool {
        guard !reading.moves.isEmpty, lastEnd >= 0, index - lastEnd <= 2, index >= lastEnd else {
            return false
        }
        return tokens[lastEnd...index].allSatisfy { $0.pause == .none }
            && tokens[lastEnd..<index].allSatisfy { ["at", "in", "the"].contains($0.text) }
    }

    /// Takes an adverb of size or speed, for the move before it at the end of a sentence, or for the next.
    private mutating func readAdverb(at index: Int) -> Bool {
        guard let size = CameraMotion.adverbs[tokens[index].text] else { return false }
        if endsLastMove(index) {
            reading.moves[reading.moves.count - 1].vigor = size
            take(index..<index + 1, nil)
        } else {
            vigor = size
            vigorToken = index
        }
        return true
    }

    /// "The camera circles her slowly": the last word of a sentence about a move.
    private func endsLastMove(_ index: Int) -> Bool {
        let isEnd = index + 1 == tokens.count || tokens[index + 1].pause == .sentence
        guard isEnd, isAboutCamera, reading.moves.last?.vigor == 1, lastEnd >= 0, lastEnd <= index
        else { return false }
        return index - lastEnd < 6 && tokens[lastEnd...index].allSatisfy { $0.pause == .none }
    }

    /// "Drone rises over a village": what flies there is the camera, unless it is called a drone.
    private func isDrone(at index: Int) -> Bool {
        guard tokens[index].text == "drone", index + 1 < tokens.count else { return false }
        let isStart =
            tokens[index].pause != .none
            || index > 0 && tokens[index - 1].text == "the"
                && tokens[index - 1].pause == .sentence
        return isStart && tokens[index + 1].forms.contains { CameraMotion.verbs[$0.text] != nil }
    }

    /// "camera" as the one who films, not as a thing that is held.
    func isCameraWord(at index: Int) -> Bool {
        if isDrone(at: index) { return true }
        guard ["camera", "cam", "cameraman"].contains(tokens[index].text) else { return false }
        let before = (max(0, index - 3)..<index).map { tokens[$0].text }
        let holders: Set<String> = [
            "holding", "holds", "hold", "carrying", "using", "with", "his", "her", "a", "vintage",
            "old", "toy", "for", "by",
        ]
        if tokens[index].text == "cameraman" { return false }
        if let last = before.last, last == "the" { return true }
        guard let last = before.last, holders.contains(last) else { return true }
        let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
        return CameraMotion.verbs[next] != nil || ["movement", "motion", "that"].contains(next)
    }

    /// `50mm`, also `50 mm`.
    func millimeters(at index: Int) -> Float? {
        let text = tokens[index].text
        guard text.hasSuffix("mm"), let value = Float(text.dropLast(2)), (8...400).contains(value)
        else { return nil }
        let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
        return next == "film" || next == "movie" ? nil : value
    }

    /// "1000 fps", "240fps": many frames a second are taken to be shown slowly.
    private mutating func readFrameRate(at index: Int) -> Int? {
        let text = tokens[index].text
        let isSplit = index + 1 < tokens.count && tokens[index + 1].text == "fps"
        guard let rate = Float(text.hasSuffix("fps") ? text.dropLast(3) : isSplit ? text[...] : ""),
            rate >= 100
        else { return nil }
        let length = text.hasSuffix("fps") ? 1 : 2
        reading.worldRate = min(reading.worldRate ?? 1, rate < 300 ? 0.4 : 0.2)
        take(index..<index + length, "camera:slow_motion")
        return length
    }

    /// "360 degree orbit", "a 45 degree pan left", "a two meter dolly".
    mutating func readMeasureFirst(at index: Int) -> Int? {
        guard let measure = Measure.read(at: index, in: tokens),
            [.degrees, .meters, .factor, .percent].contains(measure.unit)
        else { return nil }
        let start = index + measure.length
        guard start < tokens.count, tokens[start].pause == .none,
            let motion = CameraMotion.read(at: start, in: tokens, aboutCamera: true)
        else { return nil }
        var draft = motion.draft(step: step)
        draft.take(measure)
        add(draft, from: index, to: motion.end)
        return motion.end - index
    }

    /// "After 2 seconds", "in the last second": when the next move begins.
    mutating func readTime(at index: Int) -> Int? {
        let words = ["after", "at", "in", "during", "from"]
        guard words.contains(tokens[index].text) else { return nil }
        var next = index + 1
        while next < tokens.count,
            ["the", "about", "last", "final", "first"].contains(tokens[next].text)
        {
            next += 1
        }
        let between = tokens[index..<min(next, tokens.count)].map(\.text)
        var read = Measure.read(at: next, in: tokens)
        if read == nil, between.count > 1, next < tokens.count, tokens[next].text == "second" {
            read = Measure(value: 1, unit: .seconds, length: 1)
        }
        guard let measure = read, measure.unit == .seconds else { return nil }
        let isLast = between.contains("last") || between.contains("final")
        if between.contains("first") {
            part = .start
        } else {
            begin = isLast ? -measure.value : measure.value
            if hasActed { step = nextStep }
        }
        let end = next + measure.length
        take(index..<end, "camera:time")
        return end - index
    }

    /// Words for a camera that stays where it is for a while.
    static let pauses: Set<String> = [
        "hold", "holds", "holding", "pauses", "pause", "pausing", "lingers", "linger", "stays",
        "stops", "stop", "rests",
    ]

    /// "Then holds for two seconds".
    mutating func readHold(at index: Int) -> Int {
        var seconds: Float = 0
        var end = index + 1
        if end < tokens.count, tokens[end].pause == .none, tokens[end].text == "still" { end += 1 }
        if end + 1 < tokens.count, tokens[end].text == "for",
            let measure = Measure.read(at: end + 1, in: tokens), measure.unit == .seconds
        {
            seconds = measure.value
            end += 1 + measure.length
        }
        if reading.moves.contains(where: { $0.step == step }) { step = nextStep }
        reading.holds[step] = seconds
        if reading.moves.isEmpty { reading.isStatic = true }
        take(index..<end, "camera:static")
        return end - index
    }

    /// Whether anything was said that takes time.
    var hasActed: Bool {
        !reading.moves.isEmpty || !reading.holds.isEmpty || stillStep != nil
    }

    /// Phrases that have another meaning beside camera language count only where that one is unlikely.
    func isMeant(
        _ phrase: (length: Int, found: [PhraseTree<String>.Found]), at index: Int
    ) -> Bool {
        guard let found = phrase.found.first else { return false }
        let before = index > 0 && tokens[index].pause == .none ? tokens[index - 1].text : ""
        let end = index + phrase.length
        let after = end < tokens.count && tokens[end].pause == .none ? tokens[end].text : ""
        switch found.key {
        case "profile", "vertigo", "tableau", "lens", "macro", "focus":
            return before != "his" && before != "her"
        case "shake", "steady":
            return isAboutCamera || phrase.length > 1
        case "move in", "move back", "move closer", "move left", "move right", "pull back",
            "pull out", "pull away", "push forward", "slide left", "slide right",
            "change focus", "from below", "from above", "roll left", "roll right":
            if isAboutCamera || index == 0 || tokens[index].pause != .none { return true }
            return CameraMotion.adverbs[before] != nil || ["slow", "a", "gentle"].contains(before)
                || found.value.hasPrefix("angle")
                    && ["shot", "seen", "view", "filmed", "captured", ""].contains(before)
        case "fly through", "flyover", "fly by", "flythrough", "flight over", "flight through":
            return isAboutCamera || tokens[index].pause == .sentence
                || !tokens[index].text.hasSuffix("ing")
        case "at camera", "to camera", "at the camera", "into the camera", "to the camera":
            return true
        case "static":
            return after != "electricity"
        case "portrait":
            // "A close-up portrait" is a close-up.
            return reading.shotSize == nil
        case "close on", "tight on":
            return tokens[index].pause == .sentence
        case "side on":
            return before != "by"
        case "overhead":
            // "Gulls wheel overhead": they do, not the camera.
            return before.isEmpty || after.isEmpty && ["from", "directly"].contains(before)
        default: return true
        }
    }
}
