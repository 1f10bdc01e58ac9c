// SPDX-License-Identifier: Apache-2.0
import API
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "abc", 0), ("flaw", "lawn", 2),
    ])
    func `known distances come out`(a: String, b: String, distance: Int) {
        #expect(editDistance(a, b, limit: 10) == distance)
        #expect(editDistance(b, a, limit: 10) == distance)
    }

    @Test func `a distance above the limit is nil`() {
        #expect(editDistance("kitten", "sitting", limit: 2) == nil)
        #expect(editDistance("a", "abcdef", limit: 3) == nil)
    }
}
