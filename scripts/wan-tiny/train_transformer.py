#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the transformer and the text encoder of wan-tiny together, by flow matching on cached latents.

    python3 scripts/wan-tiny/train_transformer.py VAE OUT [--steps 4000] [--clips 1944] [--threads 1]

Captions pass through cross-attention as in WanPipeline: 512 rows, zeros behind `</s>`, no mask. Here one row of
padding stands for all of them, its logit raised by the logarithm of their number, which is exact and saves a
third of the work; the number grows from 1 while training. Weights are averaged over the last few hundred steps.
Writes OUT/transformer, OUT/text_encoder and OUT/tokenizer.
"""
import argparse
import copy
import math
import time

import numpy as np
import torch
import torch.nn.functional as F
from diffusers import AutoencoderKLWan, UniPCMultistepScheduler, WanTransformer3DModel
from diffusers.models.transformers.transformer_wan import WanAttnProcessor
from transformers import UMT5Config, UMT5EncoderModel

import judge
import tokenizer
import world
from muon import Muon

WORDS, LONGEST, BATCH, SHIFT, DROP, AVERAGE, RATE = 16, 512, 32, 3.0, 0.1, 0.998, 1e-3
HEADS, SIZE, LAYERS, TEXT = 4, 32, 6, 64


def make(vocabulary, channels):
    """A text encoder, and a transformer begun as Wan's own: Xavier, small embeddings, a head of zeros."""
    encoder = UMT5EncoderModel(UMT5Config(
        vocab_size=vocabulary, d_model=TEXT, d_kv=16, d_ff=2 * TEXT, num_layers=2, num_heads=4, dropout_rate=0.0,
        feed_forward_proj="gated-gelu", pad_token_id=0, eos_token_id=1))
    model = WanTransformer3DModel(
        patch_size=(1, 2, 2), num_attention_heads=HEADS, attention_head_dim=SIZE, in_channels=channels,
        out_channels=channels, text_dim=TEXT, freq_dim=256, ffn_dim=4 * HEADS * SIZE, num_layers=LAYERS,
        cross_attn_norm=True, qk_norm="rms_norm_across_heads", eps=1e-6, rope_max_seq_len=1024)
    for module in model.modules():
        if isinstance(module, torch.nn.Linear):
            torch.nn.init.xavier_uniform_(module.weight)
            if module.bias is not None:
                torch.nn.init.zeros_(module.bias)
    torch.nn.init.xavier_uniform_(model.patch_embedding.weight.flatten(1))
    torch.nn.init.zeros_(model.patch_embedding.bias)
    condition = model.condition_embedder
    for linear in (condition.text_embedder.linear_1, condition.text_embedder.linear_2,
                   condition.time_embedder.linear_1, condition.time_embedder.linear_2):
        torch.nn.init.normal_(linear.weight, std=0.02 if linear.in_features > 64 else 0.125)
    torch.nn.init.zeros_(model.proj_out.weight)
    torch.nn.init.zeros_(model.proj_out.bias)
    return encoder, model


class CountedPadding(WanAttnProcessor):
    """Cross-attention in which the last row of the text stands for so many equal ones."""
    bias = torch.zeros(1, 1, 1, WORDS)

    def __call__(self, attention, hidden, text=None, mask=None, rotary=None):
        return super().__call__(attention, hidden, text, CountedPadding.bias, rotary)

    @staticmethod
    def count(number):
        CountedPadding.bias = torch.zeros(1, 1, 1, WORDS)
        CountedPadding.bias[..., -1] = math.log(number)


def encode(encoder, ids):
    """What WanPipeline makes of token ids: hidden states, and zeros behind the last token."""
    mask = ids != 0
    return encoder(input_ids=ids, attention_mask=mask.long()).last_hidden_state * mask[..., None]


class Stage:
    """What sampling needs beside the networks: the VAE, its latents' statistics, the words."""

    def __init__(self, folder, words):
        self.vae = AutoencoderKLWan.from_pretrained(folder).eval()
        config = self.vae.config
        self.mean, self.spread = (torch.tensor(v).view(1, -1, 1, 1, 1)
                                  for v in (config.latents_mean, config.latents_std))
        self.words = words

    @torch.no_grad()
    def latents(self, clips):
        return (self.vae.encode(clips).latent_dist.mode() - self.mean) / self.spread

    @torch.no_grad()
    def sample(self, model, encoder, captions, steps=16, guidance=4.0, seed=0):
        scheduler = UniPCMultistepScheduler(prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=SHIFT)
        scheduler.set_timesteps(steps)
        text = torch.cat([encode(encoder, self.words(captions)), encode(encoder, self.words([""] * len(captions)))])
        x = torch.randn(len(captions), self.mean.shape[1], 3, 8, 8, generator=torch.Generator().manual_seed(seed))
        for t in scheduler.timesteps:
            velocity = model(torch.cat([x, x]), t.expand(2 * len(captions)), text, return_dict=False)[0]
            wanted, plain = velocity.chunk(2)
            x = scheduler.step(plain + guidance * (wanted - plain), t, x, return_dict=False)[0]
        return torch.cat([self.vae.decode(z * self.spread + self.mean).sample for z in x.split(10)]).numpy()


