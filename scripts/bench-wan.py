#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times Kinora's Wan engine beside diffusers: random weights of the true 1.3B shape, single precision.

    python3 scripts/bench-wan.py [--kinora .build/release/kinora] [--folder /tmp/wan-bench]
                                 [--threads 1 2] [--runs 2] [--side diffusers kinora]
                                 [--only transformer q8_0 prompt vae growth]

Needs torch, diffusers 0.42, safetensors, gguf and 8 GB of disk. Both sides run in processes of their
own, one after the other, on the same tensors; the best of the runs counts, and the peak is the
process's largest resident set. What was measured is kept in the folder and not measured again, so that a
machine needs to be idle for some minutes at a time only (`--side`, `--only`, `--threads`); every call prints
all that is there.

`transformer` and `q8_0` are a pass over 1,280 tokens (256x256, 17 frames) with a text of 512 rows, `prompt` one
with 64 rows and padding, as the pipeline makes it; `vae` decodes as
much. `growth` is 4 of the 30 layers over 1,280 and over 4,032 tokens (448x256, 33 frames). Kinora reads the text of
a clip once, in the first of its passes, and diffusers in every one: the best of the runs is a later step of a
clip. That is up to 4 % of a pass.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys

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


def make(folder, layers):
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
    text = torch.randn(1, 512, 4096, generator=generator)
    for name, latent in [("short", (5, 32, 32)), ("long", (9, 32, 56))]:
        x = torch.randn(1, 16, *latent, generator=generator)
        given = {"hidden_states": x, "timestep": torch.tensor([500.0]), "encoder_hidden_states": text}
        save_file(given, folder / f"{name}.in")
        if name == "short":
            save_file({"z": x}, folder / "vae.in")
            padded = text.clone()
            padded[:, 64:] = 0
            save_file({**given, "encoder_hidden_states": padded}, folder / "prompt.in")


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


# Layers of the transformer, the part that diffusers loads, the one that Kinora loads, and the inputs.
ROWS = {
    "transformer": (30, "transformer", "transformer", "short"),
    "q8_0": (30, "transformer", "q8_0", "short"),
    "prompt": (30, "transformer", "transformer", "prompt"),
    "vae": (30, "vae", "vae", "vae"),
    "growth, 1,280 tokens": (4, "transformer", "transformer", "short"),
    "growth, 4,032 tokens": (4, "transformer", "transformer", "long"),
}


def measure(options, side, row, threads):
    """One side of a row, measured unless it was: seconds, MiB, seconds of loading, and where its result is."""
    layers, theirs, ours, given = ROWS[row]
    folder = options.folder / str(layers)
    part = theirs if side == "diffusers" else ours
    output = folder / f"{side}-{part}-{given}-{threads}.out"
    kept = output.with_suffix(".json")
    if kept.exists():
        return {**json.loads(kept.read_text()), "output": output}
    if row.split(",")[0] not in options.only or side not in options.side or threads not in options.threads:
        return None
    if not (folder / "vae.in").exists():
        apart("make", folder, layers)
    if side == "diffusers":
        text, peak = run([sys.executable, "-c", PEER, part, str(folder / part), str(folder / f"{given}.in"),
                          str(output), str(threads), str(options.runs)])
        found = {**json.loads(text.strip().splitlines()[-1]), "load": 0}
    else:
        name = "vae-decode" if part == "vae" else "transformer"
        text, peak = run([
            options.kinora, "models", "probe", name, "--model", str(folder / part), "--inputs",
            str(folder / f"{given}.in"), "--output", str(output), "--threads", str(threads), "--repeat",
            str(options.runs)])
        found = {"best": float(re.search(r"best ([\d.]+) s", text)[1]),
                 "load": float(re.search(r"load ([\d.]+) s", text)[1])}
    found["peak"] = peak
    kept.write_text(json.dumps(found))
    print(f"# {side}, {row}, {threads} threads: {found}", flush=True)
    return {**found, "output": output}


def report(options):
    """Measures what is wanted and missing, and prints all that is there."""
    lines = []
    growth = {}
    for row in ROWS:
        for threads in sorted({1, 2, *options.threads}):
            peer, own = (measure(options, side, row, threads) for side in ("diffusers", "kinora"))
            for side, found in (("diffusers", peer), ("kinora", own)):
                if found and row.startswith("growth"):
                    growth.setdefault((threads, side), []).append(found["best"])
            if not peer or not own:
                continue
            away = float(apart("difference", own["output"], peer["output"]))
            lines.append(
                f"{row:21} {threads} threads: diffusers {peer['best']:6.1f} s {peer['peak']:6.0f} MiB | "
                f"kinora {own['best']:6.1f} s {own['peak']:6.0f} MiB, load {own['load']:.2f} s | "
                f"{peer['best'] / own['best']:.2f} times as fast, {own['peak'] / peer['peak']:.0%} of the memory, "
                f"difference {away:.1e}")
    for (threads, side), times in sorted(growth.items()):
        if len(times) == 2:
            lines.append(f"{'growth':21} {threads} threads: {side} takes {times[1] / times[0]:.2f} times as long "
                         "for 4,032 tokens as for 1,280")
    print("\n".join(lines))


def main():
    if sys.argv[1:2] == ["--task"]:
        task, *arguments = sys.argv[2:]
        return difference(*arguments) if task == "difference" else make(pathlib.Path(arguments[0]), int(arguments[1]))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kinora", default=".build/release/kinora")
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/tmp/wan-bench"))
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--side", nargs="+", choices=["diffusers", "kinora"], default=["diffusers", "kinora"])
    parser.add_argument("--only", nargs="+", choices=["transformer", "q8_0", "prompt", "vae", "growth"],
                        default=["transformer", "q8_0", "vae", "growth"])
    report(parser.parse_args())


main()
