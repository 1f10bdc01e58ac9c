// SPDX-License-Identifier: Apache-2.0
import CGGML
import Glibc

/// Runs graphs on the cores of this machine, and owns the memory of their passing values.
///
/// One thread uses a processor at a time.
package final class Processor {
    package let threads: Int
    /// The device that runs graphs in place of the cores.
    package let accelerator: Accelerator?
    private var deviceAllocator: ggml_gallocr_t?
    private let backend: ggml_backend_t
    private let pool: ggml_threadpool_t
    private let allocator: ggml_gallocr_t
    private var scratch: Memory
    private var scratchBytes = 0

    /// A processor with threads of its own, which sleep between graphs; or one that has them run by a device.
    package init(threads: Int, accelerator: Accelerator? = nil) throws(TensorError) {
        guard (1...Int(GGML_MAX_N_THREADS)).contains(threads) else {
            throw TensorError(
                .unsupported, "threads must be 1 to \(GGML_MAX_N_THREADS); got \(threads)")
        }
        scratch = try Memory(bytes: 64)
        guard let backend = ggml_backend_cpu_init() else {
            throw TensorError(.memory, "no memory for a backend")
        }
        guard let pool = kinora_threadpool(Int32(threads)) else {
            ggml_backend_free(backend)
            throw TensorError(.memory, "\(threads) threads cannot be started")
        }
        guard let allocator = ggml_gallocr_new(ggml_backend_get_default_buffer_type(backend))
        else {
            ggml_backend_free(backend)
            ggml_threadpool_free(pool)
            throw TensorError(.memory, "no memory for an allocator")
        }
        ggml_backend_cpu_set_n_threads(backend, Int32(threads))
        ggml_backend_cpu_set_threadpool(backend, pool)
        self.threads = threads
        self.accelerator = accelerator
        self.backend = backend
        self.pool = pool
        self.allocator = allocator
    }

    deinit {
        ggml_gallocr_free(deviceAllocator)
        ggml_gallocr_free(allocator)
        ggml_backend_free(backend)
        ggml_threadpool_free(pool)
    }

    /// Bytes that passing values have taken at most.
    package var peakBytes: Int { ggml_gallocr_get_buffer_size(allocator, 0) + scratchBytes }

    /// A graph to be run here, with room for this many operations and inputs.
    package func graph(capacity: Int) throws(TensorError) -> Graph {
        try Graph(capacity: capacity, for: accelerator)
    }

    /// Memory for the values of a graph on a device.
    func allocator(on device: Accelerator) throws(TensorError) -> ggml_gallocr_t {
        if let deviceAllocator { return deviceAllocator }
        guard let made = ggml_gallocr_new(device.memory) else {
            throw TensorError(.memory, "no memory for an allocator")
        }
        deviceAllocator = made
        return made
    }

    /// Runs a graph's operations in their order.
    ///
    /// `isCanceled` is asked after every operation, on the calling thread; before the graph where a
    /// device runs it.
    ///
    /// - Throws: ``TensorError/Code/canceled`` when it says so, ``TensorError/Code/memory`` when
    ///   passing values find no room.
    package func run(
        _ graph: Graph, isCanceled: @escaping () -> Bool = { false }
    ) throws(TensorError) {
        if let noted = graph.device {
            guard !isCanceled() else { throw TensorError(.canceled, "stopped on request") }
            return try run(graph, noted: noted)
        }
        guard ggml_gallocr_alloc_graph(allocator, graph.operations) else {
            throw TensorError(.memory, "no memory for the passing values of a graph")
        }
        try prepare(graph)
        let question = Question(isCanceled)
        let status = withExtendedLifetime((graph, question)) {
            ggml_backend_cpu_set_abort_callback(
                backend,
                { question in
                    guard let question else { return false }
                    return Unmanaged<Question>.fromOpaque(question).takeUnretainedValue().ask()
                }, Unmanaged.passUnretained(question).toOpaque())
            return ggml_backend_graph_compute(backend, graph.operations)
        }
        ggml_backend_cpu_set_abort_callback(backend, nil, nil)
        switch status {
        case GGML_STATUS_SUCCESS: return
        case GGML_STATUS_ABORTED: throw TensorError(.canceled, "stopped on request")
        default: throw TensorError(.memory, "no memory to run a graph")
        }
    }

    private func prepare(_ graph: Graph) throws(TensorError) {
        for kernel in graph.kernels { kernel.divide(among: threads) }
        let numbers = graph.kernels.reduce(0) { max($0, $1.scratch) } * threads
        let bytes = numbers * MemoryLayout<Float>.stride
        if bytes > scratchBytes {
            scratch = try Memory(bytes: bytes)
            scratchBytes = bytes
        }
        let memory = scratch.base.assumingMemoryBound(to: Float.self)
        for kernel in graph.kernels { kernel.prepare(memory) }
    }
}

/// Whether to stop, asked through C.
private final class Question {
    let ask: () -> Bool
    init(_ ask: @escaping () -> Bool) { self.ask = ask }
}
