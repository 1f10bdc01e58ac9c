// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for what the cast does: `action | way | attributes | words`, one row a class; see ``Table``.
enum VerbTable {
    static let text = """
        stand | exact | | stand
        stand | related | | wait, stay, pause, remain, pose, halt, stop, freeze, park, loom,
          tower, face, guard, hide, watch out, peer, emerge, appear, perch, listen, think, ponder, dream, smile, laugh, cry, weep, sing, speak, talk, chat,
          yell, shout, whisper, scream, whistle, yawn, sneeze, cough, blink, frown, grin, smirk,
          sigh, growl, bark, roar, howl, purr, meow, moo, chirp, squawk, stare, gaze, discuss,
          debate, argue, converse, interact, interview, teach, explain, present, pray, meditate,
          bow, stretch, breathe, shiver, tremble, sweat, nod, shrug, applaud, clap, celebrate,
          cheer, kiss, hug, embrace, cuddle, snuggle, nuzzle, greet, shake hand, graze, forage,
          chew, eat, feed, nibble, peck, lick, sniff, scratch, groom, bite, gnaw, drink, cook,
          bake, fry, grill, chop, cut, slice, peel, stir, mix, pour, knead, boil, wash, clean,
          mop, sweep, vacuum, iron, fold, hang, build, construct, hammer, saw, fix, repair, work,
          paint, draw, sculpt, carve, garden, plant, water, prune, pick, harvest, dig, rake,
          shovel, shear, milk, knit, sew, weld, sharpen, brush, comb, shave, dress, undress,
          put on, change clothes, fasten, tie, open, close, push up, lift, hold, carry,
          grab, pick up, put, place, lay, arrange, organize, assemble, pack, unpack, unload, load,
          stack, hand, give, offer, exchange, receive, deliver, point, demonstrate, record, film,
          photograph, capture, take photo, shop, buy, sell, browse, pay, order, serve, clap hand,
          juggle, practice, train, exercise, fish, hunt, aim, shoot, fight, attack, defend, punch,
          wrestle, box, fence, battle, look, look at, see, watch, observe, admire, overlook,
          survey, view, examine, inspect, study, search, explore, discover, find, check, notice,
          decide, realize, answer, call, sleep standing, grow, bloom, blossom, burn, melt,
          explode, erupt, collapse, transform, change, turn into, become, dissolve, shatter,
          break, crack, freeze solid, light up, glow, shine, sparkle, flicker, illuminate,
          reflect, conduct, dj, vape, smoke, blow, inflate, help, hold hand, play guitar,
          play violin, play flute, play trumpet, play saxophone, play instrument, play music,
          play, strum, beatbox, host, touch, caress, pet, stroke, massage, bandage, vaccinate,
          squeeze, shake head, tickle, count, lean, lean against, rest against, bend, bend down,
          balance, experience, enjoy, perform, act, pull, push, drag, tug, press, knock, sip,
          slurp, taste, bathe, splash, wallow, dip, wade, shower, rinse, throw, catch, toss,
          pitch, serve ball, shoot hoop, dunk, swing, hit, strike, kick, bowl, putt, bat, dribble,
          curl weight, lift weight, do laundry, milk cow, use, try, make, create, do, design,
          test, print, type on, apply makeup, apply, make up, wear makeup, shuffle, deal, pluck,
          trim, dye, swordfight, cast a spell, cast, spin plate, sway, rustle, swing gently, wag,
          wag tail, flap, resemble, prepare, gather, collect, showcase, display, brew, decorate,
          wrap, feature, show
        walk | exact | | walk
        walk | synonym | | stroll, wander, hike, march, trek, pace, tread, step, amble,
          go for a walk, take a walk, strut, saunter, take a stroll
        walk | related | | arrive, enter, exit, leave, reach, crawl, sneak, creep, prowl, roam, stumble, limp, waddle, trudge,
          approach, travel, cross, go, come, move, proceed, head, pass, pass by, advance, patrol,
          journey, venture, climb, ascend, descend, scale, tiptoe, meander, migrate, walk away,
          go home, get off, get out, get in, get on, move forward, navigate, traverse, stalk,
          parade, moonwalk, return, commute, abseil, rappel, roll suitcase, drift along,
          scurry slowly, slither, push stroller, step out, commute to work, lead, walk the dog,
          graze along, plod, go up, go down, trip, follow along
        run | exact | | run
        run | synonym | | jog, sprint, race, dash, gallop, trot, canter, rush, hurry
        run | related | | flee, escape, charge, dart, scamper, scurry, chase, pursue, speed, bolt,
          play tag, play fetch, leap, jump, hop, hurdle, frolic, prance, parkour, jump over,
          compete, play soccer, play football, play basketball, play tennis, play baseball,
          play hockey, play rugby, play volleyball, play badminton, play frisbee, play cricket,
          romp, play in, play around, ride bike, ride bicycle, ride a bike, ride a bicycle, bike,
          cycle, bicycle, ride scooter, ride a motorcycle, ride motorcycle, ride a scooter, ski,
          skate, skateboard, ice skate, roller skate, snowboard, sled, sprint away, storm,
          stampede, exercising outdoors, vault, high jump, long jump, snowboarding, play with,
          ride a skateboard, ride skateboard, tumble, somersault, backflip, flip, kickbox,
          breakdance flip, overtake, skip rope, skip, jump rope, play ball, pole vault,
          play golf swing run, leap over, pounce
        sit | exact | | sit
        sit | synonym | | sit down, be seated, seated, kneel, squat, crouch
        sit | related | | lie, lie down, lay down, sleep, nap, rest, relax, lounge, recline, read,
          write, type, study at, work on, work at, play piano, play drum, play cello, play chess,
          play harp, play video game, play game, play card, play poker, meditate on, dine,
          have dinner, have lunch, have breakfast, eat dinner, eat breakfast, drink coffee,
          drink tea, have coffee, drink beer, watch tv, watch movie, watch a movie, gaming, camp,
          picnic, sunbathe, knit, nestle, curl up, wait on, ride, fish on, code, do yoga, yoga,
          do homework, huddle, ride horse, use computer, use laptop, use phone, text, texting,
          snooze, doze, fall asleep, hibernate, cuddle up, nest, settle, lie on, sprawl, play guitar sitting,
          land, sit up, sit cross legged, daydream, have a picnic, have tea, study for, eat,
          drink, meditating, eat at, drink at, soak
        wave | exact | | wave hand, wave at, wave to, wave goodbye, wave hello, wave
        wave | related | | salute, say goodbye, say hello, beckon, hail, signal, gesture,
          high five, flag down, give a thumbs up, raise hand, raise arm, stretch arm, point at,
          swing arm, fan, wave flag
        dance | exact | | dance
        dance | related | | slow dance, slow dancing, breakdance, waltz, tango, ballet, twirl, pirouette, do aerobics,
          aerobics, do exercise, hula hoop, zumba, salsa, do gymnastics, cartwheel, jumping jack,
          do jumping jack, party, jam, rave, clap and dance, krump, headbang, cheerlead, tai chi,
          practice tai chi, do karate, shadowbox, gymnastics, swing dance, belly dance, tap dance,
          spin around, martial art, kung fu, rock out, do squat, squat exercise,
          do push up, push up, pull up, sit up exercise, lunge, stretch leg, stretching leg
        fly | exact | | fly
        fly | synonym | | soar, take flight, glide, take off, lift off, flutter, flap wing, take wing,
          fly away
        fly | related | | hover, swoop, flit, parachute, skydive, paraglide, hang glide,
          circle overhead, wheel overhead, soar overhead, wheel above, dive bomb, levitate, launch, lift off, blast off, teleport, wing,
          bungee jump, descend from the sky, ascend into the sky, buzz, orbit, fly over, depart,
          base jump, rise, rise into the air
        swim | exact | | swim
        swim | related | | dive, scuba dive, snorkel, paddle in water, dog paddle, free dive,
          freedive, backstroke, swim across, breach, plunge, submerge, splash around, tread water
        drive | exact | | drive
        drive | related | | cruise, steer, ride along, accelerate, overtake on, drift,
          race around, race along, swerve, pull over, pull up, turn around, reverse, pass through,
          rumble, move along, speed along, travel along, commute by, transport, chug, haul,
          roll along, roll down the road
        sail | exact | | sail
        sail | related | | row, paddle, kayak, canoe, navigate the water, windsurf, set sail,
          cruise on, go sailing, raft, punt, surf, wakeboard, kitesurf, water ski, boat
        float | exact | | float
        float | synonym | | drift in, bob, hover in, drift through, drift on
        float | related | | rise up, levitate in, suspend, hang in the air, dangle, be suspended,
          float away, spacewalk
        roll | exact | | roll
        roll | related | | tumble down, slide, roll down, rolling over, slide down, slip, spill
        bounce | exact | | bounce
        bounce | related | | fall, drop, jump up and down, hop up and down, collide, rebound,
          jump on, trampoline, fall down, fall over, hit the ground, crash, smash
        spin | exact | | spin
        spin | synonym | | rotate, revolve, twirl around, whirl, swirl
        spin | related | | turn, twist, pivot, circle, gyrate, tick
        rest | synonym | | hang on, stand still, sit still, be placed, be located, rest on, lay on
        """
}
