// SPDX-License-Identifier: Apache-2.0
import CGGML

/// Operations on frames as ggml's own, for devices.
extension Graph {
    /// The frames before a chunk and the chunk: [channels, columns, rows, frames], the innermost first.
    private func sequence(
        _ x: Node, before: Int, _ cache: FrameCache?, _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        let (frames, rows, columns, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
        let chunk = try shaped(notes.latest(x.tensor), channels, columns, rows, frames)
        guard before > 0 else { return chunk }
        let earlier: Value
        if let cache {
            earlier = try notes.latest(input(cache.room(for: Array(x.shape.dropFirst()))).tensor)
        } else {
            let zeros = [Float](repeating: 0, count: before * rows * columns * channels)
            earlier = try numbers(zeros, [channels, columns, rows, before], notes)
        }
        return try made(ggml_concat(context, earlier, chunk, 3))
    }

    /// Frames `range` of a contiguous sequence, whose outermost axis they are.
    private func frames(_ x: Value, _ range: Range<Int>) throws(TensorError) -> Value {
        let e = x.pointee
        return try copied(
            ggml_view_4d(
                context, x, e.ne.0, e.ne.1, e.ne.2, Int64(range.count), e.nb.1, e.nb.2, e.nb.3,
                range.lowerBound * e.nb.3))
    }

    /// Notes that a chunk's last frames are kept.
    func deviceRemember(
        _ x: Node, in cache: FrameCache, _ notes: DeviceNotes
    ) throws(TensorError) {
        let room = try input(cache.room(for: Array(x.shape.dropFirst())))
        let all = try sequence(x, before: cache.capacity, cache, notes)
        let last = try frames(all, x.shape[0]..<x.shape[0] + cache.capacity)
        _ = replace(room, by: last, notes)
        cache.known = min(cache.capacity, cache.known + x.shape[0])
    }

    /// The convolution, a frame of the kernel after the other.
    func deviceConvolve(
        _ x: Node, _ convolution: Convolution, _ form: ConvolutionKernel.Form,
        _ cache: FrameCache?, _ notes: DeviceNotes
    ) throws -> Value {
        var x = x
        if form.source == .doubledInTime { x = try unfolded(x, notes) }
        let all = try sequence(x, before: form.lead, cache, notes)
        var picture = try moved(all, (2, 0, 1, 3))
        if form.source != .plain {
            picture = try made(ggml_upscale(context, picture, 2, GGML_SCALE_MODE_NEAREST))
        }
        if convolution.spacing == .halving {
            picture = try made(ggml_pad(context, picture, 1, 1, 0, 0))
        }
        var sum: Value?
        for tap in 0..<convolution.extent.frames {
            let seen = try seen(picture, from: tap, form)
            let y = try made(planes(seen, convolution, tap, notes))
            sum = try sum.map { earlier in try made(ggml_add(context, earlier, y)) } ?? y
        }
        guard let sum else { throw TensorError(.shape, "a kernel without frames") }
        let result = try moved(sum, (1, 2, 0, 3))
        guard let bias = convolution.bias else { return result }
        return try made(ggml_add(context, result, constant(bias, notes)))
    }

    /// The frames that one frame of the kernel sees, one for each of the result.
    private func seen(
        _ picture: Value, from tap: Int, _ form: ConvolutionKernel.Form
    ) throws(TensorError) -> Value {
        guard form.frameStride > 1 else {
            return try frames(picture, tap..<tap + form.outputFrames)
        }
        var parts: [Value] = []
        for frame in 0..<form.outputFrames {
            let place = tap + frame * form.frameStride
            parts.append(try frames(picture, place..<place + 1))
        }
        return try joined(parts, axis: 3)
    }

    /// The convolution of pictures with one frame of the kernel.
    private func planes(
        _ pictures: Value, _ convolution: Convolution, _ tap: Int, _ notes: DeviceNotes
    ) throws -> Value? {
        let weights = try convolution.copies.copy("\(tap)", on: notes.accelerator) {
            try DeviceTensor(
                convolution.weightsByFrame()[tap], GGML_TYPE_F32,
                [
                    convolution.extent.columns, convolution.extent.rows, convolution.inputs,
                    convolution.outputs,
                ], on: notes.accelerator)
        }
        let step: Int32 = convolution.spacing == .same ? 1 : 2
        let pads =
            convolution.spacing == .same
            ? (convolution.extent.columns / 2, convolution.extent.rows / 2) : (0, 0)
        return ggml_conv_2d_direct(
            context, notes.hold(weights), pictures, step, step, Int32(pads.0), Int32(pads.1), 1, 1)
    }

    /// Halves of the channels as frames that follow each other.
    private func unfolded(_ x: Node, _ notes: DeviceNotes) throws(TensorError) -> Node {
        let (frames, rows, columns, channels) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3] / 2)
        let halves = try shaped(notes.latest(x.tensor), channels, 2, rows * columns, frames)
        return Node(
            tensor: try moved(halves, (0, 2, 1, 3)), shape: [2 * frames, rows, columns, channels])
    }
}
