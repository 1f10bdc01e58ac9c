// SPDX-License-Identifier: Apache-2.0
import Screenplay
import Testing

// Table: one row a prompt.

/// What prompts must be understood as.
@Suite struct PromptTests {
    /// A prompt with the fields that it decides; nil fields are free.
    struct Case: Sendable, CustomTestStringConvertible {
        var prompt: String
        var setting: Setting?
        var time: TimeOfDay?
        var weather: Weather?
        /// `count×subject/action/color`, each part after the subject optional.
        var cast: [String]?
        var testDescription: String { prompt }

        init(
            _ prompt: String, _ setting: Setting? = nil, _ time: TimeOfDay? = nil,
            _ weather: Weather? = nil, cast: [String]? = nil
        ) {
            (self.prompt, self.setting, self.time, self.weather) = (prompt, setting, time, weather)
            self.cast = cast
        }
    }

    private func shot(_ prompt: String) -> Shot {
        Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: 1, seed: 11))
    }

    private func matches(_ member: CastMember, _ wanted: String) -> Bool {
        let parts = wanted.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let head = parts[0].split(separator: "×").map(String.init)
        let count = head.count > 1 ? Int(head[0]) : 1
        return member.subject.rawValue == head[head.count - 1] && member.count == count
            && (parts.count < 2 || parts[1].isEmpty || member.action.rawValue == parts[1])
            && (parts.count < 3 || member.colorName == parts[2])
    }

    private func check(_ wanted: Case) {
        let shot = shot(wanted.prompt)
        if let setting = wanted.setting { #expect(shot.setting == setting) }
        if let time = wanted.time { #expect(shot.timeOfDay == time) }
        if let weather = wanted.weather { #expect(shot.weather == weather) }
        guard let cast = wanted.cast else { return }
        let seen = shot.cast.map { "\($0.count)×\($0.subject)/\($0.action)/\($0.colorName ?? "-")" }
        #expect(shot.cast.count == cast.count, "\(seen)")
        for (member, wanted) in zip(shot.cast, cast) {
            #expect(matches(member, wanted), "\(seen) wanted \(wanted)")
        }
    }

    @Test(arguments: places) func `the place is the one that was named most directly`(
        _ wanted: Case
    ) {
        check(wanted)
    }

    @Test(arguments: light) func `time and weather are what was said`(_ wanted: Case) {
        check(wanted)
    }

    @Test(arguments: casts) func `nouns are cast with their counts, colors and actions`(
        _ wanted: Case
    ) {
        check(wanted)
    }

    @Test(arguments: unsaid) func `where nothing is said the subject is at home`(_ wanted: Case) {
        check(wanted)
    }

    static let places: [Case] = [
        Case("a lighthouse on a cliff", .cliff, cast: ["lighthouse"]),
        Case("a boat on a lake", .lake, cast: ["boat"]),
        Case("a lake with mountains in the background", .lake, cast: []),
        Case("mountains behind a lake", .lake),
        Case("a village in the mountains", .village),
        Case("a road through a forest", .road),
        Case("a waterfall in a canyon", .canyon),
        Case("a desert island in the ocean", .island),
        Case("a beach with palm trees by the ocean", .beach, cast: []),
        Case("a palm tree in the desert", .desert, cast: ["palm"]),
        Case("a snowy field", .snowfield),
        Case("a woman in a cafe in Paris", .room, cast: ["woman"]),
        Case("city skyline at night", .cityStreet, .night),
        Case("night city", .cityStreet, .night),
        Case("a night street in Tokyo in the rain", .cityStreet, .night, .rain),
        Case("inside a house", .room),
        Case("a man in a house", .room, cast: ["man"]),
        Case("a coral reef", .underwater, cast: []),
        Case("a shark swimming in the ocean", .underwater, cast: ["fish/swim"]),
        Case("a whale jumping out of the ocean", .ocean),
        Case("a red vase on a white background", .studio, cast: ["cylinder//red"]),
        Case("the surface of Mars", .desert), Case("a corgi surfs", .beach),
        Case("a man skiing", .snowfield), Case("a dog swims", .lake),
        Case("a woman swims in a pool", .lake, cast: ["woman/swim"]),
        Case("a nebula", .space),
        Case("an alpine valley", .mountainValley),
        Case("the Grand Canyon", .canyon),
        Case("antarctica", .snowfield),
        Case("a meadow", .meadow),
        Case("jungle", .forest),
        Case("a highway", .road),
        Case("an office", .room),
        Case("a harbor at dawn", .ocean, .dawn),
        Case("a tropical island", .island),
        Case("a medieval village", .village),
        Case("rocky coast", .cliff),
        Case("a park bench in a city park", .meadow, cast: ["bench"]),
        Case("street dogs in an alley", .cityStreet, cast: ["3×dog"]),
    ]

    static let light: [Case] = [
        Case("a lake at sunrise", .lake, .sunrise),
        Case("a lake in the morning", .lake, .morning),
        Case("a lake in the morning during sunrise", .lake, .sunrise),
        Case("a lake at noon", .lake, .noon),
        Case("a lake, golden hour", .lake, .goldenHour),
        Case("a lake at sunset", .lake, .sunset),
        Case("a lake at dusk", .lake, .dusk),
        Case("a lake in the evening", .lake, .dusk),
        Case("a lake under a starry sky", .lake, .night),
        Case("a moonlit lake", .lake, .night),
        Case("a lake at midnight in the fog", .lake, .night, .fog),
        Case("a misty lake", .lake, nil, .fog),
        Case("a lake in heavy rain", .lake, nil, .rain),
        Case("a lake, thunderstorm", .lake, nil, .storm),
        Case("a lake under dark clouds", .lake, nil, .overcast),
        Case("a lake with fluffy white clouds in a blue sky", .lake, nil, .cloudy),
        Case("a sunny lake", .lake, nil, .clear),
        Case("a village, snow falling", .village, nil, .snow),
        Case("a street in the snow", .cityStreet, nil, .snow),
        Case("a lake under an orange sky", .lake, .sunset),
        Case("a blizzard in the arctic", .snowfield, nil, .snow),
        Case("a cliff with waves breaking in a storm at dusk", .cliff, .dusk, .storm),
    ]

    static let casts: [Case] = [
        Case("two small red boats on a lake", .lake, cast: ["2×boat//red"]),
        Case("a pair of horses in a field", .meadow, cast: ["2×horse"]),
        Case("several cows in a meadow", cast: ["4×cow"]),
        Case("a flock of birds over the sea", .ocean, cast: ["8×bird/fly"]),
        Case("a herd of elephants", cast: ["6×elephant"]),
        Case("5 cars on a road", .road, cast: ["5×car/drive"]),
        Case("a dog and a cat", cast: ["dog", "cat"]),
        Case("a dog, a cat and a bird in a garden", .meadow, cast: ["dog", "cat", "bird"]),
        Case(
            "a dog runs along the beach while a bird flies above", .beach,
            cast: ["dog/run", "bird/fly"]),
        Case("a dog and a cat are running", cast: ["dog/run", "cat/run"]),
        Case("a man is walking", cast: ["man/walk"]),
        Case("a woman who is dancing", cast: ["woman/dance"]),
        Case("a boy waving", cast: ["boy/wave"]),
        Case("a girl sits on a bench", .meadow, cast: ["girl/sit", "bench"]),
        Case("a man and a woman sitting on a bench", cast: ["man/sit", "woman/sit", "bench"]),
        Case("flying birds over a lake", .lake, cast: ["5×bird/fly"]),
        Case("a running horse", cast: ["horse/run"]),
        Case("the horse gallops", cast: ["horse/run"]),
        Case("a ball rolls down a hill", .meadow, cast: ["ball/roll"]),
        Case("a bouncing blue ball", cast: ["ball/bounce/blue"]),
        Case("a spinning cube", cast: ["cube/spin"]),
        Case("a car parked in front of a house", cast: ["car/rest", "house"]),
        Case("a red car and a blue car", cast: ["car//red", "car//blue"]),
        Case("the car is red", cast: ["car//red"]),
        Case("an orange cat", cast: ["cat//orange"]),
        Case("an orange on a table", .room, cast: ["ball//orange", "table"]),
        Case("a cat sleeping on a white chair", cast: ["cat/sit", "chair//white"]),
        Case("a black and white dog", cast: ["dog//black"]),
        Case("a woman in a red dress", cast: ["woman//red"]),
        Case("a man wearing a blue suit", cast: ["man//blue"]),
        Case("a woman with long black hair", cast: ["woman"]),
        Case("a person riding a horse", cast: nil),
        Case("a man rides a brown horse", cast: ["man/sit", "horse/walk/brown"]),
        Case("a person is driving a red car", cast: ["car/drive/red"]),
        Case("a man in a boat on a lake", .lake, cast: ["man/sit", "boat"]),
        Case("a dog chasing a cat", cast: ["dog/run", "cat/run"]),
        Case("a man walks his dog in the park", .meadow, cast: ["man/walk", "dog/walk"]),
        Case("a child flying a kite in a field", .meadow, cast: nil),
        Case("a statue of a lion", cast: ["lion//gray"]),
        Case("a cup of coffee on a table", .room, cast: ["cylinder", "table"]),
        Case("a man holding an umbrella in the street", .cityStreet, cast: ["man", "cone"]),
        Case("a couple on a beach", .beach, cast: ["woman", "man"]),
        Case("a family on a beach", .beach, cast: ["woman", "man", "girl", "boy"]),
        Case("an astronaut floats in space", .space, cast: ["astronaut/float"]),
        Case("a corgi", cast: ["dog//tan"]),
        Case("a panda in a forest", .forest, cast: ["bear//white"]),
        Case("a wolf howls", cast: ["dog//gray"]),
        Case("a penguin", .snowfield, cast: ["crow"]),
        Case("a truck on a highway", .road, cast: ["car/drive"]),
        Case("a kayak on a river", .lake, cast: ["boat"]),
        Case("a yacht on the sea", .ocean, cast: ["sailboat/sail"]),
        Case("a castle on a hill", .meadow, cast: ["tower"]),
        Case("a skyscraper in New York", .cityStreet, cast: ["tower"]),
        Case("a monk in a village", .village, cast: ["man"]),
        Case("a robot in a futuristic city", .cityStreet, cast: ["astronaut//silver"]),
        Case("a turtle walking on a road", .road, cast: ["rabbit/walk/darkgreen"]),
        Case("a red rose", cast: nil),
        Case("a birch forest", .forest),
        Case("seagulls around a lighthouse", .cliff, cast: ["5×gull/fly", "lighthouse"]),
        Case(
            "A cat is in front of a tree, then the cat moves to the left of the tree.",
            cast: ["cat", "oak"]),
        Case("a mountian lake with a saliboat", .lake, cast: ["sailboat"]),
        Case("a ligthouse", .cliff, cast: ["lighthouse"]),
        Case("AN ELEPHANT!!!", cast: ["elephant"]),
        Case("sheep in a field", .meadow, cast: ["3×cow//white"]),
        Case("men walking", cast: ["3×man/walk"]),
        Case("wolves in the snow", .snowfield, cast: ["3×dog"]),
    ]

    static let unsaid: [Case] = [
        Case("a fish", .underwater, cast: ["fish/swim"]),
        Case("a car", .road, cast: ["car/drive"]),
        Case("a lion", .meadow),
        Case("a planet", .space, cast: ["planet/spin"]),
        Case("an astronaut", .space),
        Case("a ball", .studio, cast: ["ball/rest"]),
        Case("a bottle", .studio),
        Case("a lighthouse", .cliff),
        Case("a fox", .forest),
        Case("a polar bear", .snowfield),
        Case("a pyramid", .desert, cast: ["cone"]),
        Case("a camel", .desert),
        Case("storm", .cliff, nil, .storm),
        Case("a person reading a book", .room),
        Case("a person rowing a boat", .lake),
    ]
}
