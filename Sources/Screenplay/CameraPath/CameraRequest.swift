// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// What callers may give as the `camera` of a request.
package enum CameraRequest {
    /// Reads a ``CameraPath``, Kling's `camera_control` (an object with `type` or `config`), or Luma's list of
    /// concepts.
    ///
    /// - Throws: ``ScreenplayError`` with the path, the value and what is allowed.
    package static func decode(
        _ data: Data, path: String = "camera"
    ) throws(ScreenplayError) -> CameraPath {
        let value = try JSONText.read(data, atMost: CameraPath.mostBytes, path: path)
        switch value {
        case .array: return try LumaFormat.read(value, path: path)
        case .object(let fields):
            if fields["type"] != nil || fields["config"] != nil {
                return try KlingFormat.read(value, path: path)
            }
            if fields["concepts"] != nil { return try LumaFormat.read(value, path: path) }
            return try CameraPath(reading: value, path: path)
        default:
            throw ScreenplayError(
                .invalid, field: path,
                "\(path) must be a camera path, a camera_control object or a list of concepts; got \(value.shown)"
            )
        }
    }
}
