// SPDX-License-Identifier: Apache-2.0

/// Words for things, buildings, trees and vehicles: `subject | way | attributes | words`, one row a class; see ``Table``. (A table: its length is its content.)
enum ThingTable {
    static let text = """
        car | exact | | car
        car | synonym | | automobile, motorcar, sedan, auto
        car | related | | vehicle, suv, hatchback, coupe, convertible, limousine, minivan, cab,
          jeep, wagon, station wagon, roadster, muscle car, race car, racing car, sports car,
          sport car, supercar, rally car, electric car, classic car, vintage car, ford, tesla,
          mercedes, bmw, porsche, ferrari, lamborghini, mustang car, toyota, audi, land rover,
          dune buggy, buggy, kart, go kart, batmobile, delorean, hot rod, formula one car, f1 car,
          stock car, traffic
        car | related | color=yellow | taxi, taxicab, school bus, yellow cab,
          bumblebee transformer
        car | related | color=white | police car, ambulance, patrol car, van, camper van,
          campervan, motorhome, rv, caravan, ice cream truck, minibus, golf cart
        car | related | scale=1.5 | truck, lorry, pickup, pickup truck, semi, semi truck, trailer,
          dump truck, garbage truck, tow truck, tractor, bulldozer, excavator, harvester,
          combine harvester, tank, military vehicle, lunar rover, rover, mars rover,
          monster truck, cement mixer, forklift, backhoe
        car | related | scale=1.5;color=red | fire truck, fire engine, firetruck,
          double decker bus, double decker
        car | related | scale=1.8 | bus, train, tram, trolley, streetcar, locomotive, steam train,
          passenger train, bullet train, freight train, subway train, monorail, railcar,
          coach bus, trolleybus, steam engine, steam locomotive, train car, roller coaster
        car | related | scale=0.6 | motorcycle, motorbike, bicycle, bike, scooter, moped,
          tricycle, unicycle, mountain bike, dirt bike, quad bike, atv, rickshaw, vespa,
          snowmobile, carriage, chariot, cart, horse carriage, stroller, wheelchair, wheelbarrow,
          shopping cart, sleigh, sled, handcart, segway, electric scooter
        boat | exact | | boat
        boat | synonym | | rowboat, rowing boat, dinghy, skiff
        boat | related | | canoe, kayak, raft, gondola, fishing boat, motorboat, speedboat,
          lifeboat, punt, paddleboat, paper boat, jet ski, inflatable boat, dragon boat,
          houseboat, ark, rubber boat, tugboat, hovercraft, viking boat, rubber duck
        boat | related | scale=3 | ship, ferry, cruise ship, cargo ship, container ship, steamer,
          steamboat, battleship, warship, aircraft carrier, oil tanker, tanker, vessel, freighter,
          titanic, ocean liner, barge, trawler, paddle steamer, shipwreck, wreck, destroyer ship
        sailboat | exact | | sailboat, sail boat, sailing boat
        sailboat | synonym | | sailing ship, yacht, schooner, catamaran, sloop, ketch
        sailboat | related | scale=2 | pirate ship, galleon, tall ship, viking ship, clipper,
          frigate, junk ship, viking longship, caravel, flying dutchman, longship
        sailboat | related | | windsurfer, windsurf, windsurfing board, regatta
        house | exact | | house
        house | synonym | | cottage, bungalow, farmhouse, dwelling
        house | related | in=room | home, cabin, log cabin, hut, shack, chalet, lodge, villa,
          mansion, barn, shed, stable, cabin in the woods, farm house, country house,
          wooden house, treehouse, tree house, beach house, igloo, teahouse, tea house, shelter,
          sauna, bungalows, greenhouse, garage, log house, haunted house, brick house,
          gingerbread house, estate, dollhouse, cottage house, boathouse, gazebo, pavilion, kiosk,
          booth, phone booth, telephone booth, bus stop, outhouse, birdhouse, dog house, doghouse,
          porch, veranda
        house | related | in=room;scale=1.6 | palace, temple, church, chapel, shrine, mosque,
          synagogue, monastery, school, hotel, inn, hospital, museum, opera house,
          theater building, town hall, parliament, white house, taj mahal, parthenon, pantheon,
          alhambra, forbidden city, pagoda, apartment, apartment building, office building,
          government building, building, station building, warehouse, factory, mill, sawmill,
          facility, courthouse, embassy, casino building, observatory, mausoleum, colosseum,
          coliseum, amphitheater, stadium building, sydney opera house, structure, architecture,
          ruin, convent, acropolis, villa rotonda, university building, prison, fire station,
          police station, barrack
        lighthouse | exact | | lighthouse, light house
        lighthouse | related | | beacon, watchtower, windmill, wind turbine, control tower,
          mill tower, minaret
        tower | exact | | tower
        tower | synonym | | clock tower, bell tower, stone tower, water tower, watch tower,
          radio tower, tower block, spire, turret
        tower | related | scale=1.6 | skyscraper, high rise, highrise, castle, fortress, citadel,
          cathedral, basilica, notre dame, steeple, big ben, leaning tower of pisa, leaning tower,
          fort, stronghold, hogwarts, chateau, disney castle, bran castle
        tower | related | scale=2.5 | eiffel tower, empire state building, burj khalifa,
          tokyo tower, space needle, cn tower, shanghai tower, statue of liberty, space elevator,
          tower bridge, sagrada familia, chrysler building, the shard, taipei 101
        tower | related | | chimney, smokestack, monument, obelisk, column, pillar, totem,
          totem pole, silo, pylon, crane tower, oil rig, monolith, chimneys, telegraph pole
        cone | related | scale=12;color=tan;home=desert | pyramid, great pyramid, egyptian pyramid
        cone | related | scale=2.5 | tent, tipi, teepee, yurt, marquee, circus tent, haystack,
          hay bale, umbrella stand, sandcastle, sand castle
        pine | exact | | pine, pine tree
        pine | synonym | | fir, spruce, conifer, evergreen, fir tree, spruce tree, cedar, larch,
          cypress
        pine | related | | christmas tree, xmas tree, redwood, sequoia, bamboo, cactus, cacti,
          saguaro, juniper, cedar tree
        oak | exact | | oak, oak tree
        oak | synonym | | tree, leafy tree, deciduous tree
        oak | related | | maple, maple tree, beech, elm, ash tree, chestnut tree, willow,
          weeping willow, acacia, baobab, apple tree, olive tree, orange tree, lemon tree, linden,
          sycamore, eucalyptus, fruit tree, banyan, plant, fig tree, walnut tree, peach tree,
          tree trunk, tree stump, trunk, stump
        oak | related | color=pink | cherry tree, cherry blossom tree, sakura tree,
          cherry blossom, sakura, magnolia, blossom tree, plum tree, dogwood
        oak | related | scale=0.3 | bush, shrub, bonsai, bonsai tree, potted plant, hedge,
          houseplant, sapling, seedling, house plant, fern, topiary, thicket
        birch | exact | | birch, birch tree
        birch | synonym | | silver birch
        birch | related | | aspen, poplar, alder
        palm | exact | | palm, palm tree
        palm | synonym | | coconut tree, coconut palm, date palm
        palm | related | | banana tree, banana plant, agave, yucca, tropical plant
        rock | exact | | rock
        rock | synonym | | boulder, stone
        rock | related | | pebble, gravel stone, meteorite, meteor, asteroid, comet, gemstone,
          gem, ruby, emerald, sapphire, amethyst, crystal, diamond, fossil, gold nugget, coal,
          ore, jade, iceberg, ice chunk, marble, shell, seashell, coral, nest, moss rock,
          tombstone, gravestone, grave, statue, sculpture, bust, gargoyle statue, totem stone,
          tomb, stalactite, stalagmite, skull, stonehenge, menhir, moai, easter island head,
          stone statue, cliff rock, bread, loaf, meat, steak, chicken breast, croissant, log,
          firewood, ice sculpture, relic, artifact, clay, pottery, potato, treasure, amulet,
          jewel, jewelry, brain, bone, driftwood
        ball | exact | | ball
        ball | synonym | | sphere, orb, globe, marble ball, bubble, soap bubble, glass sphere,
          glass ball, metal ball, crystal ball, rubber ball, beach ball
        ball | related | | soccer ball, football, basketball, volleyball, bowling ball,
          tennis ball, baseball, sports ball, sport ball, golf ball, ping pong ball, snowball,
          disco ball, rugby ball, cricket ball, yarn, ball of yarn, water droplet, droplet,
          raindrop, drop, dewdrop, water drop, billiard ball, eyeball, tumbleweed, bead, pearl,
          pill, bomb, cannonball, yo yo
        ball | related | color=red | apple, tomato, cherry, strawberry, raspberry, radish,
          pomegranate, beet, cranberry, ornament, bauble, christmas ornament
        ball | related | color=orange | orange, peach, pumpkin, jack o lantern, tangerine,
          mandarin, apricot, clementine, persimmon, mango, papaya, grapefruit
        ball | related | color=yellow | lemon, melon, grapefruit half, egg yolk, pineapple,
          honeydew, quince
        ball | related | color=green | watermelon, lime, cabbage, lettuce, pear, avocado, kiwi,
          broccoli, artichoke, pea, grape, olive, cauliflower, brussels sprout, gooseberry, guava
        ball | related | color=purple | plum, blueberry, eggplant, onion, fig, grapes, blackberry,
          turnip, passion fruit, dragon fruit
        ball | related | color=brown | coconut, walnut, nut, chestnut, acorn, potato ball,
          meatball, chocolate, truffle, hazelnut, kiwifruit, donut, doughnut, muffin, cupcake,
          cookie, bagel, burger, hamburger, cheeseburger, bun, coffee bean, bean, waffle, pancake,
          dumpling, biscuit, pie, falafel
        ball | related | color=white | egg, easter egg, snowball fight, ping pong, moon lamp,
          golfball, light bulb, lightbulb, bulb, mushroom, garlic, rice ball, cotton ball,
          marshmallow, dandelion, pearl necklace
        ball | related | color=red;scale=1.4;action=float | balloon, rubber balloon, water balloon
        ball | related | color=red;scale=18;action=float;home=mountainValley | hot air balloon,
          air balloon, zeppelin, blimp, airship, dirigible
        ball | related | | fruit, vegetable, tomato ball, food ball
        cube | exact | | cube
        cube | synonym | | block, box, dice, die cube, wooden block, rubik cube, rubik's cube
        cube | related | color=brown | cardboard box, crate, wooden crate, chest, treasure chest,
          package, parcel, suitcase, luggage, briefcase, toolbox, jewelry box, basket,
          picnic basket, barrel box, bookshelf, bookcase, shelf, cabinet, cupboard, wardrobe,
          dresser, drawer, piano, grand piano, nightstand, trunk box, coffin, cage, bale,
          container, birdcage, podium, closet, locker, pantry, loom, violin case, accordion,
          box of chocolates, chocolate bar, brownie, bread slice, toast, sandwich, waffle stack,
          book, notebook, diary, newspaper, magazine, hardcover, wallet, handbag, purse, bag,
          backpack, leather bag, mailbag, map, scroll, clipboard, envelope, letter, guitar case,
          cigar box, tiramisu
        cube | related | color=silver | refrigerator, fridge, washing machine, dishwasher,
          microwave, microwave oven, oven, stove, toaster, safe, atm, vending machine, server,
          dryer, dumpster, sink, radiator, air conditioner, metal box, robot vacuum,
          sewing machine, coffee machine, espresso machine, coffee maker, mixer, blender,
          typewriter, engine, machine, printer, copier, treadmill, charger, battery,
          cash register, barbecue grill, barbecue, grill, bbq, furnace, generator, equipment,
          device, slot machine, elevator
        cube | related | color=black | tv, television, laptop, computer, monitor, phone,
          cell phone, smartphone, cellphone, mobile phone, iphone, tablet, ipad, screen, keyboard,
          remote, remote control, speaker, radio, stereo, camera body, camcorder, record player,
          turntable, projector, game controller, joystick, console, boombox, vinyl player, tv set,
          pc, computer screen, telephone, piano keyboard, synthesizer, walkman, smartwatch,
          calculator, xbox, playstation
        cube | related | color=white | ice cube, sugar cube, ice block, tofu, cake, birthday cake,
          wedding cake, bathtub, bath, toilet, pillow, cushion, mattress, bed, paper, sheet,
          cheese, butter, soap, bar of soap, towel, napkin, blanket, card, chess board, photo,
          photograph, picture, poster, billboard, sign board, whiteboard, canvas, blackboard,
          tissue box, gift, present, gift box, mirror, picture frame, curtain, carpet, rug,
          banner, flag, dessert, sandwich board, tile, postcard, playing card, jenga, eraser,
          sponge, lego, lego brick, brick, gold bar, ramp, platform, sushi, eclair, puzzle, mat,
          salt crystal, sugar, label, sticker, tombstone plaque, painting frame, window, door,
          gate, doorway, portal, kite
        cube | related | color=red | mailbox, letterbox, vending box, pizza box, brick wall,
          fire alarm
        cube | related | color=yellow | gold bar, gold ingot, cheese block, school desk
        cone | exact | | cone
        cone | synonym | | traffic cone
        cone | related | color=orange | carrot, campfire, bonfire, fire, flame, torch,
          candle flame, rocket flame, ice cream, ice cream cone, pylon cone, lava lamp, fireplace
        cone | related | | funnel, party hat, witch hat, umbrella, parasol, volcano model,
          seashell cone, horn, bell, spinning top, christmas bell, lampshade, arrow, sundae,
          pizza slice, pizza, slice of pizza, slice, waffle cone, wizard hat, hourglass, icicle,
          tulip, rose, flower pot cone, unicorn horn, megaphone, spearhead, anthill
        cone | related | scale=3;home=space | rocket, missile, spacecraft capsule, rocket ship,
          space rocket, space capsule, saturn v
        cylinder | exact | | cylinder
        cylinder | synonym | | tube, pipe, rod, drum, barrel
        cylinder | related | | can, bottle, wine bottle, water bottle, glass, wine glass, cup,
          mug, teacup, tea cup, coffee cup, coffee, tea, latte, espresso, cappuccino, beer, juice,
          milk, lemonade, smoothie, milkshake, champagne, cocktail, whiskey, soda, drink,
          beverage, water glass, goblet, chalice, vase, jar, pot, teapot, kettle, bucket, candle,
          thermos, flask, beaker, test tube, glass bottle, milk carton, shot glass, flowerpot,
          flower pot, urn, amphora, pan, frying pan, wok, saucepan, skillet, cauldron, bowl, soup,
          salad, dish, plate, meal, food, saucer, cake stand, tray, pasta, noodle, spaghetti,
          ramen, curry, rice, breakfast, lunch, dinner, dessert bowl, cereal, popcorn, stew, coin,
          gold coin, medal, trophy, clock, wall clock, alarm clock, watch, wristwatch,
          pocket watch, compass, plate of food, burrito, hot dog, hotdog, taco, sausage, bacon,
          banana, cucumber, corn, zucchini, cinnamon stick, churro, cigar, cigarette,
          battery cell, tree log, wheel, tire, tyre, disc, disk, frisbee, vinyl record, cd,
          record, coaster, drum kit, trash can, bin, garbage can, trash bin, tin can, soda can,
          spring coil, coil, gear, cog, cheese wheel, hat, top hat, crown, parking meter,
          fire hydrant, hydrant, telescope, microscope, stop sign, road sign, street sign,
          traffic sign, signpost, sign, flagpole, street pole, pole, post, lamp post base,
          tombstone column, pencil, pen, crayon, marker, paintbrush, brush, toothbrush, stick,
          wand, sword, knife, spoon, fork, chopstick, baton, baseball bat, tennis racket, racket,
          hammer, axe, tool, scissors, screwdriver, wrench, shovel, broom, broomstick, ladder,
          guitar, violin, cello, flute, trumpet, saxophone, ukulele, harp, clarinet, microphone,
          gun, rifle, pistol, revolver, spear, arrow shaft, cannon, flashlight, lipstick, perfume,
          perfume bottle, ink bottle, ketchup, sauce, honey, honey jar, jam, syrup, thermometer,
          syringe, toothpaste, hair drier, hair dryer, hairdryer, drill, pump, fan,
          fire extinguisher, surfboard, snowboard, skateboard, ski, skis, longboard, rocket toy,
          rope, cork, shampoo, stool, pedestal, well, fountain, carousel, merry go round,
          ferris wheel, trampoline, water fountain, merry, hourglass stand, teddy, whisk, spatula,
          ladle, needle, key, lock, padlock, ring, necklace, bracelet, sunglass case, paddle, oar,
          fishing rod, anchor, propeller, turbine, satellite dish, antenna, sushi roll,
          spring roll, ice lolly, popsicle, lollipop, candy, candy cane, matchstick, match, straw,
          bamboo stick, shoe, sneaker, boot, slipper, sandal, ski pole, telescope lens, lens,
          ashtray, tin, jug, pitcher, carafe, sprinkler, watering can, faucet, tap, toilet paper,
          paper towel, roll of paper, tape, sock, glove, pretzel, meter, hydrant pole, dumbbell,
          barbell, weight, bullet, shell casing, domino, dominoes, chess piece, chess pawn,
          bishop piece, token, abacus, toy, figurine, puppet, nutcracker, matryoshka,
          action figure, marionette, tripod, instrument
        bench | exact | | bench
        bench | synonym | | park bench, wooden bench
        bench | related | | couch, sofa, pew, futon, loveseat, seat, settee, swing, porch swing,
          hammock, swing set, stair, stairs, staircase, stairway, step, ladder steps, fence,
          railing, picnic bench, seating, slide, seesaw, park seat
        table | exact | | table
        table | synonym | | dining table, desk, coffee table, picnic table, wooden table
        table | related | | counter, kitchen counter, workbench, countertop, tabletop, sideboard,
          bar counter, ping pong table, pool table, billiard table, altar, work table, furniture,
          chess table, chessboard, operating table, stall, market stall
        chair | exact | | chair
        chair | synonym | | armchair, rocking chair, wooden chair, dining chair
        chair | related | | throne, stool chair, bar stool, office chair, recliner, lounge chair,
          deck chair, beach chair, high chair, highchair, lawn chair
        lamp | exact | | lamp
        lamp | synonym | | floor lamp, desk lamp, table lamp, lantern, paper lantern
        lamp | related | | streetlight, street light, streetlamp, street lamp, lamppost,
          lamp post, traffic light, chandelier, candlestick, light fixture, spotlight, candelabra,
          lighthouse lamp, stoplight, sconce, light pole, neon sign
        planet | exact | | planet
        planet | related | | earth, jupiter, saturn, venus, mercury planet, uranus, neptune,
          pluto, death star, exoplanet, world globe
        planet | related | color=red | mars planet, red planet
        planet | related | color=gray | full moon planet
        """
}
