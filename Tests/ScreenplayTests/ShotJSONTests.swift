// SPDX-License-Identifier: Apache-2.0
import Foundation
import Screenplay
import Testing

@Suite struct ShotJSONTests {
    private static let prompts = [
        "a dog", "a woman in a red dress walking down a city street at night in the rain",
        "two small red boats on a lake, the camera pans left then zooms in", "🐶 \"quoted\" \\ text",
        "rack focus from a lamp to a woman, 85mm, handheld, slow motion, dutch angle",
        "a lake without trees", "",
    ]

    @Test(arguments: prompts) func `a shot survives the way through JSON`(_ prompt: String) throws {
        for guidance in [0, 0.3, 1] {
            let shot = Screenplay().shot(
                for: ShotBrief(
                    prompt: prompt, negativePrompt: "cars", guidance: guidance, seed: .max,
                    duration: 10))
            #expect(try Shot.decode(shot.json()) == shot)
            let plain = try JSONDecoder().decode(Shot.self, from: JSONEncoder().encode(shot))
            #expect(plain == shot)
        }
    }

    @Test func `JSON has sorted snake_case keys`() {
        let text = String(
            decoding: Screenplay().shot(for: ShotBrief(prompt: "a red dog")).json(), as: UTF8.self)
        #expect(text.contains("\"time_of_day\""))
        #expect(text.contains("\"shot_size\""))
        #expect(text.contains("\"color_name\" : \"red\""))
        #expect(!text.contains("timeOfDay"))
    }

    @Test func `fields with a usual value may be absent`() throws {
        let shot = try Shot(
            json: #"{"seed": 1, "duration": 5, "setting": "lake", "cast": [{"subject": "dog"}]}"#)
        #expect(shot.setting == .lake)
        #expect(shot.cast.first?.id == "dog")
        #expect(shot.camera == CameraPlan())
        #expect(shot.weather == .clear)
    }

    /// A fault: the JSON, the path that must be named, and words that the message must hold.
    struct Fault: Sendable, CustomTestStringConvertible {
        var json: String
        var field: String
        var says: [String]
        var testDescription: String { field + " " + json }
    }

    private static func shot(_ more: String) -> String {
        #"{"seed": 1, "duration": 5, "setting": "lake", "# + more + "}"
    }

    static let faults: [Fault] = [
        Fault(json: #"{"duration": 5, "setting": "lake"}"#, field: "seed", says: ["missing"]),
        Fault(
            json: #"{"seed": 1, "duration": 5, "setting": "sea"}"#, field: "setting",
            says: ["\"sea\"", "lake", "ocean"]),
        Fault(
            json: #"{"seed": 1, "duration": -2, "setting": "lake"}"#, field: "duration",
            says: ["-2", "600"]),
        Fault(
            json: #"{"seed": -1, "duration": 5, "setting": "lake"}"#, field: "seed", says: ["-1"]),
        Fault(json: shot(#""guidance": 2"#), field: "guidance", says: ["0 to 1", "2"]),
        Fault(json: shot(#""wether": "rain""#), field: "wether", says: ["weather"]),
        Fault(json: shot(#""version": 9"#), field: "version", says: ["9"]),
        Fault(
            json: shot(#""cast": [{"subject": "dragon"}]"#), field: "cast[0].subject",
            says: ["dragon", "dog"]),
        Fault(
            json: shot(#""cast": [{"subject": "dog", "count": 25}]"#), field: "cast[0].count",
            says: ["25", "24"]),
        Fault(
            json: shot(#""cast": [{"subject": "dog", "color": [1, 2, 0]}]"#),
            field: "cast[0].color",
            says: ["0 to 1"]),
        Fault(
            json: shot(#""cast": [{"subject": "dog"}, {"subject": "dog"}]"#), field: "cast[1].id",
            says: ["unique"]),
        Fault(
            json: shot(#""cast": [{"subject": "dog", "relation": {"kind": "on", "of": "table"}}]"#),
            field: "cast[0].relation.of", says: ["table", "dog"]),
        Fault(json: shot(#""camera": {"target": "cat"}"#), field: "camera.target", says: ["cat"]),
        Fault(
            json: shot(#""camera": {"focal": 5}"#), field: "camera.focal", says: ["8", "400", "5"]),
        Fault(
            json: shot(#""camera": {"moves": [{"kind": "dolly", "amount": 0}]}"#),
            field: "camera.moves[0].amount", says: ["0.05"]),
        Fault(
            json: shot(#""camera": {"moves": [{"kind": "pan"}]}"#), field: "camera.moves[0].amount",
            says: ["missing"]),
        Fault(
            json: shot(
                #""camera": {"moves": [{"kind": "pan", "amount": 3, "start": 3, "end": 2}]}"#),
            field: "camera.moves[0].end", says: ["start"]),
        Fault(json: shot(#""without": ["dragons"]"#), field: "without[0]", says: ["trees"]),
        Fault(json: shot(#""cast": 3"#), field: "cast", says: ["list"]),
        Fault(json: "[]", field: "", says: ["object"]),
        Fault(json: "not json", field: "", says: ["JSON"]),
        Fault(json: "", field: "", says: ["JSON"]),
    ]

    @Test(arguments: faults) func `a fault is refused with its field, value and what is allowed`(
        _ fault: Fault
    ) {
        #expect {
            try Shot(json: fault.json)
        } throws: { error in
            guard let error = error as? ScreenplayError else { return false }
            return error.field == fault.field
                && fault.says.allSatisfy { error.message.contains($0) }
        }
    }
}
