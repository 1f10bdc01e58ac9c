// SPDX-License-Identifier: Apache-2.0
package import Domain

/// A model that callers can name: what it takes, which engine answers, and how its inputs become a
/// request to that engine.
package struct Model: Sendable {
    package var description: ModelDescription
    package var engine: Engine
    /// Turns checked inputs into a request for so many render threads.
    package var request: @Sendable (ModelInput, Int) throws(GenerationError) -> GenerationRequest

    /// The engines that there are.
    package enum Engine: String, Sendable, CaseIterable {
        /// Directs and renders a 3D scene.
        case stage
        /// Moves a camera through a picture.
        case diorama
        /// Runs open weights of video diffusion.
        case wan
    }

    /// A row of the list.
    package init(
        description: ModelDescription, engine: Engine,
        request: @escaping @Sendable (ModelInput, Int) throws(GenerationError) -> GenerationRequest
    ) {
        self.description = description
        self.engine = engine
        self.request = request
    }
}
