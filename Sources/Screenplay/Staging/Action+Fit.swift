// SPDX-License-Identifier: Apache-2.0

extension Action {
    /// Whether it covers ground.
    var isTravel: Bool {
        switch self {
        case .walk, .run, .fly, .swim, .drive, .sail, .roll: true
        case .stand, .sit, .wave, .dance, .float, .bounce, .spin, .rest: false
        }
    }

    /// The nearest thing that a family can do.
    func fitted(to family: Subject.Family, in setting: Setting) -> Action {
        switch family {
        case .person: fittedToPerson(in: setting)
        case .quadruped:
            switch self {
            case .stand, .walk, .run, .sit, .swim: self
            case .fly, .bounce, .spin, .drive, .roll, .dance: .run
            case .sail, .wave: .stand
            case .float: setting == .space ? .float : .stand
            case .rest: .sit
            }
        case .bird:
            switch self {
            case .fly, .stand, .walk, .float: self
            case .swim, .sail: .float
            case .run, .dance: .walk
            case .sit, .wave, .rest: .stand
            case .roll: .walk
            case .drive, .bounce, .spin: .fly
            }
        case .fish: .swim
        case .vehicle:
            switch self {
            case .stand, .sit, .wave, .rest, .float: .rest
            default: .drive
            }
        case .boat: self == .float || !isTravel && self != .sail ? .float : .sail
        case .building, .tree, .furniture: .rest
        case .solid: fittedToSolid
        case .celestial: self == .float || self == .rest ? self : .spin
        }
    }

    private func fittedToPerson(in setting: Setting) -> Action {
        switch self {
        case .stand, .walk, .run, .sit, .wave, .dance: self
        case .swim: setting == .space ? .float : .swim
        case .float, .fly: .float
        case .drive, .sail, .rest: .sit
        case .roll, .bounce: .run
        case .spin: .dance
        }
    }

    private var fittedToSolid: Action {
        switch self {
        case .rest, .roll, .bounce, .spin, .float: self
        case .fly: .float
        case .walk, .run, .drive: .roll
        case .dance: .spin
        case .swim, .sail: .float
        case .stand, .sit, .wave: .rest
        }
    }
}

extension Subject.Family {
    /// Whether it goes places though it does not live.
    var travels: Bool { self == .vehicle || self == .boat }
}
