#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Distills WordNet 3.0 (Debian: wordnet-base) into the table that Screenplay falls back to.

usage: distill-wordnet.py /usr/share/wordnet OUT

The file, little-endian: "KWORDS1\\n"; six uint32 (lemmas L, senses N, synsets S, members M, forms F,
text bytes T); uint32 lemma text offsets [L+1]; uint32 first sense of each lemma [L+1]; uint8 counts of
noun, verb, adjective, adverb [4L] (0: not that part of speech; else 1 + how often it was tagged, to
255); uint32 senses [N] (synset numbers; nouns first, the commonest first); uint32 hypernym of each
synset [S] (0xffffffff: none); uint32 first member of each synset [S+1]; uint32 members [M] (lemma
numbers); uint32 offsets of irregular forms and their bases [2F+1]; uint8 lexicographer file of each
synset [S]; text [T]. Lemmas and forms are sorted by their bytes.
"""
import collections
import struct
import sys

KINDS = ["noun", "verb", "adj", "adv"]
LIMITS = {"noun": 6, "verb": 5}


def read_synsets(folder):
    """Synsets of nouns and verbs by (kind, offset): hypernym, file, words."""
    synsets = {}
    for kind in LIMITS:
        for line in open(f"{folder}/data.{kind}", encoding="ascii"):
            if line.startswith(" "):
                continue
            part = line.split("|", 1)[0].split()
            count = int(part[3], 16)
            words = [part[4 + 2 * i].lower().replace("_", " ") for i in range(count)]
            at = 4 + 2 * count
            pointers = int(part[at])
            parent = None
            for i in range(pointers):
                symbol, offset, _, _ = part[at + 1 + 4 * i : at + 5 + 4 * i]
                if symbol in ("@", "@i"):
                    parent = (kind, offset)
                    break
            synsets[kind, part[0]] = (parent, int(part[1]), words)
    return synsets


def read_lemmas(folder):
    """Lemmas with the offsets of their senses, and how often each part of speech was tagged."""
    senses = collections.defaultdict(dict)
    for kind in KINDS:
        for line in open(f"{folder}/index.{kind}", encoding="ascii"):
            if line.startswith(" "):
                continue
            part = line.split()
            senses[part[0].replace("_", " ")][kind] = part[-int(part[2]) :]
    tagged = collections.defaultdict(lambda: [0, 0, 0, 0])
    for line in open(f"{folder}/cntlist.rev", encoding="ascii"):
        key, _, count = line.split()
        lemma, rest = key.split("%", 1)
        place = {"1": 0, "2": 1, "3": 2, "5": 2, "4": 3}[rest[0]]
        tagged[lemma.replace("_", " ")][place] += int(count)
    return senses, tagged


def read_forms(folder):
    forms = {}
    for kind in KINDS[:2]:
        for line in open(f"{folder}/{kind}.exc", encoding="ascii"):
            form, base = line.replace("_", " ").split()[:2] if "_" not in line else (None, None)
            if form and form != base:
                forms.setdefault(form, base)
    return sorted(forms.items())


def main():
    folder, out = sys.argv[1:]
    synsets = read_synsets(folder)
    senses, tagged = read_lemmas(folder)
    forms = read_forms(folder)
    lemmas = sorted(word for word in senses if word.isascii())
    number = {word: index for index, word in enumerate(lemmas)}
    order = {key: index for index, key in enumerate(synsets)}

    text = bytearray()
    offsets, first, counts, sense_list = [], [], bytearray(), []
    for word in lemmas:
        offsets.append(len(text))
        first.append(len(sense_list))
        text += word.encode()
        for place, kind in enumerate(KINDS):
            has = kind in senses[word]
            counts.append(min(1 + tagged[word][place], 255) if has else 0)
        for kind, limit in LIMITS.items():
            sense_list += [order[kind, o] for o in senses[word].get(kind, [])[:limit]]
    offsets.append(len(text))
    first.append(len(sense_list))

    parents, starts, members, files = [], [], [], bytearray()
    for parent, file, words in synsets.values():
        parents.append(order[parent] if parent else 0xFFFFFFFF)
        starts.append(len(members))
        members += [number[w] for w in words if w in number]
        files.append(file)
    starts.append(len(members))

    form_offsets = []
    for form, base in forms:
        for word in (form, base):
            form_offsets.append(len(text))
            text += word.encode()
    form_offsets.append(len(text))

    def numbers(values):
        return struct.pack(f"<{len(values)}I", *values)

    with open(out, "wb") as file:
        file.write(b"KWORDS1\n")
        file.write(
            numbers(
                [len(lemmas), len(sense_list), len(parents), len(members), len(forms), len(text)]
            )
        )
        for block in (
            numbers(offsets), numbers(first), bytes(counts), numbers(sense_list),
            numbers(parents), numbers(starts), numbers(members), numbers(form_offsets),
            bytes(files), bytes(text),
        ):
            file.write(block)


main()
