// SPDX-License-Identifier: Apache-2.0

/// The engines that this program has.
package enum EngineList {
    /// By the name that models are bound to.
    package static var generators: [Model.Engine: any Generator] { [:] }

    /// The same engines, making drafts only.
    package static var drafts: [Model.Engine: any Generator] {
        generators.mapValues { DraftGenerator($0) }
    }
}
