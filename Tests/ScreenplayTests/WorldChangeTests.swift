// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Screenplay

struct WorldChangeTests {
    private func shot(_ prompt: String, guidance: Double = 0.5) -> Shot {
        Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: guidance, seed: 5))
    }

    @Test(
        arguments: zip(
            [
                "a dog sits in a meadow, it starts to rain", "a beach, the sky turns pink",
                "a city street, it gets dark", "trees in a park, the leaves turn red",
                "a storm begins over the sea", "snow melts in a forest",
            ],
            [
                "weather rain", "time_of_day sunset", "time_of_day night", "season autumn",
                "weather storm", "season spring",
            ]))
    func `the world begins before what becomes of it`(_ prompt: String, _ wanted: String) {
        let shot = shot(prompt)
        #expect(shot.changes.map { "\($0.kind.rawValue) \($0.to)" } == [wanted])
        let now = [shot.timeOfDay.rawValue, shot.weather.rawValue, shot.season.rawValue]
        #expect(!now.contains { wanted.hasSuffix(" " + $0) })
    }

    @Test func `the lower the guidance the more is added, and strict guidance leaves out`() {
        let extras = [0, 0.1, 0.3, 0.45, 0.5].map {
            shot("a horse in a meadow", guidance: $0).cast.count - 1
        }
        #expect(extras == extras.sorted(by: >))
        #expect(extras.first == 4)
        #expect(extras.last == 0)
        let parts = [0.5, 0.7, 0.8, 0.96].map {
            shot("a horse in a city street", guidance: $0).without.count
        }
        #expect(parts == parts.sorted())
        #expect(parts.first == 0)
        #expect(!shot("people in a city street", guidance: 1).without.contains("people"))
    }
}
