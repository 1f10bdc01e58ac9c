// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// What a verb does to its object: `role of the object | verbs`, one row a class; see ``Table``.
enum ObjectTable {
    static let text = """
        mount | ride, ride on, ride a, ride horse, mount, gallop on
        follow | chase, follow, pursue, run after, hunt, stalk, walk behind, fly after, trail,
          walk after
        hold | hold, carry, read, eat, drink, use, write, type, play, play guitar, play violin,
          knit, sew, peel, slice, cut, cook, stir, smoke, sip, lick, bite, chew, wave, fold, wrap,
          brush, wash, clean, squeeze, pick, pick up, take, hand, give, put, put on, check, throw,
          sharpen, fly kite, hold up, light, fix, repair, open, paint, draw, taste, bake, fry,
          grill, pour, mix, make, prepare, feed, blow, apply, record, chop, slurp, use phone,
          answer, lift, swing, wear, strum, shake, shoot, aim, work on, catch, play with, arrange,
          organize, water, plant, pack, unload, load, iron, sell, serve, buy, offer, exchange,
          wield, shuffle, deal, pluck, pass, smell, spray, insert, squirt, crack, dye, add,
          peel off, push button, grab, clutch, juggle, balance, dunk, drop
        steer | drive, pilot, steer, race, park
        board | sail, row, paddle, canoe, kayak, punt, raft, surf
        push | push, pull, kick, roll, hit, drag, toss, dribble, bounce, tug, haul, tow
        watch | watch, look, look at, gaze, stare, face, observe, admire, see, overlook, view,
          photograph, film, point, point at, wave at, bark, bark at, greet, stare at, gaze at,
          listen, examine, inspect
        """
}
