// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screenplay

// Table: one row a sentence.

/// How sentences are read before anything is staged.
@Suite struct SentenceReadingTests {
    private struct Read {
        var reading: Reading
        var tokens: [Token]

        init(_ prompt: String) {
            let tokenizer = Tokenizer(prompt, .standard)
            tokens = tokenizer.tokens
            reading = Reading(Unit.read(tokens, .standard, camera: []), tokens)
        }

        func name(_ unit: Int) -> String {
            reading.units[unit].tokens.map { tokens[$0].text }.joined(separator: " ")
        }

        func names(_ phrases: [Int]) -> String {
            phrases.map { name(reading.phrases[$0].head) }.joined(separator: "+")
        }

        /// `subjects verb objects @step`, one a clause.
        var clauses: [String] {
            reading.clauses.filter { $0.verb != nil }.map { clause in
                let parts = [
                    names(clause.subjects), clause.verb.map(name) ?? "", names(clause.objects),
                ]
                return parts.filter { !$0.isEmpty }.joined(separator: " ") + " @\(clause.step)"
            }
        }
    }

    @Test(
        arguments: [
            ("a dog runs", "DNV"), ("the running dog", "DGN"), ("two men are walking", "MNXG"),
            ("a flower blooms", "DNV"), ("firefighters work near a house", "NVPDN"),
            ("it jumps up", "OVL"), ("a red and white cat", "DACAN"), ("dog walks", "NV"),
        ])
    func `words get their parts of speech`(_ prompt: String, _ tags: String) {
        #expect(String(Read(prompt).reading.tags.map(\.rawValue)) == tags)
    }

    @Test(
        arguments: [
            ("a man rides a horse", ["man rides horse @0"]),
            (
                "a woman feeding a dog chasing a cat",
                ["woman feeding dog @0", "dog chasing cat @0"]
            ),
            ("a man who holds a cup walks", ["man holds cup @0", "man walks @0"]),
            ("a dog and a cat are running", ["dog+cat running @0"]),
            ("a carriage is pulled by a horse", ["horse pulled carriage @0"]),
            (
                "a boy kicks a ball and a girl catches it",
                ["boy kicks ball @0", "girl catches it @0"]
            ),
            ("a dog runs while a bird flies", ["dog runs @0", "bird flies @0"]),
            ("a girl gives her grandmother a flower", ["girl gives grandmother+flower @0"]),
            ("he doesn't run", ["he run @0"]),
            ("a video of people dancing", ["people dancing @0"]),
            ("the video shows a man cooking", ["man cooking @0"]),
            ("the man's dog barks", ["dog barks @0"]),
        ])
    func `verbs know who does what to whom`(_ prompt: String, _ clauses: [String]) {
        #expect(Read(prompt).clauses == clauses)
    }

    @Test(
        arguments: [
            ("a man eats, then sleeps", [0, 1]), ("after eating, the dog sleeps", [0, 1]),
            ("a dog barks before it runs", [0, 1]), ("a dog sleeps after it runs", [1, 0]),
            ("a dog barks while it runs", [0, 0]),
            ("a person is eating, then they suddenly start dancing", [0, 1]),
        ])
    func `clauses are put in the order of time`(_ prompt: String, _ steps: [Int]) {
        #expect(Read(prompt).reading.clauses.filter { $0.verb != nil }.map(\.step) == steps)
    }

    @Test(
        arguments: [
            ("a cat on a table", "cat on table"), ("on the table sits a cat", "cat on table"),
            ("a man holding a cup near a window", "man near window"),
            ("a dog is behind a tree", "dog behind tree"),
            ("in front of the house, a dog", "dog in_front_of house"),
        ])
    func `prepositions know what they relate`(_ prompt: String, _ relation: String) {
        let (_, synopsis) = Screenplay().explain(ShotBrief(prompt: prompt))
        #expect(synopsis.relations == [relation])
    }

    @Test func `a noun phrase holds its article, numbers and adjectives`() throws {
        let read = Read("three big red balls under the old oak")
        let phrase = try #require(read.reading.phrases.first)
        #expect(read.name(phrase.head) == "balls")
        #expect(phrase.modifiers.map(read.name) == ["three", "big", "red"])
        #expect(read.reading.phrases.count == 2)
        #expect(read.reading.phrases[1].isDefinite)
    }
}
