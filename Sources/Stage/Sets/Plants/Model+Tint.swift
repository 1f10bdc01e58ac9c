// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

extension Model {
    /// The same in other colors, as an instance of a tint would be.
    func tinted(_ tint: Vector) -> Model {
        var model = self
        let colors =
            mesh.colors.isEmpty
            ? [SIMD4<Float>](repeating: SIMD4(1, 1, 1, 0), count: mesh.positions.count)
            : mesh.colors
        model.mesh.colors = colors.map { $0 * SIMD4(tint, 1) }
        return model
    }
}
