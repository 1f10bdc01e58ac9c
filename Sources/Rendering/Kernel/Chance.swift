// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Random numbers of eight pixels: a hash of pixel and seed, moved along the R1 sequence from sample to
/// sample (Roberts 2018), so that successive frames fill the gaps of each other.
struct Chance {
    private let key: IntLanes
    private let sample: Float
    private var dimension: Int32 = 0

    init(px: IntLanes, py: IntLanes, width: Int, sample: Int32, seed: Int32) {
        key = (py &* Int32(width) &+ px) &* 9781 &+ seed &* 6271
        self.sample = Float(sample & 1023)
    }

    /// The next number in 0..<1.
    mutating func next() -> Lanes {
        dimension &+= 1
        // Two alternating irrational steps keep pairs of dimensions from moving along a line.
        let step: Float = dimension & 1 == 0 ? 0.618_034 : 0.754_877_7
        let start = Noise.scatter(key &* 16 &+ dimension)
        return fraction(start + sample * step)
    }
}
