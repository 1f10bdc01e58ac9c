// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A pattern of footfalls (Hildebrand 1965): when each foot lands, how long it stays, how far the body
/// travels over it.
struct Gait: Sendable, Equatable {
    /// Share of the cycle in which a foot stands.
    var duty: Float
    /// Travel of the body over a standing foot, in heights of the shoulder joint.
    var reach: Float
    /// Touchdown of left front, right front, left hind, right hind, in cycles.
    var touchdown: SIMD4<Float>
    /// Height of a swinging foot in heights of the shoulder joint.
    var lift: Float
    /// Cycles a second of an animal whose shoulder joint is a meter high.
    var cadence: Float
    /// Rise and fall of the body in heights of the shoulder joint, and how often a cycle.
    var bob: Float
    var bobsPerCycle: Float
    /// Phase of the body's highest point.
    var apex: Float
    /// Rocking and bending of the back, radians.
    var rock: Float
    var flex: Float

    /// Feet that never leave the ground.
    static let stand = Gait(
        duty: 1, reach: 0, touchdown: .zero, lift: 0, cadence: 0, bob: 0, bobsPerCycle: 1, apex: 0,
        rock: 0, flex: 0)
    /// Lateral sequence, feet a quarter apart.
    static let walk = Gait(
        duty: 0.63, reach: 0.70, touchdown: SIMD4(0.25, 0.75, 0, 0.5), lift: 0.12, cadence: 1.02,
        bob: 0.012, bobsPerCycle: 2, apex: 0.12, rock: 0.012, flex: 0)
    /// Diagonal pairs.
    static let trot = Gait(
        duty: 0.44, reach: 0.66, touchdown: SIMD4(0.5, 0, 0, 0.5), lift: 0.19, cadence: 1.35,
        bob: 0.024, bobsPerCycle: 2, apex: 0.48, rock: 0.01, flex: 0)
    /// Transverse gallop with one suspension, feet gathered under the body.
    static let gallop = Gait(
        duty: 0.26, reach: 0.86, touchdown: SIMD4(0.56, 0.43, 0, 0.11), lift: 0.28, cadence: 2.0,
        bob: 0.055, bobsPerCycle: 1, apex: 0.93, rock: 0.09, flex: 0.26)
    /// The fast walk of elephants: no suspension.
    static let amble = Gait(
        duty: 0.52, reach: 0.70, touchdown: SIMD4(0.25, 0.75, 0, 0.5), lift: 0.14, cadence: 1.25,
        bob: 0.015, bobsPerCycle: 2, apex: 0.1, rock: 0.02, flex: 0)
    /// The bound of rabbits: hind feet together, front feet nearly so.
    static let hop = Gait(
        duty: 0.30, reach: 0.95, touchdown: SIMD4(0.52, 0.60, 0, 0.03), lift: 0.40, cadence: 1.35,
        bob: 0.26, bobsPerCycle: 1, apex: 0.40, rock: 0.20, flex: 0.30)

    /// Cycles a second for a height of the shoulder joint in meters; small animals step faster.
    func frequency(height: Float) -> Float { cadence * pow(max(height, 0.05), -0.38) }

    /// Meters a second at which standing feet keep their place: travel over a foot in the time it
    /// stands.
    func speed(height: Float, stride: Float, frequency: Float) -> Float {
        reach * stride * height / duty * frequency
    }
}
