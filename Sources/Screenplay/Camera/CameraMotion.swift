// SPDX-License-Identifier: Apache-2.0

/// A verb of camera movement with the direction, degrees and adverbs around it.
struct CameraMotion {
    /// What a verb does before a direction is known.
    enum Verb: Sendable {
        /// Always camera language.
        case pan, tilt, zoom, dolly, crane, pedestal
        /// Camera language when the sentence is about the camera.
        case truck, move, rise, sink, rotate, orbit, roll, follow, push, pull, fly, shake, sweep
        case chase, lead
        case enter, retreat
    }

    private enum Direction { case left, right, up, down, into, out, around, through }

    private var verb: Verb
    private var direction: Direction?
    private var turn: Float?
    private var exact: Measure?
    private var length: Float?
    private var easing: Move.Easing?
    private var vigor: Float = 1
    private(set) var end: Int

    static let verbs: [String: Verb] = {
        let table: [(Verb, String)] = [
            (.pan, "pan"), (.tilt, "tilt"), (.zoom, "zoom"), (.dolly, "dolly dollie dollied"),
            (.crane, "crane jib"), (.pedestal, "pedestal boom"), (.truck, "truck slide crab"),
            (
                .move,
                "move go travel glide drift float proceed creep advance progress continue delve head"
            ),
            (.rise, "rise ascend lift climb raise"), (.sink, "descend lower drop"),
            (.rotate, "rotate turn spin revolve swivel"), (.orbit, "orbit circle arc spiral"),
            (.roll, "roll"), (.follow, "follow track trail accompany"), (.chase, "chase pursue"),
            (.lead, "lead"), (.push, "push"),
            (.pull, "pull back retract"), (.fly, "fly soar swoop"),
            (.shake, "shake tremble wobble"),
            (.sweep, "sweep swing scan shift"), (.enter, "enter approach dive"),
            (.retreat, "retreat recede"),
        ]
        var verbs: [String: Verb] = [:]
        for (verb, words) in table {
            for word in words.split(separator: " ").map(String.init) {
                let e = word.hasSuffix("e")
                let stem = e ? String(word.dropLast()) : word
                let double = ["pan", "scan"].contains(word) ? "n" : word == "drop" ? "p" : ""
                for form in [
                    word, word + "s", stem + double + "ing", stem + double + "ed",
                ] {
                    verbs[form] = verb
                }
            }
        }
        for (form, verb) in [
            ("rises", Verb.rise), ("flies", .fly), ("flying", .fly), ("flew", .fly),
            ("swings", .sweep), ("dollies", .dolly), ("goes", .move), ("approaches", .enter),
            ("pushes", .push), ("craning", .crane), ("movement", .move), ("rotation", .rotate),
        ] {
            verbs[form] = verb
        }
        return verbs
    }()

    private static let strong: Set<String> = [
        "pan", "pans", "panning", "tilt", "tilts", "tilting", "zoom", "zooms", "zooming", "zoomed",
        "panned", "tilted", "dolly", "dollies", "dollying",
    ]

    /// Factors of size and speed.
    static let adverbs: [String: Float] = [
        "slowly": 0.7, "slow": 0.7, "gently": 0.6, "gentle": 0.6, "slightly": 0.4, "slight": 0.4,
        "subtly": 0.4, "subtle": 0.4, "gradually": 0.8, "softly": 0.6, "quickly": 1.5, "quick": 1.5,
        "rapidly": 1.6, "rapid": 1.6, "fast": 1.5, "swiftly": 1.5, "swift": 1.5,
        "dramatically": 1.6,
        "dramatic": 1.6, "suddenly": 1.5, "steadily": 1, "smoothly": 1, "smooth": 1,
        "continuously": 1,
        "sharply": 1.5, "far": 1.5, "carefully": 0.7, "leisurely": 0.7, "extremely": 1.2,
    ]

