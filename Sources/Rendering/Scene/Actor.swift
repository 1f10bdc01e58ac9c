// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// A thing that moves: parts with fixed topology whose placement, and if need be shape, is a pure
/// function of time.
package protocol Actor: Sendable {
    /// The parts in their rest shape; order and topology stay the same all through the shot.
    var parts: [Model] { get }
    /// The member of the cast this is, for object masks; nil for scenery such as the sea.
    var castIndex: Int? { get }
    /// One pose a part, at a time in seconds since the start of the clip.
    ///
    /// Pure: the same time gives the same answer, in any order of calls and on any thread.
    func pose(at time: Float) -> [PartPose]
    /// Beams of light that it sends through the air at a time; pure like the poses.
    func beams(at time: Float) -> [Beam]
}

extension Actor {
    package func beams(at time: Float) -> [Beam] { [] }
}

/// Where a part is, and the shape it has, at one time.
package struct PartPose: Sendable {
    /// From the part's space to the world's.
    package var transform: Transform
    /// New vertex positions in the part's space, as many as at rest; nil keeps the rest shape.
    package var positions: [Vector]?
    /// New vertex normals; nil keeps those at rest.
    package var normals: [Vector]?
    /// New vertex colors (foam on water); nil keeps those at rest.
    package var colors: [SIMD4<Float>]?
    /// New materials, as many as the part has; nil keeps those at rest.
    package var materials: [Material]?

    /// A rigid part, or a deformed one when positions are given.
    package init(_ transform: Transform, positions: [Vector]? = nil, normals: [Vector]? = nil) {
        self.transform = transform
        self.positions = positions
        self.normals = normals
    }
}
