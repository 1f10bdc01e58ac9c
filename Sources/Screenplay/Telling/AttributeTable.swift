// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words whose understanding is counted by ``PromptTally``, kept apart from the lexicon so that a word
/// missing there is a miss here: `class | words`.
enum AttributeTable {
    static let text = """
        camera | camera, orbits, orbit, circles around, slow motion, timelapse, time lapse, close up,
          closeup, front view, side view, back view, rear view, top view, pan left, pan right,
          pans left, pans right, panning, tilt up, tilt down, tilts up, tilts down, tilting, zoom in,
          zoom out, zooms in, zooms out, zooming, zoom, aerial, drone view, drone shot,
          drone footage, aerial view, aerial shot, static, static shot, still frame, macro, dolly,
          dolly zoom, first person, hand held, handheld, super slow motion, oblique,
          intense shaking, racking focus, rack focus, steady and smooth perspective, wide angle,
          low angle, high angle, wide shot, medium shot, long shot, full shot, extreme close up,
          establishing shot, overhead shot, overhead, point of view, pov, tracking shot, tracking,
          crane shot, selfie, over the shoulder, bird's eye view, birds eye view, fisheye,
          telephoto, pull back, pulls back, push in, pulling back, pushing in, whip pan, fly through,
          flyover, hyperlapse, panoramic, panorama, portrait shot, depth of field, bokeh
        style | van gogh, oil painting, cyberpunk, black and white, watercolor, watercolour, animated,
          ukiyo, pixel art, surrealism, surreal, animation, cartoon, vintage, anime, fantasy,
          disney, pixar, ghibli, impressionist, impressionism, realistic, cinematic, minimalist,
          sketch, dreamlike, 3d render, retro, futuristic, charcoal, origami, noir, graffiti,
          stop motion, claymation, photorealistic, lego, gothic, art deco, low poly, blueprint,
          steampunk, pop art, cubism, hokusai, abstract, comic book, sci fi, minecraft, kaleidoscope
        time | sunset, night, morning, evening, sunrise, sunny day, moonlight, starry, daytime,
          afternoon, golden hour, dawn, twilight, moonlit, midnight, daylight, dusk, noon, midday,
          sunlight
        weather | snow, clouds, cloud, wind, sunny, breeze, rain, mist, storm, lightning, snowy, fog,
          cloudy, rainbow, rainy, snowflakes, foggy, aurora, misty, overcast, haze, tornado, frost,
          raining, thunderstorm, windy, gust, hazy, northern lights, sandstorm, snowstorm, blizzard,
          drizzle, downpour, snowfall, hail, thunder, spring, autumn, winter, summer
        color | red, blue, white, green, black, yellow, orange, golden, pink, purple, brown, silver,
          grey, gold, beige, violet, tan, gray, turquoise, crimson, scarlet, magenta, cream, teal,
          maroon, navy, lavender, amber, azure, indigo, emerald, burgundy, cyan, bronze, ivory,
          multicolored, colorful, blond, blonde
        count | two, one, couple, five, three, group, few, four, several, herd, pair, both, six, many,
          eight, nine, flock, seven, crowd, ten, multiple, school of, hundreds, single, twin, dozen,
          dozens, numerous, twelve, twenty, bunch, swarm, pack of, trio, thousands, various,
          another, 2, 3, 4, 5, 6, 7, 8, 9, 10
        """

    /// Film words that are no things though WordNet files them there.
    static let film: Set<String> = [
        "video", "footage", "film", "movie", "clip", "shot", "view", "frame", "scene", "picture",
        "image", "photo", "camera", "animation", "background", "foreground", "timelapse", "style",
        "tableau", "perspective", "render", "portrait", "illustration", "painting", "top", "bottom",
        "side", "front", "back", "left", "right", "end", "center", "middle", "edge", "way",
    ]
}
