// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words that place one thing by another: `relation or role | words`, one row a class; see ``Table``.
enum PrepositionTable {
    static let text = """
        on | on, onto, upon, atop, on top of, on the top of, to the top of, on the top, up on, aboard, on board
        under | under, beneath, below, underneath, on the bottom of, at the foot of,
          at the bottom of, to the bottom of, on the bottom
        in_front_of | in front of, in the front, in front, before, to the front of, at the front of, on the front of
        behind | behind, at the back of, to the back of, in back of, on the back side of
        left_of | left of, on the left, to the left, on the left side, to the left of, on the left of, on the left side of, to left of,
          to its left, on its left, to his left, to her left,
          at the left of, on the left hand side of
        right_of | right of, on the right, to the right, on the right side, to the right of, on the right of, on the right side of, to right of,
          to its right, on its right, to his right, to her right,
          at the right of, on the right hand side of
        beside | beside, next to, alongside, by the side of, at the side of, side by side with,
          adjacent to, against, together with, along with, accompanied by, hand in hand with,
          next door to, by, besides
        near | near, close to, nearby, not far from, in the vicinity of, at
        above | above, over, high above, on the above of, to the above of, up above
        around | around, all around, round
        following | after
        between | between, in between
        facing | facing, toward, towards, in the direction of, opposite
        inside | in, inside, within, into, in the middle of, in the center of, in the midst of,
          inside of, amidst, amid, among, amongst, throughout, in the heart of, at the edge of,
          on the edge of, at the center of, on the side of
        along | through, across, along, down, up, past, from, off, out of, to, up to, over to,
          down to, outside,
          outside of, away from, beyond, on the way to, out, back to, for, about, at the end of
        of | of, made of, made out of, made from, filled with, full of the, covered with,
          consisting of, composed of, containing
        with | with, having, surrounded by, including, plus, and a lot of, featuring a,
          adorned with, decorated with, covered in, lined with, dotted with, overlooking,
          framed by, lined by, flanked by, nestled among, equipped with, holding on to,
          shaped like, covered by, nestled between
        wearing | wearing, dressed in, wear, wears, clad in, dressed as, dressed up as,
          wrapped in, donning, in formal, sporting
        without | without, no, free of, devoid of, with no, without any, lacking
        like | like, as a, similar to, resembling, such as, reminiscent of, inspired by,
          in the shape of, just like, as the
        background | in the background, in the distance, on the horizon, in the far distance,
          in background, far away in the distance, at the horizon, in the backdrop
        foreground | in the foreground, in foreground, up close, at the front
        """
}
