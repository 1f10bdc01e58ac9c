// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// What a part of a model has to hold, and what a file holds of it.
package struct Inventory: Sendable, Equatable {
    package var missing: [String] = []
    package var unknown: [String] = []
    /// Tensors of another shape than their place, in words.
    package var misshapen: [String] = []

    package var isComplete: Bool { missing.isEmpty && unknown.isEmpty && misshapen.isEmpty }

    /// Compares a source with the names and shapes that are wanted.
    package init(
        _ source: any WeightSource, wanted: [String: [Int]]
    ) throws(WeightError) {
        for name in source.names {
            guard let shape = wanted[name] else {
                unknown.append(name)
                continue
            }
            let found = try source.descriptor(name).shape
            if found != shape { misshapen.append("\(name) is \(found), not \(shape)") }
        }
        missing = wanted.keys.filter { !Set(source.names).contains($0) }.sorted()
        unknown.sort()
        misshapen.sort()
    }
}

/// The tensors of the transformer for given sizes, under diffusers' names.
package struct TransformerShape: Sendable, Equatable {
    package var width = 1536
    package var layers = 30
    package var inner = 8960
    package var text = 4096
    package var frequencies = 256
    package var channels = (input: 16, output: 16)
    /// Width of image features; nil for models without them.
    package var image: Int?

    package static func == (left: Self, right: Self) -> Bool {
        (left.width, left.layers, left.inner, left.text, left.frequencies)
            == (right.width, right.layers, right.inner, right.text, right.frequencies)
            && left.channels == right.channels && left.image == right.image
    }

    private static let patch = [1, 2, 2]

    /// The sizes of Wan 2.1 with 1.3 billion numbers.
    package init() {}

    /// The sizes that a source has.
    ///
    /// - Throws: ``WeightError/Code/missing`` when a tensor that tells one is not there, and
    ///   ``WeightError/Code/mismatch`` when it tells one that cannot be.
    package init(of source: any WeightSource) throws(WeightError) {
        func extent(_ name: String, _ axis: Int) throws(WeightError) -> Int {
            let shape = try source.descriptor(name).shape
            guard axis < shape.count, Extents.allowed.contains(shape[axis]) else {
                throw Extents.mismatch(name, shape)
            }
            return shape[axis]
        }
        width = try extent("patch_embedding.weight", 0)
        channels.input = try extent("patch_embedding.weight", 1)
        channels.output = try extent("proj_out.weight", 0) / 4
        inner = try extent("blocks.0.ffn.net.0.proj.weight", 0)
        text = try extent("condition_embedder.text_embedder.linear_1.weight", 1)
        frequencies = try extent("condition_embedder.time_embedder.linear_1.weight", 1)
        layers = try Extents.layers(source, after: "blocks.")
        if source.names.contains("condition_embedder.image_embedder.norm1.weight") {
            image = try extent("condition_embedder.image_embedder.norm1.weight", 0)
        }
    }

    /// Names and shapes of all tensors.
    package var tensors: [String: [Int]] {
        var tensors: [String: [Int]] = ["scale_shift_table": [1, 2, width]]
        func linear(_ name: String, _ output: Int, _ input: Int) {
            tensors["\(name).weight"] = [output, input]
            tensors["\(name).bias"] = [output]
        }
        tensors["patch_embedding.weight"] = [width, channels.input] + Self.patch
        tensors["patch_embedding.bias"] = [width]
        linear("condition_embedder.time_embedder.linear_1", width, frequencies)
        linear("condition_embedder.time_embedder.linear_2", width, width)
        linear("condition_embedder.time_proj", 6 * width, width)
        linear("condition_embedder.text_embedder.linear_1", width, text)
        linear("condition_embedder.text_embedder.linear_2", width, width)
        linear("proj_out", 4 * channels.output, width)
        if let image {
            let at = "condition_embedder.image_embedder"
            for (norm, size) in [("norm1", image), ("norm2", width)] {
                tensors["\(at).\(norm).weight"] = [size]
                tensors["\(at).\(norm).bias"] = [size]
            }
            linear("\(at).ff.net.0.proj", image, image)
            linear("\(at).ff.net.2", width, image)
        }
        for layer in 0..<layers {
            let at = "blocks.\(layer)"
            tensors["\(at).scale_shift_table"] = [1, 6, width]
            tensors["\(at).norm2.weight"] = [width]
            tensors["\(at).norm2.bias"] = [width]
            linear("\(at).ffn.net.0.proj", inner, width)
            linear("\(at).ffn.net.2", width, inner)
            for attention in ["attn1", "attn2"] {
                for part in ["to_q", "to_k", "to_v", "to_out.0"] {
                    linear("\(at).\(attention).\(part)", width, width)
                }
                tensors["\(at).\(attention).norm_q.weight"] = [width]
                tensors["\(at).\(attention).norm_k.weight"] = [width]
            }
            if image != nil {
                linear("\(at).attn2.add_k_proj", width, width)
                linear("\(at).attn2.add_v_proj", width, width)
                tensors["\(at).attn2.norm_added_k.weight"] = [width]
            }
        }
        return tensors
    }
}

