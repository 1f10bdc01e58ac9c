// SPDX-License-Identifier: Apache-2.0
// Table: the JSON Schema, as published in docs/camera-path.schema.json.

extension CameraPath {
    /// The JSON Schema (draft 2020-12) of the format.
    package static let schema = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "camera-path.schema.json",
          "title": "CameraPath",
          "description": "A camera motion. Right-handed, Y up, the camera looks along -Z; meters, degrees, seconds.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "$schema": {"type": "string"},
            "version": {"const": 1},
            "frame": {"enum": ["world", "subject"], "default": "world", "description": "What positions are measured from: the set, or the framed member of the cast (base at the origin, facing +Z)."},
            "sensor": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "width_mm": {"type": "number", "minimum": 1, "maximum": 200, "default": 36},
                "fit": {"enum": ["horizontal", "vertical"], "default": "horizontal"}
              }
            },
            "start": {
              "type": "object", "additionalProperties": false, "description": "Framing; what is absent the prompt decides.",
              "properties": {
                "shot_size": {"enum": ["extreme_wide", "wide", "full", "cowboy", "medium", "medium_close_up", "close_up", "extreme_close_up", "macro"]},
                "angle": {"enum": ["eye_level", "low", "high", "worms_eye", "aerial", "overhead", "ground"]},
                "view": {"enum": ["front", "three_quarter", "side", "back", "over_the_shoulder", "selfie", "pov"]},
                "focal_mm": {"type": "number", "minimum": 8, "maximum": 400},
                "roll_deg": {"type": "number", "minimum": -180, "maximum": 180}
              }
            },
            "moves": {
              "type": "array", "maxItems": 8,
              "items": {
                "type": "object", "additionalProperties": false, "required": ["type"],
                "properties": {
                  "type": {"enum": ["static", "handheld", "pan", "tilt", "roll", "dolly", "truck", "pedestal", "crane", "orbit", "zoom", "dolly_zoom", "follow", "whip_pan", "rack_focus", "fly_through"]},
                  "amount": {"type": "number", "description": "Degrees for turns and orbit, meters for translations, ratios for dolly, zoom and dolly_zoom. Positive: right, up, forward, clockwise from above; ratios over 1 go in."},
                  "unit": {"enum": ["deg", "m", "ratio", "subject_distance"], "description": "Another unit than the kind's own."},
                  "strength": {"type": "number", "minimum": -10, "maximum": 10, "description": "Used when amount is absent; 5 is the usual size."},
                  "target": {"type": "string", "description": "Id of a member of the cast."},
                  "to": {"type": "string", "description": "Where focus is pulled to."},
                  "t0": {"type": "number", "minimum": 0, "maximum": 600},
                  "t1": {"type": "number", "minimum": 0, "maximum": 600},
                  "easing": {"$ref": "#/$defs/easing"}
                }
              }
            },
            "keyframes": {
              "type": "array", "maxItems": 512, "description": "In the order of time, each later than the one before.",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["t"],
                "not": {"required": ["rotation", "look_at"]},
                "properties": {
                  "t": {"type": "number", "minimum": 0, "maximum": 600},
                  "position": {"$ref": "#/$defs/vec3"},
                  "look_at": {"oneOf": [{"$ref": "#/$defs/vec3"}, {"type": "object", "additionalProperties": false, "required": ["entity"], "properties": {"entity": {"type": "string"}, "offset": {"$ref": "#/$defs/vec3"}}}]},
                  "rotation": {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4, "description": "Unit quaternion x, y, z, w from camera space; excludes look_at."},
                  "roll_deg": {"type": "number", "minimum": -3600, "maximum": 3600, "description": "Clockwise, on top of the aim."},
                  "focal_mm": {"type": "number", "minimum": 8, "maximum": 400},
                  "focus_m": {"type": "number", "minimum": 0.01, "maximum": 100000},
                  "f_number": {"type": "number", "minimum": 0.7, "maximum": 64},
                  "world_rate": {"type": "number", "minimum": 0, "maximum": 10000, "description": "1 is real time, less slow motion, more time-lapse."},
                  "easing": {"$ref": "#/$defs/easing", "description": "From here to the next keyframe; absent: the speed flows on through the keyframes."}
                }
              }
            },
            "interpolation": {"enum": ["catmull_rom", "linear", "hold"], "default": "catmull_rom"},
            "lock": {"enum": ["none", "subject_size"], "default": "none", "description": "subject_size: the focal length is f0 d / d0 on every frame."},
            "collisions": {"enum": ["avoid", "ignore"], "default": "avoid", "description": "Whether the camera keeps out of ground, walls and cast."},
            "shake": {
              "type": "object", "additionalProperties": false,
              "properties": {
                "rot_deg": {"type": "number", "minimum": 0, "maximum": 30},
                "pos_m": {"type": "number", "minimum": 0, "maximum": 2},
                "hz": {"type": "number", "minimum": 0.1, "maximum": 12, "default": 2},
                "seed": {"type": "integer", "minimum": 0}
              }
            }
          },
          "$defs": {
            "vec3": {"type": "array", "items": {"type": "number", "minimum": -100000, "maximum": 100000}, "minItems": 3, "maxItems": 3},
            "easing": {"oneOf": [{"enum": ["linear", "ease_in", "ease_out", "ease_in_out"]}, {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 4, "description": "CSS cubic-bezier: x1, y1, x2, y2; both x from 0 to 1."}]}
          }
        }
        """#
}