def cache(stage, rng, count):
    """Latents of drawn clips of the seen combinations, and their labels."""
    begin, latents, labels = time.time(), [], []
    for first in range(0, count, 27):
        some = [world.SEEN[i % len(world.SEEN)] for i in range(first, first + 27)]
        latents.append(stage.latents(torch.from_numpy(np.stack([world.draw(label, rng) for label in some]))))
        labels += some
    latents = torch.cat(latents)
    print(f"{len(latents)} latents {tuple(latents.shape[1:])} in {time.time() - begin:.0f} s, "
          f"mean {latents.mean():.3f}, spread {latents.std():.3f}", flush=True)
    return latents, labels


def noisy(clean):
    """Latents at times of a shifted logit-normal, a fifth of them of a uniform distribution."""
    u = torch.sigmoid(torch.randn(len(clean)))
    u = torch.where(torch.rand(len(clean)) < 0.2, torch.rand(len(clean)), u)
    sigma = (SHIFT * u / (1 + (SHIFT - 1) * u)).view(-1, 1, 1, 1, 1)
    noise = torch.randn_like(clean)
    return (1 - sigma) * clean + sigma * noise, sigma.flatten() * 1000, noise - clean


def schedule(done):
    """The rate's factor, and how many rows one row of padding stands for, when a share of the steps is done."""
    rate = 1 if done < 0.6 else 0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * (done - 0.6) / 0.4))
    return rate, (LONGEST - WORDS + 1) ** min(1, max(0, (done - 0.1) / 0.4))


def train(model, encoder, stage, data, options, every):
    latents, labels = data
    rng = np.random.default_rng(6)
    adam = ("shared", "embed_tokens", "relative_attention_bias", "patch_embedding", "proj_out")
    parameters = list(model.parameters()) + list(encoder.parameters())
    optimizer = Muon(list(model.named_parameters()) + list(encoder.named_parameters()), lr=RATE,
                     adam_only=lambda name: any(part in name for part in adam))
    average = copy.deepcopy(model).eval(), copy.deepcopy(encoder).eval()
    averaged = list(average[0].parameters()) + list(average[1].parameters())
    begin, losses = time.time(), []
    for step in range(options.steps):
        factor, count = schedule(options.done + (1 - options.done) * step / options.steps)
        CountedPadding.count(count)
        for group in optimizer.param_groups:
            group["lr"] = RATE * factor * min(1, (step + 1) / 100)
        picked = rng.integers(0, len(latents), BATCH)
        captions = ["" if rng.random() < DROP else world.caption(labels[i], rng) for i in picked]
        x, times, velocity = noisy(latents[picked])
        found = model(x, times, encode(encoder, stage.words(captions)), return_dict=False)[0]
        loss = F.mse_loss(found, velocity)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        with torch.no_grad():
            torch._foreach_lerp_(averaged, parameters, 1 - min(AVERAGE, (1 + step) / (10 + step)))
        losses.append(loss.item())
        if (step + 1) % 100 == 0:
            print(f"step {step + 1}/{options.steps} {time.time() - begin:.0f} s loss {np.mean(losses):.4f}", flush=True)
            losses = []
        if (step + 1) % options.every == 0 and step + 1 < options.steps:
            every(*average)
    CountedPadding.count(LONGEST - WORDS + 1)
    every(*average)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("vae", help="the folder that train_vae.py wrote")
    parser.add_argument("out")
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--clips", type=int, default=1944, help="drawn clips of the seen combinations")
    parser.add_argument("--every", type=int, default=1000, help="steps between evaluations")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--resume", help="OUT of an earlier run, to go on from")
    parser.add_argument("--done", type=float, default=0.0, help="the share of the schedule that is behind")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(0)
    rng = np.random.default_rng(5)
    words = tokenizer.train(options.out + "/tokenizer")
    stage = Stage(options.vae, lambda captions: tokenizer.pad(words, captions, WORDS))
    encoder, model = make(words.get_vocab_size(), stage.vae.config.z_dim)
    if options.resume:
        model = WanTransformer3DModel.from_pretrained(options.resume + "/transformer").train()
        encoder = UMT5EncoderModel.from_pretrained(options.resume + "/text_encoder").train()
        rng = np.random.default_rng(8)
        torch.manual_seed(1)
    for block in model.blocks:
        block.attn2.set_processor(CountedPadding())
    print("parameters", *(sum(p.numel() for p in m.parameters()) for m in (model, encoder, stage.vae)), flush=True)
    order = np.random.default_rng(7).permutation(108)[:100]
    labels = [world.UNSEEN[i % len(world.UNSEEN)] for i in order]

    def every(averaged, text):
        judge.report(stage.sample(averaged, text, [world.caption(label) for label in labels]), labels)
        averaged.save_pretrained(options.out + "/transformer")
        text.save_pretrained(options.out + "/text_encoder")

    train(model, encoder, stage, cache(stage, rng, options.clips), options, every)


if __name__ == "__main__":
    main()
