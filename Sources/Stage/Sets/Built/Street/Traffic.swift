// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Cars that drive on the street behind the stage, so that none comes near the cast or the camera
/// while the clip lasts.
struct Traffic {
    /// No car of the traffic comes closer to the main mark than this along z, meters.
    static let gap: Float = 15

    private(set) var actors: [any Actor] = []

    /// Traffic for a brief, on a street whose middle is at x = `middle`.
    init(brief: SetBrief, middle: Float, night: Bool) {
        var random = RandomSource(seed: brief.seed, stream: "traffic")
        let speed: Float = 8.5
        // Away from the camera, on the left of the lane of the cast.
        var z = -Self.gap - random.between(1, 8)
        for _ in 0..<3 {
            add(x: middle + 1.7, z: z, heading: .pi, speed: speed, night, &random)
            z -= random.between(17, 34)
        }
        // Towards the camera, far enough to stay behind.
        z = -Self.gap - 4 - speed * brief.duration - random.between(0, 6)
        for _ in 0..<3 {
            add(x: middle - 1.7, z: z, heading: 0, speed: speed, night, &random)
            z -= random.between(15, 32)
        }
    }

    private mutating func add(
        x: Float, z: Float, heading: Float, speed: Float, _ night: Bool,
        _ random: inout RandomSource
    ) {
        let variant = Int(random.unit() * 3) % 3
        let color = CarColors.all[
            Int(random.unit() * Float(CarColors.all.count)) % CarColors.all.count]
        let car = Car(variant: variant, color: color, night: night)
        let chassis = Motions.Chassis(
            frontAxle: car.shape.frontAxle, rearAxle: car.shape.rearAxle,
            wheelRadius: car.shape.wheelRadius, wheels: car.wheelPlaces)
        var route = Route(start: Vector(x, 0, z), heading: heading)
        route.phase = random.unit()
        actors.append(
            PropActor(
                parts: [car.paintwork, car.fittings] + Array(repeating: car.wheel, count: 4),
                castIndex: nil, route: route,
                motion: Motions.driving(chassis, bodies: 2, speed: speed, scale: 1)))
    }
}
