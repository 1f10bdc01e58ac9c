// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Fills holes of a picture with its own texture, from coarse to fine (Wexler, Shechtman and Irani, TPAMI
/// 2007; nearest patches by PatchMatch, Barnes and others, SIGGRAPH 2009).
///
/// Every patch that touches a hole looks for the patch of known pixels that is most like it; then every
/// pixel of the hole becomes the mean of what the patches over it found. A patch may only be taken from
/// where the labels agree: ground from ground, sky from sky.
struct Completion {
    /// Pixels from the middle of a patch to its border.
    private static let radius = 3
    /// The price of a pixel with another label, in squared color.
    private static let labelPrice: Float = 0.15
    /// Coarsest level: the shorter side in pixels.
    private static let coarsest = 40

    /// Fills a plate.
    ///
    /// - Parameters:
    ///   - plate: opaque colors; what it has in the hole does not matter.
    ///   - hole: above one half where colors are wanted.
    ///   - labels: the same kind of surface has the same number.
    ///   - seed: of the search.
    ///   - stop: asked all along.
    /// - Returns: the plate with the hole filled; nil when it was told to stop.
    static func filled(
        _ plate: Plate, hole: Raster, labels: [UInt8], seed: UInt64, stop: StopSignal
    ) -> Plate? {
        guard hole.values.contains(where: { $0 > 0.5 }) else { return plate }
        var levels = [Level(plate, hole.values.map { $0 > 0.5 }, labels)]
        while let last = levels.last, min(last.plate.width, last.plate.height) / 2 >= coarsest {
            levels.append(last.halved())
        }
        var random = RandomSource(seed: seed, stream: "completion")
        var field: [SIMD2<Int32>] = []
        var before: Level?
        for index in levels.indices.reversed() {
            var level = levels[index]
            guard level.hasSources else {
                // Nothing is known at this size: a smooth filling, and on to the next.
                level.fillSmoothly()
                (before, field) = (level, [])
                continue
            }
            if let before, !field.isEmpty {
                field = level.doubled(field, from: before)
                level.vote(field)
            } else {
                level.fillSmoothly()
                field = level.randomField(&random)
            }
            let rounds = index == levels.count - 1 ? 10 : index > 1 ? 4 : index == 1 ? 2 : 1
            for _ in 0..<rounds {
                guard level.search(&field, &random, stop) else { return nil }
                level.vote(field)
            }
            before = level
        }
        return before?.plate ?? plate
    }

    /// A size of the picture.
    private struct Level {
        var plate: Plate
        let hole: [Bool]
        let labels: [UInt8]
        /// Middles of patches that touch a hole, in reading order.
        let targets: [Int32]
        /// Whether a patch around a pixel is wholly known.
        let isSource: [Bool]
        let sources: [Int32]

        init(_ plate: Plate, _ hole: [Bool], _ labels: [UInt8]) {
            (self.plate, self.hole, self.labels) = (plate, hole, labels)
            let (width, height, r) = (plate.width, plate.height, Completion.radius)
            // Sums of the hole over rectangles tell which patches touch it.
            var sums = [Int32](repeating: 0, count: (width + 1) * (height + 1))
            for y in 0..<height {
                var row: Int32 = 0
                for x in 0..<width {
                    row += hole[y * width + x] ? 1 : 0
                    sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row
                }
            }
            var targets: [Int32] = []
            var sources: [Int32] = []
            var isSource = [Bool](repeating: false, count: width * height)
            for y in 0..<height {
                for x in 0..<width {
                    let (x0, x1) = (max(0, x - r), min(width, x + r + 1))
                    let (y0, y1) = (max(0, y - r), min(height, y + r + 1))
                    let count =
                        sums[y1 * (width + 1) + x1] - sums[y0 * (width + 1) + x1]
                        - sums[y1 * (width + 1) + x0] + sums[y0 * (width + 1) + x0]
                    let i = y * width + x
                    if count > 0 {
                        targets.append(Int32(i))
                    } else if x0 == x - r, x1 == x + r + 1, y0 == y - r, y1 == y + r + 1 {
                        isSource[i] = true
                        sources.append(Int32(i))
                    }
                }
            }
            (self.targets, self.sources, self.isSource) = (targets, sources, isSource)
        }

