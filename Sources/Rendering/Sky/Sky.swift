// SPDX-License-Identifier: Apache-2.0
import Numerics

/// All light that comes from far away, in a form that packets can ask.
final class Sky {
    let environment: Environment
    let sun: SunLight
    /// Clear air, once a clip.
    private let clear = PolarMap(size: 256)
    /// Clear air and clouds as they are now, for mirrors and skylight.
    let dome = PolarMap(size: 256)
    private let soft = PolarMap(size: 32)
    /// Mean radiance of the sky as level ground sees it.
    private(set) var mean = Vector.zero

    init(_ environment: Environment, crew: Crew) {
        self.environment = environment
        sun = SunLight(environment)
        let direction = SunLight.direction(
            elevation: environment.sunElevation, azimuth: environment.sunAzimuth)
        clear.fill(crew) { d in Atmosphere.radiance(d, sun: direction) }
        soft.average(clear)
        mean = soft.meanRadiance
    }

    /// Radiance towards directions without the disc of the sun.
    func radiance(_ d: VectorLanes) -> VectorLanes {
        if case .gradient(let bottom, let top) = environment.backdrop {
            return mix(VectorLanes(bottom), VectorLanes(top), smoothstep(-0.5, 0.7, d.y))
        }
        return clear.look(d)
    }

    /// Radiance averaged over a wide cone, for diffuse light and rough mirrors.
    func wide(_ d: VectorLanes) -> VectorLanes {
        if case .gradient = environment.backdrop { return radiance(d) }
        return soft.look(d)
    }
}
