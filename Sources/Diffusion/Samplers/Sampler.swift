// SPDX-License-Identifier: Apache-2.0

/// Moves latents along the velocities that a model predicts, from noise to a picture.
package protocol Sampler: Sendable {
    /// The noise before each step.
    var schedule: NoiseSchedule { get }
    /// The step that comes next; the number of steps when there is none left.
    var index: Int { get }

    /// Takes the next step.
    ///
    /// - Parameters:
    ///   - sample: The latents before the step, and after it.
    ///   - velocity: What the model predicts for them: noise - x₀.
    /// - Throws: ``DiffusionError/Code/invalid`` when there is no step left or the sizes differ.
    mutating func step(_ sample: inout [Float], velocity: [Float]) throws(DiffusionError)
}

extension Sampler {
    /// Makes sure that a step can be taken.
    func check(_ sample: [Float], _ velocity: [Float]) throws(DiffusionError) {
        guard index < schedule.steps else {
            throw DiffusionError(.invalid, "all \(schedule.steps) steps are taken")
        }
        guard sample.count == velocity.count else {
            throw DiffusionError(
                .invalid, "\(velocity.count) velocities for \(sample.count) latents")
        }
    }
}

/// Euler's method: x ← x + (σ_{i+1} - σ_i)·v.
package struct EulerSampler: Sampler {
    package let schedule: NoiseSchedule
    package private(set) var index = 0

    /// A sampler at the first step.
    package init(_ schedule: NoiseSchedule) { self.schedule = schedule }

    package mutating func step(
        _ sample: inout [Float], velocity: [Float]
    ) throws(DiffusionError) {
        try check(sample, velocity)
        let change = schedule.sigmas[index + 1] - schedule.sigmas[index]
        for place in sample.indices { sample[place] += change * velocity[place] }
        index += 1
    }
}
