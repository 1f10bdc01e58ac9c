// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// Weights with LoRAs added, computed tensor by tensor when they are asked for.
///
/// What is not changed stays as it is stored. What is changed keeps its type where that can be
/// written: F32, F16 and BF16 stay, 8-bit floats become BF16, and all block types become Q8_0, so
/// that a changed tensor is at most as coarse as before.
package struct MergedSource: WeightSource {
    private let base: any WeightSource
    private let loras: [LoRA]

    /// A source with changes; the first is added first.
    ///
    /// - Throws: ``DiffusionError/Code/malformed`` when matrices do not have the shapes of what they
    ///   change, or a bias that is changed is not there.
    package init(_ base: any WeightSource, adding loras: [LoRA]) throws {
        self.base = base
        self.loras = loras
        for lora in loras {
            for (module, change) in lora.changes { try check(lora, module, change) }
        }
    }

    package var names: [String] { base.names }

    package func descriptor(_ name: String) throws(WeightError) -> TensorDescriptor {
        let stored = try base.descriptor(name)
        guard isChanged(name) else { return stored }
        return try TensorDescriptor(shape: stored.shape, type: Self.written(stored))
    }

    package func withBytes<R>(
        _ name: String, _ body: (UnsafeRawBufferPointer) throws -> R
    ) throws -> R {
        guard isChanged(name) else { return try base.withBytes(name, body) }
        let stored = try base.descriptor(name)
        var numbers = try base.floats(name)
        for lora in loras { try add(lora, to: &numbers, name) }
        let bytes = try Quantizer.bytes(numbers, as: Self.written(stored))
        return try bytes.withUnsafeBytes(body)
    }

    package func isMapped(_ name: String) -> Bool { !isChanged(name) && base.isMapped(name) }

    private func isChanged(_ name: String) -> Bool {
        loras.contains { Self.change(in: $0, of: name) != nil }
    }

    private enum Part { case weight(LoRA.Change), bias(String) }

    private static func change(in lora: LoRA, of name: String) -> Part? {
        if name.hasSuffix(".bias") {
            return lora.changes[String(name.dropLast(".bias".count))]?.bias.map { .bias($0) }
        }
        guard name.hasSuffix(".weight"),
            let change = lora.changes[String(name.dropLast(".weight".count))],
            change.up != nil || change.difference != nil
        else { return nil }
        return .weight(change)
    }

    private static func written(_ stored: TensorDescriptor) -> ElementType {
        switch stored.type {
        case .f16, .bf16: stored.type
        case .f8e4m3, .f8e5m2: .bf16
        default: stored.type.isQuantized ? .q8_0 : .f32
        }
    }

    // MARK: Adding

    private func add(_ lora: LoRA, to numbers: inout [Float], _ name: String) throws {
        switch Self.change(in: lora, of: name) {
        case .bias(let tensor): try addPlain(lora, tensor, to: &numbers)
        case .weight(let change):
            if let difference = change.difference {
                try addPlain(lora, difference, to: &numbers)
            }
            guard let up = change.up, let down = change.down else { return }
            let rank = try lora.source.descriptor(down).shape[0]
            var scale = lora.commonScale ?? 1
            if let alpha = change.alpha {
                scale = (try lora.source.floats(alpha).first ?? Float(rank)) / Float(rank)
            }
            Self.addProduct(
                try lora.source.floats(up), try lora.source.floats(down), rank: rank,
                scale: lora.strength * scale, to: &numbers)
        case nil: return
        }
    }

    private func addPlain(_ lora: LoRA, _ tensor: String, to numbers: inout [Float]) throws {
        let difference = try lora.source.floats(tensor)
        for place in numbers.indices { numbers[place] += lora.strength * difference[place] }
    }

    /// W += scale·B·A, with B [rows, rank], A [rank, columns], W [rows, columns].
    private static func addProduct(
        _ up: [Float], _ down: [Float], rank: Int, scale: Float, to numbers: inout [Float]
    ) {
        let columns = down.count / rank
        let rows = up.count / rank
        numbers.withUnsafeMutableBufferPointer { numbers in
            down.withUnsafeBufferPointer { down in
                for row in 0..<rows {
                    let target = UnsafeMutableBufferPointer(
                        rebasing: numbers[row * columns..<(row + 1) * columns])
                    for inner in 0..<rank {
                        let factor = scale * up[row * rank + inner]
                        let source = UnsafeBufferPointer(
                            rebasing: down[inner * columns..<(inner + 1) * columns])
                        for column in 0..<columns { target[column] += factor * source[column] }
                    }
                }
            }
        }
    }

    // MARK: Checking

    private func check(_ lora: LoRA, _ module: String, _ change: LoRA.Change) throws {
        let weight = try base.descriptor("\(module).weight")
        func extents(_ name: String) throws -> (rows: Int, columns: Int) {
            let descriptor = try lora.source.descriptor(name)
            guard descriptor.shape.count > 1 else {
                throw DiffusionError(
                    .malformed, "\(name) must be a matrix; it has the shape \(descriptor.shape)")
            }
            return (descriptor.shape[0], descriptor.rowElements)
        }
        if let up = change.up, let down = change.down {
            let (rows, rank) = try extents(up)
            let (sameRank, columns) = try extents(down)
            guard rank == sameRank, rank > 0, rows == weight.shape.first,
                columns == weight.rowElements
            else {
                throw DiffusionError(
                    .malformed,
                    "the LoRA's matrices [\(rows), \(rank)] and [\(sameRank), \(columns)] do not "
                        + "fit \(module) of shape \(weight.shape)")
            }
        }
        if let alpha = change.alpha {
            guard try lora.source.descriptor(alpha).elementCount == 1 else {
                throw DiffusionError(.malformed, "\(alpha) is not one number")
            }
        }
        let plain = [
            (change.difference, "\(module).weight"), (change.bias, "\(module).bias"),
        ]
        for case (let tensor?, let name) in plain {
            let wanted = base.names.contains(name) ? try base.descriptor(name).shape : []
            guard try lora.source.descriptor(tensor).shape == wanted else {
                throw DiffusionError(
                    .malformed, "\(tensor) does not have the shape \(wanted) of \(name)")
            }
        }
    }
}
