# SPDX-License-Identifier: Apache-2.0
"""The small world of wan-tiny: a colored shape that moves over a background, drawn with its caption.

A clip is float32 [3, FRAMES, SIZE, SIZE] in [-1, 1]; its label is (shape, color, direction, background) as indices.
"""
import numpy as np

FRAMES, SIZE = 9, 64
SHAPES = ["ball", "cube", "cone"]
COLORS = ["red", "green", "blue", "yellow", "white", "purple"]
DIRECTIONS = ["left", "right", "up", "down"]
BACKGROUNDS = ["grass", "a night sky", "sand"]
RGB = np.array([[0.90, 0.10, 0.10], [0.15, 0.90, 0.20], [0.15, 0.25, 0.95],
                [0.98, 0.90, 0.10], [0.97, 0.97, 0.97], [0.60, 0.15, 0.80]], np.float32)
GROUND = np.array([[0.16, 0.38, 0.12], [0.03, 0.04, 0.12], [0.72, 0.58, 0.38]], np.float32)
VELOCITY = np.array([[-1, 0], [1, 0], [0, -1], [0, 1]], np.float32)  # x to the right, y down
TEMPLATES = ["a {color} {shape} moving {direction} over {ground}", "a {color} {shape} moves {direction} over {ground}",
             "{color} {shape} moving {direction} over {ground}", "a {color} {shape} sliding {direction} above {ground}"]


def held_out(shape, color, direction):
    """A quarter of the combinations of shape, color and direction is never trained on; no pair of the three is lost whole."""
    return (shape + color + direction) % 4 == 0


EVERY = [(s, c, d, b) for s in range(3) for c in range(6) for d in range(4) for b in range(3)]
SEEN = [label for label in EVERY if not held_out(*label[:3])]
UNSEEN = [label for label in EVERY if held_out(*label[:3])]


def caption(label, rng=None):
    """The words for a label: in the first template, or in one drawn by `rng`."""
    shape, color, direction, ground = label
    template = TEMPLATES[0] if rng is None else TEMPLATES[rng.integers(len(TEMPLATES))]
    return template.format(shape=SHAPES[shape], color=COLORS[color], direction=DIRECTIONS[direction], ground=BACKGROUNDS[ground])


Y, X = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32)


def background(ground, rng):
    """[3, SIZE, SIZE] in 0...1: a color with a soft pattern of its own."""
    phase, length = rng.uniform(0, 6.28, 2), rng.uniform(5, 8)
    if ground == 0:      # blades
        pattern = 0.03 * np.sin(X / length * 6.28 + phase[0]) + 0.02 * np.sin(Y / 11 + phase[1])
    elif ground == 1:    # dusk at the lower edge
        pattern = 0.05 * Y / SIZE
    else:                # dunes
        pattern = 0.03 * np.sin((Y + 3 * np.sin(X / 10 + phase[1])) / length * 3.14 + phase[0])
    return np.clip(GROUND[ground][:, None, None] + pattern[None], 0, 1).astype(np.float32)


def coverage(shape, x, y, radius):
    """How far each pixel, at (x, y) from the middle of the shape, is covered: 0...1 over one pixel of edge."""
    if shape == 0:
        distance = np.sqrt(x * x + y * y) - radius
    elif shape == 1:
        distance = np.maximum(np.abs(x), np.abs(y)) - radius * 0.92
    else:                # apex up: as wide as twice its radius at the bottom
        distance = np.maximum((np.abs(x) - (y + radius) * 0.5) * 0.894, y - radius)
    return np.clip(0.5 - distance, 0, 1)


def draw(label, rng):
    """One clip of a label; size, speed, place, shade and background vary with `rng`."""
    shape, color, direction, ground = label
    scene = background(ground, rng)
    radius, speed = rng.uniform(10.5, 13), rng.uniform(2.4, 3.2)
    velocity = VELOCITY[direction] * speed
    reach = radius + 1 + np.abs(velocity) * (FRAMES - 1) / 2      # the path stays within the frame
    middle = rng.uniform(reach, np.maximum(reach + 1e-3, SIZE - 1 - reach))
    paint = np.clip(RGB[color] + rng.uniform(-0.04, 0.04, 3), 0, 1).astype(np.float32)
    clip = np.empty((3, FRAMES, SIZE, SIZE), np.float32)
    for t in range(FRAMES):
        cx, cy = middle + velocity * (t - (FRAMES - 1) / 2)
        x, y = X - cx, Y - cy
        mask = coverage(shape, x, y, radius)
        shade = 1.0 - 0.15 * np.clip((x + y) / (2 * radius), -1, 1)
        clip[:, t] = scene * (1 - mask) + np.clip(paint[:, None, None] * shade, 0, 1) * mask
    return clip * 2 - 1
