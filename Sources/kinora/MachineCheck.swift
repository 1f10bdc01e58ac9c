// SPDX-License-Identifier: Apache-2.0
import Foundation
import Generation

/// Looks at what a server and its workers need from a machine.
struct MachineCheck {
    /// The data folder.
    let data: URL
    let port: Int

    /// Shared libraries by the name the loader knows and the Debian package that brings them.
    private static let libraries: [(file: String, package: String)] = [
        ("libembree3.so.3", "libembree3-3"),
        ("libavcodec.so.59", "libavcodec59"),
        ("libavformat.so.59", "libavformat59"),
        ("libswscale.so.6", "libswscale6"),
        ("libsqlite3.so.0", "libsqlite3-0"), ("libcrypto.so.3", "libssl3"),
    ]

    /// Everything that was looked at, in the order in which it is needed.
    func findings() -> [Finding] {
        [processor()] + Self.libraries.map(library) + [
            body(), words(), sentences(), device(), memory(), folder(), disk(), freePort(),
        ]
    }

    private func processor() -> Finding {
        let text = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let flags = text.split(separator: "\n").first { $0.hasPrefix("flags") } ?? ""
        let words = Set(flags.split(separator: " "))
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let lacking = ["avx2", "fma", "bmi2"].filter { !words.contains(Substring($0)) }
        return Finding(
            name: "processor", state: lacking.isEmpty ? .good : .missing,
            found: lacking.isEmpty
                ? "\(cores) cores with AVX2 and FMA" : "no \(lacking.joined(separator: ", "))",
            remedy: lacking.isEmpty
                ? nil : "the renderer needs an x86-64-v3 processor (about 2013 or newer)")
    }

    private func library(_ wanted: (file: String, package: String)) -> Finding {
        let handle = dlopen(wanted.file, RTLD_LAZY | RTLD_LOCAL)
        if let handle { dlclose(handle) }
        return Finding(
            name: String(wanted.file.prefix { $0 != "." }), state: handle == nil ? .missing : .good,
            found: handle == nil ? "\(wanted.file) not found" : wanted.file,
            remedy: handle == nil ? "apt-get install \(wanted.package)" : nil)
    }

    private func body() -> Finding {
        let file = try? SetupFile.body.find(data: data, ProcessInfo.processInfo.environment)
        return Finding(
            name: "human body", state: file == nil ? .weak : .good,
            found: file?.path ?? "not found: people are simpler figures",
            remedy: file == nil ? "run scripts/setup, or name the file with KINORA_BODY" : nil)
    }

    private func words() -> Finding {
        optional(
            "word table", .words, absent: "words that the lexicon lacks are not understood")
    }

    private func sentences() -> Finding {
        optional(
            "sentence encoder", .sentences, absent: "words that WordNet lacks are not understood")
    }

    private func device() -> Finding {
        do {
            let library = try SetupFile.accelerator(
                data: data, ProcessInfo.processInfo.environment)
            return Finding(
                name: "diffusion", state: .good,
                found: try library.map { "on " + (try MachineRate.device(of: $0)) }
                    ?? "on the cores")
        } catch {
            let reason = (error as? CommandFailure)?.message ?? "\(error)"
            return Finding(
                name: "diffusion", state: .missing, found: reason,
                remedy: "run scripts/setup --vulkan or --cuda, or unset KINORA_DEVICE")
        }
    }

    private func optional(_ name: String, _ wanted: SetupFile, absent: String) -> Finding {
        let file = try? wanted.find(data: data, ProcessInfo.processInfo.environment)
        return Finding(
            name: name, state: file == nil ? .weak : .good,
            found: file?.path ?? "not found: \(absent)",
            remedy: file == nil
                ? "run scripts/setup, or name the file with \(wanted.variable)" : nil)
    }

    private func memory() -> Finding {
        let text = (try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") } ?? ""
        let kibibytes = line.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
        let gibibytes = kibibytes / 1_048_576
        return Finding(
            name: "memory", state: gibibytes >= 2.5 ? .good : .weak,
            found: "\(Self.tenths(gibibytes)) GiB available",
            remedy: gibibytes >= 2.5
                ? nil : "a 1080p render takes up to 2.5 GiB: use --resolution 480p or 720p")
    }

    private func folder() -> Finding {
        do {
            try DataFolder(data).prepare()
            return Finding(name: "data folder", state: .good, found: "\(data.path) is writable")
        } catch {
            return Finding(
                name: "data folder", state: .missing, found: "\(data.path) is not writable",
                remedy: "give another with --data or KINORA_DATA, or change its owner")
        }
    }

    private func disk() -> Finding {
        var status = statvfs()
        guard statvfs(data.path, &status) == 0 else {
            return Finding(name: "disk", state: .weak, found: "cannot be measured")
        }
        let free = Double(status.f_bavail) * Double(status.f_frsize) / 1_073_741_824
        return Finding(
            name: "disk", state: free >= 1 ? .good : .weak, found: "\(Self.tenths(free)) GiB free",
            remedy: free >= 1 ? nil : "a clip takes up to 30 MB: delete old ones or add space")
    }

    private func freePort() -> Finding {
        let free = PortProbe.isFree(port)
        return Finding(
            name: "port", state: free ? .good : .weak,
            found: "\(port) is \(free ? "free" : "in use")",
            remedy: free ? nil : "give another with --port or KINORA_PORT")
    }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
