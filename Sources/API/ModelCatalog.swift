// SPDX-License-Identifier: Apache-2.0
package import Domain

/// The models that can be asked for, by every id that works.
package struct ModelCatalog: Sendable {
    /// In the order in which a list shows them.
    package let models: [ModelDescription]
    private let byID: [String: ModelDescription]

    /// A catalog of the models of a server.
    package init(_ models: [ModelDescription]) {
        self.models = models
        var byID: [String: ModelDescription] = [:]
        for model in models {
            for id in [model.id] + model.aliases { byID[id] = model }
        }
        self.byID = byID
    }

    /// The model with an id or alias.
    package subscript(id: String) -> ModelDescription? { byID[id] }

    /// The name of the input of a prediction that takes a picture, of a model that has one.
    package func pictureField(of prediction: Prediction) -> String? {
        byID[prediction.modelID]?.pictureField?.name
    }

    /// The id that was probably meant: the nearest within three letters, the first of equals.
    package func nearest(to id: String) -> String? {
        let known = models.flatMap { [$0.id] + $0.aliases }
        let near = known.compactMap { candidate in
            editDistance(candidate, id, limit: 3).map { (id: candidate, distance: $0) }
        }
        return near.min { $0.distance < $1.distance }?.id
    }
}
