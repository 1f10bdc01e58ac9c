// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The predictor and corrector UniPC of order two, in the variant B₂(h) that predicts x₀.
///
/// Zhao et al., "UniPC: a unified predictor-corrector framework" (2023). With α = 1 - σ and
/// λ = ln α - ln σ, from step s to step t, h = λ_t - λ_s and e = expm1(-h):
///
///     predictor  x_t = σ_t/σ_s·x_s - α_t·e·m_s - α_t·e·½·D,            D = (m_r - m_s)/k
///     corrector  x_t = σ_t/σ_s·x_s - α_t·e·m_s - α_t·e·(ρ₁·D + ρ₂·(m_t - m_s))
///
/// where m are predictions of x₀ at the steps t, s and the one before it r, and k = (λ_r - λ_s)/h.
/// Everything is in single precision and in the order of diffusers, whose results it repeats.
package struct UniPCSampler: Sampler {
    package let schedule: NoiseSchedule
    package private(set) var index = 0

    /// Predictions of x₀ at the two steps before, the newest last.
    private var predictions: [[Float]] = []
    /// The corrected latents before the last step, and the order of that step.
    private var last: (sample: [Float], order: Int)?

    /// A sampler at the first step.
    package init(_ schedule: NoiseSchedule) { self.schedule = schedule }

    package mutating func step(
        _ sample: inout [Float], velocity: [Float]
    ) throws(DiffusionError) {
        try check(sample, velocity)
        let sigma = schedule.sigmas[index]
        var clean = sample
        for place in clean.indices { clean[place] -= sigma * velocity[place] }
        if let last { sample = corrected(last, clean) }
        predictions = predictions.suffix(1) + [clean]
        let order = min(2, schedule.steps - index, index + 1)
        last = (sample, order)
        sample = predicted(sample, order)
        index += 1
    }

    /// α, σ and λ of a step.
    private func level(_ index: Int) -> (alpha: Float, sigma: Float, lambda: Float) {
        let sigma = schedule.sigmas[index]
        let alpha = 1 - sigma
        return (alpha, sigma, logf(alpha) - logf(sigma))
    }

    private func predicted(_ sample: [Float], _ order: Int) -> [Float] {
        let (s, t) = (level(index), level(index + 1))
        let h = t.lambda - s.lambda
        let e = expm1f(-h)
        let (ratio, weight) = (t.sigma / s.sigma, t.alpha * e)
        let newest = predictions[predictions.count - 1]
        var result = sample
        if order == 1 {
            for place in result.indices {
                result[place] = ratio * sample[place] - weight * newest[place]
            }
            return result
        }
        let older = predictions[predictions.count - 2]
        let k = (level(index - 1).lambda - s.lambda) / h
        for place in result.indices {
            let difference = (older[place] - newest[place]) / k
            result[place] =
                ratio * sample[place] - weight * newest[place] - weight * (0.5 * difference)
        }
        return result
    }

    private func corrected(
        _ last: (sample: [Float], order: Int), _ clean: [Float]
    ) -> [Float] {
        let (s, t) = (level(index - 1), level(index))
        let h = t.lambda - s.lambda
        let e = expm1f(-h)
        let (ratio, weight) = (t.sigma / s.sigma, t.alpha * e)
        let newest = predictions[predictions.count - 1]
        var result = clean
        if last.order == 1 {
            for place in result.indices {
                let change = 0.5 * (clean[place] - newest[place])
                result[place] =
                    ratio * last.sample[place] - weight * newest[place] - weight * change
            }
            return result
        }
        let older = predictions[predictions.count - 2]
        let k = (level(index - 2).lambda - s.lambda) / h
        let rho = Self.weights(k, h: h, e: e)
        for place in result.indices {
            let difference = (older[place] - newest[place]) / k
            let change = rho.0 * difference + rho.1 * (clean[place] - newest[place])
            result[place] = ratio * last.sample[place] - weight * newest[place] - weight * change
        }
        return result
    }

    /// Solves [[1, 1], [k, 1]]·ρ = b by elimination with the larger pivot first, as LAPACK does.
    private static func weights(_ k: Float, h: Float, e: Float) -> (Float, Float) {
        let first = e / -h - 1
        let second = first / -h - 0.5
        let b = (first / e, second * 2 / e)
        if abs(k) > 1 {
            let factor = 1 / k
            let rho = (b.0 - factor * b.1) / (1 - factor)
            return ((b.1 - rho) / k, rho)
        }
        let rho = (b.1 - k * b.0) / (1 - k)
        return (b.0 - rho, rho)
    }
}
