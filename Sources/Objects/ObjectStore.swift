// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation

/// Where finished files are kept, under names made of their bytes.
///
/// What a method returned is durable. Methods block for as long as the disk takes; files are a few
/// megabytes.
package protocol ObjectStore: Sendable {
    /// Keeps a copy of a file; keeping the same bytes again is harmless and gives the same key.
    func put(_ file: URL) throws(ObjectError) -> ObjectKey

    /// Size in bytes; nil when there is no such object.
    func size(of key: ObjectKey) throws(ObjectError) -> Int?

    /// Some bytes of an object; throws `notFound`, and `badRange` when it does not have them all.
    func read(_ key: ObjectKey, bytes: Range<Int>) throws(ObjectError) -> Data

    /// Removes an object; one that is not there does not matter.
    func remove(_ key: ObjectKey) throws(ObjectError)
}

extension ObjectStore {
    /// Whether an object is there; one that cannot be looked for is not.
    package func holds(_ key: ObjectKey) -> Bool { ((try? size(of: key)) ?? nil) != nil }

    /// Removes an object; false when that did not work.
    package func discard(_ key: ObjectKey) -> Bool { (try? remove(key)) != nil }
}
