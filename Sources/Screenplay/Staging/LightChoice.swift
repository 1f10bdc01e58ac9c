// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Completes time of day, weather, season and style.
struct LightChoice {
    let scene: Scene
    let setting: Setting
    let seed: UInt64
    let ban: Ban

    /// What was said, or light that flatters the setting.
    var time: TimeOfDay {
        if let said = scene.time, !ban.times.contains(said) { return said }
        let usual: [TimeOfDay] =
            switch (setting, weather) {
            case (.space, _): [.night]
            case (.underwater, _): [.afternoon]
            case _ where style.isNocturnal: [.night]
            case (.room, _), (.studio, _): [.afternoon]
            case (_, .storm): [.dusk, .afternoon]
            case (_, .overcast), (_, .fog): [.morning, .afternoon]
            case (_, .rain), (_, .snow): [.afternoon]
            case (.cityStreet, _) where scene.hasLights: [.night]
            case (.desert, _), (.canyon, _), (.meadow, _): [.goldenHour, .morning, .afternoon]
            default: [.afternoon, .goldenHour, .morning]
            }
        let allowed = usual.filter { !ban.times.contains($0) }
        guard !allowed.isEmpty else { return ban.times.contains(.afternoon) ? .noon : .afternoon }
        var random = RandomSource(seed: seed, stream: "time")
        return allowed[Int(random.unit() * Float(allowed.count)) % allowed.count]
    }

    var weather: Weather {
        let usual: Weather = scene.lonelySnow(in: setting) ? .snow : style.weather
        let said = scene.weather ?? usual
        guard ban.weathers.contains(said) else { return said }
        // Rain without rain is a gray day; without that, a fair one.
        for other in [Weather.overcast, .cloudy, .clear] where !ban.weathers.contains(other) {
            if said == .rain || said == .snow || said == .storm || other != .overcast {
                return other
            }
        }
        return .clear
    }

    var season: Season {
        if let said = scene.season { return said }
        if setting == .snowfield || weather == .snow || scene.hasSnowCover { return .winter }
        return .summer
    }

    var style: Style {
        guard let said = scene.style?.style, !ban.styles.contains(said) else {
            return ban.styles.contains(.cinematic) ? .natural : .cinematic
        }
        return said
    }
}

extension Style {
    /// Whether it lives in the dark.
    fileprivate var isNocturnal: Bool { self == .cyberpunk || self == .noir }

    /// The weather that belongs to it.
    fileprivate var weather: Weather { self == .cyberpunk ? .rain : .clear }
}

extension Scene {
    /// "A street in the snow": where snow does not lie by itself, it falls.
    func lonelySnow(in setting: Setting) -> Bool {
        hasSnowCover && [.cityStreet, .village, .road].contains(setting)
    }
}
