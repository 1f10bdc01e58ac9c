// SPDX-License-Identifier: Apache-2.0
import Rendering
package import Screenplay

/// Turns a shot into a world and a camera: builds the set, casts, blocks and directs.
///
/// A pure function of the shot, the picture's format and the body library.
package struct StageDirector: Sendable {
    private let casting: CastingOffice

    /// A director with a body library for people; without one, people are simpler figures.
    package init(body: BodyLibrary?) { casting = CastingOffice(body: body) }

    /// Stages a shot for a picture of a size in pixels.
    ///
    /// - Throws: ``StageError`` when the shot asks for what cannot be built.
    package func stage(_ shot: Shot, width: Int, height: Int) throws(StageError) -> StagedShot {
        try check(shot)
        var set = try build(shot)
        let cast = casting.cast(shot)
        let blocking = Blocking(cast, of: shot, on: set)
        let subject = blocking.mainSubject.flatMap { blocking.tracks[$0] }
        Gaffer(set, camera: blocking.azimuth).light(&set.world.environment, for: subject)
        set.world.actors += blocking.actors
        let rate = max(shot.camera.worldRate, 0)
        var scene = CameraTrack.Scene(
            set: set, subject: subject?.slowed(by: rate),
            tracks: blocking.tracks.mapValues { $0.slowed(by: rate) },
            duration: Float(shot.duration), picture: (width, height), azimuth: blocking.azimuth)
        scene.seed = shot.seed
        if shot.camera.view == .pov { hide(blocking.mainSubject, of: shot, in: &set) }
        let camera = CameraTrack(shot.camera, in: scene)
        Extras.keepClear(of: camera, for: Float(shot.duration), in: &set.world)
        return StagedShot(
            world: set.world, camera: camera, tracks: blocking.tracks,
            worldRate: rate)
    }

    private func build(_ shot: Shot) throws(StageError) -> StageSet {
        let brief = SetBrief(
            setting: shot.setting, timeOfDay: shot.timeOfDay, weather: shot.weather,
            season: shot.season, seed: shot.seed, duration: Float(shot.duration),
            without: Set(shot.without))
        guard let set = NaturalSets.build(brief) ?? BuiltSets.build(brief) else {
            throw StageError(.invalid, "setting \(shot.setting.rawValue) has no set")
        }
        return set
    }

    /// Through somebody's eyes one does not see that somebody.
    private func hide(_ id: String?, of shot: Shot, in set: inout StageSet) {
        guard let index = shot.cast.firstIndex(where: { $0.id == id }) else { return }
        set.world.actors.removeAll { $0.castIndex == index }
    }

    private func check(_ shot: Shot) throws(StageError) {
        guard shot.duration > 0, shot.duration <= 60 else {
            throw StageError(.invalid, "duration must be from 0 to 60 s; got \(shot.duration)")
        }
        for member in shot.cast where !(1...24).contains(member.count) {
            throw StageError(
                .invalid, "count of \(member.id) must be from 1 to 24; got \(member.count)")
        }
    }
}

extension SubjectTrack {
    /// The same way at the speed at which it appears when the world's clock runs at a rate.
    fileprivate func slowed(by rate: Float) -> SubjectTrack {
        var track = self
        track.speed *= rate
        return track
    }
}
