// SPDX-License-Identifier: Apache-2.0

/// The last frames that a causal convolution saw, for the next chunk of the same clip.
///
/// Before the first chunk there are none, and zeros stand for them.
package final class FrameCache {
    /// Frames that the cache keeps at most.
    package let capacity: Int
    /// Frames of the end of `frames` that hold something.
    package internal(set) var known = 0
    /// [capacity, rows, columns, channels], once the size is known.
    private(set) var frames: Tensor?

    /// An empty cache.
    package init(capacity: Int) { self.capacity = capacity }

    /// Forgets the clip.
    package func reset() {
        known = 0
        frames = nil
    }

    /// Memory for frames of this shape.
    func room(for shape: [Int]) throws(TensorError) -> Tensor {
        if let frames {
            guard Array(frames.shape.dropFirst()) == shape else {
                throw TensorError(
                    .shape, "frames of \(shape) after frames of \(frames.shape.dropFirst())")
            }
            return frames
        }
        let made = try Tensor([capacity] + shape)
        frames = made
        return made
    }
}

/// Moves the last frames of a chunk into a cache, behind what remains of the older ones.
final class RememberKernel: Kernel {
    private let capacity: Int
    private let arrived: Int
    private let frame: Int

    /// `arrived` frames of `frame` numbers come into a cache of `capacity` frames.
    init(capacity: Int, arrived: Int, frame: Int) {
        self.capacity = capacity
        self.arrived = arrived
        self.frame = frame
        super.init(pieces: 1)
    }

    override func run(piece: Int, _ operands: Operands) {
        let cache = operands.target
        let new = min(arrived, capacity)
        let kept = capacity - new
        if kept > 0 { cache.update(from: cache + new * frame, count: kept * frame) }
        (cache + kept * frame).update(
            from: operands[0] + (arrived - new) * frame, count: new * frame)
    }
}

extension Graph {
    /// Notes that a chunk's last frames are to be kept: [frames, rows, columns, channels].
    package func remember(_ x: Node, in cache: FrameCache) throws(TensorError) {
        guard x.shape.count == 4 else {
            throw TensorError(.shape, "frames must have 4 axes; got \(x.shape)")
        }
        if let device { return try deviceRemember(x, in: cache, device) }
        let room = try cache.room(for: Array(x.shape.dropFirst()))
        let kernel = RememberKernel(
            capacity: cache.capacity, arrived: x.shape[0],
            frame: x.shape.dropFirst().reduce(1, *))
        _ = try apply(kernel, inPlaceOf: input(room), with: [x])
        cache.known = min(cache.capacity, cache.known + x.shape[0])
    }
}
