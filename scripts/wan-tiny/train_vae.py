#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the VAE of wan-tiny: `AutoencoderKLWan` of diffusers, narrow, on clips of world.py.

    python3 scripts/wan-tiny/train_vae.py OUT [--stills 2000] [--clips 800] [--threads 1]

First on single frames, whose target begins blurred (a sharp target leaves this architecture on a plateau), then
on clips. Temporal kernels begin as "look at the present only" and temporal resampling as "keep the last frame",
so that what was learned from frames holds for clips. Writes a diffusers folder with measured latent statistics.
"""
import argparse
import math
import time

import numpy as np
import torch
import torch.nn.functional as F
from diffusers import AutoencoderKLWan
from diffusers.models.autoencoders.autoencoder_kl_wan import WanResample

import judge
import world
from muon import Muon

CHANNELS, RATE, DIVERGENCE, CROP = 16, 2e-3, 3e-4, 32


def make():
    vae = AutoencoderKLWan(base_dim=16, z_dim=CHANNELS, dim_mult=[1, 2, 4, 4], num_res_blocks=1, attn_scales=[],
                           temperal_downsample=[False, True, True],
                           latents_mean=[0.0] * CHANNELS, latents_std=[1.0] * CHANNELS)
    with torch.no_grad():
        for module in vae.modules():
            if isinstance(module, torch.nn.Conv3d):
                module.weight.data = module.weight.data.to(memory_format=torch.channels_last_3d)
                if tuple(module.kernel_size) == (3, 3, 3):
                    module.weight[:, :, :2] *= 0.05
            elif isinstance(module, torch.nn.Conv2d):
                module.weight.data = module.weight.data.to(memory_format=torch.channels_last)
            if isinstance(module, WanResample) and hasattr(module, "time_conv"):
                weight, width = module.time_conv.weight, module.time_conv.weight.shape[1]
                weight.mul_(0.05)
                module.time_conv.bias.zero_()
                for k in range(weight.shape[0] // width):
                    weight[k * width:(k + 1) * width, :, 2, 0, 0] += torch.eye(width)
    return vae


def crops(rng, count, size):
    """[count, 3, FRAMES, size, size]: squares around a moving pixel, or whole clips. The VAE may see every label."""
    batch = []
    for _ in range(count):
        clip = world.draw(world.EVERY[rng.integers(len(world.EVERY))], rng)
        if size < world.SIZE:
            ys, xs = np.nonzero(clip.std(1).sum(0) > 0.3)
            i = rng.integers(len(ys))
            y, x = (int(np.clip(v[i] - rng.integers(0, size), 0, world.SIZE - size)) for v in (ys, xs))
            clip = clip[:, :, y:y + size, x:x + size]
        batch.append(clip)
    return torch.from_numpy(np.stack(batch)).contiguous(memory_format=torch.channels_last_3d)


def blur(frames, sigma):
    """Frames [B, C, 1, H, W] through a Gaussian; the border is repeated."""
    reach = int(3 * sigma + 1)
    kernel = torch.exp(-torch.arange(-reach, reach + 1.0) ** 2 / (2 * sigma ** 2))
    kernel /= kernel.sum()
    flat = F.pad(frames[:, :, 0], (reach,) * 4, mode="replicate").flatten(0, 1)[:, None]
    return F.conv2d(F.conv2d(flat, kernel.view(1, 1, 1, -1)), kernel.view(1, 1, -1, 1)).view(frames.shape)


def edges(target):
    """1 on flat ground and up to 5 on contours: shapes live in few pixels."""
    down = F.pad((target[..., 1:, :] - target[..., :-1, :]).abs(), (0, 0, 0, 1)).sum(1, keepdim=True)
    across = F.pad((target[..., 1:] - target[..., :-1]).abs(), (0, 1)).sum(1, keepdim=True)
    near = F.max_pool3d(down + across, (1, 3, 3), 1, (0, 1, 1))
    return 1 + 4 * near.clamp(max=1)


def validate(vae, clips, labels, tag):
    vae.eval()
    with torch.no_grad():
        again = torch.cat([vae.decode(vae.encode(clip).latent_dist.mode()).sample for clip in clips.split(6)])
    vae.train()
    noise = -10 * math.log10(((again - clips) ** 2).mean().item() / 4)
    print(f"{tag}: {noise:.2f} dB", end=" ", flush=True)
    judge.report(again.numpy(), labels)


def train(vae, optimizer, rng, steps, video, every):
    """One phase, with a cosine of its own for the rate."""
    begin, losses = time.time(), []
    for step in range(steps):
        done, low = step / steps, 0.02 if video else 0.3
        rate = RATE * min(1, (step + 1) / 50) * (low + (1 - low) * 0.5 * (1 + math.cos(math.pi * done)))
        for group in optimizer.param_groups:
            group["lr"] = rate
        clip = crops(rng, 4, CROP) if step % 8 else crops(rng, 1, world.SIZE)
        if not video:
            clip = torch.cat([clip[:, :, t:t + 1] for t in rng.permutation(world.FRAMES)[:3]])
            clip = clip.contiguous(memory_format=torch.channels_last_3d)
        code = vae.encode(clip).latent_dist
        again = vae._decode(code.sample()).sample
        sigma = 4.0 * (1 - done / 0.6)
        target = blur(clip, sigma) if not video and sigma > 0.3 else clip
        weight = edges(target)
        weight = weight / weight.mean()
        away, square = (weight * (again - target).abs()).mean(), (weight * (again - target) ** 2).mean()
        narrow = 0.5 * (code.mean ** 2 + code.var - 1 - code.logvar).mean()
        (away + square + DIVERGENCE * narrow).backward()
        torch.nn.utils.clip_grad_norm_(vae.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append((away.item(), square.item(), narrow.item()))
        if (step + 1) % 50 == 0:
            print(f"step {step + 1}/{steps} {time.time() - begin:.0f} s l1/l2/kl {np.mean(losses, 0).round(4)}", flush=True)
            losses = []
        if (step + 1) % 400 == 0:
            every(f"{'clips' if video else 'stills'} {step + 1}")


def save(vae, rng, folder):
    """Measures the mean and spread of each latent channel, as Wan 2.1's own configuration holds them."""
    vae.eval()
    with torch.no_grad():
        codes = torch.cat([vae.encode(crops(rng, 8, world.SIZE)).latent_dist.mode() for _ in range(25)])
    mean, spread = codes.mean((0, 2, 3, 4)), codes.std((0, 2, 3, 4))
    vae.register_to_config(latents_mean=[round(v, 6) for v in mean.tolist()],
                           latents_std=[round(v, 6) for v in spread.tolist()])
    for parameter in vae.parameters():
        parameter.data = parameter.data.contiguous()
    vae.save_pretrained(folder)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("out", help="folder for config.json and the weights")
    options.add_argument("--stills", type=int, default=2000, help="steps on single frames")
    options.add_argument("--clips", type=int, default=800, help="steps on clips")
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--resume", help="OUT.pt of an earlier run, to go on from")
    chosen = options.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(0)
    vae, rng = make(), np.random.default_rng(1)
    if chosen.resume:
        vae.load_state_dict(torch.load(chosen.resume))
        rng = np.random.default_rng(2)
    print("parameters", sum(p.numel() for p in vae.parameters()), flush=True)
    optimizer = Muon(vae.named_parameters(), lr=RATE)
    fixed = np.random.default_rng(99)
    labels = [world.EVERY[i] for i in fixed.permutation(len(world.EVERY))[:24]]
    clips = torch.from_numpy(np.stack([world.draw(label, fixed) for label in labels]))

    def every(tag):
        validate(vae, clips, labels, tag)
        torch.save(vae.state_dict(), chosen.out.rstrip("/") + ".pt")

    train(vae, optimizer, rng, chosen.stills, False, every)
    train(vae, optimizer, rng, chosen.clips, True, every)
    validate(vae, clips, labels, "end")
    save(vae, rng, chosen.out)


if __name__ == "__main__":
    main()
