// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Screenplay

/// `kinora camera schema`: what a camera path may hold.
struct CameraSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of camera paths.")

    func run() { print(CameraPath.schema) }
}
