// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A part of the head that is not flesh; places are on the left side (x > 0) and are mirrored.
enum Feature: Sendable {
    case eye(Eye)
    /// A nose, nostril or other ball: center, radii, color; in the middle if x is 0.
    case ball(Vector, radii: Vector, color: Vector, isWet: Bool = true)
    case ear(Ear)
    /// A horn, tusk or tine along a smooth curve, with its radius at the root.
    case horn([Vector], radius: Float, tip: Float = 0.12, color: Vector)
    /// Fine bristles: roots, direction, length.
    case whiskers(Vector, length: Float)

    /// An eye: mostly iris, with a dark rim and a highlight.
    struct Eye: Sendable {
        var center: Vector
        var radius: Float
        var facing: Vector
        var iris: Vector
        /// Pupil's half width and half height as shares of the iris.
        var pupil = SIMD2<Float>(0.55, 0.55)
    }

    /// An ear: a cupped leaf of two layers.
    struct Ear: Sendable {
        enum Shape: Sendable { case pointed, round, leaf, drop, fan }
        var shape: Shape
        var base: Vector
        /// From base to tip.
        var along: Vector
        /// From the inner edge to the outer.
        var across: Vector
        /// Half width and length, meters.
        var width: Float
        var length: Float
        /// How far the edges curl forward, in half widths.
        var cup: Float = 0.4
        /// How far the tip bends down, radians or so.
        var droop: Float = 0
        /// Color of the back; nil takes the coat's.
        var outer: Vector?
        var inner: Vector
    }
}
