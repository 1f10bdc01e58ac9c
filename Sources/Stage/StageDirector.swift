// SPDX-License-Identifier: Apache-2.0
package import Numerics
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
    /// - Parameters:
    ///   - shot: what is to be seen.
    ///   - width: of the picture.
    ///   - height: of the picture.
    ///   - stop: asked before everybody who is cast.
    /// - Returns: the world and the camera.
    /// - Throws: ``StageError`` when the shot asks for what cannot be built, or when it was told to stop.
    package func stage(
        _ shot: Shot, width: Int, height: Int, stop: StopSignal = .never
    ) throws(StageError) -> StagedShot {
        try check(shot)
        var set = try build(shot)
        // Every one of a crowd takes as long as a set.
        let cast = casting.cast(shot, stop)
        if stop.isOn { throw .canceled }
        let blocking = Blocking(cast, of: shot, on: set)
        let subject = blocking.mainSubject.flatMap { blocking.tracks[$0] }
        light(&set, from: blocking.azimuth, for: subject)
        set.world.actors += blocking.actors
        Dressing(shot).dress(&set.world)
        let duration = Float(shot.duration)
        var scene = CameraTrack.Scene(
            set: set, subject: subject, tracks: blocking.tracks,
            duration: duration, picture: (width, height), azimuth: blocking.azimuth)
        scene.bodies = blocking.bodies
        scene.clock = WorldClock(shot.camera, duration: duration)
        scene.partner = partner(of: blocking.mainSubject, shot, blocking)
        scene.seed = shot.seed
        if shot.camera.view == .pov { hide(blocking.mainSubject, of: shot, in: &set) }
        let camera = CameraTrack(shot.camera, in: scene)
        Extras.keepClear(of: camera, for: duration, in: &set.world)
        return StagedShot(
            world: set.world, camera: camera, tracks: blocking.tracks, clock: scene.clock)
    }

    private func build(_ shot: Shot) throws(StageError) -> StageSet {
        var brief = SetBrief(
            setting: shot.setting, timeOfDay: shot.timeOfDay, weather: shot.weather,
            season: shot.season, seed: shot.seed, duration: Float(shot.duration),
            without: Set(shot.without))
        brief.isOnFoot = isOnFoot(shot.cast)
        func built(_ brief: SetBrief) -> StageSet? {
            NaturalSets.build(brief) ?? BuiltSets.build(brief)
        }
        let turn = WorldTurn(brief, shot.changes, rate: shot.camera.worldRate)
        guard var set = built(turn?.built ?? brief) else {
            throw StageError(.invalid, "setting \(shot.setting.rawValue) has no set")
        }
        turn?.apply(to: &set, build: built)
        return set
    }

    /// Sets the sun; where it is moved to the other side, it also goes on from there.
    private func light(_ set: inout StageSet, from azimuth: Float, for subject: SubjectTrack?) {
        let before = set.world.environment.sunAzimuth
        Gaffer(set, camera: azimuth).light(&set.world.environment, for: subject)
        guard before * set.world.environment.sunAzimuth < 0 else { return }
        for index in set.world.changes.indices {
            set.world.changes[index].environment?.sunAzimuth *= -1
            set.world.changes[index].environment?.moonAzimuth *= -1
        }
    }

    /// Whether a cast is of a few people and small animals alone.
    private func isOnFoot(_ cast: [CastMember]) -> Bool {
        guard !cast.isEmpty, cast.reduce(0, { $0 + $1.count }) <= 4 else { return false }
        return cast.allSatisfy { member in
            switch member.subject {
            case .man, .woman, .boy, .girl, .dog, .cat, .rabbit, .fox, .bench, .chair, .table,
                .ball:
                member.scale < 2 && member.action != .fly
            default: false
            }
        }
    }

    /// Whom the framed one faces: the one that it is said to face, or another of the cast.
    private func partner(of id: String?, _ shot: Shot, _ blocking: Blocking) -> SubjectTrack? {
        let member = shot.cast.first { $0.id == id }
        let faced = member?.relation.flatMap { $0.kind == .facing ? $0.of : nil }
        let other = faced ?? shot.cast.first { $0.id != id }?.id
        return other.flatMap { blocking.tracks[$0] }
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
