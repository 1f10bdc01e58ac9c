// SPDX-License-Identifier: Apache-2.0

/// Times, weathers and seasons with a beginning and an end: "from dusk till night", "starts sunny and ends
/// with snow".
extension ChangeSigns {
    /// What changes in the range that starts at a token.
    func ranges(_ start: Int) -> [Sign] {
        let text = tokens[start].text
        if text == "from" {
            let reach = sentence(from: start + 1).prefix(8)
            guard let middle = reach.first(where: { Self.bounds.contains(tokens[$0].text) }) else {
                return []
            }
            return signs(
                from: reach.prefix { $0 < middle }.map(\.self),
                to: reach.drop { $0 <= middle }.prefix(4).map(\.self), [start, middle])
        }
        guard Self.begins.contains(text) else { return [] }
        let rest = sentence(from: start + 1)
        guard let end = rest.first(where: { Self.finishes.contains(tokens[$0].text) }) else {
            return []
        }
        return signs(
            from: rest.prefix { $0 < end }.map(\.self), to: rest.drop { $0 <= end }.map(\.self),
            [start, end])
    }

    /// The changes from what some tokens say to what others say of the same kind.
    private func signs(from: [Int], to: [Int], _ marks: [Int]) -> [Sign] {
        let before = from.compactMap { Self.states[tokens[$0].text] }
        var signs: [Sign] = []
        for index in to {
            guard let (kind, value) = Self.states[tokens[index].text],
                !signs.contains(where: { $0.kind == kind })
            else { continue }
            let start = before.first { $0.0 == kind }?.1
            if start == nil, kind != .weather || before.isEmpty { continue }
            if start == value { continue }
            signs.append(Sign(kind, from: start, to: value, tokens: marks + [index]))
        }
        return signs
    }

    /// The tokens from one on, to the end of the sentence or the next one of another kind of text.
    private func sentence(from start: Int) -> ArraySlice<Int> {
        guard start < tokens.count else { return [] }
        return Array(start..<min(tokens.count, start + 24)).prefix {
            tokens[$0].pause != .sentence
        }
    }

    private static let bounds: Set<String> = ["to", "till", "until", "into", "through"]
    private static let begins: Set<String> = ["starts", "begins", "start", "starting", "beginning"]
    private static let finishes: Set<String> = ["ends", "ending", "finishes", "end", "finishing"]

    /// What single words say of the state of the world.
    private static let states: [String: (Change.Kind, String)] = {
        let rows: [(Change.Kind, String, String)] = [
            (.timeOfDay, "dawn", "dawn"), (.timeOfDay, "sunrise", "sunrise"),
            (.timeOfDay, "morning", "morning"), (.timeOfDay, "noon", "noon midday"),
            (.timeOfDay, "afternoon", "afternoon day daytime daylight"),
            (.timeOfDay, "sunset", "sunset sundown"), (.timeOfDay, "dusk", "dusk twilight evening"),
            (.timeOfDay, "night", "night nighttime midnight nightfall"),
            (.weather, "clear", "clear sunny sunshine"), (.weather, "cloudy", "cloudy"),
            (.weather, "overcast", "overcast"), (.weather, "fog", "fog foggy mist misty"),
            (.weather, "rain", "rain rainy downpour"),
            (.weather, "snow", "snow snowy snowfall blizzard"),
            (.weather, "storm", "storm stormy thunderstorm"),
            (.season, "spring", "spring springtime"), (.season, "summer", "summer summertime"),
            (.season, "autumn", "autumn"), (.season, "winter", "winter wintertime"),
        ]
        let pairs = rows.flatMap { kind, value, words in
            words.split(separator: " ").map { (String($0), (kind, value)) }
        }
        return Dictionary(pairs) { first, _ in first }
    }()
}
