// SPDX-License-Identifier: Apache-2.0

extension KeyedDecodingContainer {
    /// Reads a field that keeps its value where the configuration says nothing.
    func read<T: Decodable>(_ key: Key, _ field: inout T) throws {
        field = try decodeIfPresent(T.self, forKey: key) ?? field
    }
}
