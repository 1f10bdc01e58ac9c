// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Screenplay

/// Words that the lexicon lacks.
@Suite struct WordNetTests {
    @Test(arguments: ["", "KWORDS1\n", "KWORDS1\n" + String(repeating: "\u{7f}", count: 64)])
    func `a damaged table is refused`(_ text: String) {
        #expect(throws: ScreenplayError.self) { try WordNet(Data(text.utf8)) }
    }

    @Test(
        .enabled(if: SetupFiles.hasWords, "needs .deps/words.bin, made by scripts/setup"),
        arguments: [
            ("javelina", Subject.Family.quadruped), ("gyrfalcon", .bird), ("bassoonist", .person),
            ("gatepost", .solid), ("credenza", .furniture), ("marathoner", .person),
            ("blorptag", nil),
        ])
    func `an unknown noun becomes what it is a kind of`(_ word: String, _ family: Subject.Family?)
        throws
    {
        let shot = try SetupFiles.reader().shot(for: ShotBrief(prompt: "a \(word)", guidance: 1))
        #expect(shot.cast.first?.subject.family == family)
        if family != nil { #expect(shot.words.last?.way != .exact) }
    }

    @Test(.enabled(if: SetupFiles.hasWords, "needs .deps/words.bin, made by scripts/setup"))
    func `a homonym of another kind is not taken`() throws {
        // A reed is an instrument before it is grass: "bassoon" must not become a plant.
        let shot = try SetupFiles.reader().shot(for: ShotBrief(prompt: "a bassoon", guidance: 1))
        #expect(shot.cast.first?.subject.family != .tree)
        #expect(!(shot.words.last?.meaning?.hasPrefix("set:") ?? false))
    }

    @Test(.enabled(if: SetupFiles.hasWords, "needs .deps/words.bin, made by scripts/setup"))
    func `phrases of two words are looked up whole`() throws {
        let words = try SetupFiles.reader().shot(for: ShotBrief(prompt: "a sea otter")).words
        #expect(words[1].meaning == words[2].meaning)
    }

    @Test(.enabled(if: SetupFiles.hasWords, "needs .deps/words.bin, made by scripts/setup"))
    func `chains lead from the nearest kind to the most general`() throws {
        let net = try WordNet(file: SetupFiles.words)
        let chain = net.chain(from: try #require(net.senses(of: "corgi", as: .noun).first))
        let words = chain.map(net.words)
        #expect(words.first?.contains("corgi") ?? false)
        #expect(words.contains { $0.contains("dog") })
        #expect(words.last?.contains("entity") ?? false)
        #expect(net.base(of: "oxen") == "ox")
        #expect(net.knows("scurry", as: .verb))
        #expect(net.senses(of: "xyzzy", as: .noun).isEmpty)
    }

    @Test func `every kind leads to a word of the lexicon`() {
        for (word, name) in Lexicon.standard.kinds {
            #expect(!Lexicon.standard.tree.values(of: name).isEmpty, "\(word) leads to \(name)")
        }
    }
}
