// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What eight rays found; see ``SampleBuffers`` for the meaning of the parts.
struct Sample {
    var irradiance = VectorLanes.zero
    var albedo = VectorLanes.zero
    var direct = VectorLanes.zero
    var haze = VectorLanes.zero
    var sunlit = Lanes(1)
    var normal = VectorLanes(0, 1, 0)
    var depth = Lanes.zero
    var cast = Lanes(-1)
    /// The point now and in the frame before, meters.
    var position = VectorLanes.zero
    var previous = VectorLanes.zero
    var formerDepth = Lanes.zero
    var motionX = Lanes.zero
    var motionY = Lanes.zero
}

extension SampleBuffers {
    /// Writes a packet of 4 × 2 pixels.
    ///
    /// A value that is not a number becomes black.
    func put(_ s: Sample, at offset: Int) {
        func clean(_ v: VectorLanes) -> VectorLanes {
            // Comparison with a NaN is false; so is that of infinity with the limit.
            let sum = v.x + v.y + v.z
            return pick(magnitude(sum) .< 1e7, v, .zero)
        }
        irradiance.put(offset, clean(s.irradiance))
        albedo.put(offset, clean(s.albedo))
        direct.put(offset, clean(s.direct))
        haze.put(offset, clean(s.haze))
        sunlit.put(offset, s.sunlit)
        normal.put(offset, clean(s.normal))
        depth.put(offset, s.depth)
        cast.put(offset, s.cast)
        formerDepth.put(offset, s.formerDepth)
        motionX.put(offset, pick(magnitude(s.motionX) .< 1e7, s.motionX, Lanes.zero))
        motionY.put(offset, pick(magnitude(s.motionY) .< 1e7, s.motionY, Lanes.zero))
    }
}
