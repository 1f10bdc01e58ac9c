// SPDX-License-Identifier: Apache-2.0
import CDNNL
import CGGML
import Synchronization

/// A custom operation of a graph: work cut into pieces that threads take one after the other.
///
/// A subclass checks shapes in its initializer and does one piece in ``run(piece:_:)``. Pieces write
/// different parts of the result; nothing else is promised about their order.
package class Kernel {
    /// How many pieces the work has.
    private(set) var pieces: Int
    /// Numbers of working memory that each thread is given.
    private(set) var scratch: Int
    private let next = Atomic<Int>(0)
    private var memory: UnsafeMutablePointer<Float>?
    /// Where the arguments begin: ggml puts the target first when it is changed in place.
    var firstArgument = 0

    init(pieces: Int, scratch: Int = 0) {
        self.pieces = pieces
        self.scratch = (scratch + 15) / 16 * 16
    }

    /// Cuts the work anew.
    final func cut(pieces: Int, scratch: Int) {
        self.pieces = pieces
        self.scratch = (scratch + 15) / 16 * 16
    }

    /// Chooses pieces for so many threads, before a run; overridden where it matters.
    func divide(among threads: Int) {}

    /// What one call by a thread may touch.
    struct Operands {
        let target: UnsafeMutablePointer<Float>
        let node: UnsafeMutablePointer<ggml_tensor>
        let scratch: UnsafeMutablePointer<Float>
        let thread: Int
        let firstArgument: Int

        /// The numbers of an argument.
        subscript(index: Int) -> UnsafeMutablePointer<Float> {
            guard let data = kinora_source_data(node, Int32(firstArgument + index)) else {
                return target
            }
            return data.assumingMemoryBound(to: Float.self)
        }
    }

    /// Does one piece; overridden by every kernel.
    func run(piece: Int, _ operands: Operands) {}

    /// Makes the kernel ready for another run with this working memory, `scratch` for each thread.
    final func prepare(_ memory: UnsafeMutablePointer<Float>) {
        next.store(0, ordering: .relaxed)
        self.memory = memory
    }

    private func run(_ node: UnsafeMutablePointer<ggml_tensor>, thread: Int) {
        guard let data = node.pointee.data, let memory else { return }
        let operands = Operands(
            target: data.assumingMemoryBound(to: Float.self), node: node,
            scratch: memory + thread * scratch, thread: thread, firstArgument: firstArgument)
        // oneDNN is called by all threads at once, each for pieces of its own.
        omp_set_num_threads(1)
        while true {
            let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard piece < pieces else { return }
            run(piece: piece, operands)
        }
    }

    /// What ggml calls on each of its threads.
    static let entry: ggml_custom_op_t = { node, thread, _, kernel in
        guard let node, let kernel else { return }
        Unmanaged<Kernel>.fromOpaque(kernel).takeUnretainedValue().run(node, thread: Int(thread))
    }
}
