// SPDX-License-Identifier: Apache-2.0
import Numerics
import RayTracing

/// What eight rays have hit: place, frame, attributes and the answer to light, filled by ``fetch`` and
/// then changed by the patterns.
struct Surface {
    /// Point in the world, meters.
    var position = VectorLanes.zero
    /// The same point in the model's rest pose, scaled to the size of the instance in meters.
    var rest = VectorLanes.zero
    /// Unit normal of the triangle, and for shading; both on the side of the ray.
    var geometric = VectorLanes(0, 1, 0)
    var normal = VectorLanes(0, 1, 0)
    /// The shading normal before any bumps: that of a clear coat.
    var smooth = VectorLanes(0, 1, 0)
    /// Surface coordinates in meters.
    var u = Lanes.zero
    var v = Lanes.zero
    /// Vertex color times instance tint, and the free number.
    var color = VectorLanes(1, 1, 1)
    var alpha = Lanes.zero
    /// Meters from the eye along the whole path, and meters that a pixel covers there.
    var distance = Lanes.zero
    var footprint = Lanes.zero
    /// Tells instances apart, 0..<1.
    var hue = Lanes.zero
    var instance = IntLanes.zero
    var pattern = IntLanes(repeating: -1)
    /// Set where the ray came from behind the triangle.
    var isBack = LaneMask(repeating: false)

    var albedo = VectorLanes.zero
    var accent = VectorLanes.zero
    var emission = VectorLanes.zero
    var roughness = Lanes(0.7)
    var metallic = Lanes.zero
    var specular = Lanes(1)
    var clearcoat = Lanes.zero
    var translucency = Lanes.zero
    var scale = Lanes(1)
    var bump = Lanes.zero
    /// Share of the sky that the pattern itself hides (cracks, strands), 1 for none.
    var cavity = Lanes(1)
}

extension Surface {
    /// Gathers the surfaces at the hits of a packet, in the lanes of `mask`; the others keep harmless
    /// values of row 0.
    static func fetch(
        _ hit: HitPacket, where mask: LaneMask, direction: VectorLanes, tables: SceneTables
    ) -> Surface {
        var s = Surface()
        let none = IntLanes.zero
        s.instance = pick(mask, hit.instance, none)
        let instances = UnsafePointer(tables.instances)
        let row = s.instance &* Int32(InstanceRow.stride)
        let integers = UnsafeRawPointer(instances).assumingMemoryBound(to: Int32.self)
        let flags = gather(integers, row &+ InstanceRow.flags)
        let triangle =
            (gather(integers, row &+ InstanceRow.triangle) &+ pick(mask, hit.triangle, none))
        let corners = UnsafeRawPointer(tables.triangles).assumingMemoryBound(to: Int32.self)
        let first = gather(integers, row &+ InstanceRow.vertex)
        let t4 = triangle &* 4
        let a = gather(corners, t4) &+ first
        let b = gather(corners, t4 &+ 1) &+ first
        let c = gather(corners, t4 &+ 2) &+ first
        let weights = Weights(a: a, b: b, c: c, u: hit.u, v: hit.v)

        let o = VectorLanes(hit.ray.originX, hit.ray.originY, hit.ray.originZ)
        s.distance = pick(mask, hit.ray.far, Lanes.zero)
        s.position = o + direction * s.distance
        s.rest = weights.vector(tables.positions) * gather(instances, row &+ InstanceRow.scale)
        let turn = Columns(instances, row &+ InstanceRow.normal)
        var facing = turn.apply(VectorLanes(hit.normalX, hit.normalY, hit.normalZ)).unit
        let smooth = turn.apply(weights.vector(tables.normals)).unit
        var normal = pick((flags & InstanceRow.smooth) .!= 0, smooth, facing)
        s.isBack = facing.dot(direction) .> 0
        facing = pick(s.isBack, -facing, facing)
        // Smooth normals may come from below the horizon of the triangle: keep them on its side.
        normal = pick(normal.dot(facing) .< 0, -normal, normal)
        s.geometric = facing
        s.normal = normal
        s.smooth = normal

        let color = weights.quad(tables.colors)
        s.color =
            VectorLanes(color.0, color.1, color.2) * vector(instances, row &+ InstanceRow.tint)
        s.alpha = color.3
        let uv = weights.pair(tables.uvs)
        s.u = uv.0
        s.v = uv.1
        s.hue = gather(instances, row &+ InstanceRow.hue)
        s.readMaterial(gather(corners, t4 &+ 3), tables: tables, where: mask)
        // Hair is lit like the skin it grows on, whichever side of a strip is seen.
        let strand = s.pattern .== Int32(Pattern.strand.rawValue)
        s.normal = pick(strand .& ((flags & InstanceRow.smooth) .!= 0), smooth, s.normal)
        s.smooth = s.normal
        return s
    }

