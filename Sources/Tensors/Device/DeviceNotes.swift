// SPDX-License-Identifier: Apache-2.0
import CGGML

typealias Value = UnsafeMutablePointer<ggml_tensor>

/// What a graph for a device remembers of the tensors that it reads and writes.
///
/// Devices have memory of their own: inputs are copied there before a run and what was changed is
/// copied back after. Nothing is changed in place there; an operation that changes a value makes
/// another, which stands for it from then on.
final class DeviceNotes {
    /// Numbers of a tensor of this machine that a value stands for.
    struct Place {
        let tensor: Tensor
        let first: Int
        let count: Int
        var isWhole: Bool { count == tensor.count }
    }

    let accelerator: Accelerator
    /// Whole tensors that were asked for.
    private(set) var inputs: [ObjectIdentifier: Value] = [:]
    private(set) var places: [Value: Place] = [:]
    /// The keys of places in the order of their noting.
    private var order: [Value] = []
    /// Copies that the graph reads, kept alive by it.
    private var held: [DeviceTensor] = []
    private var successors: [Value: Value] = [:]
    /// Tensors of which parts were changed: as wholes they are to be had no more.
    private var changedInParts: Set<ObjectIdentifier> = []

    init(_ accelerator: Accelerator) { self.accelerator = accelerator }

    /// What stands for a value by now.
    func latest(_ value: Value) -> Value {
        var value = value
        while let next = successors[value] { value = next }
        return value
    }

    func note(_ value: Value, as place: Place) {
        places[value] = place
        order.append(value)
        if place.isWhole { inputs[ObjectIdentifier(place.tensor)] = value }
    }

    /// Keeps a copy alive, and gives its value.
    func hold(_ copy: DeviceTensor) -> Value {
        held.append(copy)
        return copy.value
    }

    /// Another value stands for this one from now on.
    func replace(_ value: Value, by other: Value) {
        if let place = places[value], !place.isWhole {
            changedInParts.insert(ObjectIdentifier(place.tensor))
        }
        successors[latest(value)] = other
    }

    func isChangedInParts(_ tensor: Tensor) -> Bool {
        changedInParts.contains(ObjectIdentifier(tensor))
    }

    /// Places that were changed and what stands for them, wholes first.
    var changes: [(place: Place, value: Value)] {
        let all = order.compactMap { value -> (Place, Value)? in
            guard let place = places[value], successors[value] != nil else { return nil }
            return (place, latest(value))
        }
        return all.filter(\.0.isWhole) + all.filter { !$0.0.isWhole }
    }
}

extension Processor {
    /// Runs a graph on its device.
    func run(_ graph: Graph, noted: DeviceNotes) throws(TensorError) {
        let device = noted.accelerator
        let changes = noted.changes
        for (_, value) in changes {
            ggml_set_output(value)
            if let source = value.pointee.view_src { ggml_set_output(source) }
            ggml_build_forward_expand(graph.operations, value)
        }
        for index in 0..<ggml_graph_n_nodes(graph.operations) {
            let node = ggml_graph_node(graph.operations, index)
            guard let node, ggml_backend_supports_op(device.backend, node) else {
                let name = ggml_op_desc(node).map { String(cString: $0) } ?? "an operation"
                throw TensorError(.unsupported, "\(device.name) does not know \(name)")
            }
        }
        // Places are found anew for every graph: those of one before are reused by counts alone.
        let allocator = try allocator(on: device)
        guard ggml_gallocr_reserve(allocator, graph.operations),
            ggml_gallocr_alloc_graph(allocator, graph.operations)
        else {
            throw TensorError(.memory, "\(device.name) has no memory for the values of a graph")
        }
        for (value, place) in noted.places
        where place.isWhole && value.pointee.buffer != nil {
            ggml_backend_tensor_set(value, place.tensor.base, 0, ggml_nbytes(value))
        }
        guard ggml_backend_graph_compute(device.backend, graph.operations) == GGML_STATUS_SUCCESS
        else { throw TensorError(.memory, "\(device.name) cannot run a graph") }
        for (place, value) in changes {
            ggml_backend_tensor_get(
                value, place.tensor.base + place.first, 0,
                place.count * MemoryLayout<Float>.stride)
        }
    }
}