        var hasSources: Bool { sources.count >= 16 }

        /// Half the size: the mean of the known pixels of every four.
        func halved() -> Level {
            let (width, height) = ((plate.width + 1) / 2, (plate.height + 1) / 2)
            var small = Plate(width: width, height: height)
            var smallHole = [Bool](repeating: false, count: width * height)
            var smallLabels = [UInt8](repeating: 0, count: width * height)
            for y in 0..<height {
                for x in 0..<width {
                    var sum = SIMD4<Float>.zero
                    var known: Float = 0
                    for v in 2 * y..<min(2 * y + 2, plate.height) {
                        for u in 2 * x..<min(2 * x + 2, plate.width)
                        where !hole[v * plate.width + u] {
                            sum += plate[u, v]
                            known += 1
                        }
                    }
                    let i = y * width + x
                    smallHole[i] = known < 2
                    if known > 0 { small.pixels[i] = sum / known }
                    smallLabels[i] = labels[2 * y * plate.width + 2 * x]
                }
            }
            return Level(small, smallHole, smallLabels)
        }

        mutating func fillSmoothly() {
            var weight = Raster(width: plate.width, height: plate.height)
            for i in hole.indices where !hole[i] { weight.values[i] = 1 }
            plate = PushPull.filled(plate, weight: weight)
        }

        /// Sources by chance, one for every target.
        func randomField(_ random: inout RandomSource) -> [SIMD2<Int32>] {
            let width = Int32(plate.width)
            return targets.map { _ in
                let s = sources[Int(random.next() % UInt64(sources.count))]
                return SIMD2(s % width, s / width)
            }
        }

        /// The field of half the size, read at this one.
        func doubled(_ field: [SIMD2<Int32>], from small: Level) -> [SIMD2<Int32>] {
            var place = [Int32](repeating: -1, count: small.plate.width * small.plate.height)
            for (index, target) in small.targets.enumerated() {
                place[Int(target)] = Int32(index)
            }
            let r = Completion.radius
            return targets.map { target in
                let (x, y) = (Int(target) % plate.width, Int(target) / plate.width)
                let index = place[
                    min(y / 2, small.plate.height - 1) * small.plate.width
                        + min(x / 2, small.plate.width - 1)]
                let found: SIMD2<Int32>
                if index >= 0 {
                    found = field[Int(index)] &* 2 &+ SIMD2(Int32(x % 2), Int32(y % 2))
                } else {
                    found = SIMD2(Int32(x), Int32(y))
                }
                let u = min(max(Int(found.x), r), plate.width - 1 - r)
                let v = min(max(Int(found.y), r), plate.height - 1 - r)
                return SIMD2(Int32(u), Int32(v))
            }
        }

        /// How much the patch around a target differs from one around a source; gives up above a limit.
        private func difference(
            _ x: Int, _ y: Int, _ u: Int, _ v: Int, below limit: Float,
            _ pixels: UnsafePointer<SIMD4<Float>>, _ kinds: UnsafePointer<UInt8>
        ) -> Float {
            let (r, width, height) = (Completion.radius, plate.width, plate.height)
            var sum: Float = 0
            for dy in -r...r {
                let ty = min(max(y + dy, 0), height - 1)
                let (a, b) = (ty * width, (v + dy) * width + u)
                var row = SIMD4<Float>.zero
                var other = 0
                for dx in -r...r {
                    let i = a + min(max(x + dx, 0), width - 1)
                    let d = pixels[i] - pixels[b + dx]
                    row += d * d
                    other += kinds[i] == kinds[b + dx] ? 0 : 1
                }
                sum += row.x + row.y + row.z + Float(other) * Completion.labelPrice
                if sum >= limit { return sum }
            }
            return sum
        }

