// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Testing

@testable import Generation

/// The `camera` input of the text-to-video model.
@Suite struct CameraFieldTests {
    private func request(_ camera: String) throws -> GenerationRequest {
        let model = try #require(ModelList.model("kwaivgi/kling-v2.1-t2v-master"))
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(camera.utf8))
        let body: JSONValue = .object([
            "prompt": .string("a dog in a park"), "seed": .integer(1), "camera": value,
        ])
        let input = try model.description.validate(body).get().input
        return try model.request(input, 1)
    }

    @Test(
        arguments: [
            #"{"keyframes": [{"t": 0, "position": [0, 2, 5], "look_at": {"entity": "dog"}}]}"#,
            #"{"moves": [{"type": "orbit", "amount": 90}]}"#,
            #"{"type": "simple", "config": {"pan": 5}}"#, #"{"type": "forward_up"}"#,
            #"["orbit_left", "handheld"]"#, #"{"concepts": [{"key": "push_in"}]}"#,
        ])
    func `a path, camera_control and concepts are taken`(_ camera: String) throws {
        #expect(try request(camera).camera != nil)
    }

    @Test func `no camera, or null, leaves it to the prompt`() throws {
        #expect(try request("null").camera == nil)
    }

    @Test(
        arguments: [
            (#"{"keyframes": [{"t": 2}, {"t": 1}]}"#, "camera.keyframes[1].t must be later"),
            (#"{"config": {"pan": 20}}"#, "camera.config.pan must be a number from -10 to 10"),
            (#""pan left""#, "camera must be a camera path"),
            (#"["spin"]"#, "camera[0] must be one of static"),
        ])
    func `what is not allowed is a bad parameter with its path`(
        _ camera: String, _ part: String
    ) {
        let error = #expect(throws: ValidationError.self) { try request(camera) }
        #expect(error?.message.contains(part) == true, "\(error?.message ?? "")")
    }

    @Test func `the schema describes the three forms`() throws {
        let model = try #require(ModelList.model("kwaivgi/kling-v2.1-t2v-master"))
        let field = try #require(model.description.fields.first { $0.name == "camera" })
        guard case .object(let schema) = field.schema, case .array(let forms) = schema["anyOf"]
        else {
            Issue.record("\(field.schema)")
            return
        }
        #expect(forms.count == 3)
        #expect(schema["title"] == .string("Camera"))
    }
}
