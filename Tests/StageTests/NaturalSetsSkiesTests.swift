// SPDX-License-Identifier: Apache-2.0
import Rendering
import Screenplay
import Stage
import Testing

@Suite struct NaturalSetsSkiesTests {
    private func sky(
        _ time: TimeOfDay = .noon, _ weather: Weather = .clear, seed: UInt64 = 1,
        without: Set<String> = []
    ) -> Environment {
        Skies.environment(
            for: SetBrief(
                setting: .lake, timeOfDay: time, weather: weather, season: .summer, seed: seed,
                duration: 5, without: without))
    }

    @Test(arguments: Weather.allCases)
    func `At night the sun is far below the horizon and the moon is up`(weather: Weather) {
        let night = sky(.night, weather)
        #expect(night.sunElevation < -6)
        #expect(night.moonElevation > 10)
    }

    @Test func `The day's light rises to noon and falls to dusk`() {
        let heights = [TimeOfDay.dawn, .sunrise, .morning, .noon, .afternoon, .goldenHour, .dusk]
            .map { sky($0).sunElevation }
        #expect(heights[0] < 0 && heights[0] > -6 && heights[6] < 0 && heights[6] > -6)
        #expect(heights[0] < heights[1] && heights[1] < heights[2] && heights[2] < heights[3])
        #expect(heights[3] > heights[4] && heights[4] > heights[5] && heights[5] > heights[6])
    }

    @Test func `A storm has rain, dark clouds, lightning, wind and high waves`() {
        let (storm, fair) = (sky(.noon, .storm), sky())
        #expect(storm.rain > 0.5 && storm.lightning > 0 && storm.wetness > 0.5)
        #expect(storm.cloudCover > 0.85 && storm.cloudDarkness > 0.7)
        #expect(storm.windSpeed > 3 * fair.windSpeed)
        #expect(storm.water.choppiness > 4 * fair.water.choppiness)
    }

    @Test func `Only snow snows, only rain and storm rain, and fog hides what is far`() {
        for weather in Weather.allCases {
            let air = sky(.noon, weather)
            #expect((air.snowfall > 0) == (weather == .snow))
            #expect((air.rain > 0) == (weather == .rain || weather == .storm))
            #expect((air.fogDensity > 0.005) == (weather == .fog))
            #expect(abs(air.sunAzimuth) <= 180 && abs(air.windHeading) <= 180)
        }
    }

    @Test func `What the negative prompt forbids is taken out of the sky`() {
        #expect(sky(.noon, .cloudy, without: ["clouds"]).cloudCover == 0)
        #expect(sky(.noon, .storm, without: ["rain", "lightning"]).rain == 0)
        #expect(sky(.noon, .storm, without: ["rain", "lightning"]).lightning == 0)
        #expect(sky(.noon, .fog, without: ["fog"]).fogDensity < 0.001)
    }

    @Test func `Seeds change the light but not its meaning`() {
        let azimuths = Set((1...12).map { sky(seed: $0).sunAzimuth })
        #expect(azimuths.count > 6)
        for seed in UInt64(1)...12 { #expect(sky(.sunset, seed: seed).sunElevation > 0) }
    }
}
