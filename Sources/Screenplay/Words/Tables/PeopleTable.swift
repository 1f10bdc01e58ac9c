// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for people: `subject | way | attributes | words`, one row a class; see ``Table``.
enum PeopleTable {
    static let text = """
        man | exact | | man
        man | synonym | | guy, gentleman, male, fellow, dude, bloke, mister, lad, chap
        man | related | | father, dad, daddy, papa, grandfather, grandpa, husband, boyfriend,
          uncle, brother, son, old man, elder, bachelor, adult
        man | related | outfit=suit | businessman, groom, butler, waiter, politician, president,
          gentleman in suit, spy, mafia boss, gangster, banker, lawyer, salesman, anchorman,
          bodyguard, james bond, conductor, magician, accountant, executive
        man | related | outfit=coat | prince, king, emperor, lord, duke, wizard, sorcerer, mage,
          merlin, sage, druid, monk, priest, pope, bishop, friar, fisherman, fireman, policeman,
          mailman, pirate, viking, samurai, knight, warrior, soldier, swordsman, gladiator,
          necromancer, shepherd, lumberjack, cowboy, gunslinger, highwayman, detective,
          sherlock holmes, dracula, vampire, santa, santa claus, gandalf, dumbledore, jedi,
          darth vader, ninja, assassin, barbarian, hermit, rabbi, imam, sultan, pharaoh, caveman,
          hunter, guardian, sorceror, stormtrooper, storm trooper
        man | related | outfit=sport | superman, batman, spiderman, spider man, iron man, boxer,
          wrestler, bodybuilder, sportsman, footballer, cricketer, surfer, lifeguard, quarterback,
          skateboarder, golfer, goalkeeper
        man | related | | craftsman, handyman, cameraman, blacksmith, carpenter, farmer, gardener,
          miner, sailor, captain, plumber, mechanic, builder, driver, taxi driver, truck driver,
          drummer, dj, rapper, guitarist, hobo, hipster, peasant, serf, villain, thief, bandit,
          criminal, prisoner, elon musk, jesus, buddha, robin hood
        woman | exact | | woman
        woman | synonym | | lady, female, gal, madam
        woman | related | | mother, mom, mum, mommy, mama, grandmother, grandma, granny, wife,
          girlfriend, aunt, sister, daughter, old lady, stepmother, housewife, lass, brunette,
          blonde, redhead
        woman | related | outfit=dress | queen, princess, empress, bride, ballerina, actress,
          fairy, witch, sorceress, goddess, mermaid, waitress, maid, nun, geisha, bridesmaid,
          duchess, diva, elf, nymph, cinderella, snow white, sleeping beauty, angel, godmother,
          stepsister, cheerleader, mona lisa, belly dancer, flamenco dancer, masseuse,
          enchantress, priestess
        woman | related | outfit=suit | businesswoman, stewardess, flight attendant, policewoman,
          secretary, hostess
        boy | exact | | boy
        boy | synonym | | little boy, young boy, schoolboy, grandson
        boy | related | scale=0.6 | baby, toddler, infant, newborn, baby boy
        boy | related | | dwarf, hobbit, gnome, leprechaun, harry potter, pinocchio, goblin,
          elf boy
        girl | exact | | girl
        girl | synonym | | little girl, young girl, schoolgirl, granddaughter
        girl | related | scale=0.6 | baby girl
        girl | related | outfit=dress | little red riding hood, alice, little princess,
          flower girl, doll
        person | synonym | | person, human, individual, somebody, someone, figure, pedestrian,
          adult, stranger, passerby, character, protagonist, human being, silhouette
        person | related | | hiker, traveler, traveller, tourist, backpacker, explorer,
          adventurer, wanderer, climber, mountaineer, camper, photographer, videographer, artist,
          painter, sculptor, musician, singer, violinist, pianist, cellist, performer, actor,
          celebrity, clown, juggler, acrobat, comedian, model, influencer, vlogger, student,
          pupil, teenager, youth, youngster, friend, neighbor, customer, client, shopper, visitor,
          guest, passenger, commuter, villager, citizen, resident, local, owner, employee, worker,
          colleague, coworker, laborer, vendor, seller, shopkeeper, cashier, barista, baker,
          butcher, barber, hairdresser, tailor, potter, programmer, coder, hacker, gamer,
          engineer, architect, designer, writer, poet, author, journalist, reporter, interviewer,
          guide, patient, survivor, hero, heroine, protester, activist, observer, watcher, lover,
          partner, twin, leader, winner, speaker, host, presenter, narrator, director, musketeer,
          member, participant, spectator, volunteer, zookeeper, beekeeper, electrician, operator,
          technician, inventor, psychologist, librarian, archaeologist, raider, tomb raider,
          rider, pilgrim, nomad, tribesman, ancestor, trespasser, skydiver, companion, classmate,
          roommate, opponent, enemy, crew member, pilot, rower, kayaker, paddler
        person | related | outfit=coat;color=white | doctor, nurse, surgeon, scientist,
          researcher, chemist, chef, cook, dentist, pharmacist, biologist, physicist,
          veterinarian, vet, lab technician, medic, therapist, psychiatrist
        person | related | outfit=coat | police officer, officer, police, cop, firefighter, guard,
          security guard, ranger, judge, professor, scholar, zombie, ghost, phantom, spirit,
          mummy, demon, devil, monster, villain, grim reaper, reaper, skeleton, troll, ogre,
          giant, titan, god, deity, shaman, cultist, hooded figure, fighter
        person | related | outfit=suit | teacher, boss, manager, ceo, agent, secret agent, host,
          newscaster, news anchor, violist
        person | related | outfit=sport | runner, jogger, athlete, player, basketball player,
          soccer player, football player, tennis player, baseball player, volleyball player,
          hockey player, cyclist, biker, bicyclist, motorcyclist, swimmer, diver, gymnast, skater,
          skier, snowboarder, dancer, breakdancer, trainer, coach, yogi, sprinter, racer,
          superhero, goalie, defender, teammate, rock climber
        people | synonym | | people, humans, persons
        people | related | | crowd, audience, team, crew, band, orchestra, choir, squad, army,
          troop, procession, parade, gang, tribe, folk, passersby, everyone, everybody, staff member,
          public, party guests, community, townspeople, company, spectators
        child | synonym | | child, kid, young child
        child | related | | youngster, preschooler, orphan, kindergartener
        couple | synonym | | couple, young couple, lovers, newlyweds, married couple,
          elderly couple, old couple, romantic couple
        family | synonym | | family, parents and children
        parents | synonym | | parent, parents, grandparents
        astronaut | exact | | astronaut
        astronaut | synonym | | cosmonaut, spaceman, space man, spacewoman, taikonaut
        astronaut | related | home=space | alien, extraterrestrial, android, lifeform, martian
        astronaut | related | color=silver;home=cityStreet | robot, cyborg, humanoid, transformer,
          robocop, mech, automaton, humanoid robot, c 3po, terminator, machine man, robot dj
        astronaut | related | home=underwater | scuba diver, deep sea diver, frogman
        bear | related | color=white;home=snowfield | snowman, yeti, abominable snowman
        bear | related | color=brown;home=forest | bigfoot, sasquatch, chewbacca
        lion | related | scale=2 | sphinx, griffin, chimera
        elephant | related | scale=3;color=darkgreen;home=cityStreet | godzilla, kaiju
        woman | related | | gwen, emma, emily, alice, anna, maria, mary, sophia, olivia, isabella,
          ava, mia, lily, ella, elsa, nora, lucia, julia, sarah, laura, lisa, jane, jessica,
          jennifer, kate, katie, linda, susan, amy, rose woman, grace woman, sofia, chloe, hannah,
          zoe, eva, elena, nina, clara, lucy, helen, marilyn monroe, taylor swift, gwen stacy,
          hermione, wonder woman, cleopatra, lilya, mulan, catwoman, lara croft
        man | related | | john, james, david, michael, daniel, tom, thomas, jack, peter, paul,
          mark man, george, william, robert, richard, charles, henry, alex, alexander, adam, ben,
          benjamin, lucas, leo, leon, oscar, alvin, kyle, allen, kevin, jason, eric, steve,
          steven, bob, mike, sam, samuel, max, joe, joseph, jim, jimmy, tony, carlos, jose, juan,
          pedro, li, wang, zhang, zhao, chen, yang, huang, barack obama, obama, donald trump,
          trump, einstein, albert einstein, michael jackson, tom cruise, brad pitt,
          leonardo dicaprio, will smith, hao, peng
        person | related | outfit=coat | apprentice, master, courier, delivery person,
          cyberpunk samurai, corpse, trooper, bounty hunter, mascot, sorcerer apprentice,
          caravan driver, storyteller
        person | related | | teenage, teen, guy person, lad person, fencer, stunt performer,
          blond, bearer, enthusiast, workmate, biologist hiker
        """
}
