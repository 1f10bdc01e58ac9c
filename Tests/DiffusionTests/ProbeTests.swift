// SPDX-License-Identifier: Apache-2.0
import Tensors
import Testing

@testable import Diffusion

@Suite struct ProbeTests {
    private typealias Named = SafetensorsWriter.Tensor

    /// Runs a part on tensors and reads what it wrote.
    private func probe(
        _ part: Probe.Part, _ model: String, _ inputs: [Named], times: Int = 1
    ) throws -> (report: Probe.Report, output: [String: [Float]]) {
        try Fixture.withFolder { folder in
            try SafetensorsWriter.write(inputs, to: "\(folder)/in.safetensors")
            let report = try Probe(part, model: Fixture.path(model), threads: 2).run(
                inputs: "\(folder)/in.safetensors", output: "\(folder)/out.safetensors",
                times: times)
            let file = try SafetensorsFile(path: "\(folder)/out.safetensors")
            for (name, shape) in report.outputs {
                #expect(try file.descriptor(name).shape == shape)
            }
            let values = try file.names.map { ($0, try file.floats($0)) }
            return (report, Dictionary(uniqueKeysWithValues: values))
        }
    }

    @Test func `every part answers under the names of diffusers`() throws {
        var golden = try Golden("transformer-12")
        let clip = try golden.clip("x1")
        let text = try golden.floats("c1")
        let (report, denoised) = try probe(
            .transformer, "transformer-12",
            [
                Named("hidden_states", [1] + clip.shape, clip.values),
                Named("timestep", [1], golden.floats("t1")),
                Named("encoder_hidden_states", [1, text.count / 24, 24], text),
            ], times: 3)
        #expect(report.runs.count == 3)
        #expect(Golden.distance(denoised["sample"] ?? [], try golden.floats("y1")) < 1e-5)

        golden = try Golden("vae")
        let z = try golden.clip("z1")
        let decoded = try probe(.vaeDecode, "vae", [Named("z", [1] + z.shape, z.values)])
        #expect(Golden.distance(decoded.output["sample"] ?? [], try golden.floats("video1")) < 1e-5)
        let x = try golden.clip("clip1")
        let encoded = try probe(.vaeEncode, "vae", [Named("x", [1] + x.shape, x.values)])
        let moments = try golden.floats("moments1")
        #expect(Golden.distance(encoded.output["parameters"] ?? [], moments) < 1e-5)
    }

    @Test func `a batch of texts is masked one by one`() throws {
        let golden = try Golden("text-encoder")
        let tokens = try golden.floats("tokens1")
        let alone = try golden.floats("tokens0")
        let padded = alone + [Float](repeating: 0, count: tokens.count - alone.count)
        let mask = tokens.map { _ in Float(1) } + [1] + padded.dropFirst().map { _ in 0 }
        let (_, output) = try probe(
            .textEncoder, "text-encoder",
            [
                Named("input_ids", [2, tokens.count], tokens + padded),
                Named("attention_mask", [2, tokens.count], mask),
            ])
        let hidden = output["last_hidden_state"] ?? []
        let expected = try golden.floats("hidden1") + golden.floats("hidden0")
        #expect(Golden.distance(Array(hidden.prefix(expected.count)), expected) < 1e-5)
        #expect(hidden.dropFirst(expected.count).allSatisfy { $0 == 0 })
    }

    @Test func `a text is cut into the tokenizer's pieces`() throws {
        let text = "a red fox"
        let (_, output) = try probe(
            .tokenizer, "pipeline", [Named("text", [text.utf8.count], text.utf8.map { Float($0) })])
        let tokenizer = try TextTokenizer(path: Fixture.path("tokenizer.json"))
        #expect(try output["input_ids"] == tokenizer.encode(text).map { Float($0) })
    }

    @Test func `a sampler's trace is written step by step`() throws {
        let (_, output) = try probe(
            .sampler, "pipeline",
            [Named("sample", [2], [1, -1]), Named("model_outputs", [2, 2], [1, 1, 0.5, 0])])
        #expect(output["prev_samples"]?.count == 4)
        #expect(output["timesteps"]?.first == 999)
        #expect(output["sigmas"]?.last == 0)
    }

    @Test func `inputs that do not fit are refused by name`() throws {
        func refusal(_ part: Probe.Part, _ model: String, _ inputs: [Named]) -> String {
            do {
                _ = try probe(part, model, inputs)
                return ""
            } catch { return "\(error)" }
        }
        let stray = Named("stray", [1], [0])
        #expect(refusal(.vaeDecode, "vae", [stray]).contains("tensor z; they have stray"))
        #expect(refusal(.vaeDecode, "vae", [Named("z", [1], [0])]).contains("5 axes"))
        #expect(
            refusal(.vaeDecode, "vae", [Named("z", [1, 3, 1, 1, 1], [0, 0, 0])])
                .contains("[3, 1, 1, 1]"))
        #expect(refusal(.transformer, "vae", [stray]).contains("no transformer"))
        #expect(refusal(.transformer, "nowhere", [stray]).contains("nowhere"))
        #expect(
            refusal(.textEncoder, "text-encoder", [Named("input_ids", [1, 1], [1e9])])
                .contains("1000000000"))
    }
}
