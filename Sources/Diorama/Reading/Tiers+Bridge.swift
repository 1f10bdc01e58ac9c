// SPDX-License-Identifier: Apache-2.0

extension Tiers {
    /// The tiers as they would be without what stands before them: straight on behind it.
    func bridged(over masks: [Raster]) -> Tiers {
        guard let first = masks.first else { return self }
        var isHidden = (sky: [Bool](), ground: [Bool]())
        for x in 0..<first.width {
            func covers(_ row: Int) -> Bool {
                masks.contains { mask in
                    (row - 3...row + 3).contains { $0 >= 0 && $0 < height && mask[x, $0] > 0.5 }
                }
            }
            isHidden.sky.append(covers(skyline[x]))
            isHidden.ground.append(covers(contact[x]))
        }
        let sky = Self.bridged(skyline, isHidden.sky)
        let ground = Self.bridged(contact, isHidden.ground)
        return Tiers(height: height, skyline: sky, contact: zip(sky, ground).map(max))
    }

    private static func bridged(_ line: [Int], _ isHidden: [Bool]) -> [Int] {
        var result = line
        var x = 0
        while x < line.count {
            guard isHidden[x] else {
                x += 1
                continue
            }
            let start = x
            while x < line.count, isHidden[x] { x += 1 }
            // A few columns beyond, where the outline of what is in front may still pull.
            let (before, after) = (max(0, start - 3), min(line.count - 1, x + 2))
            let hasLeft = start > 0
            let hasRight = x < line.count
            guard hasLeft || hasRight else { return line }
            let (a, b) = (
                hasLeft ? line[before] : line[after], hasRight ? line[after] : line[before]
            )
            for column in max(0, start - 2)..<min(line.count, x + 2) {
                let share = Float(column - before) / Float(max(after - before, 1))
                result[column] = Int((Float(a) + Float(b - a) * share).rounded())
            }
        }
        return result
    }
}
