// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Makes puppets: a shaped body with face, hair and clothes.
enum Dresser {
    /// The person of a look in an outfit; `detail` 1 for close-ups, lower for one of many.
    static func puppet(
        _ library: BodyLibrary, _ look: Look, _ outfit: Outfit, detail: Float
    ) -> Puppet {
        let body = BodyShape(
            library, morphs: look.morphs, height: look.height, childhood: look.isChild ? 1 : 0)
        let wardrobe = Wardrobe(outfit, for: look)
        let face = Face(body: body, look: look)
        var builder = PuppetBuilder()
        var lids: [(vertex: Int, offset: Vector)] = []
        func collect(_ part: [(vertex: Int, offset: Vector)], at start: Int) {
            lids += part.map { ($0.vertex + start, $0.offset) }
        }

        let inSuit = outfit == .spacesuit
        var skin = face.bareSkin { spot in
            inSuit
                ? !isHand(spot)
                : wardrobe.garments.contains { $0.hides(spot) }
        }
        if inSuit { glove(&skin.sheet, scale: body.scale) }
        let range = builder.add(skin.sheet, inSuit ? glovework : Face.skin)
        if !inSuit {
            collect(skin.lids, at: range.lowerBound)
            builder.add(face.eyes(), Face.eye, on: .head)
            let lashes = face.lashes()
            collect(lashes.lids, at: builder.add(lashes.sheet, Face.lash).lowerBound)
        }
        for garment in wardrobe.garments {
            builder.add(
                garment.tailored(on: body), garment.material, isLoose: garment.source == .skirt)
        }
        let crown: Model
        if inSuit {
            builder.add(Spacewear.backpack(on: body), Spacewear.shell, on: .spine3)
            crown = Spacewear.helmet(on: body)
        } else {
            crown = Hairdresser(body, look, detail: detail).hair()
        }
        var puppet = builder.puppet("person", on: body.skeleton, crown: crown)
        puppet.lids = lids
        puppet.girth = outfit == .dress ? 1 : 1.28
        return puppet
    }

    private static let glovework = Material(
        .cloth, baseColor: Vector(1, 1, 1), roughness: 0.8, scale: 0.004)

    private static func isHand(_ spot: Garment.Spot) -> Bool {
        spot.arm > 0.6 && Tailoring.alongForearm(spot.place) > 0.9
    }

    private static func glove(_ sheet: inout Sheet, scale: Float) {
        let normals = sheet.normals()
        for i in 0..<sheet.count {
            sheet.setPosition(i, sheet.position(i) + normals[i] * 0.07 * scale)
            sheet.setColor(i, Vector(0.46, 0.47, 0.50))
        }
    }
}
