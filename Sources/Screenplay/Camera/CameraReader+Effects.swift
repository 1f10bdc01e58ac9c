// SPDX-License-Identifier: Apache-2.0

/// What phrases do to the reading; of directions that do not fit together the last wins.
extension CameraReader {
    mutating func apply(_ effect: String, _ range: Range<Int>) {
        let parts = effect.split(separator: "=", maxSplits: 1)
        let value = parts.count > 1 ? String(parts[1]) : ""
        switch parts.first {
        case "size": chooseSize(ShotSize(rawValue: value), range)
        case "angle": choose(\.angle, Angle(rawValue: value), "angle")
        case "view": choose(\.view, View(rawValue: value), "view")
        case "approach":
            choose(\.view, View(rawValue: value), "view")
            reading.isApproached = true
        case "handheld": shake(Float(value) ?? 1)
        case "rate": choose(\.worldRate, Float(value), "rate of time")
        case "roll": reading.roll = Float(value)
        case "focal": choose(\.focal, Float(value), "focal length")
        case "collisions": reading.collisions = .ignore
        case "static": hold(isFirm: true)
        case "tripod": hold(isFirm: false)
        case "follow":
            let draft = MoveDraft(kind: .follow, amount: 0, step: step, next: range.upperBound)
            if reading.view == nil { reading.view = View(rawValue: value) }
            add(draft, from: range.lowerBound, to: range.upperBound)
            return readSide(of: range)
        case "fpv", "hyperlapse":
            var draft = MoveDraft(kind: .flyThrough, amount: 1, step: step, next: range.upperBound)
            if parts.first == "fpv" {
                draft.vigor = 2
                if reading.focal == nil { reading.focal = 16 }
            } else {
                choose(\.worldRate, 120, "rate of time")
            }
            add(draft, from: range.lowerBound, to: range.upperBound)
            return
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
            let (extended, end) = CameraMotion.extended(draft, from: range.upperBound, in: tokens)
            add(extended, from: range.lowerBound, to: end)
            if kind == .follow { readSide(of: range.lowerBound..<end) }
            return
        default: break
        }
        if ["size", "angle", "view", "approach"].contains(parts.first) {
            isAboutCamera = leadsToMove(range.upperBound)
        }
        let meaning =
            parts.first == "focus" ? "camera:focus" : "camera:" + Self.meaning(parts, value)
        take(range, meaning)
    }

    /// "Aerial shot descending toward a lighthouse".
    private func leadsToMove(_ end: Int) -> Bool {
        end < tokens.count && tokens[end].pause == .none && tokens[end].text.hasSuffix("ing")
            && CameraMotion.verbs[tokens[end].text] != nil
    }

    /// "A low tracking shot behind a fox": whence the subject is seen.
    private mutating func readSide(of range: Range<Int>) {
        let sides: [String: View] = ["behind": .back, "alongside": .side, "beside": .side]
        let end = range.upperBound
        if end < tokens.count, tokens[end].pause == .none, reading.view == nil,
            let view = sides[tokens[end].text]
        {
            reading.view = view
            take(end..<end + 1, "camera:" + view.rawValue)
        }
        guard range.lowerBound > 0, tokens[range.lowerBound].pause == .none else { return }
        let angles: [String: Angle] = ["low": .low, "high": .high]
        let before = range.lowerBound - 1
        if reading.angle == nil, let angle = angles[tokens[before].text] {
            reading.angle = angle
            take(before..<range.lowerBound, "camera:" + angle.rawValue)
        }
    }

    private mutating func chooseSize(_ size: ShotSize?, _ range: Range<Int>) {
        if reading.shotSize != nil, isEnd(of: range) {
            reading.endSize = size
        } else {
            choose(\.shotSize, size, "shot size")
        }
    }

    /// "From a close-up to a wide shot": whether a size is the one that the shot ends with.
    private func isEnd(of range: Range<Int>) -> Bool {
        let near = tokens[max(range.lowerBound - 3, 0)..<range.lowerBound].map(\.text)
        let far = tokens[max(range.lowerBound - 16, 0)..<range.lowerBound].map(\.text)
        return near.contains { ["to", "into", "with", "in", "on"].contains($0) }
            && far.contains { ["from", "starts", "starting", "begins", "beginning"].contains($0) }
    }

