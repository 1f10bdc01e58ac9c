// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A modern car: a lofted body and four wheels that turn with the way.
struct Car {
    let shape: CarShape
    /// Painted body alone (so that instances can be tinted), everything else of the body, and one wheel
    /// whose outside faces +X.
    let paintwork: Model
    let fittings: Model
    let wheel: Model

    /// A car of a variant (any number counts), painted in a linear color; lamps are lit at night.
    init(variant: Int, color: Vector, night: Bool) {
        shape = CarShape.variants[((variant % 3) + 3) % 3]
        var paint = Workpiece("car")
        let lacquer = paint.material(
            Material(.paint, baseColor: color, roughness: 0.32, metallic: 0.15, clearcoat: 1))
        var rest = Workpiece("car fittings")
        let table = Self.materials(night).map { rest.material($0) }
        for (region, mesh) in CarBody(shape).pieces where !mesh.triangles.isEmpty {
            for half in [mesh, mesh.mirrored] {
                if region == .paint {
                    paint.add(half, lacquer)
                } else {
                    rest.add(half, table[Int(region.rawValue)])
                }
            }
        }
        Self.addMirrors(&paint, lacquer, &rest, table, shape)
        Self.addUnderside(&rest, table, shape)
        Self.addPlatesAndHandles(&rest, table, shape)
        paintwork = paint.model
        fittings = rest.model
        wheel = Wheel.model(radius: shape.wheelRadius, spokes: variant % 2 == 0 ? 5 : 6)
    }

    /// Places of the four wheels; the ones at -X are turned around.
    var wheelPlaces: [Vector] {
        let x = shape.width(shape.frontAxle) - 0.125
        return [shape.frontAxle, shape.rearAxle].flatMap { z in
            [Vector(x, shape.wheelRadius, z), Vector(-x, shape.wheelRadius, z)]
        }
    }

    /// Everything in one piece with still wheels, for parked cars: body without paint.
    var parkedFittings: Model {
        var piece = Workpiece("parked car")
        piece.add(fittings)
        for place in wheelPlaces {
            let turn = Quaternion(axis: Vector(0, 1, 0), angle: place.x > 0 ? 0 : .pi)
            piece.add(wheel, at: Transform(translation: place, rotation: turn))
        }
        return piece.model
    }

    /// In the order of ``CarBody/Region``, then plate and reflector.
    private static func materials(_ night: Bool) -> [Material] {
        let lamp = night ? Vector(16, 14.5, 12) : Vector(0.25, 0.25, 0.25)
        let tail = night ? Vector(3.2, 0.06, 0.03) : Vector(0.05, 0, 0)
        return [
            Material(baseColor: Vector(0.5, 0.5, 0.5)),
            Material(.glass, baseColor: Vector(0.012, 0.014, 0.016), roughness: 0.05, clearcoat: 1),
            Material(baseColor: Vector(0.016, 0.016, 0.017), roughness: 0.45),
            Material(
                baseColor: Vector(0.85, 0.86, 0.88), roughness: 0.12, metallic: 0.2, clearcoat: 1,
                emission: lamp),
            Material(
                baseColor: Vector(0.42, 0.008, 0.010), roughness: 0.15, clearcoat: 1, emission: tail
            ),
            Material(baseColor: Vector(0.012, 0.012, 0.013), roughness: 0.5, clearcoat: 0.2),
            Material(baseColor: Vector(0.75, 0.76, 0.78), roughness: 0.15, metallic: 1),
            Material(baseColor: Vector(0.75, 0.75, 0.72), roughness: 0.5),
        ]
    }

    private static func addMirrors(
        _ paint: inout Workpiece, _ lacquer: UInt8, _ rest: inout Workpiece, _ table: [UInt8],
        _ shape: CarShape
    ) {
        let z = shape.sideGlass.upperBound - 0.06
        let y = shape.belt(z) + 0.09
        for side in [Float(-1), 1] {
            let x = (shape.width(z) * 0.955 + 0.09) * side
            let shell = Mesh.sphere(radius: 1, segments: 16).transformed(
                Transform(translation: Vector(x, y, z), scale: Vector(0.11, 0.07, 0.085)))
            let (back, front) = shell.carved { p, _ in p.z - z + 0.03 }
            paint.add(front, lacquer)
            rest.add(back, table[Int(CarBody.Region.trim.rawValue)])
            rest.rod(
                Vector(x, y - 0.03, z), Vector(x - side * 0.14, y - 0.07, z + 0.02), 0.02,
                table[Int(CarBody.Region.trim.rawValue)], sides: 6)
        }
    }

    private static func addUnderside(
        _ rest: inout Workpiece, _ table: [UInt8], _ shape: CarShape
    ) {
        let dark = table[Int(CarBody.Region.trim.rawValue)]
        let w = shape.width(0) * 0.84
        let low = shape.low(0)
        rest.box(
            Vector(-w, low + 0.01, shape.rearAxle + 0.42),
            Vector(w, low + 0.06, shape.frontAxle - 0.42), dark)
        rest.box(
            Vector(-0.5, low + 0.05, shape.tail + 0.2), Vector(0.5, 0.62, shape.nose - 0.25), dark)
        let radius = shape.wheelRadius + 0.056
        for axle in [shape.frontAxle, shape.rearAxle] {
            for side in [Float(-1), 1] {
                let outer = (shape.width(axle) - 0.025) * side
                let rows = (0...24).map { k -> [Vector] in
                    let a = mix(-0.25, .pi + 0.25, Float(k) / 24)
                    let (y, z) = (shape.wheelRadius + sin(a) * radius, axle + cos(a) * radius)
                    return [Vector(outer, y, z), Vector(side * 0.45, y, z)]
                }
                rest.add(.surface(side > 0 ? rows : rows.map { $0.reversed() }), dark)
            }
        }
    }

    private static func addPlatesAndHandles(
        _ rest: inout Workpiece, _ table: [UInt8], _ shape: CarShape
    ) {
        let plate = table[7]
        let front = shape.low(shape.nose) + 0.13
        rest.box(
            Vector(-0.26, front, shape.nose + 0.012),
            Vector(0.26, front + 0.10, shape.nose + 0.032), plate)
        let rear = shape.tailLampTop - 0.26
        rest.box(
            Vector(-0.26, rear, shape.tail - 0.045), Vector(0.26, rear + 0.11, shape.tail - 0.02),
            plate)
        let chrome = table[Int(CarBody.Region.chrome.rawValue)]
        for z in [(shape.pillars.first ?? -0.3) + 0.10, shape.sideGlass.lowerBound + 0.28] {
            let y = shape.belt(z) - 0.11
            let x = shape.width(z) * 0.987
            for side in [Float(-1), 1] {
                rest.rod(
                    Vector(side * (x + 0.012), y, z), Vector(side * (x + 0.012), y, z + 0.17),
                    0.013,
                    chrome, sides: 6)
            }
        }
    }
}

extension Workpiece {
    /// Adds a finished model at a place.
    mutating func add(_ model: Model, at place: Transform = .identity) {
        var other = Workpiece(model.name)
        other.adopt(model)
        add(other, at: place)
    }
}
