// SPDX-License-Identifier: Apache-2.0
import CGGML
import Glibc

/// A causal convolution of channel-last frames, a strip of rows of one frame at a time.
///
/// Output frame t sees as many frames as the kernel has, from t stride - lead on, where lead is what
/// the cache can hold. Frames before the chunk come from the cache; where nothing is known they are
/// zeros and left out.
final class ConvolutionKernel: Kernel {
    /// How the picture that the kernel sees is made of the argument's.
    enum Source: Equatable {
        case plain
        /// Each pixel four times.
        case doubled
        /// Each pixel four times; the halves of the channels are two consecutive frames.
        case doubledInTime
    }

    struct Form {
        var frames: Int
        var outputFrames: Int
        /// Of the argument.
        var rows: Int
        var columns: Int
        var source: Source
        var frameStride: Int
        /// Frames before the chunk that the first output frame sees, and how many of them are known.
        var lead: Int
        var known: Int
        /// Where the oldest of `lead` frames lies in the cache; the others follow it around.
        var oldest: Int
        var addsToTarget: Bool
        /// Rows and columns that the kernel sees.
        var seen: (rows: Int, columns: Int) {
            source == .plain ? (rows, columns) : (2 * rows, 2 * columns)
        }
    }

    private struct Part {
        var inputRows: Range<Int>
        var outputRows: Range<Int>
        var first: StripConvolution
        var later: StripConvolution
    }

    private let convolution: Convolution
    private let form: Form
    private let parts: [Part]
    private let columns: Int
    private let outputRows: Int
    private let inputScratch: Int

    init(_ convolution: Convolution, _ form: Form) throws {
        self.convolution = convolution
        self.form = form
        let size = convolution.size(rows: form.seen.rows, columns: form.seen.columns)
        (outputRows, columns) = size
        parts = try Self.cut(convolution, form, rows: size.rows, columns: size.columns)
        let working =
            parts.map {
                max($0.first.primitive.scratchBytes, $0.later.primitive.scratchBytes)
            }.max() ?? 0
        let tallest = parts.map(\.inputRows.count).max() ?? 0
        inputScratch =
            form.source == .plain
            ? 0 : (tallest * form.seen.columns * convolution.inputs + 15) / 16 * 16
        super.init(
            pieces: form.outputFrames * parts.count, scratch: inputScratch + working / 4 + 16)
    }

    /// Strips of about 400 kB of results: they stay in the cache while frames of the kernel add up.
    private static func cut(
        _ convolution: Convolution, _ form: Form, rows: Int, columns: Int
    ) throws -> [Part] {
        let height = max(4, min(rows, 100_000 / max(1, columns * convolution.outputs)))
        let step = convolution.spacing == .same ? 1 : 2
        let before = convolution.spacing == .same ? convolution.extent.rows / 2 : 0
        var parts: [Part] = []
        for start in stride(from: 0, to: rows, by: height) {
            let end = min(start + height, rows)
            let top = start * step - before
            let bottom = (end - 1) * step - before + convolution.extent.rows
            let seen = max(0, top)..<min(form.seen.rows, bottom)
            var strip = Convolution.Strip(
                inputRows: seen.count, outputRows: end - start, top: max(0, -top),
                bottom: max(0, bottom - form.seen.rows), inputColumns: form.seen.columns,
                hasBias: convolution.bias != nil, accumulates: form.addsToTarget)
            let first = try convolution.prepare(strip)
            strip.hasBias = false
            strip.accumulates = true
            let later = convolution.extent.frames > 1 ? try convolution.prepare(strip) : first
            parts.append(
                Part(inputRows: seen, outputRows: start..<end, first: first, later: later))
        }
        return parts
    }

    override func run(piece: Int, _ operands: Operands) {
        let frame = piece / parts.count
        let part = parts[piece % parts.count]
        let target =
            operands.target
            + (frame * outputRows + part.outputRows.lowerBound) * columns * convolution.outputs
        var isFirst = true
        // The present frame, which is always there, goes first and brings the bias.
        for tap in (0..<convolution.extent.frames).reversed() {
            let seen = frame * form.frameStride + tap - form.lead
            guard seen >= -form.known else { continue }
            let strip = isFirst ? part.first : part.later
            strip.primitive.run(
                StripPrimitive.Places(
                    source: picture(seen, part.inputRows, operands), weights: strip.weights[tap],
                    bias: isFirst ? convolution.bias.map { UnsafePointer($0.base) } : nil,
                    target: target, scratch: operands.scratch + inputScratch))
            isFirst = false
        }
    }

    /// The first of some rows of a frame as the kernel sees it; frames below 0 are cached ones.
    private func picture(
        _ frame: Int, _ rows: Range<Int>, _ operands: Operands
    ) -> UnsafePointer<Float> {
        let channels = convolution.inputs
        switch form.source {
        case .plain:
            let row = form.columns * channels
            let size = form.rows * row
            if frame >= 0 {
                return UnsafePointer(operands[0] + frame * size + rows.lowerBound * row)
            }
            let cached = (form.oldest + form.lead + frame) % form.lead
            return UnsafePointer(operands[1] + cached * size + rows.lowerBound * row)
        case .doubled, .doubledInTime:
            double(frame, rows, operands)
            return UnsafePointer(operands.scratch)
        }
    }

