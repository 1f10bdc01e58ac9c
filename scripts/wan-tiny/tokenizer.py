# SPDX-License-Identifier: Apache-2.0
"""The vocabulary of wan-tiny: whole words of its captions and single letters, as a unigram tokenizer of T5's form."""
import collections
import json
import math
import os

import numpy as np
import tokenizers
import torch

import world


def train(folder):
    """Counts words of the captions; writes tokenizer.json with ids pad 0, </s> 1, <unk> 2 and returns it.

    A trained unigram model stops at letters on so small and closed a language, so words are simply given
    the logarithm of their frequency and letters a low score.
    """
    rng = np.random.default_rng(4)
    counts = collections.Counter(
        word for label in world.EVERY for _ in range(8) for word in world.caption(label, rng).split())
    total = sum(counts.values())
    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    pieces += [("\u2581" + word, math.log(count / total)) for word, count in sorted(counts.items(), key=lambda i: (-i[1], i[0]))]
    known = {piece for piece, _ in pieces}
    pieces += [(letter, -14.0) for letter in ["\u2581"] + [chr(c) for c in range(97, 123)] if letter not in known]
    made = tokenizers.Tokenizer(tokenizers.models.Unigram(pieces, unk_id=2))
    made.pre_tokenizer = tokenizers.pre_tokenizers.Metaspace(replacement="\u2581", prepend_scheme="always")
    made.decoder = tokenizers.decoders.Metaspace(replacement="\u2581", prepend_scheme="always")
    made.post_processor = tokenizers.processors.TemplateProcessing("$A </s>", special_tokens=[("</s>", 1)])
    made.add_special_tokens([tokenizers.AddedToken(t, special=True) for t in ("<pad>", "</s>", "<unk>")])
    os.makedirs(folder, exist_ok=True)
    made.save(folder + "/tokenizer.json")
    with open(folder + "/tokenizer_config.json", "w") as file:
        json.dump({"tokenizer_class": "T5Tokenizer", "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>",
                   "extra_ids": 0, "model_max_length": 512}, file, indent=2)
        file.write("\n")
    return made


def pad(words, captions, length):
    """Token ids [captions, length], zeros behind </s>."""
    ids = torch.zeros(len(captions), length, dtype=torch.long)
    for row, caption in enumerate(captions):
        tokens = words.encode(caption).ids
        if len(tokens) >= length:
            raise ValueError(f"{caption!r} has {len(tokens)} tokens; a row of padding must remain of {length}")
        ids[row, :len(tokens)] = torch.tensor(tokens)
    return ids
