// SPDX-License-Identifier: Apache-2.0
import Screenplay
import Testing

// Table: one row a phrase.

/// Camera language and what it becomes.
@Suite struct CameraLanguageTests {
    private func plan(_ prompt: String, duration: Double = 5) -> CameraPlan {
        Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: 1, seed: 3, duration: duration))
            .camera
    }

    /// A phrase, the kind it names and the sign or side of 1 of its amount.
    struct Phrase: Sendable, CustomTestStringConvertible {
        var words: String
        var kind: Move.Kind
        /// 1: right, up, clockwise or in; -1 the other way; 0: no direction.
        var way: Int
        var testDescription: String { words }

        init(_ words: String, _ kind: Move.Kind, _ way: Int) {
            (self.words, self.kind, self.way) = (words, kind, way)
        }
    }

    static let phrases: [Phrase] = [
        Phrase("pan left", .pan, -1), Phrase("pan right", .pan, 1),
        Phrase("the camera pans slowly to the right", .pan, 1),
        Phrase("slow panning shot", .pan, 1), Phrase("the camera turns left", .pan, -1),
        Phrase("tilt up", .tilt, 1), Phrase("the camera tilts gently downwards", .tilt, -1),
        Phrase("zoom in", .zoom, 1), Phrase("zoom out", .zoom, -1),
        Phrase("the camera slowly zooms out", .zoom, -1), Phrase("crash zoom", .zoom, 1),
        Phrase("dolly in", .dolly, 1), Phrase("dolly out", .dolly, -1),
        Phrase("slow push in", .dolly, 1), Phrase("the camera pulls back", .dolly, -1),
        Phrase("the camera moves forward", .dolly, 1),
        Phrase("the camera moves backwards slowly", .dolly, -1),
        Phrase("the camera moves closer", .dolly, 1),
        Phrase("truck left", .truck, -1), Phrase("the camera slides right", .truck, 1),
        Phrase("the camera tracks left", .truck, -1),
        Phrase("pedestal up", .pedestal, 1), Phrase("pedestal down", .pedestal, -1),
        Phrase("crane up", .crane, 1), Phrase("crane shot", .crane, 1),
        Phrase("the camera descends", .crane, -1), Phrase("the camera rises slowly", .crane, 1),
        Phrase("the camera circles around", .orbit, 1),
        Phrase("the camera orbits around in a clockwise direction", .orbit, 1),
        Phrase("the camera orbits counterclockwise", .orbit, -1),
        Phrase("orbit shot", .orbit, 1), Phrase("arc shot", .orbit, 1),
        Phrase("360 degree shot", .orbit, 1),
        Phrase("the camera rolls clockwise", .roll, 1),
        Phrase("the camera rotates anticlockwise", .roll, -1),
        Phrase("dolly zoom", .dollyZoom, 1), Phrase("vertigo effect", .dollyZoom, 1),
        Phrase("whip pan", .whipPan, 1), Phrase("whip pan left", .whipPan, -1),
        Phrase("rack focus", .rackFocus, 0), Phrase("racking focus", .rackFocus, 0),
        Phrase("tracking shot", .follow, 0), Phrase("the camera follows", .follow, 0),
        Phrase("fpv drone shot", .flyThrough, 1),
        Phrase("[Pan left]", .pan, -1), Phrase("[Push in]", .dolly, 1),
        Phrase("[Tracking shot]", .follow, 0),
    ]

    @Test(arguments: phrases) func `a phrase behind a scene becomes its move`(_ phrase: Phrase) {
        let moves = plan("a red car in front of a house, \(phrase.words)").moves
        #expect(moves.map(\.kind) == [phrase.kind])
        guard let amount = moves.first?.amount else { return }
        switch phrase.kind {
        case .dolly, .zoom, .dollyZoom: #expect((amount > 1) == (phrase.way > 0))
        default: #expect(amount.sign == .minus ? phrase.way < 0 : phrase.way >= 0)
        }
    }

    @Test(arguments: phrases) func `a phrase before a scene becomes its move`(_ phrase: Phrase) {
        let moves = plan("\(phrase.words). A red car in front of a house.").moves
        #expect(moves.map(\.kind) == [phrase.kind])
    }

    @Test(
        arguments: [
            "static shot", "locked-off camera", "the camera is fixed", "still frame", "tripod shot",
            "the camera does not move", "[Static shot]",
        ])
    func `a camera that is told to stand still has no moves`(_ words: String) {
        #expect(plan("a dog running on a beach, \(words)").moves.isEmpty)
    }

    @Test(
        arguments: zip(
            [
                "extreme close-up", "close up", "medium shot", "full body", "wide shot",
                "establishing shot",
            ],
            [
                ShotSize.extremeCloseUp, .closeUp, .medium, .full, .wide, .extremeWide,
            ]))
    func `shot sizes are read`(_ words: String, _ size: ShotSize) {
        #expect(plan("\(words) of a woman in a park").shotSize == size)
    }

    @Test(
        arguments: zip(
            [
                "low angle shot of a house", "a house, high angle", "aerial view of a house",
                "bird's-eye view of a house", "a house, top-down view", "a house from a drone",
                "worm's eye view of a house",
            ], [Angle.low, .high, .aerial, .aerial, .overhead, .aerial, .wormsEye]))
    func `angles are read`(_ words: String, _ angle: Angle) {
        #expect(plan(words).angle == angle)
    }

    @Test(
        arguments: zip(
            ["front view", "side view", "from behind", "POV", "facing the camera"],
            [View.front, .side, .back, .pov, .front]))
    func `views are read`(_ words: String, _ view: View) {
        #expect(plan("a woman in a park, \(words)").view == view)
    }

    @Test func `then puts moves one after the other`() {
        let moves = plan("a house, the camera pans left then zooms in").moves
        #expect(moves.map(\.kind) == [.pan, .zoom])
        #expect(moves.first?.end == 2.5)
        #expect(moves.last?.start == 2.5)
        #expect(moves.last?.end == 5)
    }

    @Test func `moves joined by and happen together`() {
        let moves = plan("a house, the camera pans left and zooms in").moves
        #expect(moves.map(\.kind) == [.pan, .zoom])
        #expect(moves.allSatisfy { $0.start == nil && $0.end == nil })
    }

    @Test func `one bracket is together, two are in sequence`() {
        #expect(plan("[Truck left, Pan right] a house").moves.allSatisfy { $0.start == nil })
        let sequence = plan("[Pan left] a house [Zoom in]").moves
        #expect(sequence.compactMap(\.start) == [0, 2.5])
    }

    @Test func `degrees and millimeters are taken at their word`() {
        #expect(plan("a house, the camera pans 45 degrees to the left").moves.first?.amount == -45)
        #expect(plan("360 degree orbit around a car").moves.first?.amount == 360)
        #expect(plan("a house, 85mm lens").focal == 85)
    }

    @Test func `adverbs scale a move`() throws {
        let usual = try #require(plan("a house, pan left").moves.first?.amount)
        let slight = try #require(plan("a house, pan slightly left").moves.first?.amount)
        let quick = try #require(plan("a house, the camera pans quickly left").moves.first?.amount)
        #expect(abs(slight) < abs(usual))
        #expect(abs(usual) < abs(quick))
    }

    @Test func `world rate and shaking are read`() {
        #expect(plan("a dog, slow motion").worldRate < 1)
        #expect(plan("a dog, super slow motion").worldRate < plan("a dog, slow motion").worldRate)
        #expect(plan("time-lapse of clouds").worldRate > 1)
        #expect(plan("a dog, handheld camera").handheld == 1)
        #expect(plan("a dog, with an intense shaking effect").handheld == 3)
        #expect(plan("a dog, dutch angle").roll > 0)
    }

    @Test func `a rack focus ends on what it was told to`() {
        let plan = plan("rack focus from a lamp to a woman")
        #expect(plan.moves.first?.target == "woman")
    }

    @Test(
        arguments: [
            "a frying pan on a stove", "a ball rolls", "a crane bird by a lake",
            "a truck on a road",
            "a satellite orbits the earth", "a man follows a dog", "a photographer with a camera",
            "birds flying through a canyon", "a woman tracks a deer", "a dancer spins around",
        ])
    func `words of other meaning are no camera moves`(_ words: String) {
        let moves = plan(words).moves
        #expect(moves.count <= 1)
        #expect(moves.allSatisfy { [.follow, .dolly, .truck, .orbit].contains($0.kind) })
        #expect(moves.allSatisfy { $0.kind != .orbit || abs($0.amount) < 20 })
        #expect(moves.allSatisfy { $0.kind != .dolly || $0.amount < 1.2 })
    }

    @Test func `nothing said gives one gentle move, half as large under strict guidance`() {
        for seed in UInt64(0)..<20 {
            let strict = Screenplay().shot(
                for: ShotBrief(prompt: "a house", guidance: 1, seed: seed))
            let free = Screenplay().shot(
                for: ShotBrief(prompt: "a house", guidance: 0.5, seed: seed))
            #expect(strict.camera.moves.count == 1)
            #expect(strict.camera.moves.map(\.kind) == free.camera.moves.map(\.kind))
            if let a = strict.camera.moves.first, let b = free.camera.moves.first, a.kind == .dolly
            {
                #expect(a.amount < b.amount)
            }
        }
    }

    @Test func `a place that several pass through is shown itself; one who travels is followed`() {
        let street = plan("a busy city street at night, cars driving by")
        #expect(street.shotSize == .wide)
        #expect(street.moves.isEmpty)
        let chase = plan("a red car driving through a city street at night")
        #expect(chase.moves.first?.kind == .follow)
    }
}