    /// Writes each pixel of the rows twice, side by side, into the working memory.
    private func double(_ frame: Int, _ rows: Range<Int>, _ operands: Operands) {
        let channels = convolution.inputs
        let inTime = form.source == .doubledInTime
        let pixel = inTime ? 2 * channels : channels
        let origin =
            operands[0] + (inTime ? frame / 2 : frame) * form.rows * form.columns * pixel
            + (inTime ? frame % 2 * channels : 0)
        let width = form.seen.columns * channels
        for (index, row) in rows.enumerated() {
            let target = operands.scratch + index * width
            if index > 0, row % 2 == 1 {
                target.update(from: target - width, count: width)
                continue
            }
            let source = origin + row / 2 * form.columns * pixel
            for column in 0..<form.columns {
                let from = source + column * pixel
                let to = target + 2 * column * channels
                to.update(from: from, count: channels)
                (to + channels).update(from: from, count: channels)
            }
        }
    }
}

extension Graph {
    /// A causal convolution of frames [frames, rows, columns, channels], which the cache remembers.
    ///
    /// Without a cache, or with an empty one, frames before the chunk are zeros.
    package func convolve(
        _ x: Node, _ convolution: Convolution, cache: FrameCache? = nil, frameStride: Int = 1
    ) throws -> Node {
        let form = try form(x, convolution, .plain, cache, frameStride)
        let size = convolution.size(rows: form.seen.rows, columns: form.seen.columns)
        let shape = [form.outputFrames, size.rows, size.columns, convolution.outputs]
        if let device {
            let y = try deviceConvolve(x, convolution, form, cache, device)
            if let cache { try deviceRemember(x, in: cache, device) }
            return Node(tensor: y, shape: shape)
        }
        let kernel = try ConvolutionKernel(convolution, form)
        let result = try apply(kernel, to: arguments(x, cache), shape: shape)
        if let cache { try remember(x, in: cache) }
        return result
    }

    /// target += convolution of x, where it lies.
    package func addConvolution(
        _ x: Node, _ convolution: Convolution, cache: FrameCache?, to target: Node
    ) throws -> Node {
        var form = try form(x, convolution, .plain, cache, 1)
        form.addsToTarget = true
        let shape = Array(x.shape.dropLast()) + [convolution.outputs]
        guard target.shape == shape, convolution.spacing == .same else {
            throw TensorError(.shape, "a convolution of shape \(shape) added to \(target.shape)")
        }
        if let device {
            let y = try deviceConvolve(x, convolution, form, cache, device)
            if let cache { try deviceRemember(x, in: cache, device) }
            let old = try shaped(
                device.latest(target.tensor), convolution.outputs, target.shape[2],
                target.shape[1], target.shape[0])
            return replace(target, by: try made(ggml_add(context, old, y)), device)
        }
        let kernel = try ConvolutionKernel(convolution, form)
        let result = try apply(kernel, inPlaceOf: target, with: arguments(x, cache))
        if let cache { try remember(x, in: cache) }
        return result
    }

    /// A convolution of frames of twice the size, each pixel standing for four.
    ///
    /// With `inTime`, the halves of the channels are two consecutive frames.
    package func convolveDoubled(
        _ x: Node, _ convolution: Convolution, inTime: Bool
    ) throws -> Node {
        guard convolution.extent.frames == 1 else {
            throw TensorError(.shape, "a doubled picture is convolved frame by frame")
        }
        let form = try form(x, convolution, inTime ? .doubledInTime : .doubled, nil, 1)
        let size = convolution.size(rows: form.seen.rows, columns: form.seen.columns)
        let shape = [form.outputFrames, size.rows, size.columns, convolution.outputs]
        if let device {
            let y = try deviceConvolve(x, convolution, form, nil, device)
            return Node(tensor: y, shape: shape)
        }
        let kernel = try ConvolutionKernel(convolution, form)
        return try apply(kernel, to: [x], shape: shape)
    }

    private func arguments(_ x: Node, _ cache: FrameCache?) throws(TensorError) -> [Node] {
        guard let frames = cache?.frames, cache?.known ?? 0 > 0 else { return [x] }
        return [x, try input(frames)]
    }

    private func form(
        _ x: Node, _ convolution: Convolution, _ source: ConvolutionKernel.Source,
        _ cache: FrameCache?, _ frameStride: Int
    ) throws(TensorError) -> ConvolutionKernel.Form {
        let channels = source == .doubledInTime ? 2 * convolution.inputs : convolution.inputs
        guard x.shape.count == 4, x.shape[3] == channels, frameStride > 0,
            x.shape[1] >= 1, x.shape[2] >= 1,
            convolution.spacing == .same || (x.shape[1] > 1 && x.shape[2] > 1)
        else {
            throw TensorError(
                .shape,
                "a convolution of \(convolution.inputs) channels on frames of shape \(x.shape)")
        }
        if let cache {
            guard cache.capacity < convolution.extent.frames else {
                throw TensorError(
                    .shape,
                    "a cache of \(cache.capacity) frames for a kernel of \(convolution.extent.frames)"
                )
            }
            _ = try cache.room(for: Array(x.shape.dropFirst()))
        }
        let frames = source == .doubledInTime ? 2 * x.shape[0] : x.shape[0]
        guard frames % frameStride == 0 || frameStride == 1 else {
            throw TensorError(.shape, "\(frames) frames are no multiple of \(frameStride)")
        }
        return ConvolutionKernel.Form(
            frames: frames, outputFrames: frames / frameStride, rows: x.shape[1],
            columns: x.shape[2], source: source, frameStride: frameStride,
            lead: cache?.capacity ?? convolution.extent.frames - 1, known: cache?.known ?? 0,
            oldest: cache?.oldest ?? 0, addsToTarget: false)
    }
}
