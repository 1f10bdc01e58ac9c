// SPDX-License-Identifier: Apache-2.0
import Tensors
import Testing

@testable import Diffusion

@Suite struct StripTests {
    @Test func `strips cover a picture once, and see what they depend on`() {
        let wan = CodecConfiguration()
        // 6 rows of the first stage's convolutions, 1/2 + 3 of the second's, 1/4 + 3/2, 1/8 + 3/4, 1/8.
        #expect(wan.halo == 13)
        #expect(wan.strips(rows: 60, columns: 104, memory: .infinity).count == 1)
        let strips = wan.strips(rows: 60, columns: 104, memory: 4e9)
        #expect(strips.flatMap { Array($0.rows) } == Array(0..<60))
        #expect(strips.count > 1)
        for strip in strips {
            #expect(strip.seen.lowerBound == max(0, strip.rows.lowerBound - 13))
            #expect(strip.seen.upperBound == min(60, strip.rows.upperBound + 13))
        }
    }

    @Test func `a picture that is decoded in strips has no seams`() throws {
        let decoder = try ModelFolder(path: Fixture.path("vae"))
            .decoder(on: Processor(threads: 2))
        let channels = decoder.configuration.latentChannels
        let z = try GaussianNoise.latents(shape: [channels, 3, 26, 2], seed: 5)
        func decoded(within memory: Double) throws -> [Latents] {
            var chunks: [Latents] = []
            try decoder.decode(z, within: memory) { chunks.append($0) }
            return chunks
        }
        let strips = decoder.configuration.strips(rows: 26, columns: 2, memory: 1)
        #expect(strips.count == 4)
        let whole = try decoded(within: .infinity)
        let parts = try decoded(within: 1)
        #expect(parts.map(\.shape) == whole.map(\.shape))
        for (part, whole) in zip(parts, whole) {
            #expect(Golden.distance(part.values, whole.values) < 1e-6)
        }
    }
}
