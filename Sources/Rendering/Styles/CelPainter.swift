// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Paints like animators: clear colors in few tones with a firm terminator, and dark outlines.
final class CelPainter: Painter {
    private let picture: Abstraction
    private let contours: Contours

    init(canvas: Canvas) {
        picture = Abstraction(canvas: canvas, radius: 4)
        contours = Contours(
            .init(width: 1.3, depth: 0.9, color: 0.5, cast: 1, sparing: 1, fresh: 0.4),
            canvas: canvas)
    }

    func paint(_ canvas: Canvas, crew: Crew) {
        picture.update(canvas, crew: crew)
        contours.update(canvas, picture, crew: crew)
        let source = ColorSource(picture.color)
        canvas.visit(crew) { o, x, y in
            let c = picture.look(source, x: x, y: y)
            let light = c.x * 0.3 + c.y * 0.59 + c.z * 0.11
            // Four tones; the steps between them are soft enough not to crawl.
            let place = light * 4.2
            let step = floor(place)
            let toned = (step + smoothstep(0.36, 0.64, place - step) + 0.35) * (1 / 4.35)
            let share = 0.78 - canvas.backdrop(at: o) * 0.38
            let wanted = mix(light, toned, share) * 1.06 + 0.015
            var painted = c * (wanted * reciprocal(most(light, 0.02)))
            let gray = VectorLanes(gray: wanted)
            painted = gray + (painted - gray) * 1.45
            // Shadows of film cels lean to violet.
            let shade = saturate(0.4 - wanted)
            painted = painted + VectorLanes(shade * 0.05, Lanes.zero, shade * 0.16)
            let line = smoothstep(0.22, 0.62, contours.lines[o]) * 0.88
            let drawn = mix(painted, VectorLanes(0.075, 0.06, 0.10), line)
            canvas.color[o] = VectorLanes(
                saturate(drawn.x), saturate(drawn.y), saturate(drawn.z))
        }
    }
}
