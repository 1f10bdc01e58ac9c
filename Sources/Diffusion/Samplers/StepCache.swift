// SPDX-License-Identifier: Apache-2.0

/// Leaves out passes of the model in steps in which its answer would hardly change.
///
/// EasyCache (Zhou et al., 2025, arXiv:2507.02860): between steps that were computed the model moved
/// its input by Δ = v - x. How much v changes for a change of x is measured at computed steps,
///
///     k = ‖v_t - v_s‖ / ‖x_t - x_s‖,
///
/// and every later step is expected to change v by k·‖x - x_before‖/‖v‖. While the sum of these since
/// the last computed step stays below a threshold, v ≈ x + Δ is used. It costs accuracy, so it is off
/// unless asked for, and it reports every step that it left out.
package struct StepCache: Sendable {
    /// When a step may be left out.
    package struct Settings: Sendable, Equatable {
        /// The expected relative change of the answer at which a step is computed again.
        package let threshold: Float
        /// The part of the steps in which steps may be left out.
        package let window: ClosedRange<Double>

        /// Settings; the published ones are a threshold of 0.05 to 0.2.
        ///
        /// - Throws: ``DiffusionError/Code/invalid`` for values that are not allowed.
        package init(
            threshold: Float, window: ClosedRange<Double> = 0.15...0.95
        ) throws(DiffusionError) {
            guard threshold >= 0, threshold <= 10 else {
                throw DiffusionError(
                    .invalid, "the cache's threshold must be 0 to 10; got \(threshold)")
            }
            guard window.lowerBound >= 0, window.upperBound <= 1 else {
                throw DiffusionError(
                    .invalid, "the cache's window must lie in 0...1 of the steps; got \(window)")
            }
            self.threshold = threshold
            self.window = window
        }
    }

    /// What the cache did.
    package struct Report: Sendable, Equatable {
        package var computed: [Int] = []
        package var skipped: [Int] = []
        /// The largest sum of expected changes that was let pass.
        package var largestChange: Float = 0
    }

    package let settings: Settings
    package private(set) var report = Report()

    private struct Moment {
        var input: [Float]
        var output: [Float]
    }

    private let steps: Int
    /// The step computed last, and the input of the step before this one, computed or not.
    private var computed: Moment?
    private var inputBefore: [Float] = []
    private var rate: Float?
    private var change: Float = 0

    /// A cache for a number of steps.
    package init(_ settings: Settings, steps: Int) {
        self.settings = settings
        self.steps = steps
    }

    /// What the answer of a step is likely to be, or nil when the step has to be computed.
    package mutating func guess(step: Int, input: [Float]) -> [Float]? {
        defer { inputBefore = input }
        guard let computed, let rate, inputBefore.count == input.count, mayGuess(step) else {
            return nil
        }
        let moved = Self.distance(input, inputBefore)
        let size = max(Self.size(computed.output), .leastNormalMagnitude)
        let sum = change + rate * moved / size
        guard sum < settings.threshold else { return nil }
        change = sum
        report.skipped.append(step)
        report.largestChange = max(report.largestChange, sum)
        var guess = input
        for place in guess.indices {
            guess[place] += computed.output[place] - computed.input[place]
        }
        return guess
    }

    /// Learns the answer of a step that was computed.
    package mutating func learn(step: Int, input: [Float], output: [Float]) {
        report.computed.append(step)
        change = 0
        if let computed, computed.input.count == input.count {
            let moved = Self.distance(input, computed.input)
            if moved > 0 { rate = Self.distance(output, computed.output) / moved }
        }
        computed = Moment(input: input, output: output)
    }

    /// The first and the last step are always computed.
    private func mayGuess(_ step: Int) -> Bool {
        let place = Double(step) / Double(max(steps, 1))
        return step > 0 && step < steps - 1 && settings.window.contains(place)
    }

    /// Σ|a - b|.
    private static func distance(_ a: [Float], _ b: [Float]) -> Float {
        var sum = 0.0
        for place in a.indices { sum += Double(abs(a[place] - b[place])) }
        return Float(sum)
    }

    private static func size(_ a: [Float]) -> Float {
        var sum = 0.0
        for value in a { sum += Double(abs(value)) }
        return Float(sum)
    }
}
