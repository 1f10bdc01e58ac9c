// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Testing

@Suite struct LanesTests {
    @Test(arguments: [-20, -3, -0.5, 0, 0.1, 1, 4, 30] as [Float])
    func `the exponential of packets agrees with the library`(x: Float) {
        let expected = exp(x)
        #expect(abs(exponential(Lanes(x))[3] - expected) <= expected * 1e-5)
    }

    @Test(arguments: [1e-4, 0.3, 1, 2.5, 1000] as [Float])
    func `the logarithm of packets agrees with the library`(x: Float) {
        #expect(abs(logarithm2(Lanes(x))[5] - log2(x)) < 2e-3)
    }

    @Test func `sine and cosine lie on the unit circle`() {
        for k in -20...20 {
            let (s, c) = sineCosine(turns: Lanes(Float(k) * 0.13))
            #expect(abs(s[0] * s[0] + c[0] * c[0] - 1) < 6e-3)
            #expect(abs(s[0] - sin(Float(k) * 0.13 * 2 * .pi)) < 2e-3)
        }
    }

    @Test func `noise of packets is the noise of points`() {
        for k in 0..<50 {
            let p = Vector(Float(k) * 0.37 - 9, Float(k) * -0.71 + 3, Float(k) * 1.3)
            let packet = Noise.value(Lanes(p.x), Lanes(p.y), Lanes(p.z), seed: 5)
            #expect(abs(packet[k % 8] - Noise.value(p, seed: 5)) < 1e-4)
        }
    }

    @Test func `hashed numbers are evenly spread`() {
        var sum = Lanes.zero
        for k in 0..<4000 {
            let n = IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(k * 8)
            sum += Noise.scatter(n)
        }
        #expect(abs(sum.sum() / 32_000 - 0.5) < 0.01)
    }
}
