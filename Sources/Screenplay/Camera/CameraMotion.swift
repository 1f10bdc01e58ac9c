// SPDX-License-Identifier: Apache-2.0

/// A verb of camera movement with the direction, degrees and adverbs around it.
struct CameraMotion {
    /// What a verb does before a direction is known.
    enum Verb: Sendable {
        /// Always camera language.
        case pan, tilt, zoom, dolly, crane, pedestal
        /// Camera language when the sentence is about the camera.
        case truck, move, rise, sink, rotate, orbit, roll, follow, push, pull, fly, shake, sweep
        case enter, retreat
    }

    private enum Direction { case left, right, up, down, into, out, around, through }

    private var verb: Verb
    private var direction: Direction?
    private var turn: Float?
    private var exact: Float?
    private var vigor: Float = 1
    private(set) var end: Int

    static let verbs: [String: Verb] = {
        let table: [(Verb, String)] = [
            (.pan, "pan"), (.tilt, "tilt"), (.zoom, "zoom"), (.dolly, "dolly dollie dollied"),
            (.crane, "crane jib"), (.pedestal, "pedestal boom"), (.truck, "truck slide crab"),
            (.move, "move go travel glide drift float shift proceed creep advance progress"),
            (.rise, "rise ascend lift climb"), (.sink, "descend lower drop"),
            (.rotate, "rotate turn spin revolve swivel"), (.orbit, "orbit circle arc spiral"),
            (.roll, "roll"), (.follow, "follow track chase trail"), (.push, "push"),
            (.pull, "pull back retract"), (.fly, "fly soar swoop"),
            (.shake, "shake tremble wobble"),
            (.sweep, "sweep swing scan"), (.enter, "enter approach dive"),
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

    /// An adverb right behind a phrase: its factor, and where it ends.
    static func adverb(after end: Int, in tokens: [Token]) -> (Float?, Int) {
        guard end < tokens.count, tokens[end].pause == .none, let vigor = adverbs[tokens[end].text]
        else { return (nil, end) }
        return (vigor, end + 1)
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
        return before == "camera" || adverbs[before] != nil || before.hasSuffix("ly")
            || [
                "and", "then", "to", "is", "it", "starts", "begins", "finally", "next", "also",
                "now",
                "shot", "of", "by", "movement", "view", "continues", "before", "slight", "starting",
                "while", "keeps", "as", "or", "with", "a", "the",
            ].contains(before)
    }

    private mutating func readOn(_ tokens: [Token]) {
        var index = end
        let limit = min(tokens.count, end + 8)
        while index < limit, tokens[index].pause == .none {
            let text = tokens[index].text
            if Self.fillers.contains(text),
                Self.directions[text] == nil || isMerelyFiller(index, tokens)
            {
                index += 1
                continue
            }
            if let found = Self.directions[text] {
                if direction == nil || direction == .into && (found == .left || found == .right) {
                    direction = found
                } else if found != direction, direction != .around {
                    break
                }
                index += 1
                end = index
                if found == .through || found == .around { break }
                continue
            }
            if let vigor = Self.adverbs[text] {
                self.vigor = vigor
            } else if text == "clockwise" || text == "cw" {
                turn = 1
            } else if ["counterclockwise", "anticlockwise", "anti", "counter", "ccw"].contains(text)
            {
                turn = -1
                if index + 1 < limit, tokens[index + 1].text == "clockwise" { index += 1 }
            } else if let number = Self.number(text) {
                exact = number
                if index + 1 < limit,
                    ["degrees", "degree", "meters", "meter", "metres", "m", "deg", "x", "times"]
                        .contains(tokens[index + 1].text)
                {
                    index += 1
                }
            } else {
                break
            }
            index += 1
            end = index
        }
        if verb == .orbit || verb == .rotate, direction == .around || turn != nil {
            skipAround(tokens)
        }
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
    }

    /// "in" before an article leads on to another word: "zoom in the city" is a zoom in, "move in a
    /// circle" is not a move in.
    private func isMerelyFiller(_ index: Int, _ tokens: [Token]) -> Bool {
        guard tokens[index].text == "in" else { return false }
        let next = index + 1 < tokens.count ? tokens[index + 1].text : ""
        return next == "a" && verb != .zoom && verb != .dolly
    }

    private static func number(_ text: String) -> Float? {
        if let value = Float(text.hasSuffix("x") ? String(text.dropLast()) : text) { return value }
        return text.hasSuffix("°") ? Float(text.dropLast()) : nil
    }
}

extension CameraMotion {
    /// The move in units of the default one.
    func draft(step: Int) -> MoveDraft {
        let (kind, amount) = move()
        var draft = MoveDraft(kind: kind, amount: amount, step: step, next: end)
        draft.vigor = vigor
        draft.exact = exact
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
        case .shake: (.follow, 0)
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
