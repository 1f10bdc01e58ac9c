// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Diffusion

@Suite struct PromptTextTests {
    @Test func `prompts are cleaned as the reference cleans them`() throws {
        let pairs = try #require(try Fixture.json("prompts.json") as? [[String]])
        #expect(pairs.count > 25)
        for pair in pairs {
            let cleaned = PromptText.cleaned(pair[0])
            #expect(Array(cleaned.utf8) == Array(pair[1].utf8), "\(pair[0]) became \(cleaned)")
        }
    }
}
