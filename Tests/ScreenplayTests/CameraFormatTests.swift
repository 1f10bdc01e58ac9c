// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Testing

@testable import Screenplay

/// What is written in a format and read again is the same motion.
@Suite struct CameraFormatTests {
    /// A flight with turns about every axis and a zoom.
    private static let take: CameraTake = {
        var take = CameraTake(samples: [], aspect: 16.0 / 9)
        for index in 0...20 {
            let t = Float(index) / 20
            let turn =
                Quaternion(axis: Vector(0, 1, 0), angle: 0.4 + 2.2 * t)
                * Quaternion(axis: Vector(1, 0, 0), angle: -0.3 * sin(3 * t))
                * Quaternion(axis: Vector(0, 0, 1), angle: 0.2 * t)
            take.samples.append(
                CameraTake.Sample(
                    time: 5 * t, position: Vector(4 * cos(2 * t), 1.5 + t, 4 * sin(2 * t) - 1),
                    rotation: turn, focal: 24 * pow(2, t)))
        }
        return take
    }()

    private func expectSame(
        _ a: CameraTake, _ b: CameraTake, lens: Bool = true, times: Bool = true
    ) {
        #expect(a.samples.count == b.samples.count)
        for (x, y) in zip(a.samples, b.samples) {
            #expect((x.position - y.position).length < 2e-5 * max(x.position.length, 1))
            #expect(x.rotation.angle(to: y.rotation) < 2e-3)
            if lens { #expect(abs(x.focal / y.focal - 1) < 1e-4) }
            if times { #expect(abs(x.time - y.time) < 2e-5) }
        }
    }

    private func again(
        _ format: CameraFormat, _ take: CameraTake
    ) throws -> (take: CameraTake, data: Data) {
        let data = format.write(take.path, take)
        let path = try format.read(data)
        let times = path.keyframes.map(\.time)
        return (try CameraTake(playing: path, at: times, aspect: take.aspect), data)
    }

    @Test(arguments: [CameraFormat.kinora, .realEstate, .gltf, .blender])
    func `poses, times and lenses come back`(_ format: CameraFormat) throws {
        let (back, data) = try again(format, Self.take)
        expectSame(Self.take, back)
        let (twice, _) = try again(format, back)
        expectSame(back, twice)
        #expect(CameraFormat.guess(name: "x", content: data) == format || format == .blender)
    }

    @Test func `ReCamMaster's frame and units come back`() throws {
        let (back, _) = try again(.reCamMaster, Self.take)
        expectSame(Self.take, back, lens: false)
    }

    @Test func `ReCamMaster is read as its own program reads it`() throws {
        // A camera at x = 300 cm, z = 150 cm that looks along Unreal's +x.
        let text = """
            {"frame0": {"cam01": "[1 0 0 0] [0 1 0 0] [0 0 1 0] [300 20 150 1] "}}
            """
        let path = try CameraFormat.reCamMaster.read(Data(text.utf8))
        let key = try #require(path.keyframes.first)
        #expect(key.position == Vector(0.2, 1.5, -3))
        guard case .rotation(let q) = key.aim else { return }
        #expect((q.act(Vector(0, 0, -1)) - Vector(0, 0, -1)).length < 1e-5)
        // Turned left by a quarter: forward is Unreal's -y.
        let left = text.replacing("[1 0 0 0] [0 1 0 0]", with: "[0 -1 0 0] [1 0 0 0]")
        let turned = try CameraFormat.reCamMaster.read(Data(left.utf8)).keyframes.first?.aim
        guard case .rotation(let q) = turned else { return }
        #expect((q.act(Vector(0, 0, -1)) - Vector(-1, 0, 0)).length < 1e-5)
    }

    @Test func `MotionCtrl keeps the motion up to its scale`() throws {
        let (back, _) = try again(.motionCtrl, Self.take)
        let first = Self.take.samples[0]
        let far = Self.take.samples.map { ($0.position - first.position).length }.max() ?? 1
        for (x, y) in zip(Self.take.samples, back.samples) {
            let place = first.rotation.inverse.act(x.position - first.position) * (1.5 / far)
            #expect((place - y.position).length < 1e-4)
            #expect((first.rotation.inverse * x.rotation).angle(to: y.rotation) < 2e-3)
        }
        // Once in its measure, the motion does not change any more.
        let (twice, _) = try again(.motionCtrl, back)
        expectSame(back, twice, lens: false)
    }

    @Test func `the axes of RealEstate10K are those of computer vision`() throws {
        // One step to the right and one up: world to camera has their negatives, y down.
        var take = CameraTake(samples: [], aspect: 2)
        take.samples = [
            CameraTake.Sample(time: 0, position: .zero, rotation: .identity, focal: 36),
            CameraTake.Sample(time: 1, position: Vector(1, 2, -3), rotation: .identity, focal: 36),
        ]
        let text = String(decoding: CameraFormat.realEstate.write(take.path, take), as: UTF8.self)
        let lines = text.split(separator: "\n")
        let numbers = lines[2].split(separator: " ").compactMap { Float($0) }
        #expect(numbers.count == 19)
        #expect(numbers[0] == 1e6)
        #expect(Array(numbers[1...6]) == [1, 2, 0.5, 0.5, 0, 0])
        #expect(Array(numbers[7...]) == [1, 0, 0, -1, 0, 1, 0, 2, 0, 0, 1, -3])
    }

    @Test func `glTF from elsewhere is read: parents, other names, steps and splines`() throws {
        var bytes = Data()
        for value in [
            0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0,
            0, 0, 0, 3, 0, 0, 0, 0, 0,
        ] as [Float] {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
        let json = """
            {"asset": {"version": "2.0"}, "buffers": [{"byteLength": \(bytes.count)}],
             "bufferViews": [{"buffer": 0, "byteLength": 8}, {"buffer": 0, "byteOffset": 8, "byteLength": 72}],
             "accessors": [{"bufferView": 0, "componentType": 5126, "count": 2, "type": "SCALAR"},
                           {"bufferView": 1, "componentType": 5126, "count": 6, "type": "VEC3"}],
             "cameras": [{"type": "perspective", "perspective": {"yfov": 1, "znear": 0.1}}],
             "nodes": [{"children": [1], "translation": [0, 10, 0], "rotation": [0, 0.70710678, 0, 0.70710678]},
                       {"camera": 0}],
             "animations": [{"samplers": [{"input": 0, "output": 1, "interpolation": "CUBICSPLINE"}],
                             "channels": [{"sampler": 0, "target": {"node": 1, "path": "translation"}}]}]}
            """
        var file = Data("glTF".utf8)
        func word(_ value: Int) {
            withUnsafeBytes(of: UInt32(value).littleEndian) { file.append(contentsOf: $0) }
        }
        let text = Data(json.utf8)
        word(2)
        word(0)
        word(text.count)
        word(0x4E4F_534A)
        file.append(text)
        word(bytes.count)
        word(0x004E_4942)
        file.append(bytes)
        let path = try CameraFormat.gltf.read(file)
        let first = try #require(path.keyframes.first?.position)
        let last = try #require(path.keyframes.last?.position)
        // The parent turns +x to -z and lifts by ten.
        #expect((first - Vector(0, 10, -1)).length < 1e-4)
        #expect((last - Vector(0, 10, -3)).length < 1e-4)
        let middle = path.keyframes[path.keyframes.count / 2]
        #expect(abs(middle.time - 1) < 0.01)
        #expect((try #require(middle.position) - Vector(0, 10, -2)).length < 1e-3)
    }

    @Test(arguments: ["horizontal", "vertical", "pan", "tilt", "roll", "zoom"])
    func `Kling's sliders come back, from moves and from poses`(_ slider: String) throws {
        for strength in [-7.5, 4] {
            let json = #"{"type": "simple", "config": {"\#(slider)": \#(strength)}}"#
            let path = try CameraFormat.kling.read(Data(json.utf8))
            let still = CameraTake(samples: [], aspect: 1)
            let back = try CameraFormat.kling.read(CameraFormat.kling.write(path, still))
            #expect(back == path)
        }
    }

    @Test(arguments: ["down_back", "forward_up", "right_turn_forward", "left_turn_forward"])
    func `Kling's presets come back`(_ preset: String) throws {
        let path = try CameraFormat.kling.read(Data(#"{"type": "\#(preset)"}"#.utf8))
        let data = CameraFormat.kling.write(path, CameraTake(samples: [], aspect: 1))
        #expect(String(decoding: data, as: UTF8.self).contains("\"\(preset)\""))
    }

    /// A motion by one slider, as poses.
    private func moved(_ change: (Float) -> (Vector, Quaternion, Float)) -> CameraTake {
        var take = CameraTake(samples: [], aspect: 16.0 / 9, reach: 5)
        for index in 0...24 {
            let share = Ease.progress(.easeInOut, Float(index) / 24, running: [.start, .end])
            let (place, turn, focal) = change(share)
            take.samples.append(
                CameraTake.Sample(
                    time: Float(index) / 5, position: place, rotation: turn, focal: focal))
        }
        return take
    }

    @Test func `the sliders of poses are what was moved`() {
        func y(_ degrees: Float) -> Quaternion {
            Quaternion(axis: Vector(0, 1, 0), angle: -degrees * .pi / 180)
        }
        func x(_ degrees: Float) -> Quaternion {
            Quaternion(axis: Vector(1, 0, 0), angle: degrees * .pi / 180)
        }
        let pan = CameraSliders(moved { (Vector(0, 1, 5), y(30 * $0 - 15), 35) })
        #expect(abs(pan.strength(.pan) - 5) < 0.02)
        let tilt = CameraSliders(moved { (.zero, x(-9 * $0), 35) })
        #expect(abs(tilt.strength(.tilt) + 2.5) < 0.02)
        let truck = CameraSliders(moved { (Vector(2 * $0, 0, 0), .identity, 35) })
        #expect(abs(truck.strength(.truck) - 5) < 0.02)
        let rise = CameraSliders(moved { (Vector(0, $0, 0), .identity, 35) })
        #expect(abs(rise.strength(.pedestal) - 5) < 0.02)
        let zoom = CameraSliders(moved { (.zero, .identity, 35 * pow(1.6, $0)) })
        #expect(abs(zoom.strength(.zoom) - 5) < 0.02)
        let roll = CameraSliders(
            moved { (.zero, Quaternion(axis: Vector(0, 0, 1), angle: -$0 * .pi / 6), 35) })
        #expect(abs(roll.strength(.roll) - 5) < 0.02)
    }

    @Test func `words come from moves and from poses`() throws {
        func words(_ take: CameraTake) -> String {
            String(decoding: CameraFormat.luma.write(take.path, take), as: UTF8.self)
        }
        #expect(words(moved { (Vector(0, 0, -2 * $0), .identity, 35) }).contains("push_in"))
        #expect(words(moved { (.zero, .identity, 35 / (1 + $0)) }).contains("zoom_out"))
        #expect(words(moved { _ in (.zero, .identity, 35) }).contains("static"))
        let orbit = moved { share in
            let angle = -share * .pi / 2
            let place = Vector(sin(angle), 0, cos(angle)) * 5
            return (place, Quaternion(axis: Vector(0, 1, 0), angle: angle), 35)
        }
        #expect(words(orbit).contains("orbit_left"))
        let vertigo = moved { share in
            let distance = 5 * pow(0.5, share)
            return (Vector(0, 0, distance), .identity, 40 * distance / 5)
        }
        #expect(words(vertigo).contains("dolly_zoom"))
    }

    @Test(
        arguments: [
            "[Truck left, Pan right]", "[Pan left] [Zoom in]", "[Push in] [Tracking shot]",
            "[Shake]", "[Static shot]", "[Pedestal up, Tilt down]",
        ])
    func `MiniMax' brackets come back`(_ text: String) throws {
        let path = try CameraFormat.miniMax.read(Data(text.utf8))
        let still = CameraTake(samples: [], aspect: 1)
        let back = CameraFormat.miniMax.write(path, still)
        #expect(try CameraFormat.miniMax.read(back) == path)
        #expect(String(decoding: back, as: UTF8.self) == text + "\n")
    }

    @Test func `every one of Luma's moves comes back as its key`() throws {
        for key in LumaFormat.keys
        where !["aerial_drone", "elevator_doors", "tiny_planet"].contains(key) {
            let path = try CameraFormat.luma.read(Data("[\"\(key)\"]".utf8))
            let text = String(
                decoding: CameraFormat.luma.write(path, CameraTake(samples: [], aspect: 1)),
                as: UTF8.self)
            #expect(text.contains("\"\(key)\""), "\(key) → \(text)")
        }
    }

    @Test(
        arguments: [
            (CameraFormat.realEstate, "name\n1 2 3\n", "line 2 must have 19 numbers; got 3"),
            (.realEstate, "name\n0 1 1 .5 .5 0 0 nan 0 0 0 0 1 0 0 0 0 1 0\n", "column 8"),
            (.realEstate, "name\n0 1 1 .5 .5 0 0 2 0 0 0 0 1 0 0 0 0 1 0\n", "rotation"),
            (.realEstate, "name\n", "line 2 is missing"),
            (.motionCtrl, "[[1, 2, 3]]", "poses[0] must be 12 numbers"),
            (.motionCtrl, "{}", "poses must be a list"),
            (.reCamMaster, #"{"frame0": {"cam02": ""}}"#, "frame0.cam01"),
            (.reCamMaster, #"{"frame1": {}}"#, "frame0 must be an object"),
            (.gltf, #"{"asset": {}}"#, "nodes must hold camera 1; there are 0"),
            (.gltf, "glTF\u{1}", "binary file"),
            (
                .gltf,
                #"{"nodes": [{"camera": 0}], "cameras": [{"perspective": {"yfov": 1}}], "animations": [{"samplers": [{"input": 9, "output": 9}], "channels": [{"sampler": 0, "target": {"node": 0, "path": "rotation"}}]}]}"#,
                "accessors[9]"
            ),
            (.blender, "import bpy", "only scripts that this program wrote"),
            (.miniMax, "pan left", "commands in brackets"),
            (.miniMax, "[Fly]", "bracket 1 must be of Truck left"),
        ])
    func `a file that cannot be read says where`(
        _ format: CameraFormat, _ text: String, _ part: String
    ) {
        let error = #expect(throws: ScreenplayError.self) { try format.read(Data(text.utf8)) }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
    }
}
