// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Screenplay

/// The `camera` input of models that take one.
enum CameraField {
    /// How it is checked and described.
    static let rule = ObjectRule(id: "camera", schema: schema) { value throws(ValidationError) in
        do throws(ScreenplayError) {
            _ = try CameraRequest.decode(data(value))
        } catch {
            throw ValidationError(.invalidParameter, error.message)
        }
    }

    /// The path that a checked value asks for.
    static func path(_ value: JSONValue) throws(GenerationError) -> CameraPath {
        do throws(ScreenplayError) {
            return try CameraRequest.decode(data(value))
        } catch {
            throw GenerationError(.invalid, error.message)
        }
    }

    private static func data(_ value: JSONValue) -> Data {
        // A value that was read from JSON always can be written as JSON.
        (try? JSONEncoder().encode(value)) ?? Data()
    }

    /// The three forms that are read.
    private static var schema: JSONValue {
        let path = try? JSONDecoder().decode(JSONValue.self, from: Data(CameraPath.schema.utf8))
        let kling: JSONValue = .object([
            "title": .string("camera_control"), "type": .string("object"),
            "properties": .object([
                "type": .object(["type": .string("string")]),
                "config": .object(["type": .string("object")]),
            ]),
        ])
        let luma: JSONValue = .object([
            "title": .string("concepts"), "type": .string("array"),
            "items": .object(["type": .string("string")]),
        ])
        return .object(["anyOf": .array([path ?? .boolean(true), kling, luma])])
    }
}
