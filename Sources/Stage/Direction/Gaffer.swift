// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Sets the sun for a shot: on the side that the subject looks to, and where the land lets it through.
///
/// Sets place the sun by the time of day alone; where the mountains are and which way somebody walks is
/// known only here.
struct Gaffer {
    private let ground: Ground
    /// Direction to the camera, radians from +Z towards +X.
    private let camera: Float
    /// Places that the light should reach, meters.
    private let places: [Vector]

    /// Directions to try, degrees from the wanted one, the nearest first.
    private static let turns: [Float] =
        [0] + (1...9).flatMap { [Float($0) * 8, Float($0) * -8] }

    /// A gaffer for a set seen from a direction in radians.
    init(_ set: StageSet, camera: Float) {
        ground = set.ground
        self.camera = camera
        let near = [(0, 0), (5, 0), (-5, 0), (0, 6), (12, -10), (-12, -10)] as [(Float, Float)]
        let far = [(0, -40), (30, -60), (-30, -60)] as [(Float, Float)]
        let ground = set.ground
        places = (near + far).map { x, z in
            let floor = max(ground.height(x, z), ground.water ?? -1e9)
            return Vector(x, floor + 1, z)
        }
    }

    /// Moves a low sun; noon, night and closed skies stay as they are.
    func light(_ sky: inout Environment, for subject: SubjectTrack?) {
        guard case .sky = sky.backdrop, sky.sunElevation > 0.5, sky.cloudCover < 0.8 else { return }
        if let subject { sky.sunAzimuth = facing(subject, sky.sunAzimuth) }
        guard sky.sunElevation < 35 else { return }
        var best: (share: Float, azimuth: Float, elevation: Float)?
        for rise in [0, 3, 6] as [Float] {
            for turn in Self.turns {
                let candidate = (sky.sunAzimuth + turn, sky.sunElevation + rise)
                let share = sunlitShare(azimuth: candidate.0, elevation: candidate.1)
                if share > (best?.share ?? -1) + 0.05 {
                    best = (share, candidate.0, candidate.1)
                }
                if share > 0.75 { break }
            }
            if let best, best.share > 0.5 { break }
        }
        guard let best else { return }
        sky.sunAzimuth = remainder(best.azimuth, 360)
        sky.sunElevation = best.elevation
    }

    /// The sun's bearing, mirrored at the camera's axis where that lights the subject's front.
    private func facing(_ subject: SubjectTrack, _ azimuth: Float) -> Float {
        let heading = subject.place(at: 0).heading
        let mirrored = 2 * camera * 180 / .pi - azimuth
        func front(_ degrees: Float) -> Float { cos(degrees * .pi / 180 - heading) }
        return front(mirrored) > front(azimuth) + 0.2 ? remainder(mirrored, 360) : azimuth
    }

    /// How many of the places the sun would reach, 0...1.
    private func sunlitShare(azimuth: Float, elevation: Float) -> Float {
        let (a, e) = (azimuth * .pi / 180, elevation * .pi / 180)
        let towards = Vector(sin(a) * cos(e), sin(e), cos(a) * cos(e))
        let lit = places.filter { place in
            var distance: Float = 3
            while distance < 4000 {
                let p = place + towards * distance
                if ground.height(p.x, p.z) > p.y { return false }
                distance *= 1.22
            }
            return true
        }
        return Float(lit.count) / Float(places.count)
    }
}
