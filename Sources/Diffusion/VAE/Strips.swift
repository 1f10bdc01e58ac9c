// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Rows of latents that are decoded together when memory is short.
struct Strip: Equatable {
    /// Rows of which pictures are made.
    var rows: Range<Int>
    /// Rows that are decoded for them: all on which they depend.
    var seen: Range<Int>
}

extension CodecConfiguration {
    /// The least height of a strip, in rows of latents.
    static let leastRows = 8

    /// How many rows of latents on either side a picture depends on behind the middle block.
    ///
    /// A 3x3 convolution sees one row on either side, of which there are more to a row of latents
    /// after every doubling. Norms and shortcuts see their own pixel alone.
    var halo: Int {
        var (sum, scale) = (0.0, 1.0)
        for stage in multipliers.indices {
            sum += Double(2 * (residualBlocks + 1)) / scale
            if stage < halvesTime.count {
                scale *= 2
                sum += 1 / scale
            }
        }
        return Int((sum + 1 / scale).rounded(.up))
    }

    /// One strip of the whole picture when that fits into memory, else several.
    func strips(rows: Int, columns: Int, memory: Double) -> [Strip] {
        let size = Double(baseWidth) / 96
        let side = Double(compression.side)
        let row = WorkEstimate.bytesPerPixel * size * Double(columns) * side * side
        guard Double(rows) * row > memory else { return [Strip(rows: 0..<rows, seen: 0..<rows)] }
        let height = max(Self.leastRows, Int(min(memory / row, 1e6)) - 2 * halo)
        return stride(from: 0, to: rows, by: height).map { start in
            let end = min(start + height, rows)
            return Strip(
                rows: start..<end, seen: max(0, start - halo)..<min(rows, end + halo))
        }
    }
}

extension VideoDecoder {
    /// Layers up to the last whose result depends on the whole picture, the middle block.
    private static let wholeLayers = 3

    /// The chunks of a clip, decoded strip after strip.
    ///
    /// The middle block attends to the whole picture and runs on it; what follows sees only
    /// ``CodecConfiguration/halo`` rows to either side, so each strip is decoded with as many more and
    /// its own part of the result kept: there is nothing to blend.
    func decode(
        _ latents: Latents, _ strips: [Strip], _ isCanceled: @escaping () -> Bool
    ) throws -> [Latents] {
        let side = configuration.compression.side
        let (rows, columns) = (latents.shape[2] * side, latents.shape[3] * side)
        let whole = CodecChain(layers: Array(chain.layers.prefix(Self.wholeLayers)))
        let local = CodecChain(layers: Array(chain.layers.dropFirst(Self.wholeLayers)))
        let middle = try (0..<latents.shape[1]).map { frame in
            let z = try ChannelOrder.last(latents, frames: frame..<frame + 1)
            return try whole(z, on: processor, isCanceled: isCanceled)
        }
        var chunks: [Latents] = []
        for strip in strips {
            local.reset()
            for (index, picture) in middle.enumerated() {
                let seen = try picture.rows(strip.seen)
                let y = try local(seen, on: processor, isCanceled: isCanceled)
                if chunks.count == index {
                    chunks.append(Latents(shape: [3, y.shape[0], rows, columns]))
                }
                let first = (strip.rows.lowerBound - strip.seen.lowerBound) * side
                Self.copy(
                    y, rows: first..<first + strip.rows.count * side, into: &chunks[index],
                    at: strip.rows.lowerBound * side)
            }
        }
        return chunks
    }

    /// Some rows of frames [frames, rows, columns, 3], held within -1...1, into a chunk.
    private static func copy(
        _ y: Tensor, rows: Range<Int>, into chunk: inout Latents, at top: Int
    ) {
        let (frames, height, width) = (chunk.shape[1], chunk.shape[2], chunk.shape[3])
        for frame in 0..<frames {
            for (index, row) in rows.enumerated() {
                let source = y.base + (frame * y.shape[1] + row) * width * 3
                for color in 0..<3 {
                    let start = ((color * frames + frame) * height + top + index) * width
                    for column in 0..<width {
                        chunk.values[start + column] = min(max(source[column * 3 + color], -1), 1)
                    }
                }
            }
        }
    }
}

extension Tensor {
    /// Some rows of one frame [1, rows, columns, channels].
    fileprivate func rows(_ range: Range<Int>) throws -> Tensor {
        let row = shape[2] * shape[3]
        let part = try Tensor([1, range.count, shape[2], shape[3]])
        part.base.update(from: base + range.lowerBound * row, count: range.count * row)
        return part
    }
}
