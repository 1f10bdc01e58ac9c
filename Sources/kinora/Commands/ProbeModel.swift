// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diffusion
import Foundation

/// `kinora models probe`: one part of a model on given tensors.
struct ProbeModel: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "probe",
        abstract: "Run one part of a model on given tensors, to compare it with the reference.",
        discussion: """
            The tensors have the names of diffusers' calls, with the batch first:

              tokenizer      text (bytes)                                  input_ids
              text-encoder   input_ids, attention_mask                     last_hidden_state
              transformer    hidden_states, timestep, encoder_hidden_states  sample
              vae-encode     x                                             parameters
              vae-decode     z                                             sample
              sampler        sample, model_outputs                         prev_samples, timesteps, sigmas
              pipeline       prompt, latents, num_inference_steps,         frames
                             guidance_scale, negative_prompt (bytes)

              kinora models probe vae-decode --model wan/vae --inputs z.safetensors -o y.safetensors
            """)

    @Argument(help: "\(Probe.Part.allCases.map(\.rawValue).joined(separator: ", ")).")
    var part: Probe.Part

    @Option(help: "The part's folder, with config.json beside its weights, or the one around it.")
    var model: String

    @Option(help: "A safetensors file with the tensors.")
    var inputs: String

    @Option(name: .shortAndLong, help: "The safetensors file to write.")
    var output: String

    @Option(help: "Threads to compute on.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(name: .customLong("repeat"), help: "How often to run.")
    var times = 1

    func validate() throws {
        guard (1...512).contains(threads) else {
            throw ValidationError("--threads must be 1 to 512; got \(threads)")
        }
        guard (1...10_000).contains(times) else {
            throw ValidationError("--repeat must be 1 to 10000; got \(times)")
        }
    }

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let library = try SetupFile.accelerator(
            data: Settings.data(nil, environment), environment)
        let report: Probe.Report
        do {
            report = try Probe(
                part, model: model, threads: threads, accelerator: library?.path
            )
            .run(inputs: inputs, output: output, times: times)
        } catch { throw CommandFailure(.badInput, "\(error)") }
        func seconds(_ value: Double) -> String { String(format: "%.3f s", value) }
        print("load \(seconds(report.load))")
        for (index, run) in report.runs.enumerated() {
            print("run \(index + 1) of \(report.runs.count): \(seconds(run))")
        }
        if let best = report.runs.min() { print("best \(seconds(best)) on \(threads) threads") }
        for (name, shape) in report.outputs { print("\(name) \(shape)") }
    }
}

extension Probe.Part: ExpressibleByArgument {}
