// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What makes one four-legged animal differ from another: a record of numbers in meters, at rest,
/// facing +Z, standing on y = 0.
struct QuadrupedSpecies: Sendable {
    /// A ring of the trunk, neck, trunk or tail: z, y, radius, width.
    typealias Station = SIMD4<Float>
    /// A joint of a leg: x, y, z, radius of the flesh around it.
    ///
    /// Five a leg: shoulder, elbow, wrist, paw, toe; or hip, knee, hock, paw, toe.
    typealias Joint = SIMD4<Float>

    /// What it is called in the model's name.
    var name: String
    /// Rump to chest.
    var torso: [Station]
    /// Shoulders to skull; one bone a gap.
    var neck: [Station]
    /// Skull, muzzle, jaw, brows, cheeks.
    var head: [Mass]
    /// Eye sockets and other hollows of the head.
    var hollows: [Mass] = []
    /// More flesh on the trunk: withers, hump, udder.
    var masses: [Mass] = []
    /// An elephant's; one bone a gap.
    var trunk: [Station] = []
    var tail: [Station]
    /// Left front leg.
    var front: [Joint]
    /// Left hind leg.
    var hind: [Joint]
    /// Width over which the body's masses melt together; the head has half of it.
    var blend: Float
    /// Spacing of the mesh on the body; the head has `headDetail` of it.
    var cell: Float
    var headDetail: Float = 0.55
    /// Share of the front leg's height over which bones share the skin.
    var softness: Float = 0.06
    /// Size of the streaks of fur in the coat, 1 for a dog's; nil for bare skin.
    var grain: Float? = 1
    /// Eyes, noses, ears, horns.
    var features: [Feature]
    /// Fur, manes, tufts.
    var hair: [HairPatch] = []
    /// Coats that individuals of the species have; the first is the usual one.
    var coats: [Coat]
    /// How it moves.
    var motion = QuadrupedMotion()

    /// A mass of flesh between two balls (x, y, z, radius); off the middle plane it comes in pairs.
    struct Mass: Sendable {
        var from: SIMD4<Float>
        var to: SIMD4<Float>
        var width: Float

        init(_ from: SIMD4<Float>, _ to: SIMD4<Float>, _ width: Float = 1) {
            self.from = from
            self.to = to
            self.width = width
        }

        /// One ball.
        init(_ ball: SIMD4<Float>, _ width: Float = 1) { self.init(ball, ball, width) }

        /// Itself, and its mirror image if it is off the middle.
        var sides: [Mass] {
            guard abs(from.x) + abs(to.x) > 1e-6 else { return [self] }
            let flip = SIMD4<Float>(-1, 1, 1, 1)
            return [self, Mass(from * flip, to * flip, width)]
        }
    }
}
