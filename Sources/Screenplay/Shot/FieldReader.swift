// SPDX-License-Identifier: Apache-2.0

/// Reads the fields of a JSON object one by one, and says exactly what is wrong with one.
struct FieldReader {
    let path: String
    private var rest: [String: JSONValue]
    private var known: [String] = []

    /// Reads an object; `path` is empty for the outermost.
    init(_ value: JSONValue, path: String) throws(ScreenplayError) {
        guard case .object(let fields) = value else {
            throw ScreenplayError(
                path.isEmpty ? .notJSON : .invalid, field: path,
                "\(path.isEmpty ? "a shot" : path) must be an object; got \(value.shown)")
        }
        self.path = path
        rest = fields
    }

    /// The path of a field in messages.
    func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The value of a field; nil when it is absent or null.
    mutating func take(_ key: String) -> JSONValue? {
        known.append(key)
        let value = rest.removeValue(forKey: key)
        return value == .null ? nil : value
    }

    /// Refuses fields that were not asked for: a misspelled name must not be ignored.
    func finish() throws(ScreenplayError) {
        guard let strange = rest.keys.sorted().first else { return }
        throw ScreenplayError(
            .invalid, field: name(strange),
            "\(name(strange)) is not a field; allowed here: \(known.sorted().joined(separator: ", "))"
        )
    }

    /// Fails for a field.
    func refuse(_ key: String, _ value: JSONValue?, _ allowed: String) -> ScreenplayError {
        ScreenplayError(
            .invalid, field: name(key),
            value.map { "\(name(key)) must be \(allowed); got \($0.shown)" }
                ?? "\(name(key)) is missing; it must be \(allowed)")
    }

    /// A number in a range, or the default where the field may be absent.
    mutating func number(
        _ key: String, in range: ClosedRange<Double>, default usual: Double?
    ) throws(ScreenplayError) -> Double {
        let value = take(key)
        if value == nil, let usual { return usual }
        guard let number = value?.double, range.contains(number) else {
            throw refuse(
                key, value,
                "a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))")
        }
        return number
    }

    /// A number in a range, or nil where the field is absent.
    mutating func optionalNumber(
        _ key: String, in range: ClosedRange<Double>
    ) throws(ScreenplayError) -> Float? {
        guard let value = take(key) else { return nil }
        rest[key] = value
        return Float(try number(key, in: range, default: nil))
    }

    /// A whole number in a range.
    mutating func whole(
        _ key: String, in range: ClosedRange<Int>, default usual: Int
    ) throws(ScreenplayError) -> Int {
        guard let value = take(key) else { return usual }
        guard let number = value.double, number == number.rounded(), abs(number) < 1e9,
            range.contains(Int(number))
        else {
            throw refuse(
                key, value, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return Int(number)
    }

    /// A whole number of 64 bits.
    mutating func seed(_ key: String) throws(ScreenplayError) -> UInt64 {
        let value = take(key)
        guard case .whole(let seed) = value else {
            throw refuse(key, value, "a whole number from 0 to 18446744073709551615")
        }
        return seed
    }

    /// A text, or the default where the field may be absent.
    mutating func text(_ key: String, default usual: String?) throws(ScreenplayError) -> String {
        let value = take(key)
        if value == nil, let usual { return usual }
        guard case .string(let text) = value else { throw refuse(key, value, "a text") }
        return text
    }

    /// A text, or nil where the field is absent.
    mutating func optionalText(_ key: String) throws(ScreenplayError) -> String? {
        guard let value = take(key) else { return nil }
        guard case .string(let text) = value else { throw refuse(key, value, "a text") }
        return text
    }

    /// One of the values of an enumeration.
    mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, default usual: Value?
    ) throws(ScreenplayError) -> Value where Value.RawValue == String {
        let value = take(key)
        if value == nil, let usual { return usual }
        if case .string(let text) = value, let choice = Value(rawValue: text) { return choice }
        let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
        throw refuse(key, value, "one of \(allowed)")
    }

    /// One of the values of an enumeration, or nil where the field is absent.
    mutating func optionalChoice<Value: RawRepresentable & CaseIterable>(
        _ key: String
    ) throws(ScreenplayError) -> Value? where Value.RawValue == String {
        guard let value = take(key) else { return nil }
        rest[key] = value
        let choice: Value = try choice(key, default: nil)
        return choice
    }

    /// A list of at most so many values, with the paths of its elements.
    mutating func list(
        _ key: String, atMost limit: Int
    ) throws(ScreenplayError) -> [(path: String, value: JSONValue)] {
        guard let value = take(key) else { return [] }
        guard case .array(let list) = value, list.count <= limit else {
            throw refuse(key, value, "a list of at most \(limit)")
        }
        return list.enumerated().map { ("\(name(key))[\($0.offset)]", $0.element) }
    }

    /// A number as short as it can be said.
    private static func short(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
    }
}
