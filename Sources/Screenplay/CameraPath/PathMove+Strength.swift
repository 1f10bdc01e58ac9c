// SPDX-License-Identifier: Apache-2.0
import Foundation

extension PathMove {
    /// The strength at which a move has its usual size.
    static let usualStrength: Float = 5

    /// The usual amount of a kind in five seconds, and its unit.
    package static func usual(_ kind: Move.Kind) -> (amount: Float, unit: Move.Unit?) {
        switch kind {
        case .pan, .roll: (30, nil)
        case .tilt: (18, nil)
        case .whipPan: (90, nil)
        case .orbit: (120, nil)
        case .truck: (0.4, .subjectDistance)
        case .pedestal: (0.2, .subjectDistance)
        case .crane: (0.5, .subjectDistance)
        case .dolly, .zoom: (1.6, nil)
        case .dollyZoom: (2, nil)
        case .flyThrough: (12, nil)
        case .follow, .rackFocus: (0, nil)
        }
    }

    /// The move of the shot that this one asks for; nil for those that are no moves.
    ///
    /// A strength scales the usual amount; of ratios it scales the logarithm.
    func move() -> Move? {
        guard case .move(let kind) = kind else { return nil }
        let usual = Self.usual(kind)
        var move = Move(kind, amount ?? usual.amount)
        move.unit = amount == nil ? usual.unit : unit
        if amount == nil, let strength {
            let share = strength / Self.usualStrength
            let isRatio = kind.units.first == .ratio
            move.amount = isRatio ? pow(usual.amount, share) : usual.amount * share
        }
        move.start = start
        move.end = end
        move.easing = easing ?? .easeInOut
        move.target = to ?? target
        if to != nil { move.from = target }
        return move
    }
}
