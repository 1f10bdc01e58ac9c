// SPDX-License-Identifier: Apache-2.0
import API
import Testing

@Suite struct EntityTagTests {
    let tag = EntityTag("abc")

    @Test(arguments: ["\"abc\"", "W/\"abc\"", "*", "\"x\", \"abc\"", "\"x\",W/\"abc\" ,\"y\""])
    func `If-None-Match that names the tag matches`(header: String) {
        #expect(tag.matches(ifNoneMatch: header))
    }

    @Test(arguments: ["abc", "\"abcd\"", "", "\"x\""])
    func `If-None-Match that names another does not`(header: String) {
        #expect(!tag.matches(ifNoneMatch: header))
        #expect(!tag.matches(ifNoneMatch: nil))
    }

    @Test func `If-Range lets only the very same body be continued`() {
        #expect(tag.allowsRange(ifRange: nil))
        #expect(tag.allowsRange(ifRange: "\"abc\""))
        #expect(!tag.allowsRange(ifRange: "W/\"abc\""))
        #expect(!tag.allowsRange(ifRange: "Sat, 21 Nov 2026 00:00:00 GMT"))
    }
}
