// SPDX-License-Identifier: Apache-2.0
import Testing
import Webhooks

@Suite struct WebhookAddressTests {
    @Test(arguments: [
        ("https://Example.ORG/a?b=c#d", "example.org", "https://example.org/a?b=c"),
        ("HTTP://example.org", "example.org", "http://example.org/"),
        ("http://[::1]:8080/x", "::1", "http://[::1]:8080/x"),
        ("https://a.example:8443/%2e%2e/", "a.example", "https://a.example:8443/%2e%2e/"),
    ])
    func `a URL has one spelling`(text: String, host: String, url: String) throws {
        let address = try WebhookAddress(text)
        #expect(address.host == host)
        #expect(address.url == url)
    }

    @Test(arguments: [
        "", "x", "ftp://example.org", "file:///etc/passwd", "javascript:alert(1)", "http://",
        "http:///path", "http://user@example.org", "http://user:word@example.org",
        "http://example.org:0/", "http://exa mple.org", "http://[::1", "http://[zz]/",
        "http://127.0.0.1%00.example.org/", "//example.org",
        "https://example.org/" + String(repeating: "a", count: 2048),
    ])
    func `what is no receiver is refused`(text: String) {
        #expect(throws: WebhookAddress.Refused.self) { try WebhookAddress(text) }
    }
}
