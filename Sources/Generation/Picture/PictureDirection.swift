// SPDX-License-Identifier: Apache-2.0
import Diorama
import Numerics
import Screenplay

/// What a prompt says that can be done to a picture: camera, weather and light.
///
/// Its cast and setting are
/// the picture's.
struct PictureDirection {
    /// The shot with the camera that is played.
    private(set) var shot: Shot
    /// Weather that was said; nil leaves the picture's.
    let weather: Weather?
    /// Light that was said; nil leaves the picture's.
    let time: TimeOfDay?
    /// Whether nothing is to move at all.
    let isStill: Bool

    /// Takes from a shot what applies to a picture.
    ///
    /// - Parameters:
    ///   - read: the shot as Stage would film it.
    ///   - hasCamera: whether the request gives an exact camera.
    init(_ read: Shot, hasCamera: Bool) {
        shot = read
        let meanings = Set(read.words.compactMap(\.meaning))
        func isSaid(_ kind: String) -> Bool { meanings.contains { $0.hasPrefix("\(kind):") } }
        let snows = read.words.contains { $0.lemma == "snow" || $0.text.lowercased() == "snow" }
        let changes = read.changes.filter { $0.of == nil }
        let laterWeather = changes.last { $0.kind == .weather }.flatMap { Weather(rawValue: $0.to) }
        weather = laterWeather ?? (isSaid("weather") ? read.weather : snows ? .snow : nil)
        let laterTime = changes.last { $0.kind == .timeOfDay }
            .flatMap { TimeOfDay(rawValue: $0.to) }
        time = laterTime ?? (isSaid("time") ? read.timeOfDay : nil)
        isStill = meanings.contains("camera:static")
        if !hasCamera, !isSaid("camera") { shot.camera.moves = Self.usual(seed: read.seed) }
    }

    /// A slow push in that drifts a little around what the picture shows, so that depth is seen.
    private static func usual(seed: UInt64) -> [Move] {
        var random = RandomSource(seed: seed, stream: "picture")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        return [Move(.dolly, 1.22), Move(.orbit, 14 * side)]
    }

    /// What had to be changed of the camera, in sentences.
    func notes(share: Float) -> [String] {
        guard share < 0.95, !shot.camera.moves.isEmpty || shot.camera.path != nil else { return [] }
        let percent = Int((share * 100).rounded())
        return [
            "the camera's moves are \(percent) % as large as asked: the picture shows no more"
        ]
    }
}
