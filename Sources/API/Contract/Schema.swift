// SPDX-License-Identifier: Apache-2.0
import Domain

/// JSON schemas of answers, for the published document.
enum Schema {
    static let text: JSONValue = ["type": "string"]
    static let whole: JSONValue = ["type": "integer"]
    static let number: JSONValue = ["type": "number"]
    static let truth: JSONValue = ["type": "boolean"]
    static let moment: JSONValue = ["type": "string", "format": "date-time"]
    static let optionalMoment: JSONValue = ["type": ["string", "null"], "format": "date-time"]
    static let id: JSONValue = ["type": "string", "pattern": "^[0-9a-f]{32}$"]
    static let prediction: JSONValue = ["$ref": "#/components/schemas/Prediction"]
    static let key: JSONValue = ["$ref": "#/components/schemas/Key"]
    static let delivery: JSONValue = ["$ref": "#/components/schemas/Delivery"]
    static let refusal: JSONValue = ["$ref": "#/components/schemas/Refusal"]

    /// An object with members that are always there, and others that may be.
    static func object(
        _ members: [String: JSONValue], optional: [String: JSONValue] = [:]
    ) -> JSONValue {
        [
            "type": "object", "required": .array(members.keys.sorted().map { .string($0) }),
            "properties": .object(members.merging(optional) { a, _ in a }),
        ]
    }

    static func list(of items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

    /// The envelope of a success.
    static func envelope(_ data: JSONValue) -> JSONValue {
        object(["code": ["const": 200], "message": ["const": "success"], "data": data])
    }

    /// What answers refer to by name.
    static let components: [String: JSONValue] = [
        "Prediction": object(
            [
                "id": id, "model": text,
                "status": [
                    "type": "string",
                    "enum": .array(
                        PredictionStatus.allCases.map {
                            .string($0.rawValue)
                        }),
                ],
                "outputs": list(of: text), "urls": object(["get": text]),
                "has_nsfw_contents": list(of: truth), "created_at": moment, "error": text,
                "code": whole, "timings": object(["inference": whole]), "executionTime": whole,
                "execution_time": whole,
                "input": ["type": "object"],
                "progress": ["type": "number", "minimum": 0, "maximum": 1],
            ],
            optional: [
                "queue_position": whole, "seed": whole, "preview": text, "poster": text,
                "shot": text, "width": whole, "height": whole, "fps": whole,
            ]),
        "Key": object(
            [
                "id": text, "name": text,
                "role": [
                    "type": "string", "enum": .array(APIKey.Role.names.map { .string($0) }),
                ],
                "rate_per_minute": ["type": ["integer", "null"]],
                "concurrency": ["type": ["integer", "null"]], "created_at": moment,
                "last_used": optionalMoment, "revoked_at": optionalMoment,
            ], optional: ["key": text, "of": text]),
        "Delivery": object(
            [
                "id": id, "url": text,
                "state": ["type": "string", "enum": ["due", "delivered", "failed"]],
                "created_at": moment,
                "attempts": list(
                    of: object(
                        ["at": moment, "ms": whole], optional: ["status": whole, "error": text])),
            ], optional: ["next_at": moment]),
        "Refusal": object(
            ["code": whole, "message": text], optional: ["did_you_mean": text, "error": text]),
    ]
}