        /// Improves the field: tries what the neighbors found, then places by chance, ever nearer.
        ///
        /// - Returns: false when it was told to stop.
        func search(
            _ field: inout [SIMD2<Int32>], _ random: inout RandomSource, _ stop: StopSignal
        ) -> Bool {
            let (width, height, r) = (plate.width, plate.height, Completion.radius)
            var place = [Int32](repeating: -1, count: width * height)
            for (index, target) in targets.enumerated() { place[Int(target)] = Int32(index) }
            return plate.pixels.withUnsafeBufferPointer { pixels in
                labels.withUnsafeBufferPointer { kinds in
                    guard let pixels = pixels.baseAddress, let kinds = kinds.baseAddress else {
                        return true
                    }
                    func cost(_ x: Int, _ y: Int, _ s: SIMD2<Int32>, _ limit: Float) -> Float {
                        difference(x, y, Int(s.x), Int(s.y), below: limit, pixels, kinds)
                    }
                    func isValid(_ s: SIMD2<Int32>) -> Bool {
                        let (u, v) = (Int(s.x), Int(s.y))
                        return u >= r && v >= r && u < width - r && v < height - r
                            && isSource[v * width + u]
                    }
                    for step in [1, -1] {
                        let order = step > 0 ? Array(targets.indices) : targets.indices.reversed()
                        for index in order {
                            if index & 1023 == 0, stop.isOn { return false }
                            let (x, y) = (Int(targets[index]) % width, Int(targets[index]) / width)
                            var best = field[index]
                            var lowest =
                                isValid(best) ? cost(x, y, best, .infinity) : Float.infinity
                            for (dx, dy) in [(step, 0), (0, step)] {
                                let (nx, ny) = (x - dx, y - dy)
                                guard nx >= 0, ny >= 0, nx < width, ny < height else { continue }
                                let neighbor = place[ny * width + nx]
                                guard neighbor >= 0 else { continue }
                                let tried = field[Int(neighbor)] &+ SIMD2(Int32(dx), Int32(dy))
                                guard isValid(tried) else { continue }
                                let price = cost(x, y, tried, lowest)
                                if price < lowest { (best, lowest) = (tried, price) }
                            }
                            var reach = Float(max(width, height))
                            while reach > 1.5 {
                                let tried: SIMD2<Int32>
                                if lowest == .infinity {
                                    let s = sources[Int(random.next() % UInt64(sources.count))]
                                    tried = SIMD2(s % Int32(width), s / Int32(width))
                                } else {
                                    tried =
                                        best
                                        &+ SIMD2(
                                            Int32(random.between(-reach, reach)),
                                            Int32(random.between(-reach, reach)))
                                }
                                reach *= 0.4
                                guard isValid(tried) else { continue }
                                let price = cost(x, y, tried, lowest)
                                if price < lowest { (best, lowest) = (tried, price) }
                            }
                            field[index] = best
                        }
                    }
                    return true
                }
            }
        }

        /// Gives every pixel of the hole the mean of what the patches over it found, the middles most.
        mutating func vote(_ field: [SIMD2<Int32>]) {
            let (width, height, r) = (plate.width, plate.height, Completion.radius)
            var sums = [SIMD4<Float>](repeating: .zero, count: width * height)
            for (index, target) in targets.enumerated() {
                let (x, y) = (Int(target) % width, Int(target) / width)
                let s = field[index]
                guard isSource[Int(s.y) * width + Int(s.x)] else { continue }
                for dy in max(-r, -y)...min(r, height - 1 - y) {
                    for dx in max(-r, -x)...min(r, width - 1 - x) {
                        let i = (y + dy) * width + x + dx
                        guard hole[i] else { continue }
                        var color = plate.pixels[(Int(s.y) + dy) * width + Int(s.x) + dx]
                        color.w = 1
                        // A narrow weight keeps texture sharp.
                        sums[i] += color * (1 / Float(1 + 2 * (dx * dx + dy * dy)))
                    }
                }
            }
            for i in sums.indices where hole[i] && sums[i].w > 0 {
                plate.pixels[i] = sums[i] / sums[i].w
            }
        }
    }
}
