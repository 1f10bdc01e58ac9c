// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation

/// The executable: a list of commands.
@main
struct Kinora: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinora",
        abstract: "Text to video on your own machine, over the WaveSpeed v3 HTTP API.",
        discussion: """
            A prompt is directed as a shot, built as a 3D world and rendered on the CPU.

              kinora serve                                    start the server and a worker
              kinora generate "a lighthouse at dusk" -o a.mp4  make a clip without a server
              kinora --generate-completion-script bash        completion for the shell

            \(CommandFailure.table)
            """,
        version: Version.current,
        subcommands: [
            Serve.self, WorkerCommand.self, Generate.self, ShotCommand.self, CameraCommand.self,
            Keys.self, WebhooksCommand.self, Models.self, Doctor.self, Bench.self,
        ])

    /// Runs the command line; every failure ends in one line on standard error and a code.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            StandardError.line("kinora: \(failure.message)")
            Foundation.exit(failure.code.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}
