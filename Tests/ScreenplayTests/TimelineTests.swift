// SPDX-License-Identifier: Apache-2.0
import Screenplay
import Testing

/// What happens when.
@Suite struct TimelineTests {
    private func shot(_ prompt: String, duration: Double = 5) -> Shot {
        Screenplay().shot(
            for: ShotBrief(prompt: prompt, guidance: 1, seed: 3, duration: duration))
    }

    @Test(
        arguments: [
            ("a man runs, then sits", ["run", "sit"]), ("a dog sits and a cat runs", []),
            ("a man walks, then waves, then dances", ["walk", "wave", "dance"]),
            ("a girl sits and reads a book", []),
            ("a woman walks to a chair and sits", ["walk", "sit"]),
            ("a woman walks to a chair", ["walk"]),
            ("a person is sitting, then they suddenly start dancing", ["sit", "dance"]),
        ])
    func `what is done one after the other gets its times`(_ prompt: String, _ actions: [String]) {
        let shot = shot(prompt)
        let beats = shot.cast.first?.beats ?? []
        #expect(beats.map(\.action.rawValue) == actions)
        for (beat, next) in zip(beats, beats.dropFirst()) { #expect(beat.end == next.start) }
        if !beats.isEmpty {
            #expect(beats.first?.start == 0)
            #expect(beats.last?.end == 5)
            #expect(shot.cast.first?.action == beats.first?.action)
        }
    }

    @Test func `who waits for his turn stands first, and where he goes is kept`() throws {
        let shot = shot("A cat is in front of a tree, then the cat runs to the left of the tree.")
        let cat = try #require(shot.cast.first)
        #expect(cat.relation?.kind == .inFrontOf)
        #expect(cat.beats.map(\.action) == [.stand, .run])
        #expect(cat.beats.last?.relation?.kind == .leftOf)
    }

    @Test(
        arguments: [
            ("a dog runs to the tree, then lies down", "dog", "near oak at 2.5"),
            ("a woman walks up to a horse", "woman", "near horse at 5.0"),
            (
                "A cat is on the right of a rock, then it runs to the left of the rock.", "cat",
                "left_of rock at 5.0"
            ),
            ("the cat jumps onto the chair", "cat", "on chair at 5.0"),
            ("a man approaches a house", "man", "near house at 5.0"),
            ("a dog runs beside a car", "dog", ""),
        ])
    func `who comes to whom, and when`(_ prompt: String, _ id: String, _ goal: String) throws {
        let member = try #require(shot(prompt).cast.first { $0.id == id })
        let goals = member.goals.map {
            "\($0.relation.kind.rawValue) \($0.relation.of) at \($0.time)"
        }
        #expect(goals.joined() == goal)
    }

    @Test(
        arguments: [
            ("a city from dusk till night", TimeOfDay?.some(.dusk), Change.Kind.timeOfDay, "night"),
            ("a lake, it starts as a foggy morning and ends at noon", .morning, .timeOfDay, "noon"),
            ("the leaves turn from green to red", nil, .season, "autumn"),
        ])
    func `a range of time begins and ends`(
        _ prompt: String, _ start: TimeOfDay?, _ kind: Change.Kind, _ end: String
    ) throws {
        let shot = shot(prompt)
        let change = try #require(shot.changes.first)
        #expect(change.kind == kind)
        #expect(change.to == end)
        if let start { #expect(shot.timeOfDay == start) }
    }

    @Test(
        arguments: [
            ("A car changes from black to white.", Change.Kind.color, "white"),
            ("A cat changes from small to big", .size, "2"),
            ("the sun sets behind the mountains", .timeOfDay, "dusk"),
            ("a ball shrinks", .size, "0.4"), ("a house appears", .appear, ""),
            ("the night falls over a lake", .timeOfDay, "night"),
            ("the rain stops in the village", .weather, "clear"),
        ])
    func `what becomes other is a change`(_ prompt: String, _ kind: Change.Kind, _ to: String) {
        let change = shot(prompt).changes.first
        #expect(change?.kind == kind)
        #expect(change?.to == to)
        #expect(change.map { $0.end > $0.start } ?? false)
    }

    @Test func `a story too long for the clip says so and ends with the clip`() {
        let verbs = [
            "walks", "sits", "stands", "runs", "waves", "dances", "jumps", "swims", "flies",
        ]
        let shot = shot("A man " + verbs.joined(separator: ", then "))
        #expect(shot.notes.contains { $0.contains("more is told") })
        #expect(shot.cast.first?.beats.last?.end == 5)
    }

    @Test func `a plan of version 1 is still read`() throws {
        let old = """
            {"version": 1, "seed": 1, "duration": 5, "setting": "lake",
             "cast": [{"subject": "dog"}], "words": [{"text": "dog", "way": "related"}]}
            """
        let shot = try Shot(json: old)
        #expect(shot.version == Shot.currentVersion)
        #expect(shot.cast.first?.beats.isEmpty ?? false)
        #expect(try Shot(json: String(decoding: shot.json(), as: UTF8.self)) == shot)
    }

    @Test(
        arguments: [
            (#"{"action": "walk", "start": 2, "end": 1}"#, "cast[0].beats[0].end"),
            (#"{"action": "moon", "start": 0, "end": 1}"#, "cast[0].beats[0].action"),
            (
                #"{"action": "walk", "start": 0, "end": 1, "relation": {"kind": "on", "of": "x"}}"#,
                "cast[0].beats[0].relation.of"
            ),
        ])
    func `a beat that cannot be is refused`(_ beat: String, _ field: String) {
        let json = """
            {"seed": 1, "duration": 5, "setting": "lake", "cast": [{"subject": "dog", "beats": [\(beat)]}]}
            """
        #expect { try Shot(json: json) } throws: { ($0 as? ScreenplayError)?.field == field }
    }

    @Test(
        arguments: [
            (
                #"{"kind": "color", "of": "dog", "to": "ultraviolet", "start": 0, "end": 1}"#,
                "changes[0].to"
            ),
            (#"{"kind": "size", "of": "dog", "to": "-1", "start": 0, "end": 1}"#, "changes[0].to"),
            (
                #"{"kind": "color", "of": "cat", "to": "red", "start": 0, "end": 1}"#,
                "changes[0].of"
            ),
        ])
    func `a change that cannot be is refused`(_ change: String, _ field: String) {
        let json = """
            {"seed": 1, "duration": 5, "setting": "lake", "cast": [{"subject": "dog"}],
             "changes": [\(change)]}
            """
        #expect { try Shot(json: json) } throws: { ($0 as? ScreenplayError)?.field == field }
    }
}
