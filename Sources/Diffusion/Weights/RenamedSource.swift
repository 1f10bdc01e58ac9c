// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// Tensors of a source under other names.
package struct RenamedSource: WeightSource {
    private let source: any WeightSource
    private let old: [String: String]
    package let names: [String]
    /// Names of the source that have no other name.
    package let unnamed: [String]

    /// A source whose names are those that a table gives.
    ///
    /// - Throws: ``WeightError/Code/malformed`` when two tensors get the same name.
    package init(
        _ source: any WeightSource, _ table: (String) -> String?
    ) throws(WeightError) {
        var old: [String: String] = [:]
        var names: [String] = []
        var unnamed: [String] = []
        for name in source.names {
            guard let new = table(name) else {
                unnamed.append(name)
                continue
            }
            if let other = old.updateValue(name, forKey: new) {
                throw WeightError(.malformed, "\(other) and \(name) are both \(new)")
            }
            names.append(new)
        }
        self.source = source
        self.old = old
        self.names = names
        self.unnamed = unnamed
    }

    package func descriptor(_ name: String) throws(WeightError) -> TensorDescriptor {
        try source.descriptor(try found(name))
    }

    package func withBytes<R>(
        _ name: String, _ body: (UnsafeRawBufferPointer) throws -> R
    ) throws -> R {
        try source.withBytes(try found(name), body)
    }

    package func isMapped(_ name: String) -> Bool {
        old[name].map(source.isMapped) ?? false
    }

    private func found(_ name: String) throws(WeightError) -> String {
        guard let name = old[name] else {
            throw WeightError(.missing, "there is no tensor \(name)")
        }
        return name
    }
}
