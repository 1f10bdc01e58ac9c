#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts the trained parts together as a diffusers folder.

    python3 scripts/wan-tiny/assemble.py VAE MODEL models/wan-tiny

VAE is what train_vae.py wrote, MODEL what train_transformer.py wrote. A README.md in the folder stays.
"""
import pathlib
import shutil
import sys

import torch
import torch.nn.functional as F
from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanPipeline, WanTransformer3DModel
from transformers import AutoTokenizer, UMT5EncoderModel



@torch.no_grad()
def center(transformer):
    """Takes the value of padding out of cross-attention and puts it behind it: the same function, rounded less.

    A caption is padded with some 500 rows of zeros, which no mask hides. All have one value v; that attention adds
    p v for each, 500 times with the same rounding, is what single precision loses most by. The shares p of all rows
    sum to one, so that W sum(p_i v_i) + b = W sum(p_i (v_i - v)) + (b + W v), and padding adds zeros.
    """
    text = transformer.condition_embedder.text_embedder
    row = F.linear(F.gelu(text.linear_1.bias.double(), approximate="tanh"), text.linear_2.weight.double(),
                   text.linear_2.bias.double())
    for block in transformer.blocks:
        values, after = block.attn2.to_v, block.attn2.to_out[0]
        value = F.linear(row, values.weight.double(), values.bias.double())
        after.bias.copy_(after.bias.double() + F.linear(value, after.weight.double()))
        values.bias.copy_(values.bias.double() - value)


vae, model, out = sys.argv[1:]
transformer = WanTransformer3DModel.from_pretrained(model + "/transformer")
center(transformer)
pipeline = WanPipeline(
    tokenizer=AutoTokenizer.from_pretrained(model + "/tokenizer"),
    text_encoder=UMT5EncoderModel.from_pretrained(model + "/text_encoder"),
    transformer=transformer,
    vae=AutoencoderKLWan.from_pretrained(vae),
    scheduler=UniPCMultistepScheduler(prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0))
pipeline.save_pretrained(out)
for name in ("tokenizer.json", "tokenizer_config.json"):
    shutil.copy(f"{model}/tokenizer/{name}", f"{out}/tokenizer/{name}")
for file in pathlib.Path(out).rglob("config.json"):     # paths of the machine that trained it
    lines = [line for line in file.read_text().splitlines(True) if "_name_or_path" not in line]
    file.write_text("".join(lines))
size = sum(file.stat().st_size for file in pathlib.Path(out).rglob("*") if file.is_file())
print(f"{out}: {size / 1e6:.1f} MB")
