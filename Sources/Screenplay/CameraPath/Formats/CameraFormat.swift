// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// The formats between which camera motions can be converted.
package enum CameraFormat: String, Sendable, CaseIterable {
    /// A ``CameraPath`` as JSON.
    case kinora
    /// RealEstate10K and CameraCtrl: a text line of 19 numbers a frame.
    case realEstate = "realestate10k"
    /// MotionCtrl: JSON with 12 numbers a frame.
    case motionCtrl = "motionctrl"
    /// ReCamMaster: JSON with a matrix in brackets a frame.
    case reCamMaster = "recammaster"
    /// Kling's `camera_control`.
    case kling
    /// Luma's list of concepts.
    case luma
    /// MiniMax' commands in brackets.
    case miniMax = "minimax"
    /// glTF 2.0 with an animated camera, `.gltf` or `.glb`.
    case gltf
    /// A Python script for Blender.
    case blender

    /// What is not in the format itself.
    package struct Options: Sendable, Equatable {
        /// Seconds of the clip.
        package var duration: Float = 5
        /// Width over height of the picture.
        package var aspect: Float = 16.0 / 9
        /// Frames a second of formats that count in frames.
        package var framesPerSecond: Float = 24
        /// Which of several cameras of a file is read, from 1.
        package var camera = 1

        /// Five seconds of 16:9 at 24 frames a second.
        package init() {}
    }

    /// Whether it holds poses, which a path of moves only gets in a scene.
    package var needsPoses: Bool {
        switch self {
        case .realEstate, .motionCtrl, .reCamMaster, .gltf, .blender: true
        case .kinora, .kling, .luma, .miniMax: false
        }
    }

    /// Reads a file.
    ///
    /// - Throws: ``ScreenplayError`` that says where, what was found and what is allowed.
    package func read(
        _ data: Data, _ options: Options = Options()
    ) throws(ScreenplayError) -> CameraPath {
        guard data.count <= 64_000_000 else {
            throw ScreenplayError(
                .invalid, field: "", "a file must be at most 64000000 bytes; got \(data.count)")
        }
        switch self {
        case .kinora: return try CameraPath.decode(data, path: "path")
        case .realEstate: return try RealEstateFormat.read(data, options).path
        case .motionCtrl: return try MotionCtrlFormat.read(data, options).path
        case .reCamMaster: return try ReCamMasterFormat.read(data, options).path
        case .kling:
            let value = try JSONText.read(
                data, atMost: CameraPath.mostBytes, path: "camera_control")
            return try KlingFormat.read(value, path: "camera_control")
        case .luma:
            let value = try JSONText.read(data, atMost: CameraPath.mostBytes, path: "concepts")
            return try LumaFormat.read(value, path: "concepts")
        case .miniMax:
            return try MiniMaxFormat.read(String(decoding: data, as: UTF8.self), options)
        case .gltf: return try GLTFReader.read(data, options).path
        case .blender: return try BlenderFormat.read(data).path
        }
    }

    /// Writes a path.
    ///
    /// - Parameters:
    ///   - path: what was asked for.
    ///   - take: the same as poses, in the scene that it is played in.
    ///   - options: what is not in the format itself.
    /// - Returns: the file.
    package func write(
        _ path: CameraPath, _ take: CameraTake, _ options: Options = Options()
    ) -> Data {
        switch self {
        case .kinora: path.json()
        case .realEstate: RealEstateFormat.write(take)
        case .motionCtrl: MotionCtrlFormat.write(take)
        case .reCamMaster: ReCamMasterFormat.write(take)
        case .kling: KlingFormat.write(path, take)
        case .luma: LumaFormat.write(path, take)
        case .miniMax: MiniMaxFormat.write(path, take, options)
        case .gltf: GLTFWriter.write(take)
        case .blender: BlenderFormat.write(take, options)
        }
    }

    /// The times at which a format samples a clip.
    package func times(_ options: Options) -> [Float] {
        let frames = max(Int((options.duration * options.framesPerSecond).rounded()), 1)
        return switch self {
        case .motionCtrl: CameraTake.times(MotionCtrlFormat.frames, over: options.duration)
        case .reCamMaster: CameraTake.times(ReCamMasterFormat.frames, over: options.duration)
        default: (0...frames).map { Float($0) / options.framesPerSecond }
        }
    }
}
