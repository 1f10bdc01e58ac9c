// SPDX-License-Identifier: Apache-2.0
import CGGML

/// Operations on tensors, noted down to be run by a ``Processor``, in the order of their noting.
///
/// Every shape is checked here, before ggml sees it: its own checks end the process.
package final class Graph {
    /// A value in a graph: single precision, row-major.
    package struct Node {
        let tensor: UnsafeMutablePointer<ggml_tensor>
        package let shape: [Int]

        /// The last extent, along which numbers lie side by side.
        package var width: Int { shape[shape.count - 1] }
        /// How many rows of that width.
        package var rows: Int { shape.dropLast().reduce(1, *) }
    }

    let context: OpaquePointer
    let operations: OpaquePointer
    private(set) var kernels: [Kernel] = []
    /// Tensors that the graph reads or writes, kept alive by it.
    private var held: [Tensor] = []
    private var room: Int
    /// What is noted for a device, in place of kernels for this machine's cores.
    let device: DeviceNotes?

    /// A graph with room for this many operations and inputs, for the cores of this machine or a device.
    ///
    /// On a device an operation is several of ggml's.
    package init(
        capacity: Int = 256, for accelerator: Accelerator? = nil
    ) throws(TensorError) {
        let capacity = accelerator == nil ? capacity : 4096 + 16 * capacity
        let size =
            ggml_tensor_overhead() * (capacity + 8) + ggml_graph_overhead_custom(capacity, false)
        let settings = ggml_init_params(mem_size: size, mem_buffer: nil, no_alloc: true)
        guard let context = ggml_init(settings) else {
            throw TensorError(.memory, "no memory for a graph of \(capacity) operations")
        }
        guard let operations = ggml_new_graph_custom(context, capacity, false) else {
            ggml_free(context)
            throw TensorError(.memory, "no memory for a graph of \(capacity) operations")
        }
        self.context = context
        self.operations = operations
        room = capacity
        device = accelerator.map { DeviceNotes($0) }
    }

    deinit { ggml_free(context) }

    /// A tensor as a value: what writes to the value in place writes to the tensor.
    package func input(_ tensor: Tensor) throws(TensorError) -> Node {
        try input(tensor, rows: 0..<tensor.shape[0])
    }

    /// Some rows of a tensor's outermost axis as a value.
    package func input(_ tensor: Tensor, rows: Range<Int>) throws(TensorError) -> Node {
        guard rows.lowerBound >= 0, rows.upperBound <= tensor.shape[0], !rows.isEmpty else {
            throw TensorError(.shape, "rows \(rows) of a tensor of shape \(tensor.shape)")
        }
        if let device { return try deviceInput(tensor, rows: rows, device) }
        var shape = tensor.shape
        shape[0] = rows.count
        let place = tensor.base + rows.lowerBound * (tensor.count / tensor.shape[0])
        let node = try value(of: shape)
        guard
            ggml_backend_tensor_alloc(tensor.buffer, node.tensor, place) == GGML_STATUS_SUCCESS
        else {
            throw TensorError(.memory, "no place for an input of shape \(shape)")
        }
        held.append(tensor)
        return node
    }

    private func value(of shape: [Int]) throws(TensorError) -> Node {
        try takeRoom()
        var extents = shape.reversed().map(Int64.init)
        guard let tensor = ggml_new_tensor(context, GGML_TYPE_F32, Int32(shape.count), &extents)
        else { throw TensorError(.memory, "no memory for a value of shape \(shape)") }
        return Node(tensor: tensor, shape: shape)
    }

    /// Notes a custom operation that makes a new value.
    func apply(_ kernel: Kernel, to arguments: [Node], shape: [Int]) throws(TensorError) -> Node {
        _ = try Tensor.elements(of: shape)
        try takeRoom()
        let extents = Array(repeating: 1, count: 4 - shape.count) + shape
        var sources = arguments.map { Optional($0.tensor) }
        let made = ggml_custom_4d(
            context, GGML_TYPE_F32, Int64(extents[3]), Int64(extents[2]), Int64(extents[1]),
            Int64(extents[0]), &sources, Int32(sources.count), Kernel.entry, GGML_N_TASKS_MAX,
            Unmanaged.passUnretained(kernel).toOpaque())
        return try note(made, kernel, shape)
    }

    /// Notes a custom operation that changes a value where it lies.
    func apply(
        _ kernel: Kernel, inPlaceOf target: Node, with arguments: [Node]
    ) throws(TensorError) -> Node {
        try takeRoom()
        var sources = arguments.map { Optional($0.tensor) }
        kernel.firstArgument = 1
        let made = ggml_custom_inplace(
            context, target.tensor, &sources, Int32(sources.count), Kernel.entry,
            GGML_N_TASKS_MAX, Unmanaged.passUnretained(kernel).toOpaque())
        return try note(made, kernel, target.shape)
    }

    private func note(
        _ made: UnsafeMutablePointer<ggml_tensor>?, _ kernel: Kernel, _ shape: [Int]
    ) throws(TensorError) -> Node {
        guard let made else {
            throw TensorError(.memory, "no memory for a value of shape \(shape)")
        }
        kernels.append(kernel)
        ggml_build_forward_expand(operations, made)
        return Node(tensor: made, shape: shape)
    }

    func takeRoom() throws(TensorError) {
        guard room > 0 else { throw TensorError(.memory, "the graph has no room left") }
        room -= 1
    }
}
