// SPDX-License-Identifier: Apache-2.0

/// Reads prompts as a director would: words in, a ``Shot`` out.
///
/// Reading is a pure function of the brief: no clock, no global state but the constant lexicon, and
/// nothing that can fail. What is not understood is listed in ``Shot/words`` and left out.
package struct Screenplay: Sendable {
    private let lexicon: Lexicon
    private let fallback: Fallback?

    /// A reader with the standard lexicon; words that it lacks are looked up in WordNet, if it is there,
    /// and words that nothing knows by the sentence encoder.
    package init(wordNet: WordNet? = nil, encoder: SentenceEncoder? = nil) {
        lexicon = .standard
        fallback = wordNet.map { wordNet in
            Fallback(
                lexicon: .standard, wordNet: wordNet,
                nearest: encoder.map { NearestMeaning($0, .standard) })
        }
    }

    /// The shot that a brief asks for; whatever the prompt, a sensible one.
    package func shot(for brief: ShotBrief) -> Shot { read(brief).shot }

    /// How a brief is understood, word for word.
    package func explanation(of brief: ShotBrief) -> Explanation {
        let (shot, synopsis) = explain(brief)
        return Explanation(shot, synopsis)
    }

    /// The shot that a brief asks for, with a synopsis of what was said.
    package func explain(_ brief: ShotBrief) -> (shot: Shot, synopsis: Synopsis) {
        let read = read(brief)
        let writer = SynopsisWriter(
            reading: read.reading, tokens: read.tokenizer.tokens, camera: read.camera,
            shot: read.shot)
        return (read.shot, writer.synopsis)
    }

    /// Counts how much of a prompt is understood; nil without WordNet, which says what is a mention.
    package func tally(_ prompt: String) -> PromptTally? {
        guard let wordNet = fallback?.wordNet else { return nil }
        let read = read(ShotBrief(prompt: prompt))
        var tally = PromptTally()
        tally.add(read.reading, read.tokenizer.tokens, read.shot.words, wordNet)
        return tally
    }

    private struct Read {
        var tokenizer: Tokenizer
        var camera: CameraReading
        var reading: Reading
        var shot: Shot
    }

    private func read(_ brief: ShotBrief) -> Read {
        var tokenizer = Tokenizer(brief.prompt, lexicon, fallback?.wordNet)
        let quotations = QuotedText.found(in: brief.prompt, lexicon)
        for quoted in quotations { tokenizer.drop(words: quoted.all) }
        let comparisons = tokenizer.takeComparisons()
        let camera = CameraReader(tokenizer.tokens, lexicon).reading
        let units = Unit.read(
            tokenizer.tokens, lexicon, camera: Set(camera.taken.keys), fallback)
        let reading = Reading(units, tokenizer.tokens)
        let reader = SceneReader(reading, tokenizer.tokens, lexicon)
        var scene = reader.scene
        let ban = Ban(negative: brief.negativePrompt, within: reader, lexicon)
        ban.strike(&scene)
        for quoted in quotations { scene.carry(quoted) }
        scene.resize(by: comparisons)

        let setting = ban.allowed(SettingChoice(scene: scene, seed: brief.seed).choose(), scene)
        var cast = CastBuilder(
            scene: scene, setting: setting, lexicon: lexicon, prompt: brief.prompt,
            tokenizer: tokenizer,
            isClose: camera.isClose)
        cast.build()
        let light = LightChoice(scene: scene, setting: setting, seed: brief.seed, ban: ban)
        var shot = Shot(
            prompt: brief.prompt, seed: brief.seed, duration: brief.duration, setting: setting,
            timeOfDay: light.time, weather: light.weather, cast: cast.members,
            camera: CameraPlan(), style: light.style, words: [])
        shot.negativePrompt = brief.negativePrompt
        shot.guidance = min(max(brief.guidance, 0), 1)
        shot.season = light.season
        let left = Strictness(guidance: shot.guidance, scene: scene, setting: setting).left
        shot.without = ban.elements + left.filter { !ban.elements.contains($0) }
        shot.camera = CameraDirector(
            reading: camera, scene: scene, ids: cast.ids, brief: brief, ban: ban
        ).plan(for: shot)
        if let path = brief.camera {
            shot.camera.adopt(path, for: shot, wasSaid: !camera.moves.isEmpty)
        }
        let storyline = Storyline(
            scene: scene, setting: setting, ids: cast.ids, duration: Float(brief.duration))
        storyline.apply(to: &shot.cast)
        let changes = ChangeReader(reader, scene: scene, storyline: storyline, ids: cast.ids)
        shot.changes = changes.changes
        shot.beginBeforeChanges(changes.origins)
        shot.notes =
            NoteWriter(
                tokens: tokenizer.tokens, words: tokenizer.words, scene: scene, camera: camera,
                storyline: storyline, changes: changes.changes, time: shot.timeOfDay
            ).notes
        for quoted in quotations { shot.write(quoted, on: scene, cast.ids) }
        shot.cast += Decoration(ban: ban).extras(for: shot)
        shot.words =
            WordList(
                tokenizer: tokenizer, reading: reading, camera: camera, scene: scene,
                marks: cast.marks.merging(changes.marks) { _, change in change },
                fallback: fallback
            ).words
        shot.mark(quotations, comparisons, tokenizer)
        return Read(tokenizer: tokenizer, camera: camera, reading: reading, shot: shot)
    }
}
