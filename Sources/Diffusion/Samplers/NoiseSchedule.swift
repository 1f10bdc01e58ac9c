// SPDX-License-Identifier: Apache-2.0

/// How much noise is left before each step, and what time the model is told.
///
/// A rectified flow mixes x_σ = (1 - σ)·x₀ + σ·noise; σ falls from almost one to zero. The grids are
/// those of diffusers, to the last bit, because models with few steps were trained on them.
package struct NoiseSchedule: Sendable, Equatable {
    /// One σ a step, falling, and a zero at the end: [steps + 1].
    package let sigmas: [Float]
    /// What the model is told at each step, 0 to 1000: [steps].
    package let timesteps: [Float]

    /// Steps of the schedule.
    package var steps: Int { timesteps.count }

    private static let trainedSteps = 1000.0
    private static let allowedSteps = 1...1000
    private static let allowedShifts = 0.01...100.0

    /// The grid of `UniPCMultistepScheduler` with flow sigmas.
    ///
    ///     u = linspace(1, 1/1000, N + 1) without its last,   σ = s·u / (1 + (s - 1)·u)
    ///
    /// The first σ stays 10⁻⁶ below one, whose logarithm it needs; times are cut to whole numbers.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` for steps or a shift that are not allowed.
    package static func uniPC(steps: Int, shift: Double) throws(DiffusionError) -> NoiseSchedule {
        try check(steps: steps, shift: shift)
        let grid = (0..<steps).map { step in
            linear(from: 1, to: 1 / trainedSteps, step, of: steps + 1)
        }
        return uniPC(grid, shift: shift)
    }

    /// The grid of UniPC with noise levels of one's own, which the shift moves as it moves others.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` when they do not fall from at most one to above zero.
    package static func uniPC(
        sigmas: [Double], shift: Double
    ) throws(DiffusionError) -> NoiseSchedule {
        try check(sigmas, shift: shift)
        return uniPC(sigmas, shift: shift)
    }

    private static func uniPC(_ grid: [Double], shift: Double) -> NoiseSchedule {
        var sigmas = grid.map { shifted($0, by: shift) }
        if abs(sigmas[0] - 1) < 1e-6 { sigmas[0] -= 1e-6 }
        return NoiseSchedule(
            sigmas: sigmas.map { Float($0) } + [0],
            timesteps: sigmas.map { Float(($0 * trainedSteps).rounded(.towardZero)) })
    }

    /// The grid of `FlowMatchEulerDiscreteScheduler`.
    ///
    ///     t = linspace(1000, 1000·σ_min, N),   σ = s·t/1000 / (1 + (s - 1)·t/1000)
    ///
    /// σ_min is 1/1000 after the shift already, so the low end is shifted twice; times are not cut.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` for steps or a shift that are not allowed.
    package static func euler(steps: Int, shift: Double) throws(DiffusionError) -> NoiseSchedule {
        try check(steps: steps, shift: shift)
        let least = Double(shifted(Float(1) / Float(trainedSteps), by: Float(shift)))
        let sigmas = (0..<steps).map { step in
            let time = linear(
                from: trainedSteps, to: least * trainedSteps, step, of: steps)
            return Float(shifted(time / trainedSteps, by: shift))
        }
        return euler(sigmas)
    }

    /// The grid of Euler with noise levels of one's own, which the shift moves as it moves others.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` when they do not fall from at most one to above zero.
    package static func euler(
        sigmas: [Double], shift: Double
    ) throws(DiffusionError) -> NoiseSchedule {
        try check(sigmas, shift: shift)
        return euler(sigmas.map { shifted(Float($0), by: Float(shift)) })
    }

    private static func euler(_ sigmas: [Float]) -> NoiseSchedule {
        NoiseSchedule(
            sigmas: sigmas + [0], timesteps: sigmas.map { $0 * Float(trainedSteps) })
    }

    // MARK: Arithmetic

    private static func shifted<T: BinaryFloatingPoint>(_ u: T, by shift: T) -> T {
        shift * u / (1 + (shift - 1) * u)
    }

    /// NumPy's `linspace`: the last value is the end itself.
    private static func linear(
        from start: Double, to end: Double, _ index: Int, of count: Int
    ) -> Double {
        guard count > 1 else { return start }
        return index == count - 1
            ? end : Double(index) * ((end - start) / Double(count - 1)) + start
    }

    private static func check(steps: Int, shift: Double) throws(DiffusionError) {
        guard allowedSteps.contains(steps) else {
            throw DiffusionError(.invalid, "steps must be 1 to 1000; got \(steps)")
        }
        guard allowedShifts.contains(shift) else {
            throw DiffusionError(.invalid, "shift must be 0.01 to 100; got \(shift)")
        }
    }

    private static func check(_ sigmas: [Double], shift: Double) throws(DiffusionError) {
        try check(steps: sigmas.count, shift: shift)
        var above = 1.0.nextUp
        for sigma in sigmas {
            guard sigma > 0, sigma < above else {
                throw DiffusionError(
                    .invalid, "sigmas must fall, from at most 1 to above 0; got \(sigmas)")
            }
            above = sigma
        }
    }
}
