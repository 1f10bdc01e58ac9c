// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// The lines of a boat: half width, keel and sheer along its length; z forward, the water at y = 0.
struct Hull {
    var stern: Float
    var bow: Float
    /// Half width at the sheer, height of the sheer, and depth of the keel at a place along z.
    var beam: MonotoneCurve
    var sheer: MonotoneCurve
    var keel: MonotoneCurve
    /// 1 round bilge, 2 and more: fuller.
    var fullness: Float = 2.2

    /// A point of the shell.
    ///
    /// `u` runs from stern (0) to bow (1), `v` from the port sheer (-1) over the keel (0) to the
    /// starboard sheer (1).
    func point(_ u: Float, _ v: Float) -> Vector {
        let z = mix(stern, bow, u)
        let (b, top, low) = (beam(z), sheer(z), keel(z))
        // A superellipse section: x across, y from keel to sheer.
        let a = abs(v) * .pi / 2
        let x = b * pow(sin(a), 2 / fullness)
        let y = mix(top, low, pow(max(cos(a), 0), 2 / fullness))
        // The stem rakes forward as it rises.
        let rake = smoothstep(0.8, 1, u) * max(y, 0) * 0.35
        return Vector(v < 0 ? -x : x, y, z + rake)
    }

    /// The shell; `inset` moves it inwards for the inside.
    func shell(inset: Float = 0) -> Mesh {
        let rows = (0...40).map { j in
            (0...28).map { i in point(Float(j) / 40, Float(i) / 14 - 1) }
        }
        let mesh = Mesh.surface(rows)
        return inset == 0 ? mesh.facingOut : mesh.facingOut.offset(-inset).turnedInsideOut
    }

    /// The flat end of the boat.
    func transom() -> Mesh {
        let rim = (0...28).map { point(0, Float($0) / 14 - 1) }
        let middle = Vector(0, (sheer(stern) + keel(stern)) / 2, stern)
        var mesh = Mesh(positions: [middle] + rim)
        for k in 1..<UInt32(rim.count) { mesh.triangles.append(SIMD3(0, k, k + 1)) }
        mesh.normals = Array(repeating: Vector(0, 0, -1), count: mesh.positions.count)
        return mesh
    }

    /// A deck or floor between both sides at a height given along z.
    func deck(from: Float = 0, to: Float = 1, height: (Float) -> Float) -> Mesh {
        let rows = (0...30).map { j -> [Vector] in
            let u = mix(from, to, Float(j) / 30)
            let z = mix(stern, bow, u)
            let y = height(z)
            let share = min(max((sheer(z) - y) / max(sheer(z) - keel(z), 0.01), 0), 1)
            let a = acos(min(pow(share, fullness / 2), 1))
            let half = beam(z) * pow(sin(a), 2 / fullness)
            let rake = smoothstep(0.8, 1, u) * max(y, 0) * 0.35
            return [
                Vector(-half, y, z + rake), Vector(0, y + 0.02 * half, z + rake),
                Vector(half, y, z + rake),
            ]
        }
        return Mesh.surface(rows)
    }

    /// The line of the sheer on one side, for rails.
    func rail(_ side: Float, lift: Float = 0) -> [Vector] {
        (0...30).map { point(Float($0) / 30, side) + Vector(0, lift, 0) }
    }
}

extension Mesh {
    /// Normals and triangles turned so that they point away from the Y-Z plane or down.
    fileprivate var facingOut: Mesh {
        var sum: Float = 0
        for (p, n) in zip(positions, normals) { sum += p.x * n.x }
        return sum < 0 ? turnedInsideOut : self
    }
}