    /// Words that may stand between a verb and its direction.
    static let fillers: Set<String> = [
        "the", "a", "to", "toward", "towards", "in", "by", "at", "very", "and", "camera", "shot",
        "is", "then", "it", "its", "view", "steady", "continues", "starts", "begins", "further",
        "straight", "from", "side", "direction", "about", "with", "of", "effect", "even",
    ]

    private static let directions: [String: Direction] = [
        "left": .left, "leftward": .left, "leftwards": .left, "right": .right, "rightward": .right,
        "rightwards": .right, "up": .up, "upward": .up, "upwards": .up, "down": .down,
        "downward": .down, "downwards": .down, "in": .into, "into": .into, "inward": .into,
        "inwards": .into, "forward": .into, "forwards": .into, "closer": .into, "toward": .into,
        "towards": .into, "ahead": .into, "deeper": .into, "out": .out, "outward": .out,
        "outwards": .out, "back": .out, "backward": .out, "backwards": .out, "away": .out,
        "around": .around, "round": .around, "through": .through, "over": .through,
        "across": .through, "past": .through, "above": .through, "along": .through,
        "above the": .up,
    ]

    /// Reads a move that starts at a token.
    static func read(at index: Int, in tokens: [Token], aboutCamera: Bool) -> CameraMotion? {
        let text = tokens[index].text
        guard let verb = verbs[text] else { return nil }
        let isStrong = strong.contains(text)
        guard isStrong || aboutCamera else { return nil }
        if !isStrong, !followsCamera(index, tokens) { return nil }
        var motion = CameraMotion(verb: verb, end: index + 1)
        motion.readOn(tokens)
        if isStrong, !aboutCamera, motion.direction == nil, text != "dolly", text != "dollying" {
            // "a pan", "the zoom": only with a direction or at an end of the sentence.
            let isAlone =
                tokens[index].pause != .none
                && (index + 1 == tokens.count || tokens[index + 1].pause != .none)
            guard isAlone || text.hasPrefix("zoom") && text != "zoomed" else { return nil }
        }
        return motion
    }

    /// A move with what is said of it right behind its phrase: adverbs, measures, how long; and where
    /// that ends.
    static func extended(
        _ draft: MoveDraft, from end: Int, in tokens: [Token]
    ) -> (draft: MoveDraft, end: Int) {
        var reader = CameraMotion(verb: .pan, end: end)
        var index = end
        while index < min(tokens.count, end + 8), tokens[index].pause == .none {
            if let taken = reader.readLength(at: index, in: tokens)
                ?? reader.readDetail(at: index, in: tokens)
            {
                index += taken
                reader.end = index
            } else if ["of", "by", "about", "at", "a", "in"].contains(tokens[index].text) {
                index += 1
            } else {
                break
            }
        }
        var draft = draft
        if reader.vigor != 1 { draft.vigor = reader.vigor }
        if let turn = reader.turn, [.orbit, .roll].contains(draft.kind) {
            draft.amount = abs(draft.amount) * turn
            draft.exact = draft.exact.map { abs($0) * turn }
        }
        draft.length = reader.length
        draft.easing = reader.easing
        draft.take(reader.exact)
        return (draft, reader.end)
    }

    private init(verb: Verb, end: Int) {
        self.verb = verb
        self.end = end
    }

    /// A weak verb counts right behind "camera" and words that go between them.
    private static func followsCamera(_ index: Int, _ tokens: [Token]) -> Bool {
        guard index > 0 else { return false }
        let before = tokens[index - 1].text
        if tokens[index].bracket != nil || tokens[index].pause == .comma { return true }
        return tokens[index].text == "following" || adverbs[before] != nil || before.hasSuffix("ly")
            || [
                "camera", "drone", "and", "then", "to", "is", "it", "starts", "begins", "finally",
                "next", "also", "now", "shot", "of", "by", "movement", "view", "continues",
                "before", "slight", "starting", "while", "keeps", "as", "or", "with", "a", "the",
            ].contains(before)
    }

