// SPDX-License-Identifier: Apache-2.0
import Numerics
import Screenplay

/// What one person looks like: chosen from a subject and a seed.
struct Look: Sendable {
    /// Length and cut of the hair.
    enum Hair: Sendable { case short, cropped, bob, long, ponytail }

    let seed: UInt64
    let isFemale: Bool
    let isChild: Bool
    /// Past seventy: gray hair, an older face, a stoop.
    let isOld: Bool
    /// From sole to crown, meters.
    let height: Float
    /// Linear albedo of skin, lips and hair, and of the iris.
    let skin, lips, hairColor, iris: Vector
    let hair: Hair
    /// Fullness of the beard, from 0 (shaved) to 1.
    let beard: Float
    /// Morph targets and their weights.
    let morphs: [(String, Float)]
    /// Colors of the main garment, of trousers, shoes and small things.
    let main, trousers, shoes, accent: Vector
    /// True when the main color was asked for.
    let isColored: Bool

    /// The look of one copy of a member of the cast.
    init(_ brief: CastingBrief) {
        let subject = brief.member.subject
        let seed = brief.seed &+ UInt64(brief.copy) &* 0x9E37_79B9
        var random = RandomSource(seed: seed, stream: "person \(brief.member.id)")
        self.seed = seed
        isFemale = subject == .woman || subject == .girl
        isChild = subject == .boy || subject == .girl
        let isOld = !isChild && brief.member.age == .old
        self.isOld = isOld
        let mean: Float = isChild ? 1.14 : (isFemale ? 1.66 : 1.78) - (isOld ? 0.05 : 0)
        height = mean * (1 + 0.018 * max(-1.5, min(1.5, random.normal()))) * brief.member.scale
        let drawn = Kin.all[Int(random.unit() * Float(Kin.all.count))]
        let said = brief.member.hair
        // Fair and red hair go with fair skin.
        let kin = said == .blond || said == .red ? Kin.all[0] : drawn
        skin = kin.skin * random.between(0.92, 1.06)
        lips = skin * Vector(0.88, 0.50, 0.50)
        let shades = kin.hair
        let shade = shades[Int(random.unit() * Float(shades.count))] * random.between(0.8, 1.15)
        let grown = isOld ? Kin.gray.mixed(Kin.white, random.unit()) : shade
        hairColor = said.map(Kin.hair) ?? grown
        iris = kin.iris[Int(random.unit() * Float(kin.iris.count))]
        let draw = random.unit()
        if isFemale {
            hair = isOld ? .bob : draw < 0.4 ? .bob : draw < 0.75 ? .long : .ponytail
        } else {
            hair = draw < 0.7 ? .short : .cropped
        }
        let isBearded = random.unit() < (isOld ? 0.6 : 0.35)
        beard = !isFemale && !isChild && isBearded ? random.between(0.5, 1) : 0
        morphs = Self.morphs(
            kin, isFemale: isFemale, age: isChild ? .child : isOld ? .old : .grown, &random)
        let asked = brief.member.color.map { $0 + [0, 0, 0] }
        isColored = asked != nil
        main =
            asked.map { Self.dyed(Vector($0[0], $0[1], $0[2])) }
            ?? Palette.main(brief.member.outfit ?? .casual, random.unit())
        trousers = Palette.trousers[Int(random.unit() * Float(Palette.trousers.count))]
        shoes = Palette.shoes[Int(random.unit() * Float(Palette.shoes.count))]
        accent = Palette.accents[Int(random.unit() * Float(Palette.accents.count))]
    }

    /// Cloth of a named color: a dye is neither as pure nor as bright as the color on a screen.
    private static func dyed(_ color: Vector) -> Vector {
        let gray = color.dot(Vector(0.2126, 0.7152, 0.0722))
        return color.mixed(Vector(repeating: gray), 0.12) * 0.72
    }

    /// A stream of chance of its own for each use.
    func random(_ use: String) -> RandomSource { RandomSource(seed: seed, stream: use) }

    private enum Age { case child, grown, old }

    private static func morphs(
        _ kin: Kin, isFemale: Bool, age stage: Age, _ random: inout RandomSource
    ) -> [(String, Float)] {
        let sex = isFemale ? "female" : "male"
        let isChild = stage == .child
        // The target "child" is eleven or so years old; a share of "young" would age it.
        let age = isChild ? "child" : "young"
        let years = max(0, random.between(-0.3, 0.45))
        let old: Float = isChild ? 0 : stage == .old ? 1 : years
        var list: [(String, Float)] = [
            ("\(kin.name)-\(sex)-\(age)", 1 - old),
            ("universal-\(sex)-\(age)-averagemuscle-averageweight", 1 - old),
            (
                "\(sex)-\(age)-averagemuscle-averageweight-idealproportions",
                isChild ? 0.5 : stage == .old ? 0 : isFemale ? 0.7 : 0.3
            ),
        ]
        if old > 0 {
            list.append(("\(kin.name)-\(sex)-old", old))
            list.append(("universal-\(sex)-old-averagemuscle-averageweight", old))
        }
        if !isChild {
            let weight = random.between(-0.35, 0.45)
            let average = "universal-\(sex)-young-averagemuscle-averageweight"
            let other =
                "universal-\(sex)-young-averagemuscle-\(weight > 0 ? "max" : "min")weight"
            list.append((average, -abs(weight) * 0.5))
            list.append((other, abs(weight) * 0.5))
        }
        func vary(_ up: String, _ down: String, _ amount: Float) {
            let weight = random.between(-amount, amount)
            list.append((weight > 0 ? up : down, abs(weight)))
        }
        let heads = ["head-oval", "head-round", "head-square", "head-rectangular"]
        list.append((heads[Int(random.unit() * 4)], random.between(0.1, 0.5)))
        vary("nose-scale-horiz-incr", "nose-scale-horiz-decr", 0.4)
        vary("nose-hump-incr", "nose-hump-decr", 0.3)
        vary("nose-point-up", "nose-point-down", 0.35)
        vary("nose-scale-depth-incr", "nose-scale-depth-decr", 0.25)
        vary("chin-width-incr", "chin-width-decr", 0.4)
        vary("chin-prominent-incr", "chin-prominent-decr", 0.3)
        vary("mouth-scale-horiz-incr", "mouth-scale-horiz-decr", 0.3)
        vary("eyebrows-trans-up", "eyebrows-trans-down", 0.3)
        list.append(("mouth-corner-puller", random.between(0.28, 0.48)))
        return list
    }
}

