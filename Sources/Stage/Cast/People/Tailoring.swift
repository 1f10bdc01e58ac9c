// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Cuts and lines on the template body (decimeters) that garments share.
enum Tailoring {
    /// Where a place lies along the upper arm, from 0 (shoulder) to 1 (elbow).
    static func alongUpperArm(_ p: Vector) -> Float {
        (Vector(abs(p.x), p.y, p.z) - Vector(1.68, 5.25, 0.15)).dot(Vector(0.279, -0.338, -0.004))
    }

    /// Where a place lies along the forearm, from 0 (elbow) to 1 (wrist).
    static func alongForearm(_ p: Vector) -> Float {
        (Vector(abs(p.x), p.y, p.z) - Vector(3.13, 3.49, 0.13)).dot(Vector(0.230, -0.203, 0.317))
    }

    /// Ends a sleeve on the upper arm.
    static func shortSleeve(_ end: Float) -> Garment.Cut {
        { $0.arm < 0.6 ? 1 : (end - alongUpperArm($0.place)) * 2.3 }
    }

    /// Ends a sleeve on the forearm.
    static func longSleeve(_ end: Float) -> Garment.Cut {
        {
            $0.arm < 0.6 || alongUpperArm($0.place) < 0.6
                ? 1 : (end - alongForearm($0.place)) * 2.3
        }
    }

    /// No sleeve: ends at a width of the shoulder.
    static func sleeveless(_ width: Float) -> Garment.Cut {
        { $0.place.y > 2.6 || $0.arm > 0.5 ? width - abs($0.place.x) : 1 }
    }

    /// Keeps what is above a height.
    static func above(_ height: Float) -> Garment.Cut { { $0.place.y - height } }

    /// Keeps what is below a height.
    static func below(_ height: Float) -> Garment.Cut { { height - $0.place.y } }

    /// A round neckline; `depth` lowers its front.
    static func neckline(_ depth: Float) -> Garment.Cut {
        {
            let x = abs($0.place.x)
            return 5.62 - depth * smoothstep(0.0, 0.7, $0.place.z)
                + (0.45 + depth * 0.6) * smoothstep(0.25, 0.80 + depth * 0.35, x)
                + 0.35 * smoothstep(0.6, -0.2, $0.place.z) - $0.place.y
        }
    }

    /// Opens the front in a V from the throat down to a height.
    static func open(downTo low: Float, width: Float) -> Garment.Cut {
        {
            let p = $0.place
            guard p.z > 0.15 else { return 1 }
            return abs(p.x) - (p.y - low) * width
        }
    }

    /// Keeps a strip along the front's middle, `half` wide to each side.
    static func strip(_ half: @escaping @Sendable (Float) -> Float) -> Garment.Cut {
        { $0.place.z > 0.15 ? half($0.place.y) - abs($0.place.x) : -1 }
    }

    /// What shoes keep: everything below a line that falls towards the toes.
    static func shoe(_ top: Float) -> Garment.Cut {
        { top - 0.35 * smoothstep(0.3, 1.2, $0.place.z) - $0.place.y }
    }
}
