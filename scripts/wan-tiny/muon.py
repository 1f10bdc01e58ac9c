# SPDX-License-Identifier: Apache-2.0
"""Muon (momentum made orthogonal) for matrices, taken as [out, rest], and AdamW for everything else.

The size of an update is matched to Adam's (0.2 * sqrt(max(out, in))), so that one learning rate serves both
(Jordan, "Muon", 2024; Liu et al., "Muon is scalable for LLM training", 2025).
"""
import torch


def orthogonal(gradient, steps=5):
    """The nearest orthogonal matrix, roughly: five steps of a quintic Newton-Schulz iteration."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = gradient / (gradient.norm() + 1e-7)
    tall = x.shape[0] > x.shape[1]
    x = x.T if tall else x
    for _ in range(steps):
        gram = x @ x.T
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.T if tall else x


class Muon(torch.optim.Optimizer):
    def __init__(self, named, lr, momentum=0.95, decay=0.01, adam_only=lambda name: False):
        named = list(named)
        matrices = [p for name, p in named
                    if p.ndim >= 2 and min(p.shape[0], p.numel() // p.shape[0]) > 1 and not adam_only(name)]
        chosen = {id(p) for p in matrices}
        rest = [p for _, p in named if id(p) not in chosen]
        super().__init__([dict(params=matrices, muon=True), dict(params=rest, muon=False)],
                         dict(lr=lr, momentum=momentum, decay=decay, betas=(0.9, 0.99)))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    (self.muon if group["muon"] else self.adam)(p, self.state[p], group)

    def muon(self, p, state, group):
        mean = state.setdefault("mean", torch.zeros_like(p))
        mean.lerp_(p.grad, 1 - group["momentum"])
        update = orthogonal(p.grad.lerp(mean, group["momentum"]).reshape(p.shape[0], -1))
        update = update * (0.2 * max(update.shape) ** 0.5)
        p.mul_(1 - group["lr"] * group["decay"]).add_(update.reshape(p.shape), alpha=-group["lr"])

    def adam(self, p, state, group):
        if not state:
            state.update(mean=torch.zeros_like(p), square=torch.zeros_like(p), time=0)
        state["time"] += 1
        slow, fast = group["betas"]
        state["mean"].lerp_(p.grad, 1 - slow)
        state["square"].lerp_(p.grad ** 2, 1 - fast)
        mean = state["mean"] / (1 - slow ** state["time"])
        scale = (state["square"] / (1 - fast ** state["time"])).sqrt() + 1e-8
        p.addcdiv_(mean, scale, value=-group["lr"])
