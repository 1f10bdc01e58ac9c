// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// How a surface answers light.
///
/// All colors are linear RGB (BT.709 primaries).
package struct Material: Sendable {
    /// How the base color varies over the surface.
    package var pattern: Pattern
    /// Diffuse albedo, or specular color for metals; multiplied by vertex color and tint.
    package var baseColor: Vector
    /// Second color of patterns that mix two (mortar, dry grass, window frame).
    package var accent: Vector
    /// Perceptual roughness, 0 mirror to 1 matte.
    package var roughness: Float
    /// 0 dielectric, 1 metal.
    package var metallic: Float
    /// Strength of the dielectric highlight; 1 stands for 4 % at normal incidence.
    package var specular: Float
    /// 0...1: a smooth clear layer that mirrors the scene (car paint, polished wood, glass, wet road).
    package var clearcoat: Float
    /// 0...1: share of light that shines through thin things (leaves, grass, cloth, ears) and softens
    /// the terminator (skin, fur).
    package var translucency: Float
    /// Radiance that the surface sends out, linear RGB; patterns may switch parts of it on and off.
    package var emission: Vector
    /// Size of one feature of the pattern in meters.
    package var scale: Float
    /// 0...1: height of procedural bumps, relative to what is usual for the pattern.
    package var bump: Float

    /// A material of one color; change the rest by its properties.
    package init(
        _ pattern: Pattern = .plain, baseColor: Vector, accent: Vector? = nil,
        roughness: Float = 0.7, metallic: Float = 0, specular: Float = 1, clearcoat: Float = 0,
        translucency: Float = 0, emission: Vector = .zero, scale: Float = 1, bump: Float = 0
    ) {
        self.pattern = pattern
        self.baseColor = baseColor
        self.accent = accent ?? baseColor * 0.5
        self.roughness = roughness
        self.metallic = metallic
        self.specular = specular
        self.clearcoat = clearcoat
        self.translucency = translucency
        self.emission = emission
        self.scale = scale
        self.bump = bump
    }
}

extension Material {
    /// The material a share of the way to another; the pattern stays.
    package func mixed(_ other: Material, _ share: Float) -> Material {
        var m = self
        m.baseColor = baseColor.mixed(other.baseColor, share)
        m.accent = accent.mixed(other.accent, share)
        m.emission = emission.mixed(other.emission, share)
        m.roughness = mix(roughness, other.roughness, share)
        m.metallic = mix(metallic, other.metallic, share)
        m.specular = mix(specular, other.specular, share)
        m.clearcoat = mix(clearcoat, other.clearcoat, share)
        m.translucency = mix(translucency, other.translucency, share)
        return m
    }
}

/// The closed family of procedural surfaces; each is evaluated in packets of eight by the kernel.
package enum Pattern: UInt8, Sendable, CaseIterable {
    /// Base color times vertex color.
    case plain
    /// Base and accent mixed by fractal noise of `scale`; bumps by noise.
    case mottled
    /// Ground that chooses grass, soil, rock, sand and snow by slope, height and the world's
    /// ``TerrainPalette``.
    case terrain
    /// Layered stone with cracks and, on top faces, moss of the accent color.
    case rock
    /// Sand with wind ripples of `scale`.
    case sand
    /// Fresh snow with sparkles.
    case snow
    /// Bark: ridges along Y.
    case bark
    /// Leaves and needles, two-sided, translucent; hue varies by instance tint and noise.
    case foliage
    /// A blade of grass: vertex alpha is the height along the blade, accent is the dry color.
    case grass
    /// Fur, hair and feathers: vertex color along the strand, anisotropic highlight, two-sided.
    case strand
    /// Skin: soft terminator and a broad highlight.
    case skin
    /// An eye: vertex colors, sharp highlight.
    case eye
    /// Woven cloth: fine bumps, soft rim.
    case cloth
    /// Car paint: base color under a clear coat, with flakes.
    case paint
    /// Flat glass seen from outside: dark base with a mirror layer by Fresnel.
    case glass
    /// Bricks of base color with mortar of the accent, by uv in meters.
    case brick
    /// Render or plaster with stains.
    case plaster
    /// Planks along u, by uv in meters.
    case wood
    /// Roof tiles by uv in meters.
    case tiles
    /// A building front by uv in meters: windows of `scale` wide in the accent frame, lit at random
    /// with `emission` at night.
    case facade
    /// Asphalt; lines are geometry of their own.
    case asphalt
    /// Paving stones by uv in meters, `scale` wide.
    case paving
    /// Squares of base and accent, by position in x and z.
    case checker
    /// Water: waves by the world's ``WaterState``, Fresnel reflection traced, body color `baseColor`;
    /// vertex alpha is foam 0...1.
    case water
    /// A sphere with craters (moon) or bands and storms (gas giant) or continents (earth), chosen by
    /// `scale` 1, 2, 3.
    case planet
    /// Light that needs no lighting: `emission` alone.
    case light
}
