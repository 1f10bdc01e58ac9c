// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for time of day, weather, season and style: `key=value | way | words`, one row a class; see ``Table``.
enum LightTable {
    static let text = """
        time=dawn | exact | dawn, at dawn, break of dawn, daybreak, first light
        time=dawn | synonym | early morning, predawn, twilight before sunrise, early dawn,
          morning mist, misty morning, crack of dawn
        time=sunrise | exact | sunrise, at sunrise
        time=sunrise | synonym | rising sun, sun rise, sun rising, sun is rising
        time=morning | exact | morning, in the morning
        time=morning | synonym | morning light, sunny morning, summer morning, forenoon, am light
        time=night | synonym | 8 pm, 9 pm, 10 pm, 11 pm, 12 am, 1 am, 2 am, 3 am, 4 am, 8pm, 9pm, 10pm,
          11pm, 12am, 1am, 2am, 3am, 4am
        time=dawn | synonym | 5 am, 5am
        time=sunrise | synonym | 6 am, 6am
        time=morning | synonym | 7 am, 8 am, 9 am, 10 am, 11 am, 7am, 8am, 9am, 10am, 11am
        time=afternoon | synonym | 1 pm, 2 pm, 3 pm, 4 pm, 1pm, 2pm, 3pm, 4pm
        time=goldenHour | synonym | 5 pm, 6 pm, 5pm, 6pm
        time=dusk | synonym | 7 pm, 7pm
        time=noon | synonym | 12 pm, 12pm
        time=noon | exact | noon, at noon, midday
        time=noon | synonym | high noon, middle of the day, harsh sun, blazing sun, scorching sun
        time=afternoon | exact | afternoon, in the afternoon
        time=afternoon | synonym | late afternoon, daytime, daylight, in the daytime,
          broad daylight, day light, by day, natural light, day time
        time=goldenHour | exact | golden hour
        time=goldenHour | synonym | golden light, golden sunlight, magic hour, warm light,
          warm sunlight, backlit, backlight, back light, warm glow, soft golden light, low sun,
          evening sun, evening light, evening sunlight, golden glow, late sun
        time=sunset | exact | sunset, at sunset
        time=sunset | synonym | sundown, setting sun, sun set, sun setting, sun is setting,
          sunset time, sunset sky, orange sky, red sky, pink sky, sun going down, sun goes down
        time=dusk | exact | dusk, at dusk
        time=dusk | synonym | twilight, evening, in the evening, nightfall, blue hour, gloaming,
          evening sky, purple sky
        time=dusk | related | candlelight, by candlelight, firelight, by firelight, gloomy light, dim, dim light, dimly lit, shadowy
        time=night | exact | night, at night
        time=night | synonym | nighttime, night time, midnight, night sky, starry sky,
          starry night, starlight, moonlight, moonlit, moonlit night, moonlit sky, starry,
          under the stars, at midnight, late night, dark night, nocturnal, night scene,
          night view, dark sky, under the moon, by moonlight, pitch black, stargazing, stargaze,
          full moon night, nightlife, tonight
        weather=clear | exact | clear sky, clear weather, clear skies, sunny, sunshine, blue sky,
          cloudless, cloudless sky
        weather=clear | synonym | sunny day, sunlight, sunlit, bright day, bright sunlight,
          fair weather, clear day, clear night, clear blue sky, sun drenched, sun kissed,
          bright sky, bright sun, sun shining, sun shines, sunbathed, beautiful day, nice weather,
          bright daylight, hot day, clear air
        weather=cloudy | exact | cloudy, clouds, partly cloudy
        weather=cloudy | synonym | cloudy sky, drifting clouds, moving clouds, passing clouds,
          white clouds, fluffy clouds, billowing clouds, puffy clouds, cloudy day, clouds moving,
          scattered clouds, flowing clouds, sea of clouds
        weather=overcast | exact | overcast
        weather=overcast | synonym | grey sky, gray sky, gloomy, dreary, dull sky, dark clouds,
          heavy clouds, overcast sky, gloomy sky, cloud covered, overcast day, gloomy weather,
          grey day, moody sky
        weather=fog | exact | fog, foggy
        weather=fog | synonym | mist, misty, haze, hazy, thick fog, dense fog, morning fog,
          mist covered, foggy day, smog, fog covered, veil of mist
        weather=fog | related | sandstorm, dust storm, dusty, smoky, smokey, sand storm
        weather=rain | exact | rain, rainy, raining
        weather=rain | synonym | downpour, heavy rain, drizzle, rainfall, rain shower,
          shower of rain, pouring rain, rainy day, rainy night, rainstorm, heavy downpour,
          monsoon, torrential rain, drizzling, light rain, raindrops, falling rain, rain falls,
          rain falling, wet street, rain soaked, rain pouring, raindrops falling, rain drop
        weather=rain | related | wet pavement, rain slicked, wet road, rain slick, rainbow
        weather=snow | exact | snowing, snowfall, falling snow
        weather=snow | synonym | snow falls, snow falling, snow fall, snowflake, snowflakes,
          light snow, heavy snow, snowy day, snowy night, snowy weather, flurry, sleet,
          snow shower, snowing heavily, hail, snow flake
        weather=snow | related | blizzard, snowstorm, snow storm, winter storm, ice storm
        weather=storm | exact | storm, stormy
        weather=storm | synonym | thunderstorm, thunder, lightning, tempest, hurricane, gale,
          stormy sky, stormy weather, typhoon, cyclone, lightning bolt, lightning storm,
          thunder storm, lightning strike, thunder and lightning, stormy night, raging,
          raging storm, thunderbolt, heavy storm
        weather=storm | related | tornado, windy, strong wind, howling wind, stormy wind, twister,
          tsunami, windstorm, whirlwind, high wind, rogue wave, waves crashing, crashing wave,
          breaking wave, waves breaking, turbulent, giant wave
        season=spring | exact | spring, springtime, in spring
        season=spring | related | easter, april, spring season, may day
        season=summer | exact | summer, summertime, in summer
        season=summer | related | july, august, summer day, summer vacation, tropical, midsummer
        season=autumn | exact | autumn, autumnal, in autumn
        season=autumn | synonym | fall season, in the fall, fall colors, autumn leaves,
          fall leaves, autumn color, fall foliage, autumn colors, fallen leaves, golden autumn,
          autumn season, autumn day
        season=autumn | related | halloween, october, november, thanksgiving, harvest,
          harvest season
        season=winter | exact | winter, wintertime, in winter
        season=winter | synonym | wintry, snowy, snow, snow covered, covered in snow, frosty,
          frozen, snow capped, blanketed in snow, snow blanketed, covered with snow,
          snow white ground, icy, winter day, winter season, frost covered, snow dusted,
          in the snow, snow clad
        season=winter | related | christmas, xmas, december, january, new year, freezing,
          christmas eve, freezing cold, february
        style=cinematic | exact | cinematic
        style=cinematic | synonym | cinematic style, movie still, film still, epic, blockbuster,
          hollywood, movie scene, cinematic shot, cinematic look, cinematic lighting, film look,
          movie style, imax, anamorphic, film scene, cinematic scene, cinematic view,
          movie trailer, trailer, arri alexa, shot on film, cinematography, dramatic lighting,
          volumetric lighting, dramatic light, movie like
        style=natural | exact | natural, natural style
        style=natural | related | minimalist, minimalistic, plain style
        style=natural | synonym | realistic, photorealistic, photo realistic, documentary,
          documentary style, lifelike, hyperrealistic, hyper realistic, realism, photorealism,
          realistic style, ultra realistic, national geographic, bbc documentary,
          nature documentary, raw footage, home video, unreal engine, photography, camcorder style,
          candid, photoreal, naturalistic, stock footage, photographic
        style=blackAndWhite | exact | black and white, black and white film, black and white style,
          black and white photo, black and white movie, black and white photography,
          in black and white
        style=blackAndWhite | synonym | monochrome, monochromatic, grayscale, greyscale, b and w,
          b w, b and w, silent film, silent movie, desaturated
        style=noir | exact | noir, film noir
        style=noir | related | sin city, gothic, dark fantasy, horror, horror movie, horror style,
          eerie, spooky, creepy, scary, ominous, sinister, dystopian, dystopia, goth, haunted,
          thriller, menacing, dark atmosphere, dark mood, grim, macabre, post apocalyptic,
          apocalyptic
        style=vintage | exact | vintage, vintage style
        style=vintage | synonym | retro, old film, sepia, 8mm, 8mm film, super 8, vhs, 16mm,
          16mm film, 35mm film, 70s, 80s, 1920s, 1930s, 1940s, 1950s, 1960s, 1970s, 1980s, 1990s,
          90s, 60s, 50s, old fashioned film, nostalgic, polaroid, retro style, polaroid style,
          old movie, film grain, kodak, faded, antique style, 35mm, daguerreotype, kodachrome,
          found footage, archival footage, archive footage, victorian era, vintage look, art deco,
          historical, analog, analog film, old photo, old photograph, 20s, 30s, 40s
        style=vintage | related | steampunk, western movie
        style=vivid | exact | vivid, vivid style
        style=vivid | synonym | vibrant, saturated, high contrast, vivid color, vibrant color,
          bold color, hdr, bright color, brightly colored, technicolor, richly colored,
          vivid colors, vibrant hues, rich color, vibrant colors, bright colors
        style=vivid | related | colorful, multicolored, multicoloured, colourful, unreal engine 5,
          3d render, 3d, cinema 4d, octane render, blender, cgi, render, rendering
        style=cool | exact | cool colors, cool tone, cool style
        style=cool | synonym | cold color, blue tone, blue tint, teal and orange, cold light,
          bluish, cool palette, cold tone, cool light, moody, melancholic, melancholy, cool tones,
          cool color, blue light, blue tones
        style=cool | related | gothic style, futuristic, sci fi, science fiction, high tech,
          robotic, ethereal, mysterious, night vision, thermal
        style=warm | exact | warm colors, warm tone, warm style
        style=warm | synonym | warm color, warm palette, cozy, cosy, wes anderson, warm tones,
          amber light, warm lighting, romantic, orange tint, sun drenched look, sunny look,
          tuscan light, candlelit, firelit, warm atmosphere, warm and cozy
        style=vanGogh | exact | van gogh, van gogh style, vincent van gogh, style of van gogh
        style=vanGogh | synonym | by van gogh, starry night painting
        style=vanGogh | related | impressionist, impressionism, impressionist painting,
          post impressionist, post impressionism, expressionist, expressionism, pointillism,
          pointilism, pointillist, fauvism, monet, monet style, munch, cezanne
        style=oilPainting | exact | oil painting, oil painting style, oil paint, oil on canvas
        style=oilPainting | synonym | painting, painting style, acrylic painting, impasto,
          classical painting, renaissance painting, hand painted, gouache, brush strokes,
          brushstrokes
        style=oilPainting | related | renaissance, baroque, rembrandt, fresco, mural, tapestry,
          da vinci, vermeer, caravaggio, hodgkin style, kandinsky, cubism, cubist, picasso,
          abstract art, abstract, art nouveau, mosaic, collage, stained glass style, graffiti,
          artwork, art style, medieval style
        style=ukiyoE | exact | ukiyo e, ukiyo, ukiyo e style, style of ukiyo, ukiyo style
        style=ukiyoE | synonym | hokusai, by hokusai, hokusai style, hiroshige,
          japanese woodblock print, woodblock print, woodblock, japanese print
        style=ukiyoE | related | woodcut, engraving, linocut, japanese painting, chinese painting,
          lichtenstein style, screen print
        style=watercolor | exact | watercolor, watercolour, watercolor painting, watercolor style,
          watercolour painting, watercolour style, water color, watercolors
        style=watercolor | related | pastel, pastel color, pastel drawing, ink wash,
          chinese ink painting, sumi e, storybook, storybook illustration, tempera, aquarelle
        style=pencilSketch | exact | pencil sketch, pencil drawing, sketch, pencil style,
          hand drawn sketch, graphite drawing
        style=pencilSketch | synonym | line drawing, line art, sketch style, hand drawn
        style=pencilSketch | related | charcoal, charcoal drawing, ink drawing, ink painting,
          etching, crayon drawing, kids drawing, pen and ink, doodle, chalk drawing
        style=pixelArt | exact | pixel art, pixel art style, pixel, 8 bit, pixel style
        style=pixelArt | synonym | 16 bit, 8bit, 16bit, pixelated, retro game, retro video game
        style=animated | exact | animated, animated style, animation, animation style, cartoon,
          cartoon style, anime, anime style
        style=animated | synonym | cartoonish, cel shaded, 2d animation, animated film, ghibli,
          studio ghibli, ghibli style, disney, disney style, disney animation, comic, comic book,
          comic style, manga, cel animation, hand drawn animation, animated movie, toon
        style=animated | related | pixar, pixar style, illustration, illustration style,
          digital art, pop art, andy warhol, warhol, warhol style, kawaii, chibi, 3d animation,
          concept art, fairy tale, fairytale, video game, game style, game art, gta, whimsical,
          vector art, flat design
        style=cyberpunk | exact | cyberpunk, cyberpunk style, cyber punk
        style=cyberpunk | synonym | neonpunk, neon punk, synthwave, blade runner, tech noir, cyber,
          outrun, vaporwave
        style=cyberpunk | related | tron, matrix, futuristic city, hologram, holographic,
          neon lit, neon city, neon glow
        style=surrealism | exact | surrealism, surrealism style, surrealist, surreal,
          surreal style, surrealistic
        style=surrealism | synonym | salvador dali, dali, dreamlike, magritte, dream like,
          dali style
        style=surrealism | related | dreamy, psychedelic, kaleidoscope, fantasy, fantasy art,
          magical, enchanted, dreamscape, dream world
        style=claymation | exact | claymation, claymation style, clay animation, plasticine
        style=claymation | synonym | stop motion, stop motion animation, clay style,
          made of clay, aardman, stop motion style
        style=claymation | related | felt, wool felt, needle felt, puppet animation, tim burton,
          play doh, miniature style
        style=lowPoly | exact | low poly, low poly style, low polygon, lowpoly
        style=lowPoly | related | voxel, minecraft, lego style, origami, paper craft, papercraft,
          polygonal, geometric style
        style=blueprint | exact | blueprint, blueprint sketch, blueprint style, blueprint drawing
        style=blueprint | related | technical drawing, schematic, wireframe, x ray,
          architectural drawing
        """
}
