// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Words for a way across the picture: `side that it leads to, or - | words`, one row a class; see ``Table``.
enum CrossingTable {
    static let text = """
        right | from left to right, left to right, from the left to the right, from left,
          from the left side to the right side, from the left, from the left side,
          from the left of the frame, from the left edge, from the left side of the frame,
          from screen left, from frame left, from camera left, to screen right, frame right,
          from screen left to screen right, off to the right, to the right of the frame,
          to the right of the screen, to the right side of the frame, the frame on the right,
          the frame to the right, the frame right, the frame at the right, out to the right
        left | from right to left, right to left, from the right to the left, from right,
          from the right side to the left side, from the right, from the right side,
          from the right of the frame, from the right edge, from the right side of the frame,
          from screen right, from frame right, from camera right, to screen left, frame left,
          from screen right to screen left, off to the left, to the left of the frame,
          to the left of the screen, to the left side of the frame, the frame on the left,
          the frame to the left, the frame left, the frame at the left, out to the left
        - | across the frame, across the screen, across the picture, across the shot,
          across the image, across the view, through the frame, through the shot,
          through the picture, into the frame, into frame, into the shot, out of frame,
          out of the frame, out of the shot, out of the picture, past the camera, past camera,
          across frame, across screen, through frame, into the picture
        """
}
