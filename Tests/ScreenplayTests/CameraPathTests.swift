// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Screenplay

/// The camera path as JSON: what is read, what is refused, and with which words.
@Suite struct CameraPathTests {
    private func read(_ json: String) throws -> CameraPath {
        try CameraPath.decode(Data(json.utf8))
    }

    private static let whole = """
        {"version": 1, "frame": "subject", "sensor": {"width_mm": 23.76, "fit": "vertical"},
         "start": {"shot_size": "macro", "angle": "low", "view": "over_the_shoulder", "focal_mm": 50, "roll_deg": -5},
         "moves": [{"type": "dolly", "amount": 2, "unit": "m", "t0": 1, "t1": 3, "easing": "ease_in", "target": "dog"},
                   {"type": "static"}, {"type": "handheld", "amount": 2}, {"type": "pan", "strength": -3.5},
                   {"type": "rack_focus", "target": "dog", "to": "cat"}],
         "keyframes": [{"t": 0, "position": [1, 2, 3], "look_at": [0, 1, 0], "focal_mm": 35, "easing": [0.2, 0, 0.4, 1]},
                       {"t": 1.5, "position": [0, 2, 5], "look_at": {"entity": "dog", "offset": [0, 1, 0]}, "roll_deg": 10},
                       {"t": 4, "rotation": [0, 0.6, 0, 0.8], "focus_m": 3, "f_number": 1.4, "world_rate": 0.2}],
         "interpolation": "linear", "lock": "subject_size", "collisions": "ignore",
         "shake": {"rot_deg": 0.5, "pos_m": 0.01, "hz": 3, "seed": 9}}
        """

    @Test func `every field survives the way through JSON`() throws {
        let path = try read(Self.whole)
        #expect(path.keyframes.count == 3)
        #expect(path.moves.map(\.name) == ["dolly", "static", "handheld", "pan", "rack_focus"])
        #expect(path.moves[0].unit == .meters)
        #expect(path.keyframes[2].worldRate == 0.2)
        #expect(try CameraPath.decode(path.json()) == path)
    }

