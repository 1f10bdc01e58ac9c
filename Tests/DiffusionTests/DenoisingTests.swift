// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Diffusion

@Suite struct DenoisingTests {
    /// A model whose answer turns slowly, and is pulled by its prompt.
    private func velocity(_ x: [Float], _ time: Float, _ pass: Denoising.Pass) -> [Float] {
        x.enumerated().map { index, value in
            0.3 * value + (pass == .prompt ? 1 : -1) * Float(index + 1) / 10 + time / 5000
        }
    }

    private func run(
        _ guidance: Guidance, cache: StepCache.Settings? = nil, steps: Int = 20
    ) throws -> (latents: [Float], report: Denoising.Report) {
        var latents: [Float] = [1, -1, 0.5, 2]
        var sampler = UniPCSampler(try .uniPC(steps: steps, shift: 3))
        let report = try Denoising(guidance: guidance, cache: cache)
            .run(&latents, &sampler, velocity: velocity)
        return (latents, report)
    }

    @Test func `guidance of one makes one pass a step, guidance beyond makes two`() throws {
        #expect(try run(Guidance(scale: 1)).report.passes == 20)
        let guided = try run(Guidance(scale: 5)).report
        #expect(guided.passes == 40 && guided.unguided.isEmpty)
    }

    @Test func `guidance is the formula`() throws {
        let guidance = try Guidance(scale: 4)
        #expect(guidance.combined(prompt: [3, 1], negative: [1, 1]) == [9, 1])
        // With the true difference the shortcut is the formula.
        #expect(guidance.combined(prompt: [3, 1], difference: [2, 0]) == [9, 1])
    }

    @Test func `a gate leaves out the second pass and says where`() throws {
        let gated = try run(Guidance(scale: 5, window: 0...0.5))
        #expect(gated.report.passes == 30)
        #expect(gated.report.unguided == Array(10..<20))
        let late = try run(Guidance(scale: 5, window: 0.25...1)).report
        #expect(late.unguided == Array(0..<5))
    }

    @Test func `the last difference is used again only where there is one`() throws {
        let guidance = try Guidance(scale: 5, window: 0.2...0.5, outside: .lastDifference)
        let passes = (0..<10).map { guidance.passes(step: $0, of: 10) }
        #expect(passes[..<2].allSatisfy { $0 == .promptOnly })
        #expect(passes[2..<5].allSatisfy { $0 == .both })
        #expect(passes[5...].allSatisfy { $0 == .lastDifference })
        let full = try run(Guidance(scale: 5)).latents
        let reused = try run(Guidance(scale: 5, window: 0...0.5, outside: .lastDifference)).latents
        let dropped = try run(Guidance(scale: 5, window: 0...0.5)).latents
        func miss(_ latents: [Float]) -> Float {
            zip(latents, full).map { abs($0 - $1) }.max() ?? 0
        }
        // Here the difference of the prompts is the same in all steps.
        #expect(miss(reused) < 1e-4 && miss(dropped) > 0.1)
    }

    @Test func `a cache of threshold zero leaves nothing out`() throws {
        let exact = try run(Guidance(scale: 5))
        let cached = try run(Guidance(scale: 5), cache: StepCache.Settings(threshold: 0))
        #expect(cached.latents == exact.latents)
        #expect(cached.report.cache?.skipped == [])
        #expect(cached.report.cache?.computed == Array(0..<20))
    }

    @Test func `a cache reports every step once, and computes first and last`() throws {
        let run = try run(
            Guidance(scale: 5), cache: StepCache.Settings(threshold: 10, window: 0...1))
        let report = try #require(run.report.cache)
        #expect((report.computed + report.skipped).sorted() == Array(0..<20))
        #expect(report.computed == [0, 1, 19])
        #expect(run.report.passes == 6)
        #expect(report.largestChange > 0)
    }

    @Test func `a smaller threshold costs more and misses less`() throws {
        let exact = try run(Guidance(scale: 3)).latents
        var last: (miss: Float, skipped: Int)?
        for threshold in [0.4, 0.2, 0.1, 0.05] as [Float] {
            let run = try run(Guidance(scale: 3), cache: .init(threshold: threshold))
            let miss = zip(run.latents, exact).map { abs($0 - $1) }.max() ?? 0
            let report = try #require(run.report.cache)
            #expect(report.largestChange < threshold)
            if let last {
                #expect(report.skipped.count <= last.skipped)
                #expect(miss <= last.miss * 1.2)
            }
            last = (miss, report.skipped.count)
        }
        #expect((last?.miss ?? 1) < 0.1)
    }

    @Test func `stopping is heard after each step`() throws {
        struct Stop: Error {}
        var latents: [Float] = [1]
        var sampler = EulerSampler(try .euler(steps: 8, shift: 3))
        #expect(throws: Stop.self) {
            try Denoising(guidance: Guidance(scale: 1)).run(
                &latents, &sampler, velocity: velocity,
                stepped: { step, _ in if step == 2 { throw Stop() } })
        }
        #expect(sampler.index == 3)
    }

    @Test func `settings outside their ranges are refused`() {
        #expect(throws: DiffusionError.self) { try Guidance(scale: -1) }
        #expect(throws: DiffusionError.self) { try Guidance(scale: .nan) }
        #expect(throws: DiffusionError.self) { try Guidance(scale: 5, window: -0.1...1) }
        #expect(throws: DiffusionError.self) { try StepCache.Settings(threshold: .nan) }
        #expect(throws: DiffusionError.self) { try StepCache.Settings(threshold: 1, window: 0...2) }
    }
}
