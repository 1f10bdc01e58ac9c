// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// What the docs point to exists.
@Suite struct DocumentationTests {
    private static let pages =
        Repository.files(below: "docs", ending: ".md")
        + ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"]

    private struct Link {
        var path: String
        var symbol: String?
    }

    @Test(arguments: pages)
    func `every relative link leads somewhere`(page: String) throws {
        let folder = URL(filePath: page, relativeTo: Repository.root).deletingLastPathComponent()
        for link in try Self.links(in: Repository.text(page)) {
            let target = folder.appending(path: link.path).standardizedFileURL
            #expect(
                FileManager.default.fileExists(atPath: target.path), "\(page) links to \(link.path)"
            )
            // A fragment on a source file is a symbol that the file declares.
            if let symbol = link.symbol, link.path.hasSuffix(".swift") {
                let text = try String(contentsOf: target, encoding: .utf8)
                #expect(
                    Self.declares(symbol, in: text),
                    "\(page): \(link.path) declares no \(symbol)")
            }
        }
    }

    @Test func `the tour names a symbol at every stop`() throws {
        let links = try Self.links(in: Repository.text("docs/tour.md"))
        let stops = links.filter { $0.path.hasSuffix(".swift") }
        #expect(stops.count >= 8)
        for stop in stops { #expect(stop.symbol != nil, "\(stop.path)") }
    }

    @Test func `the read-me is short`() throws {
        #expect(try Repository.text("README.md").split(separator: "\n").count <= 150)
    }

    private static func declares(_ symbol: String, in text: String) -> Bool {
        ["func ", "struct ", "enum ", "class ", "protocol ", "var ", "let ", "actor ", "case "]
            .contains { text.contains($0 + symbol) }
    }

    private static func links(in text: String) throws -> [Link] {
        var links: [Link] = []
        for match in text.matches(of: /\]\(([^)\s]+)\)/) {
            let whole = String(match.output.1)
            if whole.hasPrefix("http") || whole.hasPrefix("#") || whole.hasPrefix("mailto:") {
                continue
            }
            let parts = whole.split(separator: "#", maxSplits: 1).map(String.init)
            links.append(Link(path: parts[0], symbol: parts.count > 1 ? parts[1] : nil))
        }
        return links
    }
}
