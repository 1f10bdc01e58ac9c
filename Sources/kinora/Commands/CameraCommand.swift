// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `kinora camera`: camera motions as data.
struct CameraCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "camera",
        abstract: "Convert, compile and measure camera motions.",
        subcommands: [
            CameraConvert.self, CameraShow.self, CameraPlates.self, CameraSchema.self,
        ])
}
