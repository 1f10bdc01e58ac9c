// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Screenplay

// Table: one row a prompt.

/// Members of groups, comparisons, ways across the picture, and how people write them down.
@Suite struct GroupReadingTests {
    private func shot(_ prompt: String) -> Shot {
        Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: 1, seed: 5))
    }

    /// `count×subject color>heading`, one a member.
    private func cast(_ prompt: String) -> [String] {
        shot(prompt).cast.map { member in
            "\(member.count)×\(member.subject.rawValue)"
                + (member.colorName.map { " " + $0 } ?? "")
                + (member.heading.map { ">" + $0.rawValue } ?? "")
        }
    }

    @Test(
        arguments: [
            ("two cats, one black and one white", ["1×cat white", "1×cat black"]),
            (
                "three horses in a meadow: the red one runs, the others stand",
                ["2×horse", "1×horse red"]
            ),
            ("a red car passes a blue one", ["1×car red", "1×car blue"]),
            ("five dogs run, one of the dogs jumps", ["4×dog", "1×dog"]),
            ("a woman (red dress) waves", ["1×woman red"]),
            ("a car (blue) on a road", ["1×car blue"]),
            ("a man in black is on a road", ["1×man black"]),
            ("a dog wlaks on teh beahc", ["1×dog"]),
            ("Subject: a boy. Action: runs.", ["1×boy"]),
            ("a man walks from right to left", ["1×man>left"]),
            ("a horse runs to the right", ["1×horse>right"]),
            ("a cat beats its chest", ["1×cat"]),
        ])
    func `the cast is who was said`(_ prompt: String, _ wanted: [String]) {
        #expect(cast(prompt) == wanted)
    }

    @Test(
        arguments: [
            ("a dog the size of a house in a meadow", 8 / 0.7),
            ("a dog as big as a car in a meadow", 4 / 0.7),
            ("a house-sized dog", 8 / 0.7),
            ("a dog the size of an idea", 1),
        ] as [(String, Float)])
    func `a comparison gives the size`(_ prompt: String, _ scale: Float) throws {
        let dog = try #require(shot(prompt).cast.first)
        #expect(dog.subject == .dog && abs(dog.scale - scale) < 0.01)
    }

    @Test func `each other relates those who do it`() throws {
        for prompt in ["a dog and a horse face each other", "two dogs face each other"] {
            let cast = shot(prompt).cast
            try #require(cast.count == 2)
            #expect(cast[0].relation == Relation(.facing, of: cast[1].id))
        }
    }

    @Test(
        arguments: [
            ("Drone ascends above a forest and then pans right", [.crane, .pan]),
            ("The camera starts on a close-up of a dog, then pulls back", [.dolly]),
            ("a man crosses the frame from left to right", []),
            ("Aerial shot descending toward a house", [.crane]),
            ("gulls wheel overhead above a boat, the camera pans left", [.pan]),
        ] as [(String, [Move.Kind])])
    func `moves are those that were said`(_ prompt: String, _ kinds: [Move.Kind]) {
        let camera = shot(prompt).camera
        #expect(camera.moves.map(\.kind) == kinds)
        #expect(camera.angle != .overhead)
    }

    @Test func `panning from left to right goes to the right`() {
        #expect(shot("the camera pans from left to right").camera.moves.first?.amount == 30)
        #expect(shot("the camera pans from right to left").camera.moves.first?.amount == -30)
    }

    @Test func `a heading survives its file`() throws {
        let shot = shot("a man walks from right to left")
        let read = try Shot.decode(JSONEncoder().encode(shot))
        #expect(read.cast.first?.heading == .left)
    }
}
