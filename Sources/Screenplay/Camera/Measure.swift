// SPDX-License-Identifier: Apache-2.0

/// A number with its unit, as it stands in a prompt: "45 degrees", "two meters", "2x", "half a circle".
struct Measure: Equatable {
    enum Unit: Sendable { case degrees, meters, factor, percent, seconds, millimeters, none }

    var value: Float
    var unit: Unit
    /// How many tokens it takes.
    var length: Int

    private static let units: [String: (unit: Unit, scale: Float)] = {
        let table: [(Unit, Float, String)] = [
            (.degrees, 1, "degree degrees deg"), (.meters, 1, "meter meters metre metres m"),
            (.meters, 0.01, "centimeter centimeters centimetre centimetres cm"),
            (.meters, 1000, "kilometer kilometers kilometre kilometres km"),
            (.meters, 0.3048, "foot feet ft"), (.meters, 0.9144, "yard yards"),
            (.factor, 1, "x times fold"), (.percent, 1, "percent"),
            (.seconds, 1, "second seconds sec secs s"), (.millimeters, 1, "mm"),
            (
                .degrees, 360,
                "revolution revolutions rotation rotations circle circles turns loops orbits"
            ),
        ]
        var units: [String: (unit: Unit, scale: Float)] = [:]
        for (unit, scale, words) in table {
            for word in words.split(separator: " ") { units[String(word)] = (unit, scale) }
        }
        return units
    }()

    private static let small: [String: Float] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
        "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// Shares of a circle and what they are a share of.
    private static let shares: [String: Float] = [
        "half": 180, "quarter": 90, "full": 360, "complete": 360, "entire": 360, "whole": 360,
    ]
    private static let circles: Set<String> = [
        "circle", "turn", "rotation", "orbit", "revolution", "loop", "arc",
    ]

    /// The measure that starts at a token.
    static func read(at index: Int, in tokens: [Token]) -> Measure? {
        func word(_ offset: Int) -> String? {
            let i = index + offset
            guard i < tokens.count, offset == 0 || tokens[i].pause == .none else { return nil }
            return tokens[i].text
        }
        guard let first = word(0) else { return nil }
        if let degrees = shares[first] {
            let article = word(1) == "a" ? 1 : 0
            guard let next = word(1 + article), circles.contains(next) else { return nil }
            return Measure(value: degrees, unit: .degrees, length: 2 + article)
        }
        guard var (value, unit) = number(first) else { return nil }
        var length = 1
        if value >= 20, value < 100, small[first] != nil, let ones = word(1).flatMap({ small[$0] }),
            ones < 10
        {
            value += ones
            length = 2
        } else if word(1) == "hundred" {
            value *= 100
            length = 2
        }
        if unit == .none, let found = word(length).flatMap({ units[$0] }) {
            (unit, value) = (found.unit, value * found.scale)
            length += 1
        }
        // A bare word for a number is more likely a count.
        if unit == .none, small[first] != nil { return nil }
        return Measure(value: value, unit: unit, length: length)
    }

    /// The number of a token, which may carry its unit: `2x`, `45°`, `85mm`, `3s`.
    private static func number(_ text: String) -> (Float, Unit)? {
        if let value = small[text] { return (value, .none) }
        if let value = Float(text), value.isFinite { return (value, .none) }
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let value = Float(digits), value.isFinite else { return nil }
        let rest = String(text.dropFirst(digits.count))
        if rest == "°" { return (value, .degrees) }
        guard let unit = units[rest] else { return nil }
        return (value * unit.scale, unit.unit)
    }
}
