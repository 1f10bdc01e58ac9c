#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times Kinora's Wan engine beside diffusers: random weights of the true 1.3B shape, single precision.

    python3 scripts/bench-wan.py [--kinora .build/release/kinora] [--folder /tmp/wan-bench]
                                 [--threads 1 2] [--layers 30] [--latent 5 32 32] [--only transformer vae]

Needs torch, diffusers 0.42, safetensors, gguf and 8 GB of disk. Both sides run in processes of their
own, one after the other, on the same tensors; the best of the runs counts, and the peak is the
process's largest resident set. `transformer` has a text of 512 rows, `prompt` one of 64 and padding,
as the pipeline makes it; with q8_0 the same numbers are stored as people have them.

Kinora reads the text of a clip once, in the first of its passes, and diffusers in every one: the best
of the runs is a later step of a clip. That is up to 4 % of a pass for a text of 512 rows.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import time

PEER = r"""
import sys, time, torch, json
from diffusers import AutoencoderKLWan, WanTransformer3DModel
from safetensors.torch import load_file, save_file
what, folder, inputs, output, threads, runs = sys.argv[1:]
torch.set_num_threads(int(threads)); torch.set_grad_enabled(False)
given = load_file(inputs)
if what == "transformer":
    model = WanTransformer3DModel.from_pretrained(folder).eval()
    run = lambda: model(given["hidden_states"], given["timestep"], given["encoder_hidden_states"], return_dict=False)[0]
else:
    model = AutoencoderKLWan.from_pretrained(folder).eval()
    run = lambda: model.decode(given["z"]).sample
best = 1e9
for _ in range(int(runs)):
    begin = time.perf_counter(); result = run(); best = min(best, time.perf_counter() - begin)
save_file({"sample": result.contiguous()}, output)
print(json.dumps({"best": best}))
"""


def run(command):
    """Runs a process; its output and its largest resident set in MiB."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed")
    return text, usage.ru_maxrss / 1024


def apart(task, *arguments):
    """Runs a task of this script in a process of its own: a child begins with the peak of its parent."""
    command = [sys.executable, __file__, "--task", task, *map(str, arguments)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def make(folder, layers, latent):
    import torch
    from diffusers import AutoencoderKLWan, WanTransformer3DModel
    from safetensors.torch import save_file

    def fill(model, name):
        part = folder / name
        part.mkdir(parents=True, exist_ok=True)
        generator = torch.Generator().manual_seed(0)
        tensors = {}
        for key, value in model.state_dict().items():
            numbers = torch.randn(value.shape, generator=generator)
            if "gamma" in key or ("norm" in key and key.endswith("weight")):
                numbers = 1 + 0.1 * numbers
            elif value.ndim > 1 and "table" not in key:
                numbers *= value[0].numel() ** -0.5
            else:
                numbers *= 0.1
            tensors[key] = numbers
        config = {k: v for k, v in dict(model.config).items() if not k.startswith("_")}
        (part / "config.json").write_text(json.dumps(config))
        save_file(tensors, part / "diffusion_pytorch_model.safetensors")
        return tensors

    with torch.device("meta"):
        transformer = WanTransformer3DModel(
            num_attention_heads=12, attention_head_dim=128, ffn_dim=8960, num_layers=layers,
            text_dim=4096)
        vae = AutoencoderKLWan()
    tensors = fill(transformer, "transformer")
    quantize(tensors, folder / "q8_0", folder / "transformer" / "config.json")
    fill(vae, "vae")
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(1, 16, *latent, generator=generator)
    text = torch.randn(1, 512, 4096, generator=generator)
    given = {"hidden_states": x, "timestep": torch.tensor([500.0]), "encoder_hidden_states": text}
    save_file(given, folder / "transformer.in")
    text = text.clone()
    text[:, 64:] = 0
    save_file({**given, "encoder_hidden_states": text}, folder / "prompt.in")
    save_file({"z": x}, folder / "vae.in")


def quantize(tensors, folder, config):
    import gguf
    folder.mkdir(exist_ok=True)
    writer = gguf.GGUFWriter(folder / "model.gguf", "wan")
    q8 = gguf.GGMLQuantizationType.Q8_0
    for key, value in tensors.items():
        if key.startswith("blocks.") and value.ndim == 2 and value.shape[0] > 6:
            writer.add_tensor(key, gguf.quants.quantize(value.numpy(), q8), raw_dtype=q8)
        else:
            writer.add_tensor(key, value.numpy())
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    (folder / "config.json").write_text(config.read_text())


def difference(a, b):
    from safetensors.torch import load_file
    a, b = load_file(a)["sample"].double(), load_file(b)["sample"].double()
    print(float((a - b).norm() / b.norm()))


def compare(options, folder, what, part, given, threads):
    """Both sides on one part; prints a line."""
    theirs, ours = folder / "peer.out", folder / "kinora.out"
    text, peer_peak = run([
        sys.executable, "-c", PEER, what, str(folder / what), str(folder / given), str(theirs),
        str(threads), str(options.runs)])
    peer = json.loads(text.strip().splitlines()[-1])["best"]
    name = {"transformer": "transformer", "vae": "vae-decode"}[what]
    text, peak = run([
        options.kinora, "models", "probe", name, "--model", str(folder / part), "--inputs",
        str(folder / given), "--output", str(ours), "--threads", str(threads), "--repeat",
        str(options.runs)])
    best = float(re.search(r"best ([\d.]+) s", text)[1])
    load = float(re.search(r"load ([\d.]+) s", text)[1])
    print(f"{what:12} {part:12} {given:15} {threads} threads: diffusers {peer:8.2f} s "
          f"{peer_peak:7.0f} MiB | kinora {best:8.2f} s {peak:7.0f} MiB, load {load:.2f} s | "
          f"{peer / best:.2f} times as fast, {peak / peer_peak:.0%} of the memory, "
          f"difference {float(apart('difference', ours, theirs)):.1e}", flush=True)


def task(name, *arguments):
    if name == "difference":
        difference(*arguments)
    else:
        folder, layers, *latent = arguments
        make(pathlib.Path(folder), int(layers), [int(extent) for extent in latent])


def main():
    if sys.argv[1:2] == ["--task"]:
        return task(*sys.argv[2:])
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kinora", default=".build/release/kinora")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/tmp/wan-bench"))
    parser.add_argument("--threads", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--layers", type=int, default=30)
    parser.add_argument("--latent", type=int, nargs=3, default=[5, 32, 32])
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--only", nargs="+", default=["transformer", "prompt", "q8_0", "vae"])
    options = parser.parse_args()
    begin = time.time()
    shape = f"{options.layers}-{'x'.join(map(str, options.latent))}"
    folder = options.folder / shape
    if not (folder / "vae.in").exists():
        apart("make", folder, options.layers, *options.latent)
    print(f"# weights and inputs in {folder}, {time.time() - begin:.0f} s", flush=True)
    rows = {
        "transformer": ("transformer", "transformer", "transformer.in"),
        "prompt": ("transformer", "transformer", "prompt.in"),
        "q8_0": ("transformer", "q8_0", "prompt.in"), "vae": ("vae", "vae", "vae.in"),
    }
    for threads in options.threads:
        for row in options.only:
            compare(options, folder, *rows[row], threads)


main()