extension Graph {
    /// Rows of a tensor's outermost axis as a value on the device.
    func deviceInput(
        _ tensor: Tensor, rows: Range<Int>, _ notes: DeviceNotes
    ) throws(TensorError) -> Node {
        guard !notes.isChangedInParts(tensor) else {
            throw TensorError(.unsupported, "a tensor is read again after its parts were changed")
        }
        var whole = notes.inputs[ObjectIdentifier(tensor)]
        if whole == nil {
            var extents = tensor.shape.reversed().map(Int64.init)
            let made = try made(
                ggml_new_tensor(context, GGML_TYPE_F32, Int32(extents.count), &extents))
            ggml_set_input(made)
            notes.note(made, as: .init(tensor: tensor, first: 0, count: tensor.count))
            whole = made
        }
        guard let whole else { throw TensorError(.memory, "no memory for an input") }
        guard rows.count < tensor.shape[0] else { return Node(tensor: whole, shape: tensor.shape) }
        let row = tensor.count / tensor.shape[0]
        let (first, count) = (rows.lowerBound * row, rows.count * row)
        let part = try copied(
            ggml_view_1d(
                context, notes.latest(whole), Int64(count), first * MemoryLayout<Float>.stride))
        notes.note(part, as: .init(tensor: tensor, first: first, count: count))
        return Node(tensor: part, shape: [rows.count] + tensor.shape.dropFirst())
    }

    /// A tensor that does not change, copied to the device once.
    func constant(_ tensor: Tensor, _ notes: DeviceNotes) throws(TensorError) -> Value {
        try notes.hold(
            tensor.copies.copy(on: notes.accelerator) { () throws(TensorError) in
                try DeviceTensor(
                    tensor.base, GGML_TYPE_F32, tensor.shape.reversed(), on: notes.accelerator)
            })
    }

    /// Numbers that follow from a tensor that does not change, copied to the device once.
    func constant(
        _ name: String, of tensor: Tensor, _ extents: [Int], _ notes: DeviceNotes,
        _ numbers: () -> [Float]
    ) throws(TensorError) -> Value {
        try notes.hold(
            tensor.copies.copy(name, on: notes.accelerator) { () throws(TensorError) in
                try DeviceTensor(numbers(), GGML_TYPE_F32, extents, on: notes.accelerator)
            })
    }

    /// Numbers of this graph alone.
    func numbers(
        _ values: [Float], _ extents: [Int], _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        let tensor = try Tensor(extents.reversed(), values)
        return try deviceInput(tensor, rows: 0..<tensor.shape[0], notes).tensor
    }

    /// Counts an operation of ggml's, whose context must not overflow.
    func made(_ value: Value?) throws(TensorError) -> Value {
        guard let value else { throw TensorError(.memory, "no memory for a value") }
        try takeRoom()
        return value
    }

    /// A contiguous value in other extents, of which the innermost comes first.
    func shaped(_ value: Value, _ extents: Int...) throws(TensorError) -> Value {
        let e = extents.map(Int64.init) + Array(repeating: 1, count: 4 - extents.count)
        return try made(ggml_reshape_4d(context, value, e[0], e[1], e[2], e[3]))
    }

    /// A part of a value, side by side and where devices let operations begin.
    func copied(_ view: Value?) throws(TensorError) -> Value {
        try made(ggml_cont(context, made(view)))
    }

    /// A value whose axis i has become axis `to[i]`, side by side in memory.
    func moved(_ value: Value, _ to: (Int32, Int32, Int32, Int32)) throws(TensorError) -> Value {
        let view = try made(ggml_permute(context, value, to.0, to.1, to.2, to.3))
        return try made(ggml_cont(context, view))
    }

    /// A value takes the place of another, in its shape.
    func replace(_ target: Node, by value: Value, _ notes: DeviceNotes) -> Node {
        notes.replace(target.tensor, by: value)
        return Node(tensor: value, shape: target.shape)
    }
}
