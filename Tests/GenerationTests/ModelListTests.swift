// SPDX-License-Identifier: Apache-2.0
import Domain
import Generation
import Testing

@Suite struct ModelListTests {
    @Test func `a body of nothing but a prompt becomes a complete request`() throws {
        let model = try #require(ModelList.model("kwaivgi/kling-v2.1-t2v-master"))
        var input = try model.description.validate(.object(["prompt": .string("a boat")])).get()
            .input
        input.fields["seed"] = .integer(7)
        let request = try model.request(input, 2)
        #expect(
            request
                == GenerationRequest(
                    prompt: "a boat", width: 1280, height: 720, framesPerSecond: 24, duration: 5,
                    guidance: 0.5, seed: 7, threads: 2))
    }

    @Test func `an input without a seed is refused`() throws {
        let model = try #require(ModelList.models.first)
        #expect(throws: GenerationError.self) { try model.request(ModelInput(), 1) }
    }

    @Test func `the documentation's name of a model works as well`() {
        #expect(ModelList.model("kwaivgi/kwaivgi-kling-v2.1-t2v-master") != nil)
        #expect(ModelList.model("kwaivgi/kling-v2.1-master") == nil)
    }

    @Test func `every size is even`() throws {
        for resolution in PictureFormat.Resolution.names {
            for aspect in ["16:9", "9:16", "1:1"] {
                let format = try #require(
                    PictureFormat(resolution: resolution, aspectRatio: aspect))
                #expect(format.width % 2 == 0 && format.height % 2 == 0)
            }
        }
        #expect(PictureFormat(resolution: "8k", aspectRatio: "16:9") == nil)
        #expect(PictureFormat(resolution: "720p", aspectRatio: "4:3") == nil)
    }
}
