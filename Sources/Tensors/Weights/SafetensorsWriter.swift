// SPDX-License-Identifier: Apache-2.0
import Glibc

/// Writes tensors of single precision into a safetensors file.
///
///     try SafetensorsWriter.write([.init("latents", [1, 16, 5, 32, 32], x)], to: path)
package enum SafetensorsWriter {
    /// A tensor to be written, in single precision.
    package struct Tensor {
        let name: String
        let shape: [Int]
        let values: [Float]

        /// A tensor, row-major.
        package init(_ name: String, _ shape: [Int], _ values: [Float]) {
            self.name = name
            self.shape = shape
            self.values = values
        }
    }

    /// Writes a file beside its place and moves it there when it is complete.
    ///
    /// - Throws: ``WeightError`` when a name is given twice, a shape does not fit its numbers, or
    ///   the file cannot be written.
    package static func write(
        _ tensors: [Tensor], metadata: [String: String] = [:], to path: String
    ) throws(WeightError) {
        let header = try header(tensors, metadata)
        let temporary = path + ".partial"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        var isOpen = true
        defer {
            if isOpen { close(descriptor) }
            unlink(temporary)
        }
        guard header.withUnsafeBytes({ put($0, descriptor) }) else { throw failure(path) }
        for tensor in tensors {
            guard tensor.values.withUnsafeBytes({ put($0, descriptor) }) else {
                throw failure(path)
            }
        }
        isOpen = false
        guard close(descriptor) == 0, rename(temporary, path) == 0 else { throw failure(path) }
    }

    /// The length and the JSON, padded with spaces so that the numbers are aligned to eight bytes.
    static func header(
        _ tensors: [Tensor], _ metadata: [String: String]
    ) throws(WeightError) -> [UInt8] {
        var members: [String] = []
        if !metadata.isEmpty {
            let pairs = metadata.sorted { $0.key < $1.key }
                .map { "\(quoted($0.key)):\(quoted($0.value))" }
            members.append("\"__metadata__\":{\(pairs.joined(separator: ","))}")
        }
        var offset = 0
        var seen: Set<String> = ["__metadata__"]
        for tensor in tensors {
            guard seen.insert(tensor.name).inserted else {
                throw WeightError(.mismatch, "the name \(tensor.name) cannot be used twice")
            }
            let descriptor = try TensorDescriptor(shape: tensor.shape, type: .f32)
            guard descriptor.elementCount == tensor.values.count else {
                throw WeightError(
                    .mismatch,
                    "\(tensor.name) of shape \(tensor.shape) has \(tensor.values.count) numbers")
            }
            let end = offset + descriptor.byteCount
            let shape = tensor.shape.map(String.init).joined(separator: ",")
            members.append(
                "\(quoted(tensor.name)):{\"dtype\":\"F32\",\"shape\":[\(shape)],"
                    + "\"data_offsets\":[\(offset),\(end)]}")
            offset = end
        }
        var text = Array("{\(members.joined(separator: ","))}".utf8)
        text += Array(repeating: UInt8(ascii: " "), count: (8 - text.count % 8) % 8)
        return withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) } + text
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// Whether all bytes could be written.
    private static func put(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count {
            let written = Glibc.write(
                descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return false }
            done += written
        }
        return true
    }

    private static func failure(_ path: String) -> WeightError {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return WeightError(
            .unwritable, "\(name): cannot be written: \(String(cString: strerror(errno)))")
    }
}
