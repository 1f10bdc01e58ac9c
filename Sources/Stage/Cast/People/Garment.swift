// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// One piece of clothing: a part of the body's helper surfaces, cut, moved off the skin and
/// softened.
///
/// All lengths are decimeters of the template, so that one cut fits every body.
struct Garment: Sendable {
    /// The surface it is cut from: a second skin from neck to toes, or a tube around hips and legs.
    enum Source: String, Sendable {
        case tights = "helper-tights"
        case skirt = "helper-skirt"
    }

    /// Where a cut is asked for: a place of the template and how much the arms' and legs' bones hold it.
    struct Spot {
        var place: Vector
        var arm: Float
        var leg: Float
    }
    /// Positive where cloth stays.
    typealias Cut = @Sendable (Spot) -> Float

    var source: Source
    var cuts: [Cut]
    /// Distance off the skin.
    var offset: @Sendable (Vector) -> Float
    var color: Vector
    /// Brightness over the template; 1 leaves the color.
    var tone: @Sendable (Vector) -> Float = { _ in 1 }
    var material = Material(.cloth, baseColor: Vector(1, 1, 1), roughness: 0.85, scale: 0.004)
    /// Rounds of softening.
    var softness = 2
    /// How much a skirt widens towards its hem.
    var flare: Float = 0
    /// Depth of its folds, relative to its width.
    var folds: Float = 0
    /// Thickness at borders.
    var thickness: Float = 0.05
    /// True where the body below is not seen.
    var covers = true
    /// Soles are pressed flat to the floor.
    var isShoe = false

    init(_ source: Source, _ color: Vector, offset: Float, _ cuts: [Cut]) {
        self.source = source
        self.cuts = cuts
        self.offset = { _ in offset }
        self.color = color
    }

    /// True where a spot is well below this cloth.
    func hides(_ spot: Spot) -> Bool {
        guard covers else { return false }
        if source == .skirt {
            return spot.arm < 0.2 && spot.place.y < 1.0 && cuts.allSatisfy { $0(spot) > 1.5 }
        }
        return cuts.allSatisfy { $0(spot) > 0.22 }
    }

    /// The finished cloth on a body.
    func tailored(on body: BodyShape) -> Sheet {
        var sheet = body.sheet(source.rawValue, color: color)
        if source == .skirt { hang(&sheet, scale: body.scale) }
        sheet = sheet.subdivided()
        for cut in cuts {
            sheet.clip { sheet, i in cut(sheet.spot(i)) }
        }
        sheet.smoothBorder(6)
        sheet.soften(softness)
        let normals = sheet.evenNormals()
        for i in 0..<sheet.count {
            let place = sheet.template(i)
            var p = sheet.position(i) + normals[i] * offset(place) * body.scale
            if isShoe { p.y = max(p.y, place.y < -7.95 ? 0 : p.y) }
            sheet.setPosition(i, p)
            sheet.setColor(i, sheet.color(i) * tone(place))
        }
        if isShoe { sheet.flattenSole(scale: body.scale) }
        sheet.hem(thickness * body.scale)
        return sheet
    }

    /// Widens a skirt, lays it in folds and binds it to both thighs.
    private func hang(_ sheet: inout Sheet, scale: Float) {
        for i in 0..<sheet.count {
            let t = sheet.template(i)
            let down = smoothstep(1.2, -5, t.y)
            let angle = atan2(t.x, t.z)
            let fold = 1 + folds * down * sin(angle * 9 + 1.3 * sin(2 * angle))
            let wide = (1 + flare * down) * fold
            let p = sheet.position(i)
            sheet.setPosition(i, Vector(p.x * wide, p.y, p.z * wide))
            let share = 0.88 * smoothstep(1.4, -1.6, t.y)
            let left = smoothstep(-0.9, 0.9, t.x)
            sheet.setWeights(
                i,
                [
                    (.pelvis, 1 - share), (.thigh(.left), share * left),
                    (.thigh(.right), share * (1 - left)),
                ])
        }
    }
}

extension Sheet {
    /// What a garment's cuts are asked about at a vertex.
    func spot(_ i: Int) -> Garment.Spot {
        Garment.Spot(place: template(i), arm: armShare(i), leg: legShare(i))
    }

    /// Presses what is near the floor flat and colors it as a sole.
    fileprivate mutating func flattenSole(scale: Float) {
        for i in 0..<count {
            let t = template(i)
            guard t.y < -7.9 else { continue }
            var p = position(i)
            let heel = smoothstep(0.5, -0.2, t.z) * 0.05
            p.y = mix(p.y, 0, smoothstep(-7.9, -8.05, t.y)) + heel * 0
            setPosition(i, p)
        }
    }
}
