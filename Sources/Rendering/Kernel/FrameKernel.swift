// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

/// Traces one sample a pixel of one frame.
struct FrameKernel {
    let tables: SceneTables
    let scene: RayScene
    let sky: Sky
    let lens: Lens
    let previousLens: Lens
    let environment: Environment
    let lights: [Light]
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
                    // The last packet of a row is moved back inside, so some pixels are done twice.
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
        let d = lens.direction(floats(px) + jitter.x, floats(py) + jitter.y)
        let o = VectorLanes(lens.position)
        var chance = Chance(px: px, py: py, width: buffers.width, sample: sample, seed: seed)
        let all = LaneMask(repeating: true)
        var hit = HitPacket(
            RayPacket(from: o, along: d, near: .zero, far: Lanes(SampleBuffers.farAway)))
        caster.intersect(&hit, where: all, bundled: true)
        let mask = hit.isHit
        var irradiance = VectorLanes.zero
        var albedo = VectorLanes.zero
        var direct = pick(mask, .zero, sky.radiance(d))
        var normal = VectorLanes(0, 1, 0)
        var cast = Lanes(-1)
        if mask.any {
            var s = Surface.fetch(hit, where: mask, direction: d, tables: tables)
            s.footprint = s.distance * lens.pixelAngle
            dress(&s)
            let light = illuminate(s, from: d, where: mask, chance: &chance, caster: &caster)
            irradiance = light.irradiance
            albedo = pick(mask, s.albedo, .zero)
            direct = pick(mask, light.highlight + s.emission, direct)
            normal = s.normal
            let row = s.instance &* Int32(InstanceRow.stride) &+ InstanceRow.castIndex
            let integers = UnsafeRawPointer(tables.instances).assumingMemoryBound(to: Int32.self)
            cast = pick(mask, floats(gather(integers, row)), cast)
        }
        let offset = y * buffers.width + x
        buffers.irradiance.put(offset, irradiance)
        buffers.albedo.put(offset, albedo)
        buffers.direct.put(offset, direct)
        buffers.normal.put(offset, normal)
        buffers.depth.put(offset, hit.ray.far)
        buffers.cast.put(offset, cast)
    }
}
