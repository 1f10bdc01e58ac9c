// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// Something of the world that becomes other between two times: dusk falls, rain sets in, leaves turn.
package struct WorldChange: Sendable {
    /// Seconds of the world's clock.
    package var start: Float
    package var end: Float
    /// Air, light and weather at the end; nil where they stay.
    package var environment: Environment?
    /// Materials at the end.
    package var materials: [Repaint] = []
    /// Tints of instances at the end.
    package var tints: [Retint] = []
    /// Factor on all lamps at the end; nil where they stay.
    package var lamps: Float?

    /// A material of a model, and what it becomes.
    package struct Repaint: Sendable {
        package var model: Int
        package var material: Int
        package var end: Material

        /// Names a material by its model and its place there.
        package init(model: Int, material: Int, end: Material) {
            self.model = model
            self.material = material
            self.end = end
        }
    }

    /// An instance, and the tint it gets.
    package struct Retint: Sendable {
        package var instance: Int
        package var end: Vector

        /// Names an instance by its place in the world.
        package init(instance: Int, end: Vector) {
            self.instance = instance
            self.end = end
        }
    }

    /// A change in which nothing happens yet.
    package init(start: Float, end: Float) {
        self.start = start
        self.end = end
    }

    /// How much of it has happened at a time, 0...1, eased.
    func share(at time: Float) -> Float {
        smoothstep(start, max(end, start + 1e-3), time)
    }
}

extension World {
    /// Air, light and weather at a time of the world's clock.
    package func environment(at time: Float) -> Environment {
        changes.reduce(environment) { now, change in
            change.environment.map { now.mixed($0, change.share(at: time)) } ?? now
        }
    }

    /// The lamps at a time of the world's clock.
    func lights(at time: Float) -> [Light] {
        var factor = lampFactor
        for change in changes {
            if let end = change.lamps { factor = mix(factor, end, change.share(at: time)) }
        }
        guard factor != 1 else { return lights }
        return lights.map {
            Light(position: $0.position, radius: $0.radius, color: $0.color * factor)
        }
    }
}

extension Environment {
    /// The state a share of the way to another.
    ///
    /// Wind and the seed stay: clouds and waves must not jump.
    func mixed(_ other: Environment, _ share: Float) -> Environment {
        guard share > 0 else { return self }
        var e = self
        func blend(_ path: WritableKeyPath<Environment, Float>) {
            e[keyPath: path] = mix(self[keyPath: path], other[keyPath: path], share)
        }
        [\.sunElevation, \.moonElevation, \.cloudCover, \.cloudDarkness, \.fogHeight]
            .forEach(blend)
        [\.rain, \.snowfall, \.wetness, \.lightning].forEach(blend)
        e.sunAzimuth = Self.turned(sunAzimuth, to: other.sunAzimuth, share)
        e.moonAzimuth = Self.turned(moonAzimuth, to: other.moonAzimuth, share)
        // Fog that doubles looks as much thicker whether it was thin or dense.
        let (thin, thick) = (max(fogDensity, 1e-6), max(other.fogDensity, 1e-6))
        e.fogDensity = thin * exponent(of: thick / thin, share)
        e.ambient = ambient.mixed(other.ambient, share)
        e.water.choppiness = mix(water.choppiness, other.water.choppiness, share)
        e.water.deepColor = water.deepColor.mixed(other.water.deepColor, share)
        e.terrain = terrain.mixed(other.terrain, share)
        return e
    }

    private func exponent(of ratio: Float, _ share: Float) -> Float {
        power(Lanes(ratio), Lanes(share))[0]
    }

    /// An angle in degrees on the shorter way to another.
    private static func turned(_ from: Float, to: Float, _ share: Float) -> Float {
        let way = to - from
        return from + (way - 360 * (way / 360).rounded()) * share
    }
}

extension TerrainPalette {
    /// The palette a share of the way to another.
    func mixed(_ other: TerrainPalette, _ share: Float) -> TerrainPalette {
        var p = self
        for path: WritableKeyPath<TerrainPalette, Vector> in [
            \.grass, \.dryGrass, \.soil, \.rock, \.sand, \.forest, \.snow,
        ] {
            p[keyPath: path] = self[keyPath: path].mixed(other[keyPath: path], share)
        }
        p.grassiness = mix(grassiness, other.grassiness, share)
        // Snow comes down from the heights, and the valleys are covered last.
        func height(_ line: Float) -> Float { min(max(line, -170), 420) }
        if snowLine != other.snowLine {
            p.snowLine = mix(height(snowLine), height(other.snowLine), share)
        }
        return p
    }
}