    /// Takes a framing; of two the last wins, and a note says so.
    mutating func choose<Value: Equatable>(
        _ field: WritableKeyPath<CameraReading, Value?>, _ value: Value?, _ name: String
    ) {
        if let before = reading[keyPath: field], let value, before != value {
            reading.notes.append(
                "\(name): \(Self.shown(before)) and then \(Self.shown(value)) were said; the last is used"
            )
        }
        reading[keyPath: field] = value
    }

    static func shown(_ value: some Any) -> String {
        (value as? any RawRepresentable).map { "\($0.rawValue)" } ?? "\(value)"
    }

    /// Takes a strength of shaking; of several the greatest, but "steady" against "shaky" is decided by
    /// the last.
    mutating func shake(_ strength: Float) {
        let before = reading.handheld
        if let before, (before == 0) != (strength == 0) {
            reading.notes.append(
                "a steady and a shaking camera were said; the last is used")
            reading.handheld = strength
        } else {
            reading.handheld = max(before ?? 0, strength)
        }
    }

    /// Takes a camera that does not move.
    ///
    /// It may be so alone, as one step among others, or against moves that were said of the same time, where the
    /// last wins. On a tripod it may still turn.
    mutating func hold(isFirm: Bool) {
        let now = reading.moves.filter { $0.step == step }
        if isFirm, !now.isEmpty {
            let names = now.map(\.kind.rawValue).joined(separator: ", ")
            reading.notes.append(
                "\(names) and then a still camera were said; the last is used")
            reading.moves.removeAll { $0.step == step }
        }
        if isFirm, !reading.moves.isEmpty || reading.holds[step] != nil { reading.holds[step] = 0 }
        reading.isStatic = true
        if isFirm, reading.moves.isEmpty { stillStep = step }
    }

    /// "To the right" behind a phrase.
    func side(after end: Int) -> (sign: Float, end: Int)? {
        for index in end..<min(end + 3, tokens.count) where tokens[index].pause == .none {
            if tokens[index].text == "left" { return (-1, index + 1) }
            if tokens[index].text == "right" { return (1, index + 1) }
            guard ["to", "the"].contains(tokens[index].text) else { return nil }
        }
        return nil
    }

    static func meaning(_ parts: [Substring], _ value: String) -> String {
        switch parts.first {
        case "size", "angle", "view", "approach": value
        case "rate": (Float(value) ?? 1) < 1 ? "slow_motion" : "time_lapse"
        case .some(let name): String(name)
        case nil: ""
        }
    }

    mutating func add(_ draft: MoveDraft, from start: Int, to end: Int) {
        var draft = draft
        settle(&draft, at: start)
        if vigor != 1, draft.vigor == 1 { draft.vigor = vigor }
        if let vigorToken { take(vigorToken..<vigorToken + 1, nil) }
        draft.part = draft.part ?? part
        draft.begin = begin
        begin = nil
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

    /// Brings a move together with what was said before of the same time.
    mutating func settle(_ draft: inout MoveDraft, at start: Int) {
        if let still = stillStep {
            if still < step {
                reading.holds[still] = reading.holds[still] ?? 0
            } else {
                reading.notes.append(
                    "a still camera and then \(draft.kind.rawValue) were said; the last is used")
            }
            stillStep = nil
        }
        // Within one pair of brackets everything is together.
        guard tokens[start].bracket != nil, tokens[start].bracket == bracket,
            let index = reading.moves.firstIndex(where: { $0.step == step && $0.opposes(draft) })
        else { return }
        reading.notes.append(
            "\(draft.kind.rawValue) in opposite directions at once was said; the last is used")
        reading.moves.remove(at: index)
    }

    mutating func take(_ range: Range<Int>, _ meaning: String?) {
        for index in range { reading.taken[index] = .some(meaning) }
    }
}
