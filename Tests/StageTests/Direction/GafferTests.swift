// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Testing

@testable import Stage

@Suite struct GafferTests {
    private func sky(azimuth: Float, elevation: Float) -> Environment {
        var sky = Environment()
        (sky.sunAzimuth, sky.sunElevation, sky.cloudCover) = (azimuth, elevation, 0.2)
        return sky
    }

    /// Mountains all round but for a gap of 60° towards `bearing` (degrees).
    private func basin(gap bearing: Float) -> StageSet {
        let middle = bearing * .pi / 180
        return StageSet(
            world: World(),
            ground: Ground { x, z in
                let away = (x * x + z * z).squareRoot()
                let turn = abs(remainder(atan2(x, z) - middle, 2 * .pi))
                return away > 100 && turn > .pi / 6 ? min((away - 100) * 2, 900) : 0
            })
    }

    @Test func `on open land the sun stays`() {
        var light = sky(azimuth: 118, elevation: 9)
        Gaffer(StageSet(world: World(), ground: .flat), camera: 0).light(&light, for: nil)
        #expect(light.sunAzimuth == 118)
        #expect(light.sunElevation == 9)
    }

    @Test func `a low sun behind mountains moves to the gap`() {
        var light = sky(azimuth: 118, elevation: 9)
        Gaffer(basin(gap: 175), camera: 0).light(&light, for: nil)
        #expect(abs(remainder(light.sunAzimuth - 175, 360)) < 30)
        #expect(light.sunElevation < 16)
    }

    @Test func `closed skies and nights are left alone`() {
        var night = sky(azimuth: 118, elevation: -20)
        var storm = sky(azimuth: 118, elevation: 5)
        storm.cloudCover = 0.93
        let gaffer = Gaffer(basin(gap: 175), camera: 0)
        gaffer.light(&night, for: nil)
        gaffer.light(&storm, for: nil)
        #expect(night.sunAzimuth == 118)
        #expect(storm.sunAzimuth == 118)
    }

    @Test(arguments: [Float.pi / 2, -Float.pi / 2])
    func `the sun shines on the side to which the subject looks`(heading: Float) {
        var light = sky(azimuth: 62, elevation: 36)
        let subject = SubjectTrack(
            route: Route(start: .zero, heading: heading), speed: 1,
            bounds: Bounds(low: Vector(-0.3, 0, -0.2), high: Vector(0.3, 1.7, 0.2)),
            focusHeight: 1.6)
        Gaffer(StageSet(world: World(), ground: .flat), camera: 0).light(&light, for: subject)
        #expect(abs(light.sunAzimuth) == 62)
        #expect(cos(light.sunAzimuth * .pi / 180 - heading) > 0)
    }
}
