// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// `kinora models`: shows what can be asked for, and takes weights.
struct Models: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the models, fetch weights and add them.",
        subcommands: [ListModels.self, PullModel.self, AddModel.self, ProbeModel.self],
        defaultSubcommand: ListModels.self)
}
