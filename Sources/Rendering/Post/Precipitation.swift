// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Pixels

/// Rain and snow before the camera.
struct Precipitation {
    private let drops: Drops
    private let isSnow: Bool

    /// What falls at a time: rain, or snow.
    init(_ environment: Environment, of kind: Drops.Kind, lens: Lens, time: Float, shutter: Float) {
        isSnow = kind == .snow
        let heading = environment.windHeading * .pi / 180
        let fall = Drops.Fall(
            kind, amount: isSnow ? environment.snowfall : environment.rain,
            down: Vector(0, -1, 0),
            wind: Vector(sin(heading), 0, cos(heading)) * environment.windSpeed, time: time,
            shutter: shutter, seed: environment.seed)
        let eye = Drops.Eye(
            place: lens.position, ahead: lens.forward, pixelAngle: lens.pixelAngle
        ) { point in
            let way = point - lens.position
            let depth = way.dot(lens.forward)
            guard depth > 0 else { return nil }
            let x = way.dot(lens.right) / depth / lens.tangents.x
            let y = way.dot(lens.up) / depth / lens.tangents.y
            return (SIMD2((x + 1) * lens.width * 0.5, (1 - y) * lens.height * 0.5), depth)
        }
        drops = Drops(fall, before: eye)
    }

    /// Draws what nothing hides.
    func draw(on picture: Picture, light: Vector, crew: Crew) {
        let tone = light * (isSnow ? 0.75 : 0.55)
        let (color, depths) = (picture.color, picture.depth)
        crew.shareRows(picture.height) { rows in
            drops.stroke(rows: rows, width: color.x.width) { pixel, depth, share in
                guard depths.start[pixel] > depth else { return }
                color.x.start[pixel] += (tone.x - color.x.start[pixel]) * share
                color.y.start[pixel] += (tone.y - color.y.start[pixel]) * share
                color.z.start[pixel] += (tone.z - color.z.start[pixel]) * share
            }
        }
    }
}