    private mutating func readOn(_ tokens: [Token]) {
        var index = end
        let limit = min(tokens.count, end + 8)
        while index < limit, tokens[index].pause == .none {
            let text = tokens[index].text
            if let taken = readLength(at: index, in: tokens) {
                index += taken
                end = index
                continue
            }
            if Self.fillers.contains(text),
                Self.directions[text] == nil || isMerelyFiller(index, tokens)
            {
                index += 1
                continue
            }
            if let found = Self.directions[text] {
                if direction == nil || direction == .into && (found == .left || found == .right)
                    || isFromSide(end, index, tokens)
                {
                    direction = found
                } else if found != direction, direction != .around {
                    break
                }
                index += 1
                end = index
                if found == .through || found == .around { break }
                continue
            }
            guard let taken = readDetail(at: index, in: tokens) else { break }
            index += taken
            end = index
        }
        if verb == .orbit || verb == .rotate, direction == .around || turn != nil {
            skipAround(tokens)
        }
    }

    /// "From left to right": the side that was said last is the one that it goes to.
    private func isFromSide(_ first: Int, _ index: Int, _ tokens: [Token]) -> Bool {
        first >= 2 && tokens[max(first - 3, 0)..<first].contains { $0.text == "from" }
            && tokens[first..<index].contains { $0.text == "to" }
    }

    /// "For two seconds", "over 3 s": how long the move takes; the number of tokens.
    private mutating func readLength(at index: Int, in tokens: [Token]) -> Int? {
        guard ["for", "over", "in", "during", "within", "lasting"].contains(tokens[index].text),
            let measure = Measure.read(at: index + 1, in: tokens), measure.unit == .seconds,
            index + 1 < tokens.count, tokens[index + 1].pause == .none
        else { return nil }
        length = measure.value
        return measure.length + 1
    }

    /// An adverb, a sense of rotation, a measure or a manner; the number of tokens.
    private mutating func readDetail(at index: Int, in tokens: [Token]) -> Int? {
        let text = tokens[index].text
        if let vigor = Self.adverbs[text] {
            self.vigor = vigor
            return 1
        }
        if let easing = Self.manners[text] {
            self.easing = easing
            return 1
        }
        if text == "clockwise" || text == "cw" {
            turn = 1
            return 1
        }
        if ["counterclockwise", "anticlockwise", "anti", "counter", "ccw"].contains(text) {
            turn = -1
            let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
            return next == "clockwise" ? 2 : 1
        }
        guard let measure = Measure.read(at: index, in: tokens), measure.unit != .seconds,
            measure.unit != .millimeters
        else { return nil }
        exact = measure
        return measure.length
    }

    /// Words for how the speed changes.
    private static let manners: [String: Move.Easing] = [
        "accelerating": .easeIn, "accelerates": .easeIn, "decelerating": .easeOut,
        "decelerates": .easeOut, "slowing": .easeOut, "constantly": .linear, "evenly": .linear,
        "linearly": .linear, "uniformly": .linear,
    ]

    /// The same verb in the opposite direction, where the words go on so: "left and right", "up then down".
    func reversed(before limit: Int, in tokens: [Token]) -> CameraMotion? {
        var index = end
        while index < limit, index < tokens.count,
            ["and", "then", "to", "the"].contains(tokens[index].text)
        {
            index += 1
        }
        let opposites: [Direction: Direction] = [
            .left: .right, .right: .left, .up: .down, .down: .up, .into: .out, .out: .into,
        ]
        guard index < tokens.count, index > end, index < limit, let direction,
            let found = Self.directions[tokens[index].text], opposites[direction] == found
        else { return nil }
        var other = self
        other.direction = found
        other.end = index + 1
        return other
    }

