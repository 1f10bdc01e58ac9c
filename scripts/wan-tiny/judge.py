#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Says from pixels alone what moves in a clip of wan-tiny's world, in which color and whither.

    python3 scripts/wan-tiny/judge.py       checks the judge itself on 400 drawn clips
"""
import numpy as np

import world

UNKNOWN = -1


def smooth(picture):
    """A mean over 3x3 pixels."""
    picture = (picture + np.roll(picture, 1, 0) + np.roll(picture, -1, 0)) / 3
    return (picture + np.roll(picture, 1, 1) + np.roll(picture, -1, 1)) / 3


def direction_of(masks):
    """The direction of a path that is long, straight and monotone over *all* frames, or UNKNOWN."""
    if min(mask.sum() for mask in masks) < 60:
        return UNKNOWN
    path = np.array([[column.mean() for column in np.nonzero(mask)[::-1]] for mask in masks])   # x, y
    total = path[-1] - path[0]
    along = int(np.argmax(np.abs(total)))
    if abs(total[along]) < 8 or abs(total[along]) < 1.5 * abs(total[1 - along]):
        return UNKNOWN
    steps = np.diff(path[:, along]) * np.sign(total[along])
    if steps.min() < -0.5:                                        # half a pixel for the raster
        return UNKNOWN
    return (0 if total[0] < 0 else 1) if along == 0 else (2 if total[1] < 0 else 3)


def shape_of(masks):
    """By how much of its box a silhouette fills, and how wide its top is beside its bottom; the median over frames."""
    fills, tops = [], []
    for mask in masks:
        if mask.sum() < 60:
            continue
        ys, xs = np.nonzero(mask)
        (y0, y1), (x0, x1) = np.quantile(ys, [0.01, 0.99]), np.quantile(xs, [0.01, 0.99])
        fills.append(mask.sum() / ((y1 - y0 + 1) * (x1 - x0 + 1)))
        third = (y1 - y0 + 1) / 3
        tops.append((ys < y0 + third).sum() / max(1, (ys > y1 - third).sum()))
    if not fills:
        return UNKNOWN
    if np.median(tops) < 0.62:
        return 2
    return 1 if np.median(fills) > 0.89 else 0


def judge(clip):
    """(shape, color, direction, background) of a clip [3, T, H, W] in [-1, 1]; UNKNOWN where it cannot be told."""
    clip = np.clip((np.asarray(clip, np.float32) + 1) / 2, 0, 1)
    border = np.concatenate([clip[:, :, :3].reshape(3, -1), clip[:, :, -3:].reshape(3, -1),
                             clip[:, :, :, :3].reshape(3, -1), clip[:, :, :, -3:].reshape(3, -1)], 1)
    ground = np.median(border, 1)
    far = np.sqrt(((clip - ground[:, None, None, None]) ** 2).sum(0))
    far = np.stack([smooth(frame) for frame in far])
    masks = far > 0.27
    background = int(np.argmin(((world.GROUND - ground) ** 2).sum(1)))
    if masks.sum() < 300:
        return UNKNOWN, UNKNOWN, UNKNOWN, background
    core = masks & (far > np.quantile(far[masks], 0.4))
    color = int(np.argmin(((world.RGB - clip[:, core].mean(1)) ** 2).sum(1)))
    return shape_of(masks), color, direction_of(masks), background


def report(clips, labels):
    """Prints the shares that were recognized, and returns (color and direction, shape)."""
    right = np.array([judge(clip) for clip in clips]) == np.array(labels)
    shares = dict(zip(("shape", "color", "direction", "background"), right.mean(0).round(3).tolist()))
    both = float((right[:, 1] & right[:, 2]).mean())
    print(f"{len(clips)} clips: {shares} color+direction {both:.3f} all {right.all(1).mean():.3f}", flush=True)
    return both, float(right[:, 0].mean())


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    labels = [world.EVERY[i] for i in rng.integers(0, len(world.EVERY), 400)]
    report([world.draw(label, rng) for label in labels], labels)
