// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation
import Hashing
import Synchronization

/// Objects in memory, for tests.
package final class MemoryObjectStore: ObjectStore {
    private let objects = Mutex<[ObjectKey: Data]>([:])

    /// An empty store.
    package init() {}

    package func put(_ file: URL) throws(ObjectError) -> ObjectKey {
        let data: Data
        do {
            data = try Data(contentsOf: file)
        } catch {
            throw ObjectError(.notFound, "there is no such file", underlying: error)
        }
        let digest = MessageDigest.sha256(of: data).hexadecimal
        guard let key = ObjectKey("\(digest).\(file.pathExtension.lowercased())") else {
            throw ObjectError(.unavailable, "an object needs a short file extension")
        }
        objects.withLock { $0[key] = data }
        return key
    }

    package func size(of key: ObjectKey) throws(ObjectError) -> Int? {
        objects.withLock { $0[key]?.count }
    }

    package func read(_ key: ObjectKey, bytes: Range<Int>) throws(ObjectError) -> Data {
        guard let data = objects.withLock({ $0[key] }) else {
            throw ObjectError(.notFound, "there is no such object")
        }
        guard bytes.lowerBound >= 0, bytes.upperBound <= data.count else { throw .badRange }
        return data.subdata(in: bytes)
    }

    package func remove(_ key: ObjectKey) throws(ObjectError) {
        objects.withLock { $0[key] = nil }
    }
}