    /// "in a clockwise direction around": takes the rest of the figure.
    private mutating func skipAround(_ tokens: [Token]) {
        while end < tokens.count, tokens[end].pause == .none,
            ["direction", "around", "degrees", "manner", "motion", "about"].contains(
                tokens[end].text)
        {
            if tokens[end].text == "around" { direction = .around }
            end += 1
        }
        // Behind "around" a bare number is a count of what is circled.
        while end < tokens.count, tokens[end].pause == .none {
            let measure = Measure.read(at: end, in: tokens)
            guard measure == nil || measure?.unit == .degrees,
                let taken = readDetail(at: end, in: tokens)
            else { break }
            end += taken
        }
    }

    /// "in" before an article leads on to another word: "zoom in the city" is a zoom in, "move in a
    /// circle" is not a move in.
    private func isMerelyFiller(_ index: Int, _ tokens: [Token]) -> Bool {
        guard tokens[index].text == "in" else { return false }
        let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
        return next == "a" && verb != .zoom && verb != .dolly
    }
}

extension CameraMotion {
    /// The move in units of the default one.
    func draft(step: Int) -> MoveDraft {
        let (kind, amount) = move()
        var draft = MoveDraft(kind: kind, amount: amount, step: step, next: end)
        draft.vigor = vigor
        draft.length = length
        draft.easing = easing
        draft.take(exact)
        return draft
    }

    private func move() -> (Move.Kind, Float) {
        switch verb {
        case .pan, .sweep: turning(.pan)
        case .tilt:
            switch direction {
            case .down: (.tilt, -1)
            case .left: (.pan, -1)
            case .right: (.pan, 1)
            default: (.tilt, 1)
            }
        case .zoom: direction == .out ? (.zoom, 0.62) : (.zoom, 1.6)
        case .push, .enter: direction == .through ? (.flyThrough, 1) : (.dolly, 1.6)
        case .pull, .retreat: (.dolly, 0.6)
        case .dolly, .move: going()
        case .truck: (.truck, direction == .left ? -1 : 1)
        case .crane: (.crane, direction == .down ? -1 : 1)
        case .pedestal: (.pedestal, direction == .down ? -1 : 1)
        case .rise: direction == .down ? (.crane, -1) : (.crane, 1)
        case .sink: (.crane, -1)
        case .fly:
            switch direction {
            case .up: (.crane, 1)
            case .down: (.crane, -1)
            case .around: (.orbit, turn ?? 1)
            case .out: (.dolly, 0.6)
            default: (.flyThrough, 1)
            }
        case .roll: (.roll, turn ?? (direction == .left ? -1 : 1))
        case .rotate:
            if direction == .around || direction == nil && turn == nil {
                (.orbit, turn ?? 1)
            } else if let turn {
                (.roll, turn)
            } else {
                turning(.pan)
            }
        case .orbit: (.orbit, turn ?? (direction == .right ? -1 : 1))
        case .follow:
            switch direction {
            case .left: (.truck, -1)
            case .right: (.truck, 1)
            case .out: (.dolly, 0.6)
            case .into: (.dolly, 1.6)
            default: (.follow, 0)
            }
        case .shake, .chase, .lead: (.follow, 0)
        }
    }

    /// The side of the subject that a chase or a lead shows.
    var view: View? {
        switch verb {
        case .chase: .back
        case .lead: .front
        default: nil
        }
    }

    /// Whether the verb asks for shaking rather than for a move.
    var isShaking: Bool { verb == .shake }

    private func turning(_ kind: Move.Kind) -> (Move.Kind, Float) {
        switch direction {
        case .left: (kind, -1)
        case .up: (.tilt, 1)
        case .down: (.tilt, -1)
        case .around: (kind, 2)
        default: (kind, 1)
        }
    }

    private func going() -> (Move.Kind, Float) {
        switch direction {
        case .left: (.truck, -1)
        case .right: (.truck, 1)
        case .up: (.crane, 1)
        case .down: (.crane, -1)
        case .out: (.dolly, 0.6)
        case .around: (.orbit, turn ?? 1)
        case .through: (.flyThrough, 1)
        case .into, nil: (.dolly, 1.6)
        }
    }
}