/// A family of skin, hair and features that go together.
struct Kin: Sendable {
    let name: String
    let skin: Vector
    let hair: [Vector]
    let iris: [Vector]

    static let gray = Vector(0.30, 0.295, 0.29)
    static let white = Vector(0.62, 0.615, 0.60)
    static let black = Vector(0.020, 0.015, 0.012)
    static let brown = Vector(0.085, 0.042, 0.020)
    static let hazel = Vector(0.16, 0.088, 0.038)
    /// The albedo of hair of a color.
    static func hair(_ color: HairColor) -> Vector {
        switch color {
        case .blond: Vector(0.46, 0.32, 0.14)
        case .red: Vector(0.30, 0.075, 0.02)
        case .brown: brown
        case .black: black
        case .gray: gray
        case .white: white
        case .pink: Vector(0.70, 0.16, 0.34)
        case .purple: Vector(0.26, 0.07, 0.40)
        case .blue: Vector(0.05, 0.14, 0.45)
        case .green: Vector(0.08, 0.32, 0.11)
        }
    }

    static let brownEye = Vector(0.095, 0.042, 0.016)

    static let all = [
        Kin(
            name: "caucasian", skin: Vector(0.50, 0.315, 0.235),
            hair: [brown, hazel, Vector(0.24, 0.10, 0.03), Vector(0.42, 0.29, 0.13), black],
            iris: [Vector(0.10, 0.17, 0.25), Vector(0.10, 0.14, 0.07), brownEye]),
        Kin(
            name: "caucasian", skin: Vector(0.42, 0.255, 0.175), hair: [brown, black, hazel],
            iris: [brownEye, Vector(0.12, 0.10, 0.04)]),
        Kin(
            name: "asian", skin: Vector(0.47, 0.315, 0.22), hair: [black, brown * 0.5],
            iris: [brownEye * 0.6]),
        Kin(
            name: "caucasian", skin: Vector(0.27, 0.15, 0.095), hair: [black],
            iris: [brownEye * 0.7]),
        Kin(
            name: "african", skin: Vector(0.16, 0.085, 0.052), hair: [black],
            iris: [brownEye * 0.5]),
    ]
}

/// Colors of clothes, linear RGB.
enum Palette {
    /// A color of the main garment of an outfit, for a draw in 0..<1.
    static func main(_ outfit: Outfit, _ draw: Float) -> Vector {
        let colors =
            switch outfit {
            case .suit: suits
            case .coat: coats
            case .casual, .dress, .sport, .spacesuit: garments
            }
        return colors[Int(draw * Float(colors.count))]
    }

    static let suits = [
        Vector(0.022, 0.028, 0.048), Vector(0.045, 0.047, 0.052), Vector(0.018, 0.018, 0.020),
        Vector(0.10, 0.10, 0.105), Vector(0.075, 0.055, 0.04),
    ]
    static let coats = [
        Vector(0.30, 0.19, 0.10), Vector(0.035, 0.045, 0.075), Vector(0.06, 0.06, 0.065),
        Vector(0.26, 0.05, 0.04), Vector(0.09, 0.12, 0.09), Vector(0.40, 0.36, 0.30),
    ]
    static let garments = [
        Vector(0.42, 0.045, 0.04), Vector(0.055, 0.12, 0.26), Vector(0.60, 0.58, 0.53),
        Vector(0.07, 0.17, 0.12), Vector(0.50, 0.30, 0.06), Vector(0.20, 0.24, 0.28),
        Vector(0.30, 0.12, 0.16), Vector(0.12, 0.27, 0.33),
    ]
    static let trousers = [
        Vector(0.035, 0.06, 0.13), Vector(0.03, 0.03, 0.035), Vector(0.22, 0.17, 0.11),
        Vector(0.06, 0.085, 0.14), Vector(0.075, 0.07, 0.06),
    ]
    static let shoes = [
        Vector(0.42, 0.42, 0.40), Vector(0.035, 0.03, 0.03), Vector(0.13, 0.07, 0.035),
        Vector(0.30, 0.31, 0.33),
    ]
    static let accents = [
        Vector(0.30, 0.02, 0.03), Vector(0.03, 0.06, 0.20), Vector(0.35, 0.22, 0.05),
        Vector(0.10, 0.11, 0.12),
    ]
}
