// SPDX-License-Identifier: Apache-2.0
import Numerics
import Screenplay

/// Where the copies of one member of the cast stand around their middle.
enum Formation {
    /// Offsets in meters for a number of copies: x to the right of the heading, z along it, y up.
    ///
    /// - Parameters:
    ///   - family: decides the habit: people abreast, herds loose, flocks in a wedge, cars in a line.
    ///   - count: at least 1.
    ///   - size: extent of one, meters.
    ///   - seed: moves everyone a little.
    /// - Returns: one offset a copy; the first is the nearest to the middle.
    static func offsets(
        of family: Subject.Family, count: Int, size: Vector, seed: UInt64
    ) -> [Vector] {
        guard count > 1 else { return [.zero] }
        var random = RandomSource(seed: seed, stream: "formation")
        let places = (0..<count).map { index in
            place(index, of: count, family: family, size: size)
        }
        let loose = looseness(family)
        return places.map { place in
            let jitter = Vector(
                random.between(-1, 1) * size.x, family == .bird ? random.between(-1, 1) * 0.5 : 0,
                random.between(-1, 1) * size.z)
            return place + jitter * loose
        }
    }

    private static func place(
        _ index: Int, of count: Int, family: Subject.Family, size: Vector
    ) -> Vector {
        let middle = Float(count - 1) / 2
        let i = Float(index)
        switch family {
        case .vehicle, .boat:
            let lane = Float(index % 2) - 0.5
            return Vector(lane * size.x * 1.9, 0, (middle - i) * size.z * 1.7)
        case .bird:
            // A wedge: the first leads, the others fall back on both sides.
            let rank = Float((index + 1) / 2)
            let side: Float = index.isMultiple(of: 2) ? 1 : -1
            return Vector(side * rank * size.x * 1.1, rank * 0.12, -rank * size.x * 0.8)
        case .quadruped, .fish:
            let row = index % 3
            let column = Float(index / 3) - Float((count - 1) / 3) / 2
            let lift: Float = family == .fish ? size.y * 1.6 * (Float(row) - 1) : 0
            let along = column * size.z * 1.5 + (row == 1 ? size.z * 0.5 : 0)
            return Vector((Float(row) - 1) * max(size.x * 2.2, size.z * 0.7), lift, along)
        case .person where count > 5, .tree, .building, .solid, .furniture, .celestial:
            let columns = (count + 1) / 2
            let row = index / columns
            let column = Float(index % columns) - Float(columns - 1) / 2
            let breadth = max(size.x, size.z)
            return Vector(
                (column + Float(row) * 0.4) * breadth * 1.6, 0, -Float(row) * breadth * 1.8)
        case .person:
            return Vector((i - middle) * size.x * 1.5, 0, 0)
        }
    }

    private static func looseness(_ family: Subject.Family) -> Float {
        switch family {
        case .person, .vehicle, .boat: 0.12
        case .quadruped, .bird, .fish: 0.3
        case .tree: 0.5
        case .building, .solid, .furniture, .celestial: 0.1
        }
    }
}
