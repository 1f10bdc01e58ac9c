// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for parts of a setting: `part | setting it suggests | words`, one row a class; see ``Table``.
enum DetailTable {
    static let text = """
        trees | forest | foliage, tree line, treetop, leaf canopy, branch, tree branch, bark,
          tree bark, twig, root, bough, stem, stalk
        grass | meadow | grass, tall grass, green grass, weed, reed, clover, moss, hay, straw,
          wheat, barley, grain, corn stalk, turf, lichen, vine, ivy, herb
        flowers | meadow | flower, wildflower, rose flower, sunflower, daisy, lily, orchid,
          lavender, poppy, peony, blossom, petal, bouquet, bloom, lotus, hyacinth, hibiscus,
          daffodil, violet flower, carnation, jasmine, iris, dandelion flower, flower petal,
          lotus flower, bud, rose petal, red rose, rose bush, chrysanthemum, marigold, pansy,
          lilac, water lily, azalea, hydrangea, garland, cherry blossom petal, pollen
        leaves | forest | leaf, foliage color, autumn leaf, fallen leaf, autumn foliage,
          palm leaf, fall foliage
        clouds | - | cloud, white cloud, fluffy cloud, cloud formation, cloudscape, cirrus,
          cumulus
        sky | - | sky, blue heaven, air, atmosphere, horizon, skies, firmament, open sky, wind,
          breeze, gust, sea breeze, heavens, kite sky
        sun | - | sun, sun ray, sunray, sunbeam, ray of light, god ray, light ray, ray,
          lens flare, sun flare, rays of light, sun shine, light,
          lighting, window light, glow, beam, beam of light, light beam, ray of sunlight
        moon | - | moon, full moon, crescent moon, half moon
        stars | - | star, stars, shooting star, meteor shower, milky way, constellations,
          northern light, aurora, aurora borealis, falling star, starry heaven
        waves | ocean | wave, surf, tide, swell, foam, breaker, ocean wave, sea wave, whitecap,
          wave crest, current, spray, sea foam, sea spray
        water | lake | water, ripple, water surface, reflection, splash, stream of water,
          water reflection, flowing water, liquid, steam of water, rapid, flood, flood water,
          fresh water
        mountains | mountainValley | snowy peak, snow capped mountain, snow capped peak,
          distant mountain, hills in the distance, rocky peak, mountain backdrop, mountain view,
          mountain silhouette, hilly land
        buildings | cityStreet | cityscape building, high rise building, tall building,
          rise building, modern building, skyline building, neon building, office tower,
          rooftop silhouette, advertisement
        lights | cityStreet | city light, neon light, neon lights, city lights, street lights,
          headlight, fairy light, string light, light trail, christmas light, tail light,
          lamp light, neon, firework, fireworks, spot light
        rocks | canyon | gravel, cobblestone, stone path, pebble beach, rubble, stone wall, scree,
          rocky ground, stalactites
        sand | beach | golden sand, white sand, grain of sand, sandy ground, sandbar, footprint
        ground | - | ground, soil, earth ground, land, mother nature, dust, ash, mud puddle, puddle,
         
          path of stone, dirt ground
        snow | snowfield | snow ground, frost, ice, icicles, snow bank
        shadows | - | shadow, shade, silhouettes, dappled light, dapple, long shadow
        smoke | - | smoke, steam, vapor, exhaust, fume, dust cloud, water vapor, smoke plume,
          water vapour
        lava | mountainValley | lava, magma, eruption, volcanic eruption, explosion
        coral | underwater | corals, seaweed, algae, kelp, anemone, sea anemone
        windows | - | glass window, facade window, window pane, doorframe, brick facade,
          lit window, glass panel, stained glass, roof, chimney top, balcony rail, entrance
        birds | - | distant bird, birds in the sky
        landmarks | cityStreet | rome ruin, columns, arch, archway, arc de triomphe
        """
}
