// SPDX-License-Identifier: Apache-2.0
import Testing

/// Small files, small functions, and no way to crash that a request could reach.
@Suite struct BudgetTests {
    private static let fileLines = 400
    private static let functionLines = 60

    private static let sources = Repository.files(below: "Sources", ending: ".swift")

    /// Tables say so in their first lines, and may be long.
    private static func isTable(_ text: String) -> Bool {
        text.prefix(600).contains("// Table:")
    }

    @Test(arguments: sources)
    func `a file is short and says its license`(path: String) throws {
        let text = try Repository.text(path)
        #expect(text.hasPrefix("// SPDX-License-Identifier: Apache-2.0\n"), "\(path)")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        if !Self.isTable(text) {
            #expect(lines <= Self.fileLines, "\(path) has \(lines) lines")
        }
    }

    @Test(arguments: sources)
    func `functions are short`(path: String) throws {
        let text = try Repository.text(path)
        guard !Self.isTable(text) else { return }
        for function in FunctionScan.functions(in: text) {
            #expect(
                function.lines <= Self.functionLines,
                "\(path):\(function.line) \(function.name) has \(function.lines) lines")
        }
    }

    @Test(arguments: sources)
    func `nothing that a request can reach stops the process`(path: String) throws {
        let text = try Repository.text(path)
        for word in ["try!", "fatalError(", "preconditionFailure(", "as!", "Task.detached"] {
            #expect(!text.contains(word), "\(path) contains \(word)")
        }
    }

    @Test(arguments: sources)
    func `every unchecked promise gives its reason`(path: String) throws {
        let lines = try Repository.text(path).split(
            separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated()
        where line.contains("@unchecked Sendable") || line.contains("nonisolated(unsafe)") {
            let before = lines[max(0, index - 6)...index].joined(separator: "\n")
            #expect(before.contains("//"), "\(path):\(index + 1) gives no reason")
        }
    }
}
