// SPDX-License-Identifier: Apache-2.0

/// A directed shot: what a prompt was understood to ask for.
///
/// The value is documented (docs/screenplay.md), versioned and
/// Codable (keys in snake_case): it can be fetched, edited and rendered again.
package struct Shot: Codable, Sendable, Equatable {
    /// The version of this format that the program writes.
    package static let currentVersion = 3

    /// Version of the format.
    package var version: Int = Shot.currentVersion
    /// The words that were read.
    package var prompt: String
    package var negativePrompt: String = ""
    /// The take: changes placements and details, never meaning.
    package var seed: UInt64
    /// Seconds.
    package var duration: Double
    /// How strictly only what the words say is staged: 1 strictly, 0 decorates freely.
    package var guidance: Double = 0.5

    package var setting: Setting
    package var timeOfDay: TimeOfDay
    package var weather: Weather
    package var season: Season = .summer
    package var cast: [CastMember]
    /// What becomes other than it was.
    package var changes: [Change] = []
    package var camera: CameraPlan
    package var style: Style
    /// Parts of the set that must not be seen, such as "trees", "clouds", "people".
    package var without: [String] = []
    /// How every word of the prompt was understood, in order.
    package var words: [Word]
    /// What contradicted itself or could not be read, in sentences.
    package var notes: [String] = []

    /// A shot of the given parts.
    package init(
        prompt: String, seed: UInt64, duration: Double, setting: Setting, timeOfDay: TimeOfDay,
        weather: Weather, cast: [CastMember], camera: CameraPlan, style: Style, words: [Word]
    ) {
        self.prompt = prompt
        self.seed = seed
        self.duration = duration
        self.setting = setting
        self.timeOfDay = timeOfDay
        self.weather = weather
        self.cast = cast
        self.camera = camera
        self.style = style
        self.words = words
    }
}
