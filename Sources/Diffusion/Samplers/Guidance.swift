// SPDX-License-Identifier: Apache-2.0

/// How strongly the prompt pulls, and in which steps it is asked for at all.
///
/// Classifier-free guidance (Ho and Salimans, 2022) runs the model twice, with the prompt and with
/// the negative prompt: v = v₋ + g·(v₊ - v₋). Outside its window the second pass is left out, which
/// halves the work of a step.
package struct Guidance: Sendable, Equatable {
    /// What a step does outside the window.
    package enum Outside: String, Sendable {
        /// The prompt alone: v = v₊.
        case promptOnly
        /// The difference of the last guided step is used again: v = v₊ + (g - 1)·(v₊ - v₋)_last.
        ///
        /// (Castillo et al., "Adaptive guidance", 2023; cheaper than a pass, closer than none.)
        case lastDifference
    }

    /// Which passes a step makes.
    package enum Passes: Sendable, Equatable { case both, promptOnly, lastDifference }

    /// g; one is no guidance.
    package let scale: Float
    /// The part of the steps that is guided, from 0 at the first to 1 behind the last.
    package let window: ClosedRange<Double>
    package let outside: Outside

    private static let allowedScales: ClosedRange<Float> = 0...100

    /// A guidance, in all steps if no window is given.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` for a scale or a window that is not allowed.
    package init(
        scale: Float, window: ClosedRange<Double> = 0...1, outside: Outside = .promptOnly
    ) throws(DiffusionError) {
        guard Self.allowedScales.contains(scale) else {
            throw DiffusionError(.invalid, "guidance must be 0 to 100; got \(scale)")
        }
        guard window.lowerBound >= 0, window.upperBound <= 1 else {
            throw DiffusionError(.invalid, "guidance must lie in 0...1 of the steps; got \(window)")
        }
        self.scale = scale
        self.window = window
        self.outside = outside
    }

    /// The passes of a step.
    package func passes(step: Int, of steps: Int) -> Passes {
        guard scale != 1 else { return .promptOnly }
        let place = Double(step) / Double(max(steps, 1))
        // A window that ends at one holds the last step too; another ends before its end.
        let isInside =
            window.contains(place) && (place < window.upperBound || window.upperBound == 1)
        if isInside { return .both }
        // There is a difference to use again only behind the first guided step.
        let first = (window.lowerBound * Double(steps)).rounded(.up)
        let wasGuided = Double(step) > first && first < window.upperBound * Double(steps)
        return outside == .lastDifference && wasGuided ? .lastDifference : .promptOnly
    }

    /// v₋ + g·(v₊ - v₋), in the order of diffusers.
    package func combined(prompt: [Float], negative: [Float]) -> [Float] {
        zip(prompt, negative).map { $1 + scale * ($0 - $1) }
    }

    /// v₊ + (g - 1)·(v₊ - v₋)_last.
    package func combined(prompt: [Float], difference: [Float]) -> [Float] {
        zip(prompt, difference).map { $0 + (scale - 1) * $1 }
    }
}
