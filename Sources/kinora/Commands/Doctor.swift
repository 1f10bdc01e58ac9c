// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation

/// `kinora doctor`: says what this machine lacks and how to get it.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check this machine and say what is missing and how to get it.",
        discussion: """
            Checks the processor, the libraries, memory, the data folder, the disk and the port. \
            Exits with 0 when nothing is missing that a render needs, else with 69.
            """)

    @OptionGroup var place: DataOption
    @Option(help: "The port that `kinora serve` would take.")
    var port: Int?
    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let port = try Settings.port(port, environment)
        let findings = MachineCheck(data: place.folder(environment), port: port).findings()
        if json {
            print(try JSONLine.pretty(findings))
        } else {
            for finding in findings { print(finding.line) }
        }
        guard findings.allSatisfy({ $0.state != .missing }) else {
            throw ExitCode(CommandFailure.Code.unavailable.rawValue)
        }
    }
}
