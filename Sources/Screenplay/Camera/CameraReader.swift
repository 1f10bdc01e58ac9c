// SPDX-License-Identifier: Apache-2.0

/// Reads camera language: the fixed phrases of the table, and sentences about the camera such as "the
/// camera slowly pans to the left, then pulls back".
struct CameraReader {
    private let tokens: [Token]
    private let lexicon: Lexicon
    private(set) var reading = CameraReading()

    /// The step that the next move belongs to.
    private var step = 0
    private var bracket: Int?
    /// Whether the words are about the camera: from "camera" to the end of the sentence.
    private var isAboutCamera = false
    private var atEnd = false
    /// The last adverb of size or speed, for the move behind it.
    private var vigor: Float = 1
    private var vigorToken: Int?
    /// Where the last camera phrase ended.
    private var lastEnd = -1

    /// Reads all tokens.
    init(_ tokens: [Token], _ lexicon: Lexicon) {
        self.tokens = tokens
        self.lexicon = lexicon
        var index = 0
        while index < tokens.count { index += max(read(at: index), 1) }
    }

    /// Reads what starts at a token; 0 when it is not about the camera.
    private mutating func read(at index: Int) -> Int {
        let token = tokens[index]
        if token.pause == .sentence { startSentence(token) }
        if let length = readMarker(at: index) { return length }
        let phrase = lexicon.camera.longest(at: index, in: tokens)
        if isCameraWord(at: index) {
            isAboutCamera = true
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
        if let length = readDegreesFirst(at: index) { return length }
        let motion = CameraMotion.read(at: index, in: tokens, aboutCamera: isAboutCamera)
        if let motion, motion.end - index >= phrase.length {
            if motion.isShaking {
                reading.handheld = max(reading.handheld ?? 0, 2)
                take(index..<motion.end, "camera:handheld")
                return motion.end - index
            }
            add(motion.draft(step: step), from: index, to: motion.end)
            return motion.end - index
        }
        if phrase.length > 0, let effect = phrase.found.first?.value, isMeant(phrase, at: index) {
            apply(effect, index..<index + phrase.length)
            return phrase.length
        }
        if let size = CameraMotion.adverbs[token.text] {
            vigor = size
            vigorToken = index
            return 1
        }
        if !CameraMotion.fillers.contains(token.text) { vigor = 1 }
        return 0
    }

    private mutating func startSentence(_ token: Token) {
        isAboutCamera = token.bracket != nil
        atEnd = false
        vigor = 1
        if token.bracket != bracket || token.bracket == nil, !reading.moves.isEmpty {
            step = nextStep
        }
        bracket = token.bracket
    }

    private var nextStep: Int { (reading.moves.map(\.step).max() ?? -1) + 1 }

    /// Words that order moves: "then", "finally", "at the end".
    private mutating func readMarker(at index: Int) -> Int? {
        switch tokens[index].text {
        case "then", "next", "afterwards", "before", "after", "later", "followed":
            if !reading.moves.isEmpty { step = nextStep }
            return nil
        case "finally", "end", "ending", "ends", "last", "lastly":
            if !reading.moves.isEmpty { step = nextStep }
            atEnd = true
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

    /// "camera" as the one who films, not as a thing that is held.
    private func isCameraWord(at index: Int) -> Bool {
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
    private func millimeters(at index: Int) -> Float? {
        let text = tokens[index].text
        guard text.hasSuffix("mm"), let value = Float(text.dropLast(2)), (8...400).contains(value)
        else { return nil }
        let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
        return next == "film" || next == "movie" ? nil : value
    }

    /// "360 degree orbit", "a 45 degree pan left".
    private mutating func readDegreesFirst(at index: Int) -> Int? {
        guard let degrees = Float(tokens[index].text), index + 2 < tokens.count,
            ["degree", "degrees", "deg"].contains(tokens[index + 1].text),
            let motion = CameraMotion.read(at: index + 2, in: tokens, aboutCamera: true)
        else { return nil }
        var draft = motion.draft(step: step)
        draft.exact = degrees
        add(draft, from: index, to: motion.end)
        return motion.end - index
    }

    /// Phrases that have another meaning beside camera language count only where that one is unlikely.
    private func isMeant(
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
        default: return true
        }
    }

    private mutating func apply(_ effect: String, _ range: Range<Int>) {
        let parts = effect.split(separator: "=", maxSplits: 1)
        let value = parts.count > 1 ? String(parts[1]) : ""
        switch parts.first {
        case "size": reading.shotSize = ShotSize(rawValue: value)
        case "angle": reading.angle = Angle(rawValue: value)
        case "view": reading.view = View(rawValue: value)
        case "handheld": reading.handheld = max(reading.handheld ?? 0, Float(value) ?? 1)
        case "rate": reading.worldRate = Float(value)
        case "roll": reading.roll = Float(value)
        case "focal": reading.focal = Float(value)
        case "static": reading.isStatic = true
        case "move":
            let numbers = value.split(separator: ":")
            guard let kind = numbers.first.flatMap({ Move.Kind(rawValue: String($0)) }) else {
                break
            }
            var draft = MoveDraft(
                kind: kind, amount: numbers.count > 1 ? Float(numbers[1]) ?? 1 : 1, step: step,
                next: range.upperBound)
            draft.isQuick = numbers.count > 2 || kind == .whipPan
            if kind == .orbit { draft.exact = draft.amount }
            if kind == .whipPan, let side = side(after: range.upperBound) {
                draft.amount = abs(draft.amount) * side.sign
                add(draft, from: range.lowerBound, to: side.end)
                return
            }
            let (vigor, end) = CameraMotion.adverb(after: range.upperBound, in: tokens)
            if let vigor { draft.vigor = vigor }
            add(draft, from: range.lowerBound, to: end)
            return
        default: break
        }
        if parts.first == "size" || parts.first == "angle" || parts.first == "view" {
            isAboutCamera = false
        }
        let meaning =
            parts.first == "focus" ? "camera:focus" : "camera:" + Self.meaning(parts, value)
        take(range, meaning)
    }

    /// "To the right" behind a phrase.
    private func side(after end: Int) -> (sign: Float, end: Int)? {
        for index in end..<min(end + 3, tokens.count) where tokens[index].pause == .none {
            if tokens[index].text == "left" { return (-1, index + 1) }
            if tokens[index].text == "right" { return (1, index + 1) }
            guard ["to", "the"].contains(tokens[index].text) else { return nil }
        }
        return nil
    }

    private static func meaning(_ parts: [Substring], _ value: String) -> String {
        switch parts.first {
        case "size", "angle", "view": value
        case "rate": (Float(value) ?? 1) < 1 ? "slow_motion" : "time_lapse"
        case .some(let name): String(name)
        case nil: ""
        }
    }

    private mutating func add(_ draft: MoveDraft, from start: Int, to end: Int) {
        var draft = draft
        if vigor != 1, draft.vigor == 1 { draft.vigor = vigor }
        if let vigorToken { take(vigorToken..<vigorToken + 1, nil) }
        draft.atEnd = atEnd
        vigor = 1
        vigorToken = nil
        // The same thing twice in one step: two sentences about one move, or one after the other.
        if let last = reading.moves.last, last.step == draft.step, last.kind == draft.kind {
            if last.amount == draft.amount, start - lastEnd < 3 {
                take(start..<end, "camera:" + draft.kind.rawValue)
                return
            }
            step = nextStep
            draft.step = step
        }
        reading.moves.append(draft)
        lastEnd = end
        take(start..<end, "camera:" + draft.kind.rawValue)
    }

    private mutating func take(_ range: Range<Int>, _ meaning: String?) {
        for index in range { reading.taken[index] = .some(meaning) }
    }
}
