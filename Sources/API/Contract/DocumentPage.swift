// SPDX-License-Identifier: Apache-2.0
import Domain

/// The OpenAPI document as a page to read, without scripts.
struct DocumentPage: Sendable {
    private let document: JSONValue

    init(_ document: JSONValue) {
        self.document = document
    }

    private static let style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; \
        padding: 0 1rem; color: #1c1c1e; background: #fff }
        h2 { margin-top: 3rem } h3 { margin: 2rem 0 .3rem; font-size: 1rem }
        code { font: .9em ui-monospace, monospace } .method { color: #0a5; font-weight: 700 }
        table { border-collapse: collapse; margin: .5rem 0; width: 100% }
        td, th { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top; \
        border-top: 1px solid #ddd } .key { color: #777 }
        @media (prefers-color-scheme: dark) { body { color: #eee; background: #161618 } \
        td, th { border-color: #333 } }
        """

    var html: String {
        var sections: [String: [String]] = [:]
        for (path, methods) in members(document["paths"]) {
            for (method, operation) in members(methods) {
                let tag = operation["tags"]?[0]?.text ?? ""
                sections[tag, default: []].append(section(path, method, operation))
            }
        }
        let order = [
            "Submit", "Predictions", "Models", "Uploads", "Webhooks", "Account", "Keys", "Files",
            "Service",
        ]
        let body = order.compactMap { tag in
            sections[tag].map { "<h2>\(tag)</h2>\n" + $0.joined(separator: "\n") }
        }
        let version = Self.escaped(document["info"]?["version"]?.text ?? "")
        return """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width"><title>Kinora: HTTP interface</title>
            <style>\(Self.style)</style></head><body>
            <h1>Kinora <small>\(version)</small></h1>
            <p>Every request below <code>/api/</code> carries <code>Authorization: Bearer KEY</code>.
            For programs: <a href="/openapi.json">openapi.json</a>.</p>
            \(body.joined(separator: "\n"))
            </body></html>
            """
    }

    private func section(_ path: String, _ method: String, _ operation: JSONValue) -> String {
        var text =
            "<h3><code><span class=\"method\">\(method.uppercased())</span> "
            + "\(Self.escaped(path))</code></h3>\n<p>\(Self.escaped(operation["summary"]?.text ?? ""))"
        if let description = operation["description"]?.text {
            text += " \(Self.escaped(description))"
        }
        if case .array(let security)? = operation["security"], security.isEmpty {
            text += " <span class=\"key\">Needs no key.</span>"
        }
        text += "</p>\n"
        var rows = (operation["parameters"]?.list ?? []).map { parameter in
            row(
                parameter["name"]?.text ?? "", in: parameter["in"]?.text ?? "",
                parameter["schema"] ?? [:], parameter["description"]?.text)
        }
        for (_, content) in members(operation["requestBody"]?["content"]) {
            let schema = content["schema"] ?? [:]
            let names = schema["x-order-properties"]?.list.compactMap(\.text)
            for name in names ?? members(schema["properties"]).map(\.0) {
                let field = schema["properties"]?[name] ?? [:]
                rows.append(row(name, in: "body", field, field["description"]?.text))
            }
        }
        if !rows.isEmpty {
            text +=
                "<table><tr><th>Name</th><th>In</th><th>Allowed</th><th></th></tr>"
                + rows.joined() + "</table>\n"
        }
        let statuses = members(operation["responses"]).map(\.0).joined(separator: ", ")
        return text + "<p class=\"key\">Answers: \(statuses)</p>"
    }

    private func row(
        _ name: String, in place: String, _ schema: JSONValue, _ summary: String?
    ) -> String {
        var allowed =
            schema["enum"]?.list.map(\.plain).joined(separator: ", ")
            ?? schema["type"]?.text ?? ""
        if let low = schema["minimum"], let high = schema["maximum"] {
            allowed += " \(low.plain) to \(high.plain)"
        }
        if let most = schema["maxLength"] { allowed += " up to \(most.plain)" }
        if let value = schema["default"], value.plain != "" {
            allowed += "; default \(value.plain)"
        }
        return "<tr><td><code>\(Self.escaped(name))</code></td><td>\(place)</td>"
            + "<td>\(Self.escaped(allowed))</td><td>\(Self.escaped(summary ?? ""))</td></tr>"
    }

    private func members(_ value: JSONValue?) -> [(String, JSONValue)] {
        guard case .object(let members)? = value else { return [] }
        return members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

extension JSONValue {
    /// A member of an object; nil when there is none.
    fileprivate subscript(name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// A member of an array; nil when there is none.
    fileprivate subscript(index: Int) -> JSONValue? {
        if case .array(let members) = self, members.indices.contains(index) {
            members[index]
        } else {
            nil
        }
    }

    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

    fileprivate var list: [JSONValue] { if case .array(let members) = self { members } else { [] } }

    /// How a page shows it: strings without quotation marks.
    fileprivate var plain: String { text ?? shown }
}
