// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// The surfaces of an animal; raw values are indices into the model's materials.
enum BodyMaterial: UInt8 {
    case coat, horn, eye, bright

    /// The materials in the order of the raw values; colors come from the vertices.
    static let all = materials(grain: nil)

    /// The same with streaks of fur on the coat, for an animal of some grain: 1 is a dog's.
    static func materials(grain: Float?) -> [Material] {
        let coat =
            grain.map {
                Material(
                    .strand, baseColor: Vector(1.18, 1.18, 1.18), roughness: 0.75, specular: 0.35,
                    translucency: 0.12, scale: $0)
            }
            ?? Material(
                .plain, baseColor: Vector(1, 1, 1), roughness: 0.75, specular: 0.35,
                translucency: 0.15)
        return [coat] + others
    }

    private static let others: [Material] = [
        Material(.plain, baseColor: Vector(1, 1, 1), roughness: 0.35, specular: 1),
        Material(.eye, baseColor: Vector(1, 1, 1), roughness: 0.08, specular: 1, clearcoat: 0.6),
        Material(
            .plain, baseColor: Vector(1, 1, 1), roughness: 0.3, emission: Vector(0.25, 0.25, 0.25)),
    ]

    /// Flight feathers: streaks finer than fur's.
    static let feather = Material(
        .strand, baseColor: Vector(1.1, 1.1, 1.1), roughness: 0.65, specular: 0.3,
        translucency: 0.25,
        scale: 0.35)

    /// Fur and hair.
    static let hair = Material(
        .strand, baseColor: Vector(1, 1, 1), roughness: 0.6, specular: 0.4, translucency: 0.3)
}
