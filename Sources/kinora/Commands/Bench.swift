// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Screenplay

/// `kinora bench`: measures what can be measured without rendering.
struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench", abstract: "Measure how well and how fast this program works.",
        subcommands: [BenchPrompts.self])
}

/// `kinora bench prompts`: how much of the prompts of a file is understood.
struct BenchPrompts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompts",
        abstract: "Count how much of the prompts of a file is understood, and how fast.",
        discussion: """
            A line is a prompt, a JSON object with a field prompt, or a hand reading (a JSON object \
            with source, prompt and reading), which is judged field by field. docs/screenplay.md \
            says what counts as a mention and as understood.
            """)

    @Argument(help: "The file; - is standard input.")
    var file: String
    @Option(help: ArgumentHelp("How many misses to list for each class.", valueName: "number"))
    var misses = 12

    func run() async throws {
        let reader = try Reader.make()
        let lines = try Reader.lines(file)
        let hands = lines.compactMap { try? HandReading.decode(Data($0.utf8)) }
        if !lines.isEmpty, hands.count == lines.count {
            judge(hands, reader)
        } else {
            try count(lines.map(Reader.prompt), reader)
        }
    }

    private func count(_ prompts: [String], _ reader: Screenplay) throws(CommandFailure) {
        var all = PromptTally()
        var slowest = Duration.zero
        var total = Duration.zero
        let clock = ContinuousClock()
        // The lexicon is built on first use: once a process, not once a prompt.
        _ = reader.shot(for: ShotBrief(prompt: "a dog"))
        for prompt in prompts {
            let start = clock.now
            _ = reader.shot(for: ShotBrief(prompt: prompt))
            let time = start.duration(to: clock.now)
            total += time
            slowest = max(slowest, time)
            guard let tally = reader.tally(prompt) else {
                throw CommandFailure(
                    .unavailable, "counting needs the word table: run scripts/setup")
            }
            all.add(tally)
        }
        var table = TextTable(["CLASS", "MENTIONS", "UNDERSTOOD", "EXACT OR KIND", "SHOWN"])
        for kind in PromptTally.Class.allCases {
            guard let count = all.counts[kind] else { continue }
            table.add([
                kind.rawValue, String(count.mentions), share(count.understood, count.mentions),
                share(count.exact, count.mentions), share(count.shown, count.mentions),
            ])
        }
        print(table.text)
        for kind in PromptTally.Class.allCases {
            guard let missed = all.counts[kind]?.missed, !missed.isEmpty, misses > 0 else {
                continue
            }
            let list = missed.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(misses)
            let words = list.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            print("missed \(kind.rawValue): \(words)")
        }
        let mean = total / max(prompts.count, 1)
        print(
            "\(prompts.count) prompts, \(milliseconds(mean)) ms each, \(milliseconds(slowest)) ms at most"
        )
    }

    private func judge(_ hands: [HandReading], _ reader: Screenplay) {
        var right: [String: (right: Int, all: Int)] = [:]
        for hand in hands {
            let synopsis = reader.explanation(of: ShotBrief(prompt: hand.prompt, guidance: 1))
                .synopsis
            for verdict in hand.judge(synopsis) {
                for field in [verdict.field, "all"] {
                    right[field, default: (0, 0)].all += 1
                    if verdict.isRight { right[field]?.right += 1 }
                }
                if !verdict.isRight, misses > 0 {
                    print("\(hand.prompt.prefix(120))")
                    print("    \(verdict.field): wanted \(verdict.wanted), read \(verdict.read)")
                }
            }
        }
        var table = TextTable(["FIELD", "JUDGED", "RIGHT"])
        for (field, count) in right.sorted(by: {
            ($0.key == "all" ? 1 : 0, $0.key) < ($1.key == "all" ? 1 : 0, $1.key)
        }) {
            table.add([field, String(count.all), share(count.right, count.all)])
        }
        print(table.text)
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        String(format: "%.1f %%", 100 * Double(part) / Double(max(whole, 1)))
    }

    private func milliseconds(_ duration: Duration) -> String {
        String(format: "%.2f", duration / .milliseconds(1))
    }
}
