// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// RealEstate10K, as CameraCtrl reads it.
///
/// The first line is a name; then a line a frame: microseconds, fx, fy, cx, cy as shares of the picture's width and height,
/// two zeros, and world to camera as three rows of four in the axes of computer vision.
enum RealEstateFormat {
    static func write(_ take: CameraTake) -> Data {
        var lines = ["kinora-camera-path"]
        for sample in take.samples {
            let fx = sample.focal / 36
            let numbers =
                [fx, fx * take.aspect, 0.5, 0.5, 0, 0] + VisionAxes.worldToCamera(sample)
            let time = Int((Double(sample.time) * 1e6).rounded())
            lines.append("\(time) " + numbers.map { Decimal9.text($0) }.joined(separator: " "))
        }
        return Data((lines.joined(separator: "\n") + "\n").utf8)
    }

    static func read(
        _ data: Data, _ options: CameraFormat.Options
    ) throws(ScreenplayError) -> CameraTake {
        var take = CameraTake(samples: [], aspect: options.aspect)
        let text = String(decoding: data, as: UTF8.self)
        var start: Double?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated() where index > 0 && !line.allSatisfy(\.isWhitespace)
        {
            let name = "line \(index + 1)"
            let words = line.split(whereSeparator: \.isWhitespace)
            guard words.count == 19 else {
                throw refuse(name, "must have 19 numbers; got \(words.count)")
            }
            var numbers: [Double] = []
            for (column, word) in words.enumerated() {
                guard let number = Double(word), number.isFinite else {
                    throw refuse(
                        "\(name), column \(column + 1)", "must be a number; got \(word.prefix(40))")
                }
                numbers.append(number)
            }
            guard let camera = VisionAxes.camera(numbers[7...].map { Float($0) }) else {
                throw refuse(name, "must hold a rotation in columns 8 to 18")
            }
            guard (0.05...40).contains(numbers[1]) else {
                throw refuse("\(name), column 2", "must be from 0.05 to 40; got \(numbers[1])")
            }
            let begin = start ?? numbers[0]
            start = begin
            let time = Float((numbers[0] - begin) / 1e6)
            if let last = take.samples.last, time <= last.time {
                throw refuse(
                    "\(name), column 1", "must be later than the line before; got \(words[0])")
            }
            take.samples.append(
                CameraTake.Sample(
                    time: time, position: camera.position, rotation: camera.rotation,
                    focal: min(max(Float(numbers[1]) * 36, 8), 400)))
        }
        guard !take.samples.isEmpty else { throw refuse("line 2", "is missing") }
        return take
    }

    private static func refuse(_ field: String, _ sentence: String) -> ScreenplayError {
        ScreenplayError(.invalid, field: field, "\(field) \(sentence)")
    }
}

/// Numbers in text with nine digits behind the point.
enum Decimal9 {
    static func text(_ number: Float) -> String {
        let scaled = (Double(number) * 1e9).rounded()
        let whole = Int64(scaled / 1e9)
        let rest = abs(Int64(scaled) - whole * 1_000_000_000)
        let digits = String(rest)
        let sign = scaled < 0 && whole == 0 ? "-" : ""
        return "\(sign)\(whole).\(String(repeating: "0", count: 9 - digits.count))\(digits)"
    }
}
