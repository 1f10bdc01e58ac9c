// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

/// Traces one sample a pixel of one frame.
struct FrameKernel {
    let tables: SceneTables
    let scene: RayScene
    let sky: Sky
    let clouds: CloudView
    let air: Air
    let waves: Waves
    let lens: Lens
    let previousLens: Lens
    let environment: Environment
    let lights: [Light]
    var beams: [Beam] = []
    /// Seconds.
    let time: Float
    /// Runs through all samples of a clip; with the pixel it is the seed of all randomness.
    let sample: Int32
    /// Sub-pixel offset of this sample, 0...1.
    let jitter: SIMD2<Float>
    let seed: Int32

    static let tileWidth = 32
    static let tileHeight = 16

    /// Traces the whole picture.
    func trace(into buffers: SampleBuffers, crew: Crew) {
        let columns = (buffers.width + Self.tileWidth - 1) / Self.tileWidth
        let rows = (buffers.height + Self.tileHeight - 1) / Self.tileHeight
        crew.share(columns * rows) { tile in
            let left = tile % columns * Self.tileWidth
            let top = tile / columns * Self.tileHeight
            var caster = RayCaster(scene)
            for y in stride(from: top, to: min(top + Self.tileHeight, buffers.height), by: 2) {
                for x in stride(from: left, to: min(left + Self.tileWidth, buffers.width), by: 4) {
                    // The last packet of a row is moved back inside. It lies in one tile with the
                    // pixels it repeats, so the result does not depend on the order of tiles.
                    tracePacket(min(x, buffers.width - 4), y, into: buffers, caster: &caster)
                }
            }
        }
    }

    private func tracePacket(
        _ x: Int, _ y: Int, into buffers: SampleBuffers, caster: inout RayCaster
    ) {
        let px = IntLanes(0, 1, 2, 3, 0, 1, 2, 3) &+ Int32(x)
        let py = IntLanes(0, 0, 0, 0, 1, 1, 1, 1) &+ Int32(y)
        let place = (x: floats(px) + jitter.x, y: floats(py) + jitter.y)
        let d = lens.direction(place.x, place.y)
        let o = VectorLanes(lens.position)
        var chance = Chance(px: px, py: py, width: buffers.width, sample: sample, seed: seed)
        let all = LaneMask(repeating: true)
        let far = Lanes(SampleBuffers.farAway)
        var hit = HitPacket(RayPacket(from: o, along: d, near: .zero, far: far))
        caster.intersect(&hit, where: all, bundled: true)
        let mask = hit.isHit
        var found = Sample()
        found.depth = hit.ray.far
        if mask.any {
            look(hit, where: mask, along: d, found: &found, chance: &chance, caster: &caster)
        }
        if !mask.bitsAreAll { backdrop(where: .!mask, d, place, found: &found) }
        breathe(&found, from: o, along: d, chance: &chance, caster: &caster)
        if !beams.isEmpty { addBeams(to: &found, from: o, along: d) }
        let before = project(found, place)
        let away = found.previous - VectorLanes(previousLens.position)
        found.formerDepth = least(away.length, SampleBuffers.farAway)
        found.motionX = before.x
        found.motionY = before.y
        buffers.put(found, at: y * buffers.width + x)
    }

    /// Sky or backdrop in the lanes that hit nothing.
    private func backdrop(
        where miss: LaneMask, _ d: VectorLanes, _ place: (x: Lanes, y: Lanes), found: inout Sample
    ) {
        var c = sky.behindClouds(d)
        if case .sky = environment.backdrop {
            c = clouds.over(c, place.x, place.y, otherwise: sky.domed(d))
            if sky.lightning.showsBolt { c = c + sky.bolt(d, pixelAngle: lens.pixelAngle) }
        }
        found.direct = pick(miss, c, found.direct)
        found.position = pick(miss, VectorLanes(lens.position) + d * 1e6, found.position)
        found.previous = pick(miss, VectorLanes(previousLens.position) + d * 1e6, found.previous)
    }

