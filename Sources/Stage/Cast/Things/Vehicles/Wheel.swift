// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A car wheel around the X axis: tire, alloy rim with spokes towards +X, brake disk.
enum Wheel {
    /// A wheel of a radius in meters, its middle at the origin.
    static func model(radius: Float, width: Float = 0.215, spokes: Int = 5) -> Model {
        var piece = Workpiece("wheel")
        let tire = piece.material(Material(baseColor: Vector(0.018, 0.018, 0.019), roughness: 0.85))
        let alloy = piece.material(
            Material(
                baseColor: Vector(0.62, 0.63, 0.65), roughness: 0.28, metallic: 0.9, clearcoat: 0.3)
        )
        let dark = piece.material(Material(baseColor: Vector(0.03, 0.03, 0.032), roughness: 0.6))
        let steel = piece.material(
            Material(baseColor: Vector(0.3, 0.3, 0.31), roughness: 0.35, metallic: 1))
        // Profiles are turned about Y; afterwards Y becomes X.
        let (h, r) = (width / 2, radius)
        let rim = radius * 0.69
        piece.turned(
            [
                SIMD2(rim, -h * 0.86), SIMD2(rim * 1.08, -h), SIMD2(r * 0.90, -h * 1.03),
                SIMD2(r * 0.975, -h * 0.86), SIMD2(r, -h * 0.6), SIMD2(r, h * 0.6),
                SIMD2(r * 0.975, h * 0.86), SIMD2(r * 0.90, h * 1.03), SIMD2(rim * 1.08, h),
                SIMD2(rim, h * 0.86),
            ], tire, segments: 36)
        piece.turned(
            [SIMD2(rim, h * 0.9), SIMD2(rim * 0.955, h * 0.84), SIMD2(rim * 0.93, h * 0.6)], alloy,
            segments: 36)
        let barrel = Mesh.lathe(
            [SIMD2(rim * 0.93, h * 0.6), SIMD2(rim * 0.9, -h * 0.8)], segments: 36)
        piece.add(barrel.turnedInsideOut, dark)
        piece.add(.disk(radius: rim, y: -h * 0.5, segments: 36), dark)
        piece.turned(
            [SIMD2(rim * 0.66, -h * 0.1), SIMD2(rim * 0.66, h * 0.02), SIMD2(0.01, h * 0.02)],
            steel,
            segments: 30)
        for k in 0..<spokes {
            let angle = Float(k) / Float(spokes) * 2 * .pi
            let (inner, outer) = (rim * 0.16, rim * 0.95)
            for side in [Float(-1), 1] {
                let lean = side * 0.17
                let spoke = Mesh.plate(
                    [
                        SIMD2(inner, side * 0.016 - 0.016), SIMD2(outer, outer * lean - 0.012),
                        SIMD2(outer, outer * lean + 0.014), SIMD2(inner, side * 0.016 + 0.016),
                    ], thickness: 0.03)
                let lay = Quaternion(axis: Vector(1, 0, 0), angle: -.pi / 2)
                let turn = Quaternion(axis: Vector(0, 1, 0), angle: angle)
                piece.add(
                    spoke, alloy,
                    at: Transform(translation: Vector(0, h * 0.62, 0), rotation: turn * lay))
            }
        }
        piece.turned(
            [
                SIMD2(rim * 0.24, h * 0.5), SIMD2(rim * 0.23, h * 0.78), SIMD2(rim * 0.1, h * 0.84),
                SIMD2(0.001, h * 0.84),
            ],
            alloy, segments: 20)
        piece.transform(
            Transform(rotation: Quaternion(axis: Vector(0, 0, 1), angle: -.pi / 2)))
        return piece.model
    }
}
