// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Testing
import Webhooks

@Suite struct SignatureTests {
    /// Computed with Python: hmac.new(b"abc", b"id1.1700000000.{}", "sha256").hexdigest().
    @Test func `a signature is that of the documented algorithm`() {
        let header = WebhookSignature.header(
            secret: "whsec_abc", id: "id1", timestamp: 1_700_000_000, body: Data("{}".utf8))
        #expect(header == "v3,15e23c13242af3dadaa18b935845b3d96c6cdf05a963eedb2e817d38a6b12d52")
    }

    @Test func `the prefix of the secret is no part of it`() {
        let body = Data("x".utf8)
        #expect(
            WebhookSignature.header(secret: "whsec_abc", id: "a", timestamp: 1, body: body)
                == WebhookSignature.header(secret: "abc", id: "a", timestamp: 1, body: body))
    }

    @Test func `every key and version has a secret of its own, and the last one counts for a day`()
    {
        let secrets = WebhookSecrets(secret: Data(repeating: 1, count: 32))
        let start = Timestamp(nanoseconds: 0)
        var key = APIKey(id: "a", name: "", hash: "", role: .user, createdAt: start)
        let other = APIKey(id: "b", name: "", hash: "", role: .user, createdAt: start)
        let first = secrets.text(of: key)
        #expect(first.hasPrefix("whsec_") && first.count == 70)
        #expect(secrets.text(of: other) != first)
        #expect(secrets.previous(of: key, at: start) == nil)
        key.secretVersion.number = 2
        key.secretVersion.since = start
        #expect(secrets.text(of: key) != first)
        #expect(secrets.previous(of: key, at: start + .seconds(86_399)) == first)
        #expect(secrets.previous(of: key, at: start + .seconds(86_400)) == nil)
        let elsewhere = WebhookSecrets(secret: Data(repeating: 2, count: 32))
        #expect(elsewhere.text(of: key) != secrets.text(of: key))
    }
}
