// SPDX-License-Identifier: Apache-2.0

/// Thin things before the sky that a line of tiers runs past.
///
/// What has sharp edges against the sky around
/// it and hangs together with land. Clouds are soft.
enum SkyDetail {
    /// Coverage of such things, 0...1.
    ///
    /// - Parameters:
    ///   - picture: with its sky.
    ///   - sky: 1 in the sky tier.
    /// - Returns: the coverage.
    static func mask(_ picture: Plate, sky: Raster) -> Raster {
        let (width, height) = (picture.width, picture.height)
        let radius = max(2, width / 70)
        var difference = Raster(width: width, height: height)
        // Against the mean of the sky around: what is not sky weighs nothing.
        let weight = sky.blurred(radius)
        for c in 0..<3 {
            let channel = picture.channel(c)
            var weighted = channel
            for i in weighted.values.indices { weighted.values[i] *= sky.values[i] }
            let mean = weighted.blurred(radius)
            for i in difference.values.indices where weight.values[i] > 0.05 {
                let off = channel.values[i] - mean.values[i] / weight.values[i]
                difference.values[i] += abs(off)
            }
        }
        var result = Raster(width: width, height: height)
        var stack: [Int] = []
        func isCandidate(_ i: Int) -> Bool {
            sky.values[i] > 0.5 && result.values[i] == 0 && difference.values[i] > 0.2
        }
        for y in 1..<height - 1 {
            for x in 1..<width - 1 where sky[x, y] < 0.5 {
                for i in [y * width + x - 1, y * width + x + 1, (y - 1) * width + x]
                where isCandidate(i) {
                    result.values[i] = 1
                    stack.append(i)
                }
            }
        }
        while let i = stack.popLast() {
            let (x, y) = (i % width, i / width)
            for v in max(0, y - 2)...min(height - 1, y + 2) {
                for u in max(0, x - 2)...min(width - 1, x + 2) where isCandidate(v * width + u) {
                    result.values[v * width + u] = 1
                    stack.append(v * width + u)
                }
            }
        }
        return result.blurred(1)
    }
}
