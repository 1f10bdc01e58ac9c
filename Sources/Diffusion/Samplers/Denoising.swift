// SPDX-License-Identifier: Apache-2.0

/// The loop from noise to latents.
package struct Denoising: Sendable {
    /// Which prompt a pass of the model follows.
    package enum Pass: Sendable { case prompt, negative }

    /// What was computed, and what was left out.
    package struct Report: Sendable, Equatable {
        /// Passes of the model in all.
        package var passes = 0
        /// Steps without a pass for the negative prompt, although there is guidance.
        package var unguided: [Int] = []
        /// What the step cache did; nil without one.
        package var cache: StepCache.Report?
        /// Why no more pictures were shown on the way; nil when all were.
        package var missingPreviews: String?
    }

    /// Who looks at the latents on their way.
    package struct Preview {
        /// Steps between looks.
        package var every: Int
        package var show: (Int, [Float]) throws -> Void

        /// Whether somebody looks after a step; the last is shown by the clip itself.
        func isDue(_ step: Int, of steps: Int) -> Bool {
            (step + 1) % max(1, every) == 0 && step + 1 < steps
        }
    }

    package let guidance: Guidance
    package let cache: StepCache.Settings?

    /// A loop with guidance, and with a step cache if settings for one are given.
    package init(guidance: Guidance, cache: StepCache.Settings? = nil) {
        self.guidance = guidance
        self.cache = cache
    }

    /// Takes all steps that the sampler has left.
    ///
    /// - Parameters:
    ///   - latents: Noise at first; what is to be decoded afterwards.
    ///   - sampler: Where to step.
    ///   - velocity: One pass of the model over latents, at a time from 0 to 1000.
    ///   - stepped: Called after each step with its number and the latents; may throw to stop.
    ///   - preview: Is given what the latents are on their way to, x₀ = x - σ v, every so many steps.
    /// - Returns: What was computed and what was left out.
    /// - Throws: What `velocity` and `stepped` throw, or ``DiffusionError``.
    package func run(
        _ latents: inout [Float], _ sampler: inout some Sampler,
        velocity: ([Float], Float, Pass) throws -> [Float],
        stepped: (Int, [Float]) throws -> Void = { _, _ in }, preview: Preview? = nil
    ) throws -> Report {
        var report = Report()
        var cache = cache.map { StepCache($0, steps: sampler.schedule.steps) }
        var difference: [Float] = []
        while sampler.index < sampler.schedule.steps {
            let step = sampler.index
            var guided = cache?.guess(step: step, input: latents)
            if guided == nil {
                let time = sampler.schedule.timesteps[step]
                let computed = try answer(step, of: sampler.schedule.steps, &difference, &report) {
                    try velocity(latents, time, $0)
                }
                cache?.learn(step: step, input: latents, output: computed)
                guided = computed
            }
            let v = guided ?? []
            let before =
                preview.map { $0.isDue(step, of: sampler.schedule.steps) } == true
                ? latents : []
            try sampler.step(&latents, velocity: v)
            guard latents.allSatisfy(\.isFinite) else {
                throw DiffusionError(
                    .invalid, "step \(step + 1) makes latents that are no finite numbers")
            }
            if !before.isEmpty {
                let sigma = sampler.schedule.sigmas[step]
                try preview?.show(step, zip(before, v).map { $0 - sigma * $1 })
            }
            try stepped(step, latents)
        }
        report.cache = cache?.report
        return report
    }

    /// The guided answer of the model in one step.
    private func answer(
        _ step: Int, of steps: Int, _ difference: inout [Float], _ report: inout Report,
        _ velocity: (Pass) throws -> [Float]
    ) throws -> [Float] {
        let prompt = try velocity(.prompt)
        report.passes += 1
        switch guidance.passes(step: step, of: steps) {
        case .both:
            let negative = try velocity(.negative)
            report.passes += 1
            guard prompt.count == negative.count else {
                throw DiffusionError(.invalid, "two passes gave latents of different sizes")
            }
            if guidance.outside == .lastDifference {
                difference = zip(prompt, negative).map { $0 - $1 }
            }
            return guidance.combined(prompt: prompt, negative: negative)
        case .lastDifference where difference.count == prompt.count:
            report.unguided.append(step)
            return guidance.combined(prompt: prompt, difference: difference)
        case .promptOnly, .lastDifference:
            if guidance.scale != 1 { report.unguided.append(step) }
            return prompt
        }
    }
}
