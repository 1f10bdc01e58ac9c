// SPDX-License-Identifier: Apache-2.0

/// Reads prompts as a director would: words in, a ``Shot`` out.
///
/// Reading is a pure function of the brief: no clock, no global state but the constant lexicon, and
/// nothing that can fail. What is not understood is listed in ``Shot/words`` and left out.
package struct Screenplay: Sendable {
    private let lexicon: Lexicon

    /// A reader with the standard lexicon.
    package init() { lexicon = .standard }

    /// The shot that a brief asks for; whatever the prompt, a sensible one.
    package func shot(for brief: ShotBrief) -> Shot {
        let tokenizer = Tokenizer(brief.prompt, lexicon)
        let camera = CameraReader(tokenizer.tokens, lexicon).reading
        let units = Unit.read(tokenizer.tokens, lexicon, camera: Set(camera.taken.keys))
        let reader = SceneReader(units, tokenizer.tokens, lexicon)
        var scene = reader.scene
        let ban = Ban(negative: brief.negativePrompt, within: reader, lexicon)
        ban.strike(&scene)

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
        shot.without = ban.elements
        shot.camera = CameraDirector(
            reading: camera, scene: scene, ids: cast.ids, brief: brief, ban: ban
        ).plan(for: shot)
        if let path = brief.camera {
            shot.camera.adopt(path, for: shot, wasSaid: !camera.moves.isEmpty)
        }
        shot.cast += Decoration(ban: ban).extras(for: shot)
        shot.words =
            WordList(
                tokenizer: tokenizer, camera: camera, scene: scene, marks: cast.marks,
                setting: setting, ban: ban
            ).words
        return shot
    }
}
