// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Screenplay

/// An engine that also films a plan which was made before, and perhaps edited by hand.
package protocol ShotGenerator: Generator {
    /// Films a shot in the format of a request; otherwise as ``Generator/generate(_:into:control:)``.
    func generate(
        _ shot: Shot, _ request: GenerationRequest, into folder: URL,
        control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult
}
