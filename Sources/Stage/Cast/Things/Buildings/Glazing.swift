// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// Panes of glass of a building: dark ones, and lit ones by night.
struct Glazing {
    private let dark: [UInt8]
    private let lit: [UInt8]
    /// Share of windows that are lit.
    var share: Float

    /// Registers the panes with a piece.
    init(_ piece: inout Workpiece, night: Bool, share: Float = 0.5, strength: Float = 1) {
        self.share = night ? share : 0
        dark = [
            Vector(0.022, 0.026, 0.031), Vector(0.045, 0.047, 0.048), Vector(0.012, 0.014, 0.017),
        ]
        .map {
            piece.material(Material(.glass, baseColor: $0, roughness: 0.05, clearcoat: 1))
        }
        guard night else {
            lit = dark
            return
        }
        let glows = [
            Vector(1.5, 0.92, 0.42), Vector(1.05, 0.58, 0.24), Vector(0.72, 0.45, 0.22),
            Vector(1.15, 1.05, 0.82), Vector(0.5, 0.62, 0.8), Vector(0.35, 0.2, 0.1),
        ]
        lit = glows.map {
            piece.material(
                Material(
                    baseColor: Vector(0.05, 0.05, 0.05), roughness: 0.1, clearcoat: 0.5,
                    emission: $0 * strength))
        }
    }

    /// One pane.
    func pane(_ random: inout RandomSource) -> UInt8 {
        let (isLit, pick) = (random.unit() < share, random.unit())
        let choices = isLit ? lit : dark
        return choices[Int(pick * Float(choices.count)) % choices.count]
    }
}
