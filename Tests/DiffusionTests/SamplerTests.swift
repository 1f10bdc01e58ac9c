// SPDX-License-Identifier: Apache-2.0
import Tensors
import Testing

@testable import Diffusion

/// Grids and steps against diffusers (`scripts/fixtures/samplers.py`), and against closed forms.
@Suite struct SamplerTests {
    private static let given = [1.0, 0.75, 0.5, 0.25]

    private static let cases: [String] = {
        var cases: [String] = []
        for kind in ["unipc", "euler"] {
            for shift in [1, 3, 5, 8] {
                cases += [1, 2, 3, 4, 8].map { "\(kind).shift\(shift).steps\($0)" }
            }
            cases += [16, 50].map { "\(kind).shift5.steps\($0)" } + ["\(kind).shift5.given"]
        }
        return cases
    }()

    private func sampler(_ name: String) throws -> any Sampler {
        let parts = name.split(separator: ".")
        let shift = try #require(Double(parts[1].dropFirst("shift".count)))
        let steps = Int(parts[2].dropFirst("steps".count))
        if parts[0] == "unipc" {
            guard let steps else {
                return UniPCSampler(try .uniPC(sigmas: Self.given, shift: shift))
            }
            return UniPCSampler(try .uniPC(steps: steps, shift: shift))
        }
        guard let steps else { return EulerSampler(try .euler(sigmas: Self.given, shift: shift)) }
        return EulerSampler(try .euler(steps: steps, shift: shift))
    }

    @Test(arguments: cases)
    func `grids are those of diffusers to the last bit, and traces within 1e-6`(
        name: String
    ) throws {
        let file = try WeightFile.open(Fixture.path("samplers.safetensors"))
        var sampler = try sampler(name)
        #expect(sampler.schedule.sigmas == (try file.floats("\(name).sigmas")))
        #expect(sampler.schedule.timesteps == (try file.floats("\(name).timesteps")))
        let velocities = try file.floats("\(name).velocities")
        let trace = try file.floats("\(name).trace")
        var sample = try file.floats("\(name).start")
        let width = sample.count
        for step in 0..<sampler.schedule.steps {
            let range = step * width..<(step + 1) * width
            try sampler.step(&sample, velocity: Array(velocities[range]))
            let expected = Array(trace[range])
            let error = zip(sample, expected).map { abs($0 - $1) }.max() ?? 1
            let size = expected.map(abs).max() ?? 0
            #expect(error <= 1e-6 * max(size, 1), "step \(step): \(error) of \(size)")
        }
        #expect(sampler.index == sampler.schedule.steps)
        #expect(throws: DiffusionError.self) { try sampler.step(&sample, velocity: sample) }
    }

    /// With the true velocity of one target, noise - x₀, every method lands on the target.
    @Test(arguments: ["unipc.shift3.steps8", "euler.shift3.steps8", "unipc.shift5.given"])
    func `a straight flow ends at its target`(name: String) throws {
        var sampler = try sampler(name)
        let (target, noise): ([Float], [Float]) = ([0.5, -2, 0], [1, 0.25, -3])
        let velocity = zip(noise, target).map { $0 - $1 }
        let sigma = sampler.schedule.sigmas[0]
        var sample = zip(noise, target).map { (1 - sigma) * $1 + sigma * $0 }
        for _ in 0..<sampler.schedule.steps { try sampler.step(&sample, velocity: velocity) }
        for (value, wanted) in zip(sample, target) { #expect(abs(value - wanted) < 2e-6) }
    }

    /// On a curved flow whose solution is known, UniPC of order two beats Euler by far.
    @Test func `order two is worth its name`() throws {
        // All data are N(0, 1/4): v = (σ - ¼(1 - σ))·x / (σ² + ¼(1 - σ)²), and x ends at half the noise.
        func velocity(_ x: Float, _ sigma: Float) -> Float {
            (sigma - 0.25 * (1 - sigma)) * x / (sigma * sigma + 0.25 * (1 - sigma) * (1 - sigma))
        }
        func end(_ sampler: any Sampler) throws -> Float {
            var sampler = sampler
            var sample: [Float] = [1]
            while sampler.index < sampler.schedule.steps {
                let sigma = sampler.schedule.sigmas[sampler.index]
                try sampler.step(&sample, velocity: [velocity(sample[0], sigma)])
            }
            return sample[0]
        }
        func misses(_ steps: Int) throws -> (uniPC: Float, euler: Float) {
            (
                abs(try end(UniPCSampler(.uniPC(steps: steps, shift: 3))) - 0.5),
                abs(try end(EulerSampler(.euler(steps: steps, shift: 3))) - 0.5)
            )
        }
        let (coarse, fine) = (try misses(16), try misses(64))
        // Four times the steps leave a sixteenth of the error, where Euler keeps a quarter.
        #expect(fine.uniPC < coarse.uniPC / 10 && fine.uniPC < fine.euler / 10)
        #expect(fine.euler > coarse.euler / 5)
    }

    @Test func `what cannot be a schedule is refused`() {
        for steps in [0, -1, 1001] {
            #expect(throws: DiffusionError.self) { try NoiseSchedule.uniPC(steps: steps, shift: 3) }
        }
        for shift in [0, -1, Double.nan, .infinity] {
            #expect(throws: DiffusionError.self) { try NoiseSchedule.euler(steps: 4, shift: shift) }
        }
        for sigmas in [[], [1.5], [1, 1], [0.5, 0.75], [1, 0], [.nan]] as [[Double]] {
            #expect(throws: DiffusionError.self) {
                try NoiseSchedule.uniPC(sigmas: sigmas, shift: 3)
            }
        }
        var sampler = UniPCSampler(NoiseSchedule(sigmas: [1, 0], timesteps: [1000]))
        var sample: [Float] = [1, 2]
        #expect(throws: DiffusionError.self) { try sampler.step(&sample, velocity: [1]) }
    }
}
