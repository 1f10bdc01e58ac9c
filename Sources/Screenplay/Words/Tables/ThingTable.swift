// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for things, buildings, trees and vehicles: `subject | way | attributes | words`, one row a class; see ``Table``.
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
        house | exact | in=room | house
        house | synonym | in=room | cottage, bungalow, farmhouse, dwelling
        house | related | in=room | home, cabin, log cabin, hut, shack, chalet, lodge, villa,
          mansion, barn, shed, stable, cabin in the woods, farm house, country house,
          wooden house, treehouse, tree house, beach house, igloo, teahouse, tea house, shelter,
          sauna, bungalows, greenhouse, garage, log house, haunted house, brick house,
          gingerbread house, estate, dollhouse, cottage house, boathouse, gazebo, pavilion, kiosk,
          booth, phone booth, telephone booth, bus stop, outhouse, birdhouse, dog house, doghouse,
          porch, veranda
        house | related | in=room;scale=1.6 | palace, temple, church, chapel, shrine, mosque,
          synagogue, monastery, school, hotel, inn, hospital, museum, opera house,
          theater building, town hall, parliament, taj mahal, parthenon, pantheon, alhambra,
          forbidden city, pagoda, apartment, apartment building, office building,
          government building, building, station building, warehouse, factory, mill, sawmill,
          facility, courthouse, embassy, casino building, observatory, mausoleum, colosseum,
          coliseum, amphitheater, stadium building, sydney opera house, structure, architecture,
          ruin, convent, acropolis, villa rotonda, university building, prison, fire station,
          police station, barrack
        lighthouse | exact | | lighthouse, light house
        lighthouse | related | home=meadow | windmill, wind turbine
        lighthouse | related | | beacon, watchtower, control tower,
          mill tower, minaret
        tower | exact | | tower
        tower | synonym | | clock tower, bell tower, stone tower, water tower, watch tower,
          radio tower, tower block, spire, turret
        tower | related | scale=1.6;home=meadow | castle, fortress, citadel, fort, stronghold,
          hogwarts, chateau, disney castle, bran castle
        tower | related | scale=1.6 | skyscraper, high rise, highrise,
          cathedral, basilica, notre dame, steeple, big ben, leaning tower of pisa, leaning tower
        tower | related | scale=2.5 | eiffel tower, empire state building, burj khalifa,
          tokyo tower, space needle, cn tower, shanghai tower, statue of liberty, space elevator,
          tower bridge, sagrada familia, chrysler building, the shard, taipei 101
        tower | related | | chimney, smokestack, monument, obelisk, column, pillar, totem,
          totem pole, silo, pylon, crane tower, oil rig, monolith, chimneys, telegraph pole
        cone | related | scale=40;color=tan;home=desert | pyramid, great pyramid, egyptian pyramid
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
        rock | related | scale=0.15 | pebble, gravel stone, gemstone, gem, ruby, emerald,
          sapphire, amethyst, diamond, fossil, gold nugget, coal, ore, jade, shell, seashell,
          amulet, jewel, jewelry
        rock | related | scale=0.35 | crystal, coral, nest, skull, bread, loaf, meat, steak,
          chicken breast, croissant, relic, artifact, clay, pottery, potato, brain, bone
        rock | related | | meteorite, meteor, asteroid, comet, iceberg, ice chunk, marble,
          moss rock, tombstone, gravestone, grave, statue, sculpture, bust, gargoyle statue,
          totem stone, tomb, stalactite, stalagmite, stonehenge, menhir, moai, easter island head,
          stone statue, cliff rock, log, firewood, ice sculpture, treasure, driftwood
        ball | exact | | ball
        ball | synonym | | sphere, orb, globe, marble ball, bubble, soap bubble, glass sphere,
          glass ball, metal ball, crystal ball, rubber ball, beach ball
        ball | related | scale=0.15 | golf ball, ping pong ball, water droplet, dewdrop,
          water drop, billiard ball, eyeball, bead, pearl, pill
        ball | related | scale=0.15;minor=1 | droplet, dew drop, raindrop, drop
        ball | related | scale=0.35 | tennis ball, baseball, snowball, cricket ball, yarn,
          ball of yarn, yo yo
        ball | related | | soccer ball, football, basketball, volleyball, bowling ball,
          sports ball, sport ball, disco ball, rugby ball, tumbleweed, bomb, cannonball
        ball | related | color=red;scale=0.15 | cherry, strawberry, raspberry, radish, cranberry
        ball | related | color=red;scale=0.35 | apple, tomato, pomegranate, beet, ornament,
          bauble, christmas ornament
        ball | related | color=orange;scale=0.15 | apricot
        ball | related | color=orange;scale=0.35 | orange, peach, jack o lantern, tangerine,
          mandarin, clementine, persimmon, mango, papaya, grapefruit
        ball | related | color=orange | pumpkin
        ball | related | color=yellow;scale=0.15 | egg yolk
        ball | related | color=yellow;scale=0.35 | lemon, melon, pineapple, honeydew, quince
        ball | related | color=yellow | grapefruit half
        ball | related | color=green;scale=0.15 | lime, kiwi, pea, grape, olive, gooseberry
        ball | related | color=green;scale=0.35 | cabbage, lettuce, pear, avocado, broccoli,
          artichoke, cauliflower, brussels sprout, guava
        ball | related | color=green | watermelon
        ball | related | color=purple;scale=0.15 | plum, blueberry, fig, blackberry
        ball | related | color=purple;scale=0.35 | eggplant, onion, grapes, turnip, passion fruit,
          dragon fruit
        ball | related | color=brown;scale=0.15 | walnut, nut, chestnut, acorn, chocolate,
          truffle, hazelnut, kiwifruit, coffee bean, bean
        ball | related | color=brown;scale=0.35 | coconut, potato ball, meatball, donut, doughnut,
          muffin, cupcake, cookie, bagel, burger, hamburger, cheeseburger, bun, waffle, pancake,
          dumpling, biscuit, pie, falafel
        ball | related | color=white;scale=0.15 | egg, easter egg, ping pong, golfball, mushroom,
          garlic, marshmallow, dandelion
        ball | related | color=white;scale=0.35 | light bulb, lightbulb, bulb, rice ball,
          cotton ball
        ball | related | color=white | snowball fight, moon lamp, pearl necklace
        ball | related | color=red;scale=1.4;action=float | balloon, rubber balloon, water balloon
        ball | related | color=red;scale=18;action=float;home=mountainValley | hot air balloon,
          air balloon, zeppelin, blimp, airship, dirigible
        ball | related | scale=0.35 | fruit, vegetable, tomato ball, food ball
        cube | exact | | cube
        cube | synonym | | block, box, dice, die cube, wooden block, rubik cube, rubik's cube
        cube | related | color=brown;scale=0.15 | wallet
        cube | related | color=brown;scale=0.15;minor=1 | envelope
        cube | related | color=brown;scale=0.35 | parcel, briefcase, jewelry box, basket,
          chocolate bar, brownie, bread slice, toast, sandwich, waffle stack, book, notebook,
          diary, hardcover, handbag, purse, bag, map, clipboard, cigar box
        cube | related | color=brown;scale=0.35;minor=1 | newspaper, magazine, scroll, letter
        cube | related | color=brown | cardboard box, crate, wooden crate, chest, treasure chest,
          package, suitcase, luggage, toolbox, picnic basket, barrel box, bookshelf, bookcase,
          shelf, cabinet, cupboard, wardrobe, dresser, drawer, piano, grand piano, nightstand,
          trunk box, coffin, cage, bale, container, birdcage, podium, closet, locker, pantry,
          loom, violin case, accordion, backpack, leather bag, mailbag, guitar case, tiramisu
        cube | related | color=brown;minor=1 | box of chocolates
        cube | related | color=silver;scale=0.35 | toaster
        cube | related | color=silver | refrigerator, fridge, washing machine, dishwasher,
          microwave, microwave oven, oven, stove, safe, atm, vending machine, server, dryer,
          dumpster, radiator, air conditioner, metal box, robot vacuum, sewing machine,
          coffee machine, espresso machine, coffee maker, mixer, blender, typewriter, printer,
          copier, treadmill, charger, cash register, barbecue grill, barbecue, grill, bbq,
          furnace, generator, slot machine
        cube | related | color=silver;minor=1 | sink, engine, machine, battery, equipment, device,
          elevator
        cube | related | color=black;scale=0.15 | remote, remote control, walkman, smartwatch,
          calculator
        cube | related | color=black;scale=0.35 | laptop, phone, cell phone, smartphone,
          cellphone, mobile phone, iphone, tablet, ipad, keyboard, speaker, radio, camera body,
          camcorder, game controller, joystick, telephone
        cube | related | color=black | computer, stereo, record player,
          turntable, projector, console, boombox, vinyl player, pc,
          piano keyboard, synthesizer, xbox, playstation
        cube | related | color=white;scale=0.15 | ice cube, sugar cube, butter, soap, bar of soap,
          eraser, lego, lego brick, sushi, salt crystal, sugar
        cube | related | color=white;scale=0.15;minor=1 | card, postcard, playing card, label,
          sticker
        cube | related | color=white;scale=0.35 | tofu, cake, cheese, tissue box, gift, present,
          gift box, dessert, sponge, gold bar, eclair, puzzle
        cube | related | color=white;scale=0.35;minor=1 | paper, sheet, napkin, photo, photograph,
          picture, tile, brick
        cube | related | color=white | birthday cake, wedding cake, bathtub, bath, toilet,
          mattress, bed, chess board, flag, sandwich board, jenga, ramp, platform,
          tombstone plaque, portal, kite
        cube | related | color=white;minor=1 | ice block, pillow, cushion, towel, blanket,
          canvas, mirror, picture frame, curtain,
          carpet, rug, mat, painting frame, window, door, gate, doorway
        cube | related | color=red | mailbox, letterbox, vending box, pizza box, fire alarm
        cube | related | color=red;minor=1 | brick wall
        cube | related | color=yellow;scale=0.35 | gold bar, gold ingot
        cube | related | color=yellow | cheese block, school desk
        cone | exact | | cone
        cone | synonym | | traffic cone
        cone | related | color=orange;scale=0.15 | candle flame
        cone | related | color=orange;scale=0.35 | carrot, ice cream, ice cream cone
        cone | related | color=orange | campfire, bonfire, fire, flame, torch, rocket flame,
          pylon cone, lava lamp, fireplace
        cone | related | scale=0.15 | bell, tulip, rose
        cone | related | scale=0.35 | funnel, party hat, spinning top, christmas bell, lampshade,
          sundae, pizza slice, slice of pizza, slice, waffle cone, hourglass, icicle
        cone | related | scale=0.35;minor=1 | arrow
        cone | related | scale=0.5 | umbrella, parasol
        cone | related | | witch hat, volcano model, seashell cone, horn,
          pizza, wizard hat, flower pot cone, unicorn horn, megaphone, spearhead, anthill
        cone | related | scale=12;color=white;home=space | rocket, missile, spacecraft capsule,
          rocket ship, space rocket, space capsule, saturn v
        cylinder | exact | | cylinder
        cylinder | synonym | | tube, pipe, rod, drum, barrel
        cylinder | related | scale=0.15 | coin, gold coin, medal, watch, wristwatch, pocket watch,
          compass, cinnamon stick, cigarette, battery cell, pencil, pen, crayon, marker,
          toothbrush, scissors, lipstick, ink bottle, thermometer, syringe, toothpaste, drill,
          whisk, spatula, ladle, needle, lock, padlock, lollipop, candy, candy cane, lens, bullet,
          shell casing, domino, dominoes, chess piece, chess pawn, bishop piece, token
        cylinder | related | scale=0.15;minor=1 | paintbrush, brush, knife, spoon, fork,
          chopstick, cork, key, ring, necklace, bracelet, matchstick, match, straw, faucet, tap,
          tape
        cylinder | related | scale=0.35 | can, bottle, wine bottle, water bottle, glass,
          wine glass, cup, mug, teacup, tea cup, coffee cup, coffee, tea, latte, espresso,
          cappuccino, beer, juice, milk, lemonade, smoothie, milkshake, champagne, cocktail,
          whiskey, soda, drink, beverage, water glass, goblet, chalice, jar, pot, teapot, kettle,
          candle, thermos, flask, beaker, test tube, glass bottle, milk carton, shot glass,
          flowerpot, flower pot, urn, pan, frying pan, wok, saucepan, skillet, bowl, soup, salad,
          dish, saucer, cake stand, tray, pasta, noodle, spaghetti, ramen, curry, rice, breakfast,
          lunch, dinner, dessert bowl, cereal, popcorn, stew, trophy, alarm clock, plate of food,
          burrito, hot dog, hotdog, taco, sausage, bacon, banana, cucumber, corn, zucchini,
          churro, cigar, disc, disk, frisbee, vinyl record, cd, record, coaster, tin can,
          soda can, coil, gear, cog, cheese wheel, top hat, crown, wand, baton, racket, hammer,
          tool, screwdriver, wrench, violin, flute, ukulele, microphone, gun, pistol, revolver,
          flashlight, perfume, perfume bottle, ketchup, sauce, honey, honey jar, jam, syrup,
          hair drier, hair dryer, hairdryer, rocket toy, shampoo, hourglass stand, sushi roll,
          spring roll, ice lolly, popsicle, ashtray, tin, jug, pitcher, carafe, watering can,
          toilet paper, paper towel, roll of paper, pretzel, dumbbell, toy, figurine, puppet,
          nutcracker, matryoshka, action figure, marionette
        cylinder | related | scale=0.35;minor=1 | plate, meal, food, spring coil, hat, stick,
          shoe, sneaker, boot, slipper, sandal, sock, glove
        cylinder | related | | vase, bucket, amphora, cauldron, clock, wall clock, tree log,
          drum kit, trash can, bin, garbage can, trash bin, parking meter, fire hydrant, hydrant,
          telescope, microscope, flagpole, street pole, pole,
          post, lamp post base, tombstone column, sword, baseball bat, tennis racket, axe, shovel,
          broom, broomstick, guitar, cello, trumpet, saxophone, harp, clarinet, rifle, spear,
          arrow shaft, cannon, pump, fan, fire extinguisher, surfboard, snowboard, skateboard,
          ski, skis, longboard, stool, pedestal, well, fountain, carousel, merry go round,
          ferris wheel, trampoline, water fountain, merry, teddy, sunglass case, paddle, oar,
          fishing rod, anchor, propeller, turbine, satellite dish, antenna, bamboo stick,
          ski pole, telescope lens, sprinkler, meter, hydrant pole, barbell, weight, abacus,
          tripod, instrument
        cylinder | related | minor=1 | wheel, tire, tyre, ladder,
          rope
        bench | exact | | bench
        bench | synonym | | park bench, wooden bench
        bench | related | home=room | stair, stairs, staircase, stairway, couch, sofa, pew, futon, loveseat, settee
        bench | related | | seat, swing, porch swing,
          hammock, swing set, ladder steps, picnic bench,
          slide, seesaw, park seat
        bench | related | minor=1 | step, fence, railing
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
        lamp | related | home=cityStreet | streetlight, street light, streetlamp, street lamp, lamppost,
          lamp post, traffic light, stoplight, light pole
        lamp | related | | chandelier, candlestick, light fixture, spotlight, candelabra,
          lighthouse lamp, sconce
        sign | exact | | sign
        sign | synonym | | signboard, sign board, signpost, wooden sign, road sign, street sign,
          traffic sign, direction sign
        sign | synonym | home=cityStreet | shop sign, store sign, street name sign
        sign | related | | poster, notice board, placard, nameplate, plaque, chalkboard,
          blackboard, whiteboard, bulletin board, menu board
        sign | synonym | color=red;text=STOP | stop sign
        sign | synonym | color=green;text=EXIT | exit sign
        sign | synonym | color=red;text=NO ENTRY | no entry sign
        sign | synonym | text=WELCOME | welcome sign
        sign | synonym | text=FOR SALE | for sale sign
        neon_sign | exact | home=cityStreet | neon sign
        neon_sign | synonym | home=cityStreet | neon lettering, neon text, neon word
        neon_sign | synonym | home=cityStreet;text=OPEN | open sign
        billboard | exact | home=road | billboard
        billboard | synonym | home=cityStreet | neon billboard, digital billboard, marquee
        billboard | related | home=road | hoarding
        banner | exact | | banner
        banner | related | | pennant
        screen | exact | | screen
        screen | synonym | | television screen, tv screen, computer screen, monitor, display screen
        screen | related | | tv, television, tv set, flat screen tv, scoreboard
        letters | related | text=HOLLYWOOD;home=mountainValley | hollywood sign
        planet | exact | | planet
        planet | related | | earth, jupiter, saturn, venus, mercury planet, uranus, neptune,
          pluto, death star, exoplanet, world globe
        planet | related | color=red | mars planet, red planet
        planet | related | color=gray | full moon planet
        cylinder | related | scale=0.35 | sashimi, sourdough, oat, kettlebell, mallet, cooky,
          chopped vegetable, scissor, stroganoff, airpods, earphone case, wine, red wine,
          white wine, chalk, snack, jelly, ink, liquor, vodka, rum, sake, hot chocolate, cocoa,
          yogurt, oatmeal, porridge, barbecue sauce, pudding, beef, pork, tortilla, cuisine,
          dumpling soup, sundae cup, chip, chips, nachos, cracker, pastry, garnish, cinnamon,
          peanut, peanut butter, skewer, gum, chili, pepper, bell pepper, kimchi, pepperoni,
          mousse
        cylinder | related | scale=0.7 | litmus, bagpipe, cymbal, drum set, tambourine, xylophone,
          pod, cargo barrel, brazier, incense, gas cylinder, fire pit, extinguisher, grinder,
          motor, pipe organ, stethoscope, mortarboard, vacuum cleaner, hoover, scepter,
          staff stick, staff, weapon, shield, sparkler, firecracker
        cube | related | scale=0.6 | vacuum cleaner box, loudspeaker, stroller box, cargo, kit,
          grocery, groceries, grocery bag, luggage bag, pouch, tissue pack, notepad, calendar,
          blueprint, certificate, fortune cookie box, wallpaper roll, panel, trap, tool kit,
          first aid kit, board, board game, drawer box, stack of books, pile of books,
          bathroom cabinet, jukebox, arcade machine, controller
        gull | related | scale=2;color=gray | drone, uav, quadrotor, shuttle
        """
}