/// The tensors of the text encoder for given sizes, under transformers' names.
package struct EncoderShape: Sendable, Equatable {
    package var vocabulary = 256_384
    package var width = 4096
    package var layers = 24
    package var heads = 64
    package var buckets = 32
    /// Width of all heads together.
    package var attention = 4096
    package var inner = 10_240

    /// The sizes of UMT5-XXL.
    package init() {}

    /// The sizes that a source has.
    ///
    /// - Throws: ``WeightError`` when a tensor that tells one is not there or has other axes.
    package init(of source: any WeightSource) throws(WeightError) {
        func matrix(_ name: String) throws(WeightError) -> (Int, Int) {
            let shape = try source.descriptor(name).shape
            guard shape.count == 2, shape.allSatisfy(Extents.allowed.contains) else {
                throw Extents.mismatch(name, shape)
            }
            return (shape[0], shape[1])
        }
        (vocabulary, width) = try matrix("shared.weight")
        let first = "encoder.block.0.layer.0.SelfAttention"
        (buckets, heads) = try matrix("\(first).relative_attention_bias.weight")
        attention = try matrix("\(first).q.weight").0
        inner = try matrix("encoder.block.0.layer.1.DenseReluDense.wi_0.weight").0
        layers = try Extents.layers(source, after: "encoder.block.")
    }

    /// Names and shapes of all tensors.
    package var tensors: [String: [Int]] {
        var tensors: [String: [Int]] = [
            "shared.weight": [vocabulary, width], "encoder.final_layer_norm.weight": [width],
        ]
        for layer in 0..<layers {
            let attend = "encoder.block.\(layer).layer.0"
            let feed = "encoder.block.\(layer).layer.1"
            for part in ["q", "k", "v"] {
                tensors["\(attend).SelfAttention.\(part).weight"] = [attention, width]
            }
            tensors["\(attend).SelfAttention.o.weight"] = [width, attention]
            tensors["\(attend).SelfAttention.relative_attention_bias.weight"] = [buckets, heads]
            tensors["\(attend).layer_norm.weight"] = [width]
            tensors["\(feed).DenseReluDense.wi_0.weight"] = [inner, width]
            tensors["\(feed).DenseReluDense.wi_1.weight"] = [inner, width]
            tensors["\(feed).DenseReluDense.wo.weight"] = [width, inner]
            tensors["\(feed).layer_norm.weight"] = [width]
        }
        return tensors
    }
}

/// What sizes told by a file may be, so that nothing computed of them overflows or is larger than the file.
private enum Extents {
    static let allowed = 1...1 << 24

    private static let mostLayers = 1024

    /// The number of layers: one more than the highest in the names.
    static func layers(
        _ source: any WeightSource, after prefix: String
    ) throws(WeightError) -> Int {
        let highest = source.names.compactMap { $0.numbered(after: prefix)?.number }.max() ?? -1
        guard highest < mostLayers else {
            throw WeightError(
                .mismatch,
                "there is a tensor \(prefix)\(highest); up to \(mostLayers) layers are taken")
        }
        return highest + 1
    }

    static func mismatch(_ name: String, _ shape: [Int]) -> WeightError {
        WeightError(.mismatch, "\(name) has the shape \(shape)")
    }
}
