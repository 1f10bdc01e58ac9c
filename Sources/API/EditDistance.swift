// SPDX-License-Identifier: Apache-2.0

/// The number of letters to insert, remove or replace between two words.
///
///     d(i, j) = min(d(i-1, j) + 1, d(i, j-1) + 1, d(i-1, j-1) + [aᵢ ≠ bⱼ])
///
/// (Wagner & Fischer, "The String-to-String Correction Problem", 1974.)
///
/// - Parameters:
///   - a: one word.
///   - b: the other.
///   - limit: distances above it are all the same to the caller.
/// - Returns: the distance, or nil when it is above `limit`.
package func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard abs(a.count - b.count) <= limit else { return nil }
    var previous = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        row.reserveCapacity(b.count + 1)
        for j in b.indices {
            let replaced = previous[j] + (a[i] == b[j] ? 0 : 1)
            row.append(min(previous[j + 1] + 1, row[j] + 1, replaced))
        }
        previous = row
    }
    let distance = previous[b.count]
    return distance <= limit ? distance : nil
}
