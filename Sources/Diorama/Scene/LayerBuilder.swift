// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Builds the layers of a scene from what was read of its picture.
struct LayerBuilder {
    let margin: (x: Int, y: Int)
    /// From back to front.
    private(set) var layers: [Layer] = []
    /// The air before them.
    private(set) var veil: Veil?

    private let reading: PictureReading
    private let optics: Optics
    /// Size of the canvas: the picture and what lies beyond its borders.
    private let (width, height): (Int, Int)
    private let depths: Depths

    /// Builds everything; nil when it was told to stop.
    init?(_ reading: PictureReading, optics: Optics, seed: UInt64, stop: StopSignal) {
        self.reading = reading
        self.optics = optics
        margin = (
            max(1, optics.width / 26) * Relief.spacing, max(1, optics.height / 26) * Relief.spacing
        )
        (width, height) = (optics.width + 2 * margin.x, optics.height + 2 * margin.y)
        depths = Depths(reading, optics: optics)
        guard let base = completed(seed: seed, stop: stop) else { return nil }
        let sky = skyCoverage(over: base)
        if stop.isOn { return nil }
        addSky(base, sky)
        let ground = depths.ground(width: width, height: height, margin: margin)
        addLand(base, sky, relief(depths.land(on: ground, margin: margin)))
        if stop.isOn { return nil }
        addThings(base)
        if stop.isOn { return nil }
        veil = veiled(base, sky, ground)
    }

    private func relief(_ field: Raster) -> Relief {
        Relief(field, left: -margin.x, top: -margin.y)
    }

    /// The air before sky and land, and before the things that stay on it.
    private func veiled(_ base: Plate, _ sky: Raster, _ ground: Raster) -> Veil {
        let things = reading.things.filter { !$0.isClear }
        return Veil(
            base, sky: sky, relief: relief(ground),
            things: things.map { ($0.alpha, depths.nearness(of: $0)) }, margin: margin)
    }

    /// What camera moves are about.
    var subject: SIMD3<Float> { depths.subject }

    /// The picture without what stands before it, and beyond its borders.
    private func completed(seed: UInt64, stop: StopSignal) -> Plate? {
        var plate = Plate(width: width, height: height)
        var hole = Raster(width: width, height: height, 1)
        for y in 0..<optics.height {
            for x in 0..<optics.width {
                plate[x + margin.x, y + margin.y] = reading.plate[x, y]
                hole[x + margin.x, y + margin.y] = 0
            }
        }
        let reach = max(2, optics.width / 110)
        for thing in reading.things where thing.isClear {
            let covered = thing.alpha.map { $0 > 0.02 ? 1 : 0 }.spread(reach, max)
            for y in 0..<optics.height {
                for x in 0..<optics.width where covered[x, y] > 0.5 {
                    hole[x + margin.x, y + margin.y] = 1
                }
            }
        }
        var labels = [UInt8](repeating: 1, count: width * height)
        for x in 0..<width {
            let column = Float(x - margin.x)
            let sky = reading.row(of: reading.tiers.skyline, at: column) + Float(margin.y)
            let ground = reading.row(of: reading.tiers.contact, at: column) + Float(margin.y)
            for y in 0..<height {
                if Float(y) < sky { labels[y * width + x] = 0 }
                if Float(y) >= ground { labels[y * width + x] = 2 }
            }
        }
        return Completion.filled(plate, hole: hole, labels: labels, seed: seed, stop: stop)
    }

    /// How much of each pixel is sky.
    private func skyCoverage(over base: Plate) -> Raster {
        var mask = Raster(width: width, height: height)
        guard reading.hasSky else { return mask }
        for x in 0..<width {
            let column = Float(x - margin.x)
            let end = reading.row(of: reading.tiers.skyline, at: column) + Float(margin.y)
            for y in 0..<height { mask[x, y] = min(max(end - Float(y), 0), 1) }
        }
        let longer = max(optics.width, optics.height)
        let soft = GuidedFilter(base, radius: max(3, longer / 110), epsilon: 1e-4)(mask)
        // What lies well inside land is land, whatever its color; so is what stands out from the sky and
        // hangs together with land: masts, branches, antlers.
        var inner = mask.spread(max(1, longer / 320), max)
        let detail = SkyDetail.mask(base, sky: mask)
        for i in inner.values.indices {
            inner.values[i] = min(inner.values[i], 1 - detail.values[i])
        }
        var coverage = soft.map { min(max(($0 - 0.5) * 2.2 + 0.5, 0), 1) }
        for i in coverage.values.indices {
            coverage.values[i] = min(coverage.values[i], inner.values[i])
        }
        return coverage
    }

    // MARK: Layers

    private mutating func addSky(_ base: Plate, _ sky: Raster) {
        guard reading.hasSky else { return }
        // Colors near land are mixed with it.
        let clear = sky.map { $0 > 0.98 ? 1 : 0 }.spread(max(1, optics.width / 160), min)
        let weight = clear.values.contains(1) ? clear : sky
        layers.append(
            Layer(
                kind: .sky, relief: Relief(0), plate: PushPull.filled(base, weight: weight),
                left: -margin.x, top: -margin.y))
    }

    /// Ground and what stands on it, in one piece.
    private mutating func addLand(_ base: Plate, _ sky: Raster, _ relief: Relief) {
        var plate = Plate(width: width, height: height)
        let behind = layers.first?.plate
        for i in plate.pixels.indices {
            let a = 1 - sky.values[i]
            guard a > 0.002 else { continue }
            var color = base.pixels[i]
            if let behind, a < 1 { color = Self.unmixed(color, a, over: behind.pixels[i]) }
            color.w = 1
            plate.pixels[i] = color * a
        }
        layers.append(
            Layer(
                kind: .land, relief: relief, plate: plate, left: -margin.x, top: -margin.y))
    }

    private mutating func addThings(_ base: Plate) {
        for thing in reading.things.reversed() where thing.isClear {
            var plate = Plate(width: optics.width, height: optics.height)
            for y in 0..<optics.height {
                for x in 0..<optics.width {
                    let a = thing.alpha[x, y]
                    guard a > 0.002 else { continue }
                    var color = Self.unmixed(
                        reading.plate[x, y], a, over: base[x + margin.x, y + margin.y])
                    color.w = 1
                    plate[x, y] = color * a
                }
            }
            let layer = Layer(
                kind: .thing, relief: Relief(depths.nearness(of: thing)), plate: plate, left: 0,
                top: 0)
            if let trimmed = layer.trimmed() { layers.append(trimmed) }
        }
    }

    /// The color F of what covers a share of a pixel: `I = a F + (1 - a) B`.
    private static func unmixed(
        _ color: SIMD4<Float>, _ a: Float, over behind: SIMD4<Float>
    ) -> SIMD4<Float> {
        let own = (color - behind * (1 - a)) / max(a, 0.05)
        return own.clamped(lowerBound: .zero, upperBound: .one)
    }
}
