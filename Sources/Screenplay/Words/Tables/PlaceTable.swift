// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for places: `setting | way | attributes | words`, one row a class; see ``Table``.
enum PlaceTable {
    static let text = """
        lake | exact | | lake
        lake | synonym | | lakeside, lakeshore, lake shore, mountain lake
        lake | related | | pond, river, stream, creek, lagoon, brook, reservoir, riverbank,
          river bank, canal, swamp, marsh, wetland, bayou, fjord, riverside, riverfront,
          hot spring, spring water, estuary, basin, rivulet, loch, blue lagoon, lake como, danube,
          seine, seine river, thames, nile, mississippi, amazon river, oasis, waterway, waterside,
          river bend, geyser, mud, everglade, waterhole, watering hole, duck pond, dock,
          pier lake, dam, seine riverbank
        mountainValley | exact | | mountain valley, valley, alpine valley
        mountainValley | synonym | | mountain, mountainous, mountains, mountain range, mountain landscape,
          mountain peak, mountains peak, peak, summit, alps, highlands, himalaya, himalayas,
          rocky mountains, andes, rockies, alpine landscape, mountain pass
        mountainValley | related | | volcano, mountainside, mountaintop, hillside mountain, ridge,
          mountain ridge, mount fuji, mt fuji, everest, mount everest, matterhorn, kilimanjaro,
          yosemite, patagonia, waterfall, machu picchu, great wall of china, great wall,
          switzerland, nepal, tibet, norway, iceland, scotland, new zealand, slope, ski slope,
          foothill, crater, mountain road, mountain trail, highland, niagara falls, rapids,
          mountain river, mountain stream, yellowstone, fantasy landscape, middle earth,
          carpathian, pyrenees, dolomite, dolomites, caucasus, pass road, zhangjiajie, gorge river
        meadow | exact | | meadow, grassland
        meadow | synonym | | field, prairie, pasture, grass field, grassy field, green field,
          flower field, lawn, hill, rolling hill, hillside, hilltop, green hill, plain, heath,
          moor, countryside, rural landscape, grassy hill
        meadow | related | | park, city park, urban park, dog park, public park, central park,
          garden, farm, farmland, backyard, yard, front yard, playground, wheat field, corn field,
          cornfield, rice field, rice paddy, lavender field, sunflower field, tulip field,
          poppy field, vineyard, orchard, ranch, savanna, savannah, safari, zen garden,
          japanese garden, botanical garden, rose garden, golf course, golf, zoo, campsite,
          camping, camp, picnic, soccer field, football field, baseball field, tennis court,
          basketball court, stadium, archery range, badminton court, volleyball court, court,
          court yard, playing field, campus, steppe, cemetery, graveyard, battlefield, landscape,
          scenery, nature, environment, surroundings, surrounding, grounds, amusement, site,
          wilderness, wild, outdoors, outdoor, outside, open air, serengeti, kenya, tuscany,
          africa, ireland, mongolia, terrace field, plantation, crop, agriculture, farmyard,
          barnyard, glade, clearing, race track, racetrack, running track, track field,
          finish line, fairground, amusement park, theme park, carnival, circus, castle garden,
          greenery, courtyard garden, wonderland, paradise, heaven, fairyland, heaven garden,
          habitat, natural habitat, vegetation, undergrowth, undulating hills, flower bed,
          natural environment, terrain, soccer, football pitch, pitch, tea plantation,
          terraced field, dreamland, dreamscape, kingdom, realm, magical land, enchanted land,
          neverland, utopia, island meadow, wasteland grass
        forest | exact | | forest
        forest | synonym | | wood, woods, woodland, pine forest, grove, autumn forest, wildwood,
          forest floor
        forest | related | | jungle, rainforest, rain forest, bamboo forest, taiga, birch forest,
          mangrove, treetops, canopy, amazon, amazon rainforest, enchanted forest, thicket forest,
          forest path, forest trail, woodland path, redwood forest, sherwood, black forest,
          forest road, undergrowth forest, tropical forest, magical forest, tree line,
          fairy forest, forest clearing
        beach | exact | | beach
        beach | synonym | | seashore, seaside, shore, coast, shoreline, coastline, sand beach,
          sandy beach, ocean shore, sea shore, ocean beach, tropical beach, coastal beach,
          waterfront
        beach | related | | bay, cove, seafront, boardwalk, hawaii, miami, malibu, bali, maldives,
          caribbean, waikiki, copacabana, santa monica, sandbank, beachside, tropical resort,
          resort, rio, barcelona, california, carmel, beach bar, goa
        ocean | exact | | ocean, open ocean
        ocean | synonym | | sea, open sea, high sea, pacific, atlantic, pacific ocean,
          atlantic ocean, mediterranean, ocean surface, sea surface, open water, seascape,
          seven seas
        ocean | related | | harbor, harbour, port, marina, strait, gulf, wharf, horizon at sea,
          pier, jetty, dockyard, seaport, sydney harbor, bering sea, north sea, ocean waters,
          offshore, quay
        island | exact | | island
        island | synonym | | tropical island, desert island, isle, islet
        island | related | | atoll, archipelago, peninsula, santorini, cape, treasure island,
          galapagos, seychelles, fiji, tahiti, floating island, bora bora
        desert | exact | | desert
        desert | synonym | | dune, sand dune, sahara, dunes, sahara desert, gobi, sand desert,
          arizona desert, desert landscape
        desert | related | | wasteland, badland, badlands, mars, surface of mars, martian surface,
          egypt, arizona, nevada, outback, sandpit, australian outback, tatooine, arrakis,
          death valley, dead land, red planet surface, sand, salt flat, salt flats, drought land,
          quarry, mine, dirt, oasis desert, egyptian desert, morocco, dubai desert,
          monument desert, namib, atacama, wild west, namibia
        snowfield | exact | | snowfield, snow field
        snowfield | synonym | | tundra, ice field, icefield, snowy field, snow covered field,
          snowy landscape, winter landscape, snow plain, ice plain, snowy plain, snowscape
        snowfield | related | | arctic, antarctica, antarctic, glacier, north pole, south pole,
          ice sheet, siberia, greenland, ice rink, rink, frozen lake, polar region,
          winter wonderland, ice cap, permafrost, ski resort, snowy mountain slope, alaska,
          lapland, snowbank, snowdrift, hoth, ice cave, frozen tundra, snowy wilderness,
          snow slope
        canyon | exact | | canyon, grand canyon
        canyon | synonym | | gorge, ravine, gulch
        canyon | related | | monument valley, mesa, rock formation, antelope canyon, rock wall,
          rock layer, sandstone, zion, bryce canyon, cave, cavern, grotto, petra, rocky terrain,
          rocky landscape, fissure, crevasse, chasm, abyss, labyrinth, maze, rock face,
          underworld, hell, tartarus, lair, tunnel cave, mordor, catacomb
        cliff | exact | | cliff, sea cliff
        cliff | synonym | | cliffside, cliff edge, clifftop, rocky coast, bluff, headland,
          promontory, crag, cliff top, precipice, rocky cliff, rocky shore
        cliff | related | | dover, white cliffs of dover, moher, amalfi, amalfi coast, big sur,
          rocky coastline, seawall, breakwater, cliffs of moher, escarpment, ledge, overlook,
          lookout, garay point, etretat, rugged coast, rugged coastline, big sur beach
        cityStreet | exact | | city street, street
        cityStreet | synonym | | city, downtown, avenue, urban street, boulevard, metropolis,
          sidewalk, crosswalk, intersection, town street, cityscape, skyline, city skyline,
          urban landscape, busy street, street corner, city center, city centre, main street,
          pavement, crossing, crossroads, big city, megacity, urban area, city block, urban,
          city view
        cityStreet | related | | new york, new york city, manhattan, times square, tokyo, london,
          paris, shanghai, hong kong, chicago, los angeles, san francisco, berlin, seoul, moscow,
          las vegas, dubai, singapore, rome, vienna, madrid, sydney, shibuya, kyoto street,
          beijing, mumbai, istanbul, chinatown, alley, alleyway, plaza, square, parking lot,
          bridge, golden gate bridge, brooklyn bridge, rooftop, gas station, construction site,
          construction, mall front, shopping street, bus station, airport, runway, tarmac, market,
          street market, nightclub street, cyberpunk city, gotham, futuristic city,
          red light district, harlem, soho, broadway, zebra crossing, industrial area, junkyard,
          rail yard, parking, parking area, driveway, square garden, piazza, amsterdam, prague,
          budapest, milan, athens, toronto, boston, seattle, washington, delhi, bangkok, cairo,
          mexico city, havana, buenos aires, detroit, kyiv, stuttgart, shop front, storefront,
          shop window, facade, post apocalyptic city, ruined city, atlantis street, civilization,
          smart city, wakanda, campus street, neighborhood street, suburbia street, bus terminal,
          capital city, lower manhattan, carnaby, street at rush hour, rush hour, courtyard,
          cyberspace, ghetto, street food stall, street market stall
        village | exact | | village
        village | synonym | | hamlet, small town, town, old town, fishing village,
          medieval village, mountain village, country town, village square
        village | related | | settlement, suburb, neighborhood, neighbourhood, cobblestone street,
          old street, market square, marketplace, square market, venice, hobbiton, shire,
          medieval town, town square, christmas market, cul de sac, residential area,
          suburban street, suburbs, farmstead, bazaar, castle town, old city, ancient city,
          ancient town, kyoto, siena, country village, community garden, fair, greek village,
          plaza mayor, provence, bruges
        road | exact | | road
        road | synonym | | country road, highway, motorway, freeway, roadway, roadside, dirt road,
          rural road, interstate, tarmac road, asphalt road, winding road, open road, gravel road
        road | related | | path, trail, lane, footpath, route 66, race circuit, circuit, speedway,
          raceway, racing track, railway, railroad, train track, rail track, railway track, track,
          pathway, walkway, bike lane, bike path, coastal road, desert road, desert highway,
          route, rail, overpass, viaduct, rail line, driveway road, turnpike, hiking trail,
          walking path, autobahn, drag strip, tunnel, road trip, cycle path
        room | exact | | room
        room | synonym | | living room, livingroom, bedroom, interior, indoor, indoors, lounge,
          interior room, inside a house
        room | related | | circus ring, boxing ring, circus tent, at home, train interior, kitchen, bathroom, office, cafe, restaurant,
          bar, coffee shop, library, museum, art gallery, gallery, gym, gymnasium, classroom,
          hallway, corridor, lobby, dining room, studio apartment, hospital room, nightclub, pub,
          diner, bakery, shop, store, supermarket, grocery store, shopping mall, mall, laboratory,
          lab, workshop, basement, attic, closet room, elevator interior, cell, jail, jail cell,
          prison cell, ballroom, banquet, theater, theatre, cinema, movie theater, concert,
          concert hall, opera, stage, auditorium, shared space, working space, living space, loft, staircase, stairway, stairwell, flooring, conference room, meeting room, waiting room,
          locker room, shower room, recording studio, dance studio, yoga studio, salon,
          barber shop, barbershop, beauty salon, spa, tavern, saloon, casino, arcade,
          bowling alley, bookstore, bookshop, boutique, pharmacy, clinic, courtroom, throne room,
          nursery, kindergarten, cafeteria, canteen, food court, garage interior, stable interior,
          warehouse interior, factory floor, server room, control room, cockpit, cabin interior,
          train station, subway, subway station, metro, metro station, platform, airport terminal,
          terminal, station, underground station, hall, chamber, tomb chamber, dungeon, crypt,
          shower, laundromat, restroom, aisle, hotel room, indoor library, greenhouse interior,
          tea room, swimming pool, pool, indoor pool, aquarium, classroom wall, art museum,
          boxing ring, ring arena, arena, dojo, workspace, asylum, balcony, terrace, patio,
          apartment interior, home interior, wooden house interior, kitchen counter, sauna room,
          sofa corner, escalator, staircase hall, stairwell, conservatory, spaceship interior,
          church interior, indoor gymnasium, home office, event, party, birthday party, wedding,
          ceremony, cafe interior, discotheque, disco, rave, checkout, dressing room, living area,
          storage room, kitchen environment, attic room, playroom, bathroom sink, movie set,
          press conference, conference, presentation, dance floor, floor, wall, ceiling,
          windowsill, window sill, mantelpiece
        studio | exact | | studio, photo studio
        studio | synonym | | studio backdrop, backdrop, plain background, white background,
          black background, grey background, gray background, blue background, green background,
          dark background, solid background, simple background, neutral background,
          colored background, blank background, empty background, green screen, white backdrop,
          black backdrop, studio lighting, studio shot, seamless background, blurred background,
          colorful background, pink background, yellow background, red background
        studio | related | | void, runway show, catwalk, showroom, display case, podium display,
          whiteness, nothingness, turntable display, limbo, abstract background, black void,
          white void, darkness, isolated on white, isolated
        underwater | exact | | underwater, under water, under the water
        underwater | synonym | | under the sea, undersea, coral reef, reef, seabed, sea floor,
          ocean floor, deep sea, seafloor, ocean bed, under the ocean, deep ocean,
          bottom of the sea, bottom of the ocean, below the surface, beneath the waves,
          beneath the surface, ocean depth, sea bed, kelp forest, deep underwater
        underwater | related | | atlantis, fish tank, mariana trench, underwater cave,
          underwater city, fishbowl, snorkeling, scuba diving, great barrier reef, sunken ship,
          sunken city, shipwreck site
        space | exact | | space, outer space
        space | synonym | | deep space, cosmos, universe, galaxy, orbit around earth, earth orbit,
          interstellar space, interstellar, space scene
        space | related | | nebula, milky way galaxy, solar system, space station, lunar surface,
          surface of the moon, moon surface, on the moon, asteroid belt, black hole, wormhole,
          international space station, supernova, constellation, starfield, zero gravity,
          weightlessness, alien planet, alien world, andromeda, star system, star cluster,
          moon landing, space walk, spacewalk, stratosphere
        """
}
