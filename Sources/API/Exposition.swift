// SPDX-License-Identifier: Apache-2.0

/// Writes figures in the text format that Prometheus scrapes, version 0.0.4.
package struct Exposition: Sendable {
    /// The media type of the text.
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    package enum Kind: String, Sendable {
        case counter, gauge
    }

    /// Everything written so far.
    package private(set) var text = ""

    /// A text without figures.
    package init() {}

    /// Writes one family of figures that differ in one label each.
    ///
    /// - Parameters:
    ///   - name: in snake case, ending in the unit, `_total` for counters.
    ///   - kind: whether it only rises.
    ///   - help: one sentence.
    ///   - samples: label pairs and value, in the order in which they are to stand.
    package mutating func family(
        _ name: String, _ kind: Kind, help: String,
        samples: [(labels: [(name: String, value: String)], value: Double)]
    ) {
        header(name, kind.rawValue, help)
        for sample in samples {
            line(name, sample.labels, sample.value)
        }
    }

    /// Writes one figure without labels.
    package mutating func single(_ name: String, _ kind: Kind, help: String, _ value: Double) {
        family(name, kind, help: help, samples: [([], value)])
    }

    /// Writes a histogram with accumulated buckets.
    package mutating func histogram(_ name: String, help: String, _ histogram: Histogram) {
        header(name, "histogram", help)
        var below = 0
        for (bound, count) in zip(histogram.bounds, histogram.counts) {
            below += count
            line("\(name)_bucket", [("le", Exposition.number(bound))], Double(below))
        }
        line("\(name)_bucket", [("le", "+Inf")], Double(histogram.count))
        line("\(name)_sum", [], histogram.sum)
        line("\(name)_count", [], Double(histogram.count))
    }

    private mutating func header(_ name: String, _ kind: String, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind)\n"
    }

    private mutating func line(
        _ name: String, _ labels: [(name: String, value: String)], _ value: Double
    ) {
        text += name
        if !labels.isEmpty {
            let pairs = labels.map { "\($0.name)=\"\(Exposition.escaped($0.value))\"" }
            text += "{\(pairs.joined(separator: ","))}"
        }
        text += " \(Exposition.number(value))\n"
    }

    /// Whole numbers without a fraction.
    private static func number(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
    }
}
