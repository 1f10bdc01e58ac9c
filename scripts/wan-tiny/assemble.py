#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts the trained parts together as a diffusers folder.

    python3 scripts/wan-tiny/assemble.py VAE MODEL models/wan-tiny

VAE is what train_vae.py wrote, MODEL what train_transformer.py wrote. A README.md in the folder stays.
"""
import pathlib
import shutil
import sys

from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanPipeline, WanTransformer3DModel
from transformers import AutoTokenizer, UMT5EncoderModel

vae, model, out = sys.argv[1:]
pipeline = WanPipeline(
    tokenizer=AutoTokenizer.from_pretrained(model + "/tokenizer"),
    text_encoder=UMT5EncoderModel.from_pretrained(model + "/text_encoder"),
    transformer=WanTransformer3DModel.from_pretrained(model + "/transformer"),
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
