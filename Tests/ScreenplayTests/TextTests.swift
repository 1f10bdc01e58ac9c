// SPDX-License-Identifier: Apache-2.0
import Screenplay
import Testing

/// Texts that are to be seen as they are written.
@Suite struct TextTests {
    private func shot(_ prompt: String) -> Shot {
        Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: 1, seed: 3))
    }

    @Test(
        arguments: [
            ("a shop sign that says \"OPEN\"", Subject.sign, "OPEN"),
            ("a neon sign saying LUCKY NOODLES in an alley", .neonSign, "LUCKY NOODLES"),
            ("a billboard with the words \u{201C}Visit Mars\u{201D}", .billboard, "Visit Mars"),
            ("the words 'HELLO' on a beach", .letters, "HELLO"),
            ("a man in a shirt with \"I \u{2665} NY\" on it", .sign, "I \u{2665} NY"),
            ("a tv screen displaying \"NO SIGNAL\"", .screen, "NO SIGNAL"),
            ("a stop sign", .sign, "STOP"),
        ])
    func `a text is written on what the words name`(
        _ prompt: String, _ subject: Subject, _ text: String
    ) throws {
        let sign = try #require(shot(prompt).cast.first { $0.text != nil })
        #expect(sign.subject == subject)
        #expect(sign.text == text)
    }

    @Test(
        arguments: [
            "a man says \"a dog runs\" to the camera", "a \"small\" lake", "a dog named \"Cat\"",
            "{\"prompt\": \"a lake\"}", "it's a dog's world, isn't it",
        ])
    func `what is said or only marked is written on nothing`(_ prompt: String) {
        #expect(!shot(prompt).cast.contains { $0.text != nil || $0.subject == .cat })
    }

    @Test func `words of a text are read as nothing else`() throws {
        let shot = shot("a girl holds a sign that reads \"PAN LEFT, TWO DOGS\"")
        #expect(shot.cast.map(\.subject) == [.girl, .sign])
        #expect(shot.cast.last?.relation?.kind == .heldBy)
        #expect(!shot.camera.moves.contains { $0.kind == .pan })
        #expect(
            shot.words.filter { $0.role == "text" }.map(\.text) == ["PAN", "LEFT", "TWO", "DOGS"])
    }

    @Test func `letters that signs lack are named in a note`() {
        let shot = shot("a sign that says \"\u{5F00} OPEN\"")
        #expect(shot.notes.contains { $0.contains("left out: \u{5F00}") })
        #expect(SignText.capitals("Caf\u{E9} \u{2019}99") == "CAFE '99")
    }

    @Test(
        arguments: [
            ("a blond woman in a red dress", HairColor.blond, "red"),
            ("a red-haired man", .red, nil), ("a girl with long black hair", .black, nil),
            ("an old man with white hair and a blue coat", .white, "blue"), ("a woman", nil, nil),
        ])
    func `the color of hair is no color of clothes`(
        _ prompt: String, _ hair: HairColor?, _ clothes: String?
    ) throws {
        let member = try #require(shot(prompt).cast.first)
        #expect(member.hair == hair)
        #expect(member.colorName == clothes)
    }

    @Test(
        arguments: [
            ("On the left a white horse, on the right a black horse", "horse_2 right_of horse"),
            ("a dog on the left and a cat on the right", "cat right_of dog"),
            ("on the left is a cat and on the right is a dog", "dog right_of cat"),
            ("a house with a pine behind it", "pine behind house"),
            ("a car with a house to its left", "house left_of car"),
            ("a dog on the left and a cat on the right of a ball", "dog left_of ball"),
        ])
    func `sides of the picture are sides of each other`(_ prompt: String, _ relation: String) {
        let relations = shot(prompt).cast.compactMap { member in
            member.relation.map { "\(member.id) \($0.kind.rawValue) \($0.of)" }
        }
        #expect(relations.contains(relation))
    }

    @Test(
        arguments: [
            ("an astronaut, not a diver, floats", [Subject.astronaut]),
            ("a dog does not run", [.dog]),
            ("he walks along a beach", [.man]), ("Woman. Window. Waiting.", [.woman]),
        ])
    func `who is meant is there, and does no more than was said`(
        _ prompt: String, _ cast: [Subject]
    ) {
        let shot = shot(prompt)
        #expect(shot.cast.map(\.subject) == cast)
        let stands = prompt.contains("not run") || prompt.contains("Waiting")
        if stands { #expect(shot.cast.first?.action == .stand) }
    }
}
