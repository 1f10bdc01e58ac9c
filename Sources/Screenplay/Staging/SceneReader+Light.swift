// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    mutating func readLight(_ light: Sense.Light, _ option: Unit.Option, _ index: Int) {
        if placing == .without, phrase.head == index {
            forbid(index)
            return
        }
        switch light {
        case .time(let time):
            let isVague = [.morning, .afternoon].contains(scene.time)
            if scene.time == nil || isVague && time != .afternoon { scene.time = time }
            mark(index, option.way, "time:" + time.rawValue)
        case .weather(let weather):
            if scene.weather == nil || Self.strength(weather) > Self.strength(scene.weather) {
                scene.weather = weather
            }
            mark(index, option.way, "weather:" + weather.rawValue)
            if option.key.contains("wave") {
                scene.details.append(("waves", .ocean, units[index].tokens.lowerBound))
            }
        case .season(let season):
            scene.season = scene.season ?? season
            if season == .winter, option.key.contains("snow") || option.key.contains("frozen") {
                scene.hasSnowCover = true
            }
            mark(index, option.way, "season:" + season.rawValue)
        case .style(let style): readStyle(style, option, index)
        }
    }

    private mutating func readStyle(_ style: Style, _ option: Unit.Option, _ index: Int) {
        // "A black and white photograph" is a black and white picture all the same.
        let isBeforeNoun = reading.phrases.contains {
            $0.modifiers.contains(index) && !$0.isShell
        }
        if option.key == "black and white", isBeforeNoun, let black = lexicon.swatches["black"] {
            // "A black and white cat" is no black and white picture.
            pending.colors.append((black, index))
            mark(index, .exact, "color:black")
            return
        }
        if scene.style == nil || scene.style == .cinematic { scene.style = style }
        mark(index, option.way, "style:" + style.rawValue)
    }

    private static func strength(_ weather: Weather?) -> Int {
        switch weather {
        case nil, .clear: 0
        case .cloudy: 1
        case .overcast: 2
        case .fog: 3
        case .rain, .snow: 4
        case .storm: 5
        }
    }
}
