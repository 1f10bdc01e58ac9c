// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for animals: `subject | way | attributes | words`, one row a class; see ``Table``.
enum AnimalTable {
    static let text = """
        dog | exact | | dog
        dog | synonym | | hound, doggy, doggie, canine, pooch, mutt
        dog | related | scale=0.55 | puppy, pup
        dog | related | scale=0.6;color=tan | corgi, shiba inu, shiba, chihuahua, dachshund, pug,
          beagle, terrier, yorkie, pomeranian, jack russell, pekingese, spaniel, cocker spaniel
        dog | related | color=golden | golden retriever, retriever, labrador, lab puppy, cocker
        dog | related | color=white | poodle, samoyed, bichon, maltese, dalmatian, greyhound,
          whippet
        dog | related | | german shepherd, shepherd dog, sheepdog, border collie, collie,
          boxer dog, bulldog, french bulldog, rottweiler, great dane, saint bernard, sheep dog,
          sled dog, guide dog, police dog, doberman, mastiff, schnauzer, dingo, jackal, hyena,
          coyote
        dog | related | color=gray;home=forest | wolf, husky, siberian husky, werewolf, wolf pup,
          wild dog, malamute
        cat | exact | | cat
        cat | synonym | | kitty, tomcat, housecat, house cat, feline, tabby
        cat | related | scale=0.55 | kitten
        cat | related | | siamese cat, persian cat, maine coon, lynx, bobcat, ocelot, wildcat,
          sphynx, calico
        horse | exact | | horse
        horse | synonym | | stallion, mare, steed, mustang, racehorse, bronco
        horse | related | scale=0.75 | pony, foal, colt
        horse | related | scale=0.85;color=gray | donkey, mule, burro
        horse | related | color=white | zebra, unicorn, pegasus, centaur
        horse | related | color=tan;scale=1.15;home=desert | camel, dromedary, llama, alpaca
        cow | exact | | cow
        cow | synonym | | cattle
        cow | related | | bull, ox, oxen, buffalo, bison, yak, steer, water buffalo, minotaur,
          gnu, wildebeest, musk ox
        cow | related | scale=0.5 | calf
        cow | related | scale=0.55;color=white | sheep, lamb, ram, ewe, shaun the sheep
        cow | related | scale=0.55;color=pink | pig, piglet, hog, swine, tapir
        cow | related | scale=0.6;color=brown | boar, wild boar, warthog, anteater, aardvark
        lion | exact | | lion
        lion | synonym | | lion king
        lion | related | | lioness, big cat, leopard, cheetah, jaguar, puma, cougar, mountain lion
        lion | related | scale=0.4 | lion cub, cub
        lion | related | color=orange;home=forest | tiger, tigress, bengal tiger, tiger cub
        lion | related | color=black;home=forest | panther, black panther
        lion | related | color=white;home=snowfield | snow leopard, white tiger
        elephant | exact | | elephant
        elephant | related | scale=0.4 | baby elephant, elephant calf
        elephant | related | color=brown;home=snowfield | mammoth, woolly mammoth, mastodon
        elephant | related | scale=0.65 | rhino, rhinoceros, hippo, hippopotamus
        elephant | related | color=darkgreen;scale=1.6;home=forest | dinosaur, t rex,
          tyrannosaurus, triceratops, brontosaurus, sauropod, stegosaurus, brachiosaurus,
          tyrannosaurus rex
        fox | exact | | fox
        fox | synonym | | red fox
        fox | related | color=white;home=snowfield | arctic fox
        fox | related | color=gray | raccoon, badger, skunk, opossum, possum, wolverine,
          honey badger
        fox | related | color=brown | weasel, ferret, mongoose, marten, otter, beaver, sea otter,
          mink, red panda, meerkat, stoat, platypus
        fox | related | color=green;home=lake | crocodile, alligator, caiman
        fox | related | color=green;home=forest;scale=0.5 | lizard, gecko, iguana, chameleon,
          salamander, newt, komodo dragon
        deer | exact | | deer
        deer | synonym | | stag, doe, buck, hart, roe deer, roebuck
        deer | related | scale=0.5 | fawn, bambi
        deer | related | | elk, moose, reindeer, caribou, antelope, gazelle, impala, kudu,
          springbok, ibex, chamois
        deer | related | color=white;scale=0.7 | goat, mountain goat, kid goat, billy goat
        deer | related | scale=1.9;color=yellow;home=meadow | giraffe
        rabbit | exact | | rabbit
        rabbit | synonym | | bunny, hare, bunny rabbit, easter bunny, jackrabbit
        rabbit | related | scale=2.4;home=desert | kangaroo, wallaby
        rabbit | related | scale=0.5;color=brown | squirrel, chipmunk, hamster, guinea pig, mouse,
          rat, gerbil, mole, hedgehog, porcupine, rodent, chinchilla, vole, marmot, groundhog,
          capybara, armadillo, prairie dog, mickey mouse
        rabbit | related | scale=0.5;color=green;home=lake | frog, toad, tree frog, bullfrog,
          tadpole, natterjack
        rabbit | related | scale=0.9;color=darkgreen;home=meadow | tortoise
        bear | exact | | bear
        bear | synonym | | brown bear, grizzly, grizzly bear, kodiak
        bear | related | scale=0.5 | bear cub, teddy bear, teddy, stuffed bear, winnie the pooh,
          care bear
        bear | related | color=white;home=snowfield | polar bear, ice bear
        bear | related | color=white;home=forest | panda, giant panda, panda bear, panda cub
        bear | related | color=black;home=forest | black bear, gorilla, ape, chimpanzee, chimp,
          silverback
        bear | related | scale=0.5;color=brown;home=forest | monkey, orangutan, baboon, lemur,
          koala, koala bear, sloth, macaque, gibbon, marmoset, wombat, mandrill, capuchin, tarsier
        bear | related | color=brown;scale=1.3 | beast, creature, king kong, animal, wild animal,
          predator, mammal, pet
        bird | exact | | bird
        bird | synonym | | songbird, birdie, fowl
        bird | related | scale=0.7 | sparrow, robin, finch, wren, swallow, canary, lark,
          chickadee, nightingale, starling, bluetit, tit, thrush, warbler, chick, duckling,
          hatchling, kingfisher
        bird | related | scale=0.6;color=blue | bluebird, blue jay
        bird | related | color=red | cardinal, phoenix, rooster
        bird | related | color=green | parrot, parakeet, budgie, macaw, cockatoo, lovebird,
          hummingbird, toucan
        bird | related | color=gray | pigeon, dove, partridge, quail, woodpecker
        bird | related | color=brown | chicken, hen, turkey, pheasant, duck, mallard, cuckoo,
          poultry
        bird | related | color=white;scale=1.6;home=lake | swan, goose, geese, stork, heron,
          egret, crane bird, ibis, donald duck
        bird | related | color=pink;scale=1.8;home=lake | flamingo
        bird | related | color=blue;scale=1.6 | peacock, peahen
        bird | related | scale=2.5;home=desert | ostrich, emu
        bird | related | scale=0.35;color=orange;home=meadow | butterfly, monarch butterfly, moth,
          dragonfly, ladybug, ladybird, beetle, grasshopper, cricket, mantis, praying mantis,
          cicada
        bird | related | scale=0.25;color=yellow;home=meadow | bee, honeybee, bumblebee, wasp,
          hornet, insect, bug, firefly, housefly, mosquito, gnat
        gull | exact | | gull, seagull, sea gull
        gull | related | | albatross, tern, seabird, sea bird, pelican, puffin, cormorant,
          shorebird
        gull | related | color=white;scale=6 | airplane, aeroplane, aircraft, jet, plane,
          airliner, jumbo jet, passenger plane, glider, biplane, jet plane, warplane, concorde,
          seaplane, drone aircraft
        gull | related | color=white;scale=0.5 | paper plane, paper airplane, paper aeroplane
        gull | related | color=gray;scale=4 | helicopter, fighter jet, chopper, quadcopter,
          toy plane, jet fighter, paraglider, hang glider, parachute
        gull | related | color=silver;scale=5;home=space | spaceship, spacecraft, starship,
          space shuttle, space ship, millennium falcon, star destroyer, satellite, space probe,
          ufo, flying saucer
        eagle | exact | | eagle
        eagle | synonym | | bald eagle, golden eagle
        eagle | related | | hawk, falcon, kestrel, kite bird, buzzard, osprey, raptor,
          bird of prey, vulture, condor, harrier
        eagle | related | color=brown;home=forest | owl, barn owl, snowy owl
        eagle | related | scale=4;color=darkgreen;home=mountainValley | dragon, wyvern,
          pterodactyl, pterosaur, gargoyle
        crow | exact | | crow
        crow | synonym | | raven
        crow | related | | blackbird, magpie, jackdaw, rook, bat
        crow | related | color=black;scale=1.4;home=snowfield;action=stand | penguin,
          emperor penguin
        fish | exact | | fish
        fish | related | color=orange | goldfish, clownfish, clown fish, koi, koi fish, carp, nemo
        fish | related | | trout, salmon, tuna, cod, bass, pike, sardine, herring, mackerel,
          angelfish, tropical fish, guppy, catfish, sea creature, tilapia, eel, seahorse, piranha,
          swordfish, pufferfish
        fish | related | scale=4;color=gray | shark, great white shark, hammerhead, dolphin,
          porpoise, seal, sea lion, walrus, orca, killer whale, manatee, submarine
        fish | related | scale=9;color=gray | whale, humpback whale, blue whale, humpback,
          whale shark, sperm whale
        fish | related | scale=2;color=darkgreen;land=rabbit | turtle, sea turtle, manta ray,
          stingray, ray fish
        fish | related | scale=2;color=pink | octopus, squid, jellyfish, kraken, cuttlefish,
          sea monster, starfish, lobster, crab, scallop, shrimp, prawn, crayfish, nautilus,
          axolotl
        fish | related | scale=1.5;color=green;land=fox;home=forest | snake, python, cobra,
          serpent, worm, caterpillar, viper, anaconda, rattlesnake
        rock | related | scale=0.3;color=brown | snail, slug, clam, oyster, hermit crab, shellfish
        rabbit | related | scale=0.25;color=black | spider, ant, tarantula, scorpion, cockroach
        animals | related | | animals, wildlife, livestock, farm animals, wild animals
        """
}
