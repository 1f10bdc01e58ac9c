// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for how many: `count | words`, one row a class; see ``Table``.
enum CountTable {
    static let text = """
        1 | one, single, lone, solitary one, sole, 1
        2 | two, pair of, a pair of, couple of, a couple of, twin, duo of, 2, pair
        3 | three, a few, few, trio of, a trio of, triplet, trio, handful of, 3
        4 | four, several, various, assorted, 4, quartet of, various kinds of
        5 | five, multiple, 5, group of, a group of, group, bunch of, cluster of, small group of,
          family of, row of, litter of, caravan of, convoy of, gaggle of, troupe of
        6 | six, half a dozen, 6, team of, pack of, herd of, herd, pride of, pack, collection of
        7 | seven, 7, gang of, many, numerous, lots of, a lot of, plenty of, series of many
        8 | eight, 8, flock of, flock, line of, pile of, stack of, fleet of
        9 | nine, 9, countless few
        10 | ten, 10, school of, shoal of, crowd of, crowd full of, colony of, pod of
        12 | twelve, dozen, a dozen, dozens of, dozen of, swarm of, scores of, army of, tens of
        20 | twenty, 20, hundreds of, thousands of, hundred, thousand, countless, millions of,
          million, innumerable, sea of people, fifty, hundreds, thousands, endless number of,
          myriad
        """

    /// Words that say a number exactly.
    static let exact: Set<String> = [
        "two", "pair of", "a pair of", "couple of", "a couple of", "twin", "duo of", "pair",
        "three", "trio of", "a trio of", "trio", "triplet", "four", "quartet of", "five", "six",
        "half a dozen", "seven", "eight", "nine", "ten", "twelve", "dozen", "a dozen", "twenty",
    ]
}