    /// Where the point was on the picture before, relative to now, in pixels.
    private func project(_ found: Sample, _ place: (x: Lanes, y: Lanes)) -> (x: Lanes, y: Lanes) {
        let p = previousLens.project(found.previous - VectorLanes(previousLens.position))
        let limit = lens.width * 2
        let x = least(most(p.x - place.x, -limit), limit)
        let y = least(most(p.y - place.y, -limit), limit)
        return (x, y)
    }

    /// The surfaces in the lanes that hit something.
    private func look(
        _ hit: HitPacket, where mask: LaneMask, along d: VectorLanes, found: inout Sample,
        chance: inout Chance, caster: inout RayCaster
    ) {
        var s = Surface.fetch(hit, where: mask, direction: d, tables: tables)
        s.footprint = s.distance * lens.pixelAngle
        dress(&s)
        found.position = s.position
        found.previous = formerPosition(s, hit, where: mask)
        let row = s.instance &* Int32(InstanceRow.stride) &+ InstanceRow.castIndex
        let integers = UnsafeRawPointer(tables.instances).assumingMemoryBound(to: Int32.self)
        found.cast = pick(mask, floats(gather(integers, row)), found.cast)
        let wet = mask .& (s.pattern .== Int32(Pattern.water.rawValue))
        var body = VectorLanes.zero
        if wet.any { body = immerse(&s, where: wet, along: d, caster: &caster) }
        let light = illuminate(s, from: d, where: mask, chance: &chance, caster: &caster)
        let mirror = reflect(s, where: mask, along: d, caster: &caster)
        found.normal = pick(mask, s.normal, found.normal)
        found.irradiance = light.irradiance
        let share = (1 - s.metallic) * (1 - mirror.share)
        found.albedo = pick(mask, s.albedo * share, .zero)
        let own = (light.highlight + s.emission + body) * (1 - mirror.share * 0.5)
        found.direct = pick(mask, own + mirror.light, .zero)
    }

    /// Where the points were in the frame before.
    private func formerPosition(
        _ s: Surface, _ hit: HitPacket, where mask: LaneMask
    ) -> VectorLanes {
        let row = s.instance &* Int32(InstanceRow.stride)
        let rows = UnsafePointer(tables.instances)
        let integers = UnsafeRawPointer(rows).assumingMemoryBound(to: Int32.self)
        let flags = gather(integers, row &+ InstanceRow.flags)
        let moving = mask .& ((flags & InstanceRow.moves) .!= 0)
        guard moving.any else { return s.position }
        let scale = gather(rows, row &+ InstanceRow.scale)
        var p = s.rest * reciprocal(most(scale, 1e-9))
        let deforming = moving .& ((flags & InstanceRow.deforms) .!= 0)
        if deforming.any {
            let triangle =
                gather(integers, row &+ InstanceRow.triangle)
                &+ pick(deforming, hit.triangle, .zero)
            let corners = UnsafeRawPointer(tables.triangles).assumingMemoryBound(to: Int32.self)
            let first = pick(
                deforming, gather(integers, row &+ InstanceRow.previousVertex), IntLanes.zero)
            func corner(_ k: Int32) -> IntLanes {
                pick(deforming, gather(corners, triangle &* 4 &+ k) &+ first, .zero)
            }
            let weights = Weights(a: corner(0), b: corner(1), c: corner(2), u: hit.u, v: hit.v)
            p = pick(deforming, weights.vector(tables.previous), p)
        }
        let turn = Columns(rows, row &+ InstanceRow.previous)
        let origin = Surface.vector(rows, row &+ (InstanceRow.previous + 9))
        return pick(moving, turn.apply(p) + origin, s.position)
    }
}

extension SIMDMask where Storage == SIMD8<Int32> {
    /// Whether every lane is true.
    var bitsAreAll: Bool { bits == 0xff }
}
