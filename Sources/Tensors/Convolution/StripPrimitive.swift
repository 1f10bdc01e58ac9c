// SPDX-License-Identifier: Apache-2.0
import CDNNL

/// oneDNN's view of the processor.
final class DNNLEngine {
    let handle: dnnl_engine_t

    init() throws(TensorError) {
        var engine: dnnl_engine_t?
        guard dnnl_engine_create(&engine, dnnl_cpu, 0) == dnnl_success, let engine else {
            throw TensorError(.unsupported, "oneDNN finds no processor to run on")
        }
        handle = engine
    }

    deinit { dnnl_engine_destroy(handle) }

    /// Runs work on a stream of its own.
    func onStream(_ body: (dnnl_stream_t) -> dnnl_status_t) -> dnnl_status_t {
        var stream: dnnl_stream_t?
        let status = dnnl_stream_create(&stream, handle, dnnl_stream_default_flags.rawValue)
        guard status == dnnl_success, let stream else { return status }
        defer { dnnl_stream_destroy(stream) }
        return body(stream)
    }
}

/// A compiled convolution of one strip.
final class StripPrimitive {
    private var convolution = kinora_convolution()
    private let engine: DNNLEngine

    init(_ shape: kinora_strip, _ engine: DNNLEngine) throws(TensorError) {
        self.engine = engine
        var shape = shape
        let status = kinora_convolution_make(&shape, engine.handle, &convolution)
        guard status == dnnl_success else {
            convolution.primitive = nil
            throw TensorError(
                .unsupported,
                "oneDNN refuses a convolution of \(shape.inputs) to \(shape.outputs) channels on "
                    + "\(shape.in_rows) x \(shape.in_width) (status \(status.rawValue))")
        }
    }

    deinit { if let primitive = convolution.primitive { dnnl_primitive_destroy(primitive) } }

    /// Bytes of working memory that a run needs.
    var scratchBytes: Int {
        withUnsafePointer(to: &convolution.scratch) { dnnl_memory_desc_get_size($0) }
    }

    var weightBytes: Int {
        withUnsafePointer(to: &convolution.weights) { dnnl_memory_desc_get_size($0) }
    }

    /// Whether weights packed for this strip serve the other as well.
    func sharesWeights(with other: StripPrimitive) -> Bool {
        withUnsafePointer(to: &convolution.weights) { mine in
            withUnsafePointer(to: &other.convolution.weights) { theirs in
                dnnl_memory_desc_equal(mine, theirs) != 0
            }
        }
    }

    /// Brings weights [outputs, inputs, rows, columns] into the order of this strip.
    func pack(
        _ plain: [Float], _ shape: kinora_strip, into target: UnsafeMutableRawPointer
    ) -> dnnl_status_t {
        var shape = shape
        return engine.onStream { stream in
            plain.withUnsafeBufferPointer { numbers in
                kinora_weights_pack(
                    &convolution, &shape, engine.handle, stream, numbers.baseAddress, target)
            }
        }
    }

    /// What a run reads and writes.
    struct Places {
        var source: UnsafePointer<Float>
        var weights: UnsafePointer<Float>
        var bias: UnsafePointer<Float>?
        var target: UnsafeMutablePointer<Float>
        var scratch: UnsafeMutablePointer<Float>
    }

    func run(_ places: Places) {
        _ = engine.onStream { stream in
            kinora_convolution_run(
                &convolution, engine.handle, stream, places.source, places.weights, places.bias,
                places.target, places.scratch)
        }
    }
}

/// Weights in the order that oneDNN wants, one array for each frame of the kernel.
final class PackedWeights {
    private let memory: [Memory]
    private let example: StripPrimitive

    init(
        _ plain: [[Float]], _ primitive: StripPrimitive, _ shape: kinora_strip,
        _ engine: DNNLEngine
    ) throws(TensorError) {
        example = primitive
        var memory: [Memory] = []
        for weights in plain {
            let room = try Memory(bytes: primitive.weightBytes)
            let status = primitive.pack(weights, shape, into: room.base)
            guard status == dnnl_success else {
                throw TensorError(
                    .unsupported, "oneDNN cannot order weights (status \(status.rawValue))")
            }
            memory.append(room)
        }
        self.memory = memory
    }

    func fits(_ primitive: StripPrimitive) -> Bool { example.sharesWeights(with: primitive) }

    subscript(frame: Int) -> UnsafePointer<Float> {
        UnsafePointer(memory[frame].base.assumingMemoryBound(to: Float.self))
    }
}
