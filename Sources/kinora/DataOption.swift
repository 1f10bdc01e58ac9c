// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation

/// The option that all commands share which work on the stored predictions.
struct DataOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder for predictions, keys and clips (KINORA_DATA; ~/.local/share/kinora).",
            valueName: "dir"))
    var data: String?

    /// The folder that the option, the environment or the default names.
    func folder(_ environment: [String: String]) -> URL { Settings.data(data, environment) }
}
