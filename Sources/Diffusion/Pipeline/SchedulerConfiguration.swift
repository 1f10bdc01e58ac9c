// SPDX-License-Identifier: Apache-2.0

/// How a model steps, by the names of diffusers' `scheduler_config.json`.
package struct SchedulerConfiguration: Decodable, Sendable {
    private var name: String?
    private var flowShift: Double?
    private var eulerShift: Double?

    enum CodingKeys: String, CodingKey {
        case name = "_class_name"
        case flowShift = "flow_shift"
        case eulerShift = "shift"
    }

    /// One that says nothing.
    init() {}

    /// The flow shift, if one is named.
    package var shift: Double? { isEuler ? eulerShift : flowShift }
    /// Whether the scheduler is `FlowMatchEulerDiscreteScheduler`; UniPC otherwise.
    package var isEuler: Bool { name == "FlowMatchEulerDiscreteScheduler" }
}
