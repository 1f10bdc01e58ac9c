// SPDX-License-Identifier: Apache-2.0
package import Foundation

extension CameraFormat {
    /// The format of a file by its name and, where that leaves it open, by its content.
    package static func guess(name: String, content: Data? = nil) -> CameraFormat? {
        switch (name as NSString).pathExtension.lowercased() {
        case "gltf", "glb": return .gltf
        case "py": return .blender
        default: break
        }
        guard let content else { return nil }
        if content.starts(with: Data("glTF".utf8)) { return .gltf }
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: content) else {
            let text = String(decoding: content.prefix(4000), as: UTF8.self)
            if text.contains("[") { return .miniMax }
            let lines = text.split(separator: "\n")
            let numbers = lines.dropFirst().first?.split(whereSeparator: \.isWhitespace).count
            return numbers == 19 ? .realEstate : nil
        }
        switch value {
        case .array(let items):
            if case .array = items.first { return .motionCtrl }
            return .luma
        case .object(let fields):
            if fields["asset"] != nil { return .gltf }
            if fields["frame0"] != nil { return .reCamMaster }
            if fields["type"] != nil || fields["config"] != nil { return .kling }
            return fields["concepts"] != nil ? .luma : .kinora
        default: return nil
        }
    }
}
