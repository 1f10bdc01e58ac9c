// SPDX-License-Identifier: Apache-2.0
import Tensors

/// A linear layer: `NAME.weight` [outputs, inputs] and, where it has one, `NAME.bias` [outputs].
struct Linear {
    var weight: Matrix
    var bias: Tensor?

    init(
        _ ledger: inout WeightLedger, _ name: String, outputs: Int, inputs: Int,
        hasBias: Bool = true
    ) throws {
        weight = try ledger.matrix("\(name).weight", outputs: outputs, inputs: inputs)
        bias = hasBias ? try ledger.tensor("\(name).bias", [outputs]) : nil
    }

    /// One that computes in single precision on devices too, whatever its weights are stored in.
    init(exactly ledger: inout WeightLedger, _ name: String, outputs: Int, inputs: Int) throws {
        weight = try ledger.exactMatrix("\(name).weight", outputs: outputs, inputs: inputs)
        bias = try ledger.tensor("\(name).bias", [outputs])
    }

    init(weight: Matrix, bias: Tensor?) {
        self.weight = weight
        self.bias = bias
    }

    func callAsFunction(
        _ graph: Graph, _ x: Graph.Node, _ ending: LinearEnding = .plain
    ) throws(TensorError) -> Graph.Node {
        try graph.linear(x, weight, bias, ending)
    }
}
