// SPDX-License-Identifier: Apache-2.0
import Screenplay
import Testing

/// Sizes, times, order and contradictions in camera language.
@Suite struct CameraTimingTests {
    private func plan(_ prompt: String, duration: Double = 5) -> CameraPlan {
        Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: 1, seed: 3, duration: duration))
            .camera
    }

    /// A phrase with its kind, its amount and the unit of it.
    struct Size: Sendable, CustomTestStringConvertible {
        var words: String
        var kind: Move.Kind
        var amount: Float
        var unit: Move.Unit?
        var testDescription: String { words }

        init(_ words: String, _ kind: Move.Kind, _ amount: Float, _ unit: Move.Unit? = nil) {
            (self.words, self.kind, self.amount, self.unit) = (words, kind, amount, unit)
        }
    }

    static let sizes: [Size] = [
        Size("the camera pans 45 degrees to the right", .pan, 45),
        Size("a 45 degree pan left", .pan, -45), Size("tilt up 20 degrees", .tilt, 20),
        Size("tilt down by ten degrees", .tilt, -10),
        Size("the camera dollies in two meters", .dolly, 2, .meters),
        Size("dolly out 1.5 meters", .dolly, -1.5, .meters),
        Size("the camera pulls back 10 feet", .dolly, -3.048, .meters),
        Size("truck right 3 m", .truck, 3), Size("the camera rises 5 meters", .crane, 5),
        Size("zoom in 3x", .zoom, 3), Size("2x zoom in", .zoom, 2), Size("zoom out 2x", .zoom, 0.5),
        Size("zoom in by 50 percent", .zoom, 1.5),
        Size("the camera orbits 90 degrees", .orbit, 90),
        Size("the camera circles around 360 degrees", .orbit, 360),
        Size("360 degree orbit", .orbit, 360),
        Size("the camera orbits half a circle counterclockwise", .orbit, -180),
        Size("full circle around", .orbit, 360),
        Size("orbit shot of 60 degrees", .orbit, 60),
        Size("the camera rolls ninety degrees", .roll, 90),
        Size("the camera orbits around twenty five degrees clockwise", .orbit, 25),
    ]

    @Test(arguments: sizes) func `a size is taken at its word`(_ size: Size) throws {
        let move = try #require(plan("a red car in front of a house, \(size.words)").moves.first)
        #expect(move.kind == size.kind)
        #expect(abs(move.amount - size.amount) < 1e-3, "\(move.amount)")
        #expect(move.unit == size.unit)
    }

    /// Words, and start and end of every move in a clip of five seconds.
    struct Times: Sendable, CustomTestStringConvertible {
        var words: String
        var spans: [ClosedRange<Float>]
        var testDescription: String { words }

        init(_ words: String, _ spans: [ClosedRange<Float>]) {
            (self.words, self.spans) = (words, spans)
        }
    }

    static let times: [Times] = [
        Times("the camera pans left", [0...5]),
        Times("the camera pans left, then tilts up", [0...2.5, 2.5...5]),
        Times("the camera pans left for 2 seconds, then tilts up", [0...2, 2...5]),
        Times("at the end the camera zooms in", [3...5]),
        Times("finally the camera zooms in", [3...5]),
        Times("at the start the camera pans right", [0...2]),
        Times("after 2 seconds the camera pans right", [2...5]),
        Times("in the last second the camera zooms in", [4...5]),
        Times("static shot, then the camera zooms in", [2.5...5]),
        Times("the camera pans left, then holds for 2 seconds", [0...3]),
        Times("the camera holds for 3 seconds, then pushes in", [3...5]),
        Times("the camera pans left and right", [0...2.5, 2.5...5]),
        Times("the camera tilts up over 2 seconds at the end", [3...5]),
    ]

    @Test(arguments: times) func `times are kept`(_ times: Times) {
        let moves = plan("a red car in front of a house. \(times.words)").moves
        #expect(moves.count == times.spans.count)
        for (move, span) in zip(moves, times.spans) {
            #expect(abs((move.start ?? 0) - span.lowerBound) < 0.01, "\(move)")
            #expect(abs((move.end ?? 5) - span.upperBound) < 0.01, "\(move)")
        }
    }

    @Test func `of contradictions the last wins, and a note says so`() {
        let sizes = plan("close-up of a woman in a park, wide shot")
        #expect(sizes.shotSize == .wide)
        #expect(sizes.notes.contains { $0.contains("close_up") && $0.contains("wide") })
        let angles = plan("low angle, a house, aerial view")
        #expect(angles.angle == .aerial)
        #expect(angles.notes.count == 1)
        let still = plan("a house, the camera pans left, static shot")
        #expect(still.moves.isEmpty)
        #expect(still.notes.contains { $0.contains("pan") })
        let moving = plan("static shot, a house, pan left")
        #expect(moving.moves.map(\.kind) == [.pan])
        #expect(moving.notes.count == 1)
        let bracket = plan("[Pan left, Pan right] a house")
        #expect(bracket.moves.map(\.amount) == [30])
        #expect(bracket.notes.count == 1)
        let rates = plan("a dog runs, slow motion, time-lapse")
        #expect(rates.worldRate > 1)
        #expect(rates.notes.count == 1)
        let hands = plan("a dog, shaky camera, steady shot")
        #expect(hands.handheld == 0)
        #expect(hands.notes.count == 1)
    }

    @Test func `directions that fit together leave no note`() {
        for words in [
            "close-up, low angle, pan left and zoom in", "tripod shot, slow pan left",
            "static shot, then the camera pans right", "handheld tracking shot, slow motion",
        ] {
            #expect(plan("a woman walks in a park, \(words)").notes.isEmpty, "\(words)")
        }
    }

    @Test func `an approach against the lens is a dolly zoom`() {
        #expect(plan("a man, dolly in while zooming out").moves.map(\.kind) == [.dollyZoom])
        let back = plan("a man, the camera dollies out and zooms in").moves
        #expect(back.map(\.kind) == [.dollyZoom])
        #expect((back.first?.amount ?? 1) < 1)
    }

    @Test func `chasing is from behind, leading from the front`() {
        #expect(plan("a man runs, the camera chases him").view == .back)
        #expect(plan("a man runs, the camera leads him").view == .front)
        #expect(plan("a man runs, tracking shot from behind").view == .back)
        #expect(plan("a man walks, leading shot").view == .front)
        for words in ["the camera chases him", "the camera leads him", "tracking shot from behind"]
        {
            #expect(plan("a man runs, \(words)").moves.map(\.kind) == [.follow])
        }
    }

    @Test func `who is named behind a move is framed`() {
        let plan = plan("a man waves beside a car, the camera orbits around the car")
        #expect(plan.target == "car")
        #expect(plan.moves.first?.target == "car")
        let push = self.plan("a man and a dog in a park, slow push in on the dog")
        #expect(push.target == "dog")
    }

    @Test func `focus is pulled from one name to the other`() {
        let plan = plan("a lamp and a woman in a room, rack focus from the lamp to the woman")
        #expect(plan.moves.first?.from == "lamp")
        #expect(plan.moves.first?.target == "woman")
        let single = self.plan("a lamp and a woman in a room, rack focus to the lamp")
        #expect(single.moves.first?.target == "lamp")
        #expect(single.moves.first?.from == "woman")
    }

    @Test func `views that somebody holds and lenses are read`() {
        #expect(plan("a woman in a park, selfie").view == .selfie)
        #expect(plan("over-the-shoulder shot of a man facing a woman").view == .overTheShoulder)
        #expect(plan("macro shot of a bee").shotSize == .macro)
        let fpv = plan("fpv drone shot through a forest")
        #expect(fpv.moves.map(\.kind) == [.flyThrough])
        #expect(fpv.focal == 16)
        let hyper = plan("hyperlapse through a city street")
        #expect(hyper.worldRate == 120)
        #expect(hyper.moves.map(\.kind) == [.flyThrough])
        #expect(plan("the camera moves through the wall into a room").collisions == .ignore)
        #expect(plan("the camera moves into a room").collisions == .avoid)
    }
}
