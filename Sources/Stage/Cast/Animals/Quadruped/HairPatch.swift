// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Hair of one kind: fur, a mane, a tuft.
///
/// Roots are spread over the skin by area.
struct HairPatch: Sendable {
    /// How many strands.
    var count: Int
    /// Length in meters at a place; 0 where none grows.
    var length: @Sendable (SkinPoint) -> Float
    /// Full width at the root in meters.
    var width: Float
    /// Points after the root; 2 for fur, 5 to 8 for long hair.
    var segments = 2
    /// 0 stands on end, 1 lies along the flow.
    var lie: Float = 0.8
    /// Direction that long hair grows in; nil follows the flow of the coat.
    var direction: (@Sendable (SkinPoint) -> Vector)?
    /// Pull towards the ground a segment.
    var gravity: Float = 0.1
    /// Spread of directions.
    var disorder: Float = 0.2
    /// Colors at root and tip; nil takes the coat's, a little lighter towards the tip.
    var colors: (@Sendable (SkinPoint) -> (root: Vector, tip: Vector))?
    /// How far tips sway, 0...1.
    var looseness: Float = 0
    /// True for hair that is kept outside of the body all along (manes).
    var isDraped = false
}