    @Test func `a path is part of a shot and survives with it`() throws {
        var shot = Screenplay().shot(for: ShotBrief(prompt: "a dog in a park"))
        shot.camera.path = try read(
            #"{"keyframes": [{"t": 0, "position": [0, 2, 5], "look_at": {"entity": "dog"}}]}"#)
        shot.camera.notes = ["something was changed"]
        #expect(try Shot.decode(shot.json()) == shot)
        shot.camera.path?.keyframes[0].aim = .entity("nobody", offset: nil)
        #expect(throws: ScreenplayError.self) { try Shot.decode(shot.json()) }
    }

    /// JSON that is refused, and the field and words that the message has to hold.
    struct Fault: Sendable, CustomTestStringConvertible {
        var json: String
        var parts: [String]
        var testDescription: String { String(json.prefix(70)) }

        init(_ json: String, _ parts: String...) { (self.json, self.parts) = (json, parts) }
    }

    static let faults: [Fault] = [
        Fault("", "camera", "JSON"), Fault("[1, 2]", "camera must be an object", "a list of 2"),
        Fault(#"{"keyframes": [{"t": NaN}]}"#, "JSON has no NaN", "line 1"),
        Fault("{\"keyframes\":\n[{\"t\": 0, \"focal_mm\": Infinity}]}", "Infinity", "line 2"),
        Fault(
            #"{"keyframes": [{"t": "nan"}]}"#, "camera.keyframes[0].t", "0 to 600", "\"nan\""),
        Fault(
            #"{"keyframes": [{"t": 2}, {"t": 1}]}"#, "camera.keyframes[1].t",
            "later than the keyframe before (2.0)", "got 1.0"),
        Fault(#"{"keyframes": [{"t": 1}, {"t": 1}]}"#, "camera.keyframes[1].t", "later"),
        Fault(#"{"keyframes": [{"t": -1}]}"#, "camera.keyframes[0].t", "got -1"),
        Fault(#"{"keyframes": [{}]}"#, "camera.keyframes[0].t is missing"),
        Fault(
            #"{"keyframes": [{"t": 0, "position": [0, 1]}]}"#, "camera.keyframes[0].position",
            "three numbers", "a list of 2"),
        Fault(
            #"{"keyframes": [{"t": 0, "position": [0, -1e9, 0]}]}"#,
            "camera.keyframes[0].position", "100000"),
        Fault(
            #"{"keyframes": [{"t": 0, "rotation": [0, 0, 0, 2]}]}"#,
            "camera.keyframes[0].rotation", "length 1", "got length 2"),
        Fault(
            #"{"keyframes": [{"t": 0, "rotation": [0, 0, 0, 1], "look_at": [0, 0, 0]}]}"#,
            "rotation must be absent"),
        Fault(
            #"{"keyframes": [{"t": 0, "look_at": {"entity": "a", "x": 1}}]}"#,
            "camera.keyframes[0].look_at.x is not a field", "entity, offset"),
        Fault(#"{"keyframes": [{"t": 0, "focal_mm": 0}]}"#, "focal_mm", "8 to 400"),
        Fault(
            #"{"keyframes": [{"t": 0, "easing": [2, 0, 0, 1]}]}"#, "easing", "ease_in_out",
            "x from 0 to 1"),
        Fault(#"{"moves": [{"type": "flip"}]}"#, "camera.moves[0].type", "dolly_zoom", "\"flip\""),
        Fault(#"{"moves": [{"type": "pan", "amount": 1e9}]}"#, "camera.moves[0].amount", "720"),
        Fault(#"{"moves": [{"type": "pan", "unit": "m"}]}"#, "camera.moves[0].unit", "deg for pan"),
        Fault(#"{"moves": [{"type": "follow", "unit": "m"}]}"#, "unit must be absent for follow"),
        Fault(#"{"moves": [{"type": "pan", "t0": 3, "t1": 2}]}"#, "camera.moves[0].t1", "later"),
        Fault(#"{"moves": [{"type": "zoom", "amount": 0}]}"#, "camera.moves[0].amount", "0.05"),
        Fault(
            #"{"moves": [{"type": "pan", "strength": 11}]}"#, "camera.moves[0].strength",
            "-10 to 10"),
        Fault(#"{"speed": 1}"#, "camera.speed is not a field", "interpolation"),
        Fault(#"{"version": 2}"#, "camera.version"),
        Fault(#"{"shake": {"hz": 99}}"#, "camera.shake.hz", "0.1 to 12"),
        Fault(#"{"start": {"shot_size": "huge"}}"#, "camera.start.shot_size", "close_up"),
    ]

    @Test(arguments: faults)
    func `a fault is refused with its path, value and what is allowed`(_ fault: Fault) {
        let error = #expect(throws: ScreenplayError.self) { try read(fault.json) }
        for part in fault.parts {
            #expect(error?.message.contains(part) == true, "\(error?.message ?? "") lacks \(part)")
        }
    }

    @Test func `more keyframes or bytes than anyone needs are refused quickly`() {
        let key = #"{"t":0}"#
        let many =
            "{\"keyframes\":[" + [String](repeating: key, count: 513).joined(separator: ",") + "]}"
        let error = #expect(throws: ScreenplayError.self) { try read(many) }
        #expect(error?.message.contains("at most 512; got a list of 513") == true)
        let million =
            "{\"keyframes\":[" + [String](repeating: key, count: 1_000_000).joined(separator: ",")
            + "]}"
        let began = ContinuousClock.now
        let large = #expect(throws: ScreenplayError.self) { try read(million) }
        #expect(large?.message.contains("at most 1000000 bytes") == true)
        #expect(ContinuousClock.now - began < .seconds(1))
        let deep = String(repeating: "[", count: 200_000)
        #expect(throws: ScreenplayError.self) { try read(deep) }
    }

    @Test func `mangled paths never crash and are read or refused`() {
        var random = SystemRandomNumberGenerator()
        let bytes = Array(Self.whole.utf8)
        for _ in 0..<400 {
            var mangled = bytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0..<mangled.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: mangled[at] = UInt8.random(in: 32..<127, using: &random)
                case 1: mangled.remove(at: at)
                default: mangled.insert(mangled[at], at: at)
                }
            }
            _ = try? CameraRequest.decode(Data(mangled))
        }
    }

    @Test func `the published schema is the program's`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let published = try String(
            contentsOf: root.appending(path: "docs/camera-path.schema.json"), encoding: .utf8)
        #expect(published == CameraPath.schema + "\n")
        let schema = try JSONDecoder().decode(JSONValue.self, from: Data(CameraPath.schema.utf8))
        #expect(schema["properties"]["keyframes"]["maxItems"].whole == CameraPath.mostKeyframes)
        let items = schema["properties"]["moves"]["items"]["properties"]
        #expect(
            Set(items["type"]["enum"].list.compactMap(\.text)) == Set(PathMove.names.map(\.name)))
        let start = schema["properties"]["start"]["properties"]
        #expect(
            start["shot_size"]["enum"].list.compactMap(\.text) == ShotSize.allCases.map(\.rawValue))
        #expect(start["angle"]["enum"].list.compactMap(\.text) == Angle.allCases.map(\.rawValue))
        #expect(
            Set(start["view"]["enum"].list.compactMap(\.text)) == Set(View.allCases.map(\.rawValue))
        )
    }

    // MARK: A request's camera in a shot

    private func plan(_ prompt: String, _ camera: String, duration: Double = 5) throws -> CameraPlan
    {
        let path = try CameraRequest.decode(Data(camera.utf8))
        let brief = ShotBrief(
            prompt: prompt, guidance: 1, seed: 3, duration: duration, camera: path)
        return Screenplay().shot(for: brief).camera
    }

    @Test func `the camera of a request wins over the prompt, and a note says so`() throws {
        let plan = try plan(
            "a dog in a park, pan left", #"{"moves": [{"type": "zoom", "amount": 2}]}"#)
        #expect(plan.moves == [Move(.zoom, 2)])
        #expect(plan.notes.contains { $0.contains("pan") })
        let silent = try self.plan("a dog in a park", #"{"start": {"angle": "low"}}"#)
        #expect(silent.angle == .low)
        #expect(silent.moves.count == 1)
    }

    @Test func `Kling's pan and tilt are swapped against film's`() throws {
        let control = { (slider: String, value: Double) in
            #"{"type": "simple", "config": {"\#(slider)": \#(value)}}"#
        }
        let pan = try plan("a dog", control("pan", 5)).moves
        #expect(pan.map(\.kind) == [.tilt])
        #expect(pan.first?.amount == 18)
        let tilt = try plan("a dog", control("tilt", -10)).moves
        #expect(tilt.map(\.kind) == [.pan])
        #expect(tilt.first?.amount == -60)
        let zoom = try plan("a dog", control("zoom", -5)).moves
        #expect(zoom.first?.kind == .zoom)
        #expect(abs((zoom.first?.amount ?? 0) - 1.6) < 1e-5)
        let aside = try plan("a dog", control("horizontal", 5)).moves
        #expect(aside.first?.kind == .truck)
        #expect(aside.first?.unit == .subjectDistance)
        #expect(
            try plan("a dog", #"{"type": "right_turn_forward"}"#).moves.map(\.kind) == [
                .pan, .dolly,
            ])
    }

    @Test(
        arguments: [
            (#"{"type": "simple"}"#, "camera.config is missing"),
            (#"{"type": "simple", "config": {}}"#, "camera.config must have one of horizontal"),
            (#"{"type": "simple", "config": {"pan": 11}}"#, "camera.config.pan"),
            (#"{"type": "simple", "config": {"pam": 1}}"#, "camera.config.pam is not a field"),
            (#"{"type": "spin"}"#, "camera.type must be one of simple, down_back"),
            (#"{"type": "down_back", "config": {"pan": 1}}"#, "must be absent where type is"),
            (#"["orbit_left", "wobble"]"#, "camera[1] must be one of static"),
            (#"{"concepts": []}"#, "camera.concepts must be a list of 1 to 4 keys"),
            ("3", "camera must be a camera path, a camera_control object or a list"),
        ])
    func `what is not allowed in a request's camera is named`(_ json: String, _ part: String) {
        let error = #expect(throws: ScreenplayError.self) {
            try CameraRequest.decode(Data(json.utf8))
        }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
    }

    @Test func `every key of Luma's list is understood`() throws {
        #expect(LumaFormat.keys.count == 34)
        for key in LumaFormat.keys {
            let path = try CameraRequest.decode(Data("[\"\(key)\"]".utf8))
            #expect(!path.moves.isEmpty || !path.start.isEmpty, "\(key)")
        }
    }

    @Test func `names and times that do not fit the shot are brought in and noted`() throws {
        let plan = try plan(
            "a dog in a park",
            """
            {"moves": [{"type": "orbit", "amount": 90, "target": "cat", "t0": 1, "t1": 60},
                       {"type": "pan", "t0": 20}],
             "keyframes": [{"t": 0, "look_at": {"entity": "cat"}}, {"t": 9, "focal_mm": 50}]}
            """)
        #expect(plan.moves.first?.target == "dog")
        #expect(plan.moves.first?.end == 5)
        #expect(plan.notes.count == 4)
        guard case .entity("dog", _) = plan.path?.keyframes.first?.aim else {
            Issue.record("the dog is not looked at")
            return
        }
    }
}
