#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges clips of wan-tiny that Kinora makes, and compares them with those of diffusers.

    python3 scripts/wan-tiny/check.py [--model models/wan-tiny] [--kinora .build/release/kinora] [--clips 100]

Every prompt names a combination of shape, color and direction that was never trained on. Both sides start from
the same noise. Fails when color and direction (on a monotone path) are right in fewer than 95 %, the shape in
fewer than 85 %, or a number of any frame differs by 1e-3 or more. With --exact, says too how far both are from
diffusers in double precision. Needs torch, diffusers 0.42, transformers.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

import numpy as np
import torch
from diffusers import WanPipeline
from PIL import Image
from safetensors.torch import load_file, save_file

import judge
import world

STEPS, GUIDANCE = 16, 4.0


def kinora(options, captions, noise):
    """Frames [B, T, 3, H, W] of 0...1 by the native engine."""
    with tempfile.TemporaryDirectory() as folder:
        given = {"prompt": torch.tensor(list("\n".join(captions).encode()), dtype=torch.float32), "latents": noise,
                 "num_inference_steps": torch.tensor([float(STEPS)]), "guidance_scale": torch.tensor([GUIDANCE])}
        save_file(given, folder + "/in.safetensors")
        subprocess.run([options.kinora, "models", "probe", "pipeline", "--model", options.model, "--inputs",
                        folder + "/in.safetensors", "--output", folder + "/out.safetensors",
                        "--threads", str(options.threads)], check=True)
        return load_file(folder + "/out.safetensors")["frames"]


def diffusers(options, captions, noise, kind=torch.float32):
    """The same by the stock pipeline, ten clips at a time."""
    pipeline = WanPipeline.from_pretrained(options.model)
    pipeline.set_progress_bar_config(disable=True)
    for part in (pipeline.text_encoder, pipeline.transformer, pipeline.vae):
        torch.nn.Module.to(part, kind)
    with torch.no_grad():
        return torch.cat([
            pipeline(prompt=captions[i:i + 10], negative_prompt=[""] * len(captions[i:i + 10]), height=world.SIZE,
                     width=world.SIZE, num_frames=world.FRAMES, num_inference_steps=STEPS, guidance_scale=GUIDANCE,
                     latents=noise[i:i + 10].to(kind, copy=True), output_type="pt").frames
            for i in range(0, len(captions), 10)])


def difference(a, b):
    """The largest difference of a number of 0...1, and the differences of the worst clip and the middle one in words."""
    most = (a.double() - b.double()).abs().flatten(1).amax(1)
    return most.max().item(), f"{most.max():.1e} (clip {most.argmax()}), in the median clip {most.median():.1e}"


def sheet(frames, path):
    """Every other frame of the first clips, a clip a row."""
    rows = [np.concatenate([f.permute(1, 2, 0).numpy() for f in clip[::2]], 1) for clip in frames[:10]]
    picture = Image.fromarray((np.concatenate(rows) * 255).round().astype(np.uint8))
    picture.resize((picture.width * 2, picture.height * 2), Image.NEAREST).save(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    root = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument("--model", default=str(root / "models/wan-tiny"))
    parser.add_argument("--kinora", default=str(root / ".build/release/kinora"))
    parser.add_argument("--clips", type=int, default=100)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--exact", action="store_true", help="compare with diffusers in double precision too")
    parser.add_argument("--sheet", help="a PNG of the first clips to write")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    order = np.random.default_rng(11).permutation(len(world.UNSEEN))
    labels = [world.UNSEEN[order[i % len(order)]] for i in range(options.clips)]
    captions = [world.caption(label) for label in labels]
    noise = torch.randn(len(labels), 16, 3, world.SIZE // 8, world.SIZE // 8, generator=torch.Generator().manual_seed(2026))
    begin = time.time()
    ours = kinora(options, captions, noise)
    print(f"kinora: {time.time() - begin:.1f} s", flush=True)
    both, shape = judge.report((ours * 2 - 1).permute(0, 2, 1, 3, 4).numpy(), labels)
    if options.sheet:
        sheet(ours, options.sheet)
    begin = time.time()
    theirs = diffusers(options, captions, noise)
    largest, found = difference(ours, theirs)
    print(f"diffusers: {time.time() - begin:.1f} s; largest difference of a number of 0...1: {found}", flush=True)
    if options.exact:
        exact = diffusers(options, captions, noise, torch.float64)
        print("from diffusers in double precision: kinora " + difference(ours, exact)[1])
        print("                                 diffusers " + difference(theirs, exact)[1])
    if both < 0.95 or shape < 0.85 or not largest < 1e-3:
        sys.exit("wan-tiny is not as good as it is said to be")


if __name__ == "__main__":
    main()
