// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The animated properties of one camera node.
struct GLTFTracks {
    /// One sampler: times and values of a width.
    struct Track {
        enum Mode { case linear, step, cubic }
        var times: [Float]
        /// For cubic splines with the tangents before and behind each value.
        var values: [Float]
        var width: Int
        var mode: Mode

        /// The first three numbers at a time.
        func vector(at time: Float) -> Vector {
            let v = numbers(at: time)
            return Vector(v[0], v[1], v[2])
        }

        /// The four numbers at a time as a rotation; between two keys on the great circle.
        func rotation(at time: Float) -> Quaternion {
            guard mode == .linear, let (i, u) = place(time) else {
                return Quaternion(numbers(at: time).unit)
            }
            return Quaternion(value(i).unit).slerp(Quaternion(value(i + 1).unit), u)
        }

        private func place(_ time: Float) -> (index: Int, share: Float)? {
            guard let first = times.first, let last = times.last, time > first, time < last else {
                return nil
            }
            let i = MonotoneCurve.segment(times, time)
            return (i, (time - times[i]) / max(times[i + 1] - times[i], 1e-9))
        }

        private func value(_ key: Int, part: Int = 1) -> SIMD4<Float> {
            var v = SIMD4<Float>.zero
            let start = (mode == .cubic ? key * 3 + part : key) * width
            for i in 0..<width { v[i] = values[start + i] }
            return v
        }

        private func numbers(at time: Float) -> SIMD4<Float> {
            guard let (i, u) = place(time) else {
                return value(time <= (times.first ?? 0) ? 0 : times.count - 1)
            }
            switch mode {
            case .step: return value(i)
            case .linear: return value(i) + (value(i + 1) - value(i)) * u
            case .cubic:
                let h = times[i + 1] - times[i]
                let (a, b) = (value(i), value(i + 1))
                let (leaving, arriving) = (value(i, part: 2) * h, value(i + 1, part: 0) * h)
                var v = SIMD4<Float>.zero
                for k in 0..<width {
                    v[k] = hermite(u, from: (a[k], leaving[k]), to: (b[k], arriving[k]))
                }
                return v
            }
        }
    }

    var translation: Track?
    var rotation: Track?
    /// Vertical field of view, radians.
    var view: Track?

    /// Finds the channels that move a node or its lens.
    init(
        of node: Int, camera: Int, root: JSONValue,
        numbers: (Int, Int) throws(ScreenplayError) -> [Float]
    ) throws(ScreenplayError) {
        for (index, animation) in root["animations"].list.enumerated() {
            for channel in animation["channels"].list {
                let target = channel["target"]
                let sampler = animation["samplers"][channel["sampler"].whole ?? -1]
                let name = "animations[\(index)]"
                func track(_ width: Int) throws(ScreenplayError) -> Track {
                    try Self.track(sampler, width, name, numbers)
                }
                let pointer = target["extensions"]["KHR_animation_pointer"]["pointer"].text
                if pointer == "/cameras/\(camera)/perspective/yfov" {
                    if view == nil { view = try track(1) }
                }
                guard target["node"].whole == node else { continue }
                switch target["path"].text {
                case "translation": if translation == nil { translation = try track(3) }
                case "rotation": if rotation == nil { rotation = try track(4) }
                default: break
                }
            }
        }
    }

    /// The times of all keys, sorted, each once; between the keys of cubic splines 7 more.
    var times: [Float] {
        var all: Set<Float> = []
        for track in [translation, rotation, view].compactMap({ $0 }) {
            all.formUnion(track.times)
            guard track.mode == .cubic else { continue }
            for (a, b) in zip(track.times, track.times.dropFirst()) {
                all.formUnion((1..<8).map { a + (b - a) * Float($0) / 8 })
            }
        }
        return all.sorted()
    }

    private static func track(
        _ sampler: JSONValue, _ width: Int, _ name: String,
        _ numbers: (Int, Int) throws(ScreenplayError) -> [Float]
    ) throws(ScreenplayError) -> Track {
        guard let input = sampler["input"].whole, let output = sampler["output"].whole else {
            throw ScreenplayError(
                .invalid, field: name, "\(name) must have samplers with input and output")
        }
        let mode: Track.Mode =
            switch sampler["interpolation"].text {
            case "STEP": .step
            case "CUBICSPLINE": .cubic
            default: .linear
            }
        let times = try numbers(input, 1)
        let values = try numbers(output, width)
        let needed = times.count * width * (mode == .cubic ? 3 : 1)
        guard !times.isEmpty, values.count >= needed,
            zip(times, times.dropFirst()).allSatisfy({ $0 < $1 })
        else {
            throw ScreenplayError(
                .invalid, field: name,
                "\(name) must have growing times with a value each; got \(times.count) times, "
                    + "\(values.count / max(width, 1)) values")
        }
        return Track(times: times, values: values, width: width, mode: mode)
    }
}
