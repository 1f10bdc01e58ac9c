// SPDX-License-Identifier: Apache-2.0

/// The last frames that a causal convolution saw, for the next chunk of the same clip.
///
/// Before the first chunk there are none, and zeros stand for them. A new frame takes the place of the
/// oldest, so that none is moved.
package final class FrameCache {
    /// Frames that the cache keeps at most.
    package let capacity: Int
    /// How many frames it holds, the newest.
    package internal(set) var known = 0
    /// Where the oldest frame lies, whose place the next one takes.
    private(set) var oldest = 0
    /// [capacity, rows, columns, channels], once the size is known.
    private(set) var frames: Tensor?

    /// An empty cache.
    package init(capacity: Int) { self.capacity = capacity }

    /// Forgets the clip.
    package func reset() {
        known = 0
        oldest = 0
        frames = nil
    }

    /// Counts frames that a graph will write.
    func advance(by arrived: Int) {
        known = min(capacity, known + arrived)
        oldest = (oldest + arrived) % capacity
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

/// Writes the last frames of a chunk into a cache, in the place of the oldest ones.
final class RememberKernel: Kernel {
    private static let piece = 1 << 16
    private let capacity: Int
    private let arrived: Int
    private let frame: Int
    private let oldest: Int
    private let parts: Int

    /// `arrived` frames of `frame` numbers come into a cache of `capacity` frames.
    init(capacity: Int, arrived: Int, frame: Int, oldest: Int) {
        self.capacity = capacity
        self.arrived = arrived
        self.frame = frame
        self.oldest = oldest
        parts = (frame + Self.piece - 1) / Self.piece
        super.init(pieces: min(arrived, capacity) * parts)
    }

    override func run(piece: Int, _ operands: Operands) {
        let index = arrived - 1 - piece / parts
        let place = (oldest + index) % capacity
        let first = piece % parts * Self.piece
        (operands.target + place * frame + first).update(
            from: operands[0] + index * frame + first, count: min(Self.piece, frame - first))
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
            frame: x.shape.dropFirst().reduce(1, *), oldest: cache.oldest)
        _ = try apply(kernel, inPlaceOf: input(room), with: [x])
        cache.advance(by: x.shape[0])
    }
}
