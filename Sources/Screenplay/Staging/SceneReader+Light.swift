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
            // Of two times in one sentence the last wins.
            let sentence = units[...index].count { $0.pause == .sentence }
            let isSaid = scene.timeSentence == sentence && !isModifier
            if scene.time == nil || isVague && time != .afternoon || isSaid {
                (scene.time, scene.timeSentence) = (time, sentence)
            }
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
        if style == .vintage, isBeforeNoun, isModifierOfThing(index) {
            // "A vintage car" is an old car in a new picture.
            mark(index, .notShown, "attribute")
            return
        }
        let rank = Self.rank(style, option.way)
        if scene.style.map({ rank > $0.rank }) ?? true { scene.style = (style, rank) }
        mark(index, option.way, "style:" + style.rawValue)
    }

    private func isModifierOfThing(_ index: Int) -> Bool {
        reading.phrases.contains { phrase in
            guard phrase.modifiers.contains(index), case .thing? = option(of: phrase.head)?.sense
            else { return false }
            return true
        }
    }

    /// Whoever paints outranks how it is painted, that outranks the colors, and those a vague word.
    private static func rank(_ style: Style, _ way: Word.Way) -> Int {
        switch style {
        case .cinematic, .natural: 0
        case .vivid, .cool, .warm: way == .related ? 1 : 2
        case .vanGogh, .ukiyoE, .noir: way == .related ? 3 : 6
        case .oilPainting: way == .exact ? 4 : 3
        default: way == .related ? 3 : 5
        }
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