    private mutating func readMaterial(
        _ number: IntLanes, tables: SceneTables, where mask: LaneMask
    ) {
        let m = number &* Int32(MaterialRow.stride)
        let rows = UnsafePointer(tables.materials)
        albedo = Self.vector(rows, m &+ MaterialRow.base) * color
        accent = Self.vector(rows, m &+ MaterialRow.accent)
        emission = Self.vector(rows, m &+ MaterialRow.emission)
        roughness = gather(rows, m &+ MaterialRow.roughness)
        metallic = gather(rows, m &+ MaterialRow.metallic)
        specular = gather(rows, m &+ MaterialRow.specular)
        clearcoat = gather(rows, m &+ MaterialRow.clearcoat)
        translucency = gather(rows, m &+ MaterialRow.translucency)
        scale = gather(rows, m &+ MaterialRow.scale)
        bump = gather(rows, m &+ MaterialRow.bump)
        let kind = integers(gather(rows, m &+ MaterialRow.pattern))
        pattern = pick(mask, kind, IntLanes(repeating: -1))
    }

    @inline(__always)
    static func vector(_ p: UnsafePointer<Float>, _ i: IntLanes) -> VectorLanes {
        VectorLanes(gather(p, i), gather(p, i &+ 1), gather(p, i &+ 2))
    }
}

/// Three columns of a matrix a lane.
struct Columns {
    var x, y, z: VectorLanes

    @inline(__always)
    init(_ p: UnsafePointer<Float>, _ i: IntLanes) {
        x = Surface.vector(p, i)
        y = Surface.vector(p, i &+ 3)
        z = Surface.vector(p, i &+ 6)
    }

    @inline(__always)
    func apply(_ v: VectorLanes) -> VectorLanes { x * v.x + y * v.y + z * v.z }
}

/// Corners of a triangle and barycentric weights a lane.
struct Weights {
    var a, b, c: IntLanes
    var u, v: Lanes

    @inline(__always)
    private func at(_ p: UnsafePointer<Float>, _ stride: Int32, _ k: Int32) -> Lanes {
        let w = 1 - u - v
        return gather(p, a &* stride &+ k) * w + gather(p, b &* stride &+ k) * u
            + gather(p, c &* stride &+ k) * v
    }

    /// The interpolated first three of four floats.
    @inline(__always)
    func vector(_ table: UnsafeMutablePointer<SIMD4<Float>>) -> VectorLanes {
        let p = UnsafeRawPointer(table).assumingMemoryBound(to: Float.self)
        return VectorLanes(at(p, 4, 0), at(p, 4, 1), at(p, 4, 2))
    }

    /// The interpolated four floats.
    @inline(__always)
    func quad(_ table: UnsafeMutablePointer<SIMD4<Float>>) -> (Lanes, Lanes, Lanes, Lanes) {
        let p = UnsafeRawPointer(table).assumingMemoryBound(to: Float.self)
        return (at(p, 4, 0), at(p, 4, 1), at(p, 4, 2), at(p, 4, 3))
    }

    /// The interpolated two floats.
    @inline(__always)
    func pair(_ table: UnsafeMutablePointer<SIMD2<Float>>) -> (Lanes, Lanes) {
        let p = UnsafeRawPointer(table).assumingMemoryBound(to: Float.self)
        return (at(p, 2, 0), at(p, 2, 1))
    }
}
