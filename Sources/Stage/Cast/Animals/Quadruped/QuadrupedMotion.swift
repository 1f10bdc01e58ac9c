// SPDX-License-Identifier: Apache-2.0

/// How a four-legged species moves; the gaits themselves are shared by the family.
struct QuadrupedMotion: Sendable {
    /// The gait of `walk` and of `run`.
    var walk = Gait.walk
    var run = Gait.gallop
    /// Length of steps relative to the family's.
    var stride: Float = 1
    /// How high feet are lifted relative to the family's.
    var lift: Float = 1
    /// How far the back bends in a gallop relative to a dog's.
    var flex: Float = 1
    /// Cycles a second relative to what its leg length suggests.
    var cadence: Float = 1
    /// Turn of the neck in radians while standing, walking and running; positive lowers it.
    var neckPitch = SIMD3<Float>(0, 0, 0)
    /// Turn of the head against the neck, likewise.
    var headPitch = SIMD3<Float>(0, 0, 0)
    /// Turn of the tail's root, likewise; negative raises it.
    var tailPitch = SIMD3<Float>(0, 0, 0)
    /// Swing of the tail to the sides in radians.
    var tailSwing: Float = 0.2
    /// Swing of the ears in radians.
    var earSwing: Float = 0.10
    /// How far wrists and hocks bend, relative to a dog's.
    var ankle: Float = 1
    /// True for species that sit on their haunches.
    var canSit = false
}
