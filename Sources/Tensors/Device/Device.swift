// SPDX-License-Identifier: Apache-2.0

/// Where graphs run.
package enum Device: Sendable, Equatable {
    /// On the cores of this machine, by kernels of our own.
    case cores
    /// On the first device that a library of ggml's finds (``Accelerator``).
    case library(String)

    /// The cores, or the device of a library where one is named.
    package init(library: String?) { self = library.map { .library($0) } ?? .cores }

    /// What the device calls itself; nil for the cores.
    ///
    /// - Throws: ``TensorError/Code/unsupported`` when it cannot be used.
    package func name() throws(TensorError) -> String? { try accelerator()?.name }

    func accelerator() throws(TensorError) -> Accelerator? {
        guard case .library(let path) = self else { return nil }
        return try Accelerator(library: path)
    }
}

extension Processor {
    /// A processor with threads of its own on a device.
    package convenience init(threads: Int, on device: Device) throws(TensorError) {
        try self.init(threads: threads, accelerator: device.accelerator())
    }
}
