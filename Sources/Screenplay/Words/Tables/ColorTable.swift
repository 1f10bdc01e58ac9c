// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Names of colors as sRGB: `name | sRGB in hexadecimal | words`, one row a class; see ``Table``.
enum ColorTable {
    static let text = """
        red | c8281e | red, crimson, scarlet, vermilion, cherry red, ruby red, blood red,
          bright red, dark red, fiery, maroon red
        orange | e8791c | orange, amber, tangerine color, apricot color, ginger
        yellow | efc62c | yellow, lemon yellow, bright yellow, mustard, saffron, blonde color
        green | 3c9440 | green, emerald green, lime green, bright green, leafy green, jade green,
          light green, mint green
        darkgreen | 2f5233 | dark green, olive green, forest green, camouflage, khaki green
        blue | 2a5fb4 | blue, azure, cobalt, sapphire blue, royal blue, bright blue, blueish
        lightblue | 86b6e0 | light blue, sky blue, baby blue, pale blue, ice blue, pastel blue
        navy | 1b2a4e | navy, navy blue, dark blue, midnight blue, indigo, deep blue
        turquoise | 2fb5b0 | turquoise, teal, cyan, aqua, aquamarine
        purple | 74389b | purple, violet, mauve, lilac color, lavender color, plum color
        magenta | c22a86 | magenta, fuchsia, hot pink
        pink | e887a8 | pink, rosy, salmon pink, light pink, coral pink, rose color, pastel pink
        brown | 6f4527 | brown, chestnut, chocolate brown, bronze, rusty, rusted, rust,
          dark brown, coppery
        tan | c2a070 | tan, blond, blonde, beige, khaki, sandy, camel color, buff, cream colored, light brown,
          straw colored, sandstone color
        cream | efe6cf | cream, ivory, off white, vanilla, eggshell, champagne colored
        white | eceae4 | white, snow white, pure white, pale, whitewashed,
          marble white, pearl white, snowy white, albino
        black | 161618 | black, jet black, ebony, pitch dark, charcoal black, all black, obsidian,
          onyx
        gray | 85878a | gray, grey, ash gray, slate, stone gray, concrete, graphite color,
          dark gray, dark grey, light gray, light grey, silver gray
        silver | b9bdc2 | silver, silvery
        golden | d4a52e | gold, golden, brass, gilded, gold colored, honey colored, sunny yellow,
          golden brown
        maroon | 6d1f2a | maroon, burgundy, wine red, claret, deep red
        """

    /// Materials with the color they have: `color | words`, one row a class.
    static let materials = """
        brown | wooden, wood, mahogany, copper, leather, bamboo made, wood made, clay made, earthen,
          oaken, wicker
        tan | burlap, cardboard, straw
        white | porcelain, ceramic, paper made, plaster
        silver | chrome, metallic, steel, metal, stainless steel, aluminum, aluminium, platinum,
          titanium, iron, mirrored, wrought iron
        """
}
