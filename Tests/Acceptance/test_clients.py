# SPDX-License-Identifier: Apache-2.0
"""LangChain's tool and the community's command line, as they are on PyPI."""

import json
import os
import subprocess
import sys
from pathlib import Path

import requests
import wavespeed
from clip import is_clip
from conftest import MODEL
from langchain_wavespeed import WaveSpeedRunModel

INPUT = {"prompt": "A lighthouse at dusk"}


def test_langchain_runs_a_model(server):
    tool = WaveSpeedRunModel(client=wavespeed.Client(api_key=server.key, base_url=server.base))
    answer = tool.invoke({"model": MODEL, "input": INPUT})
    url = answer.split()[-1].strip("\"'[]")
    assert is_clip(requests.get(url, timeout=10).content), answer


def cli(server, *words: str, code: int = 0):
    program = Path(sys.executable).with_name("wavespeed-cli")
    done = subprocess.run(
        [program, *words],
        env={
            **os.environ,
            "WAVESPEED_API_BASE": f"{server.base}/api/v3",
            "WAVESPEED_API_KEY": server.key,
        },
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == code, done.stderr
    return done.stdout


def test_the_command_line_submits_and_waits(server):
    task = json.loads(cli(server, "submit", MODEL, json.dumps(INPUT)))["data"]
    assert task["status"] == "created"
    result = json.loads(cli(server, "result", task["id"], "--wait", "--poll-interval", "0.2"))
    assert result["data"]["status"] == "completed"
    assert is_clip(requests.get(result["data"]["outputs"][0], timeout=10).content)


def test_the_command_line_cancels(idle):
    task = json.loads(cli(idle, "submit", MODEL, json.dumps(INPUT)))["data"]["id"]
    assert json.loads(cli(idle, "cancel", task))["data"]["status"] == "cancelled"
    assert json.loads(cli(idle, "result", task))["data"]["status"] == "cancelled"


def test_the_command_line_lists_models(server):
    names = cli(server, "models", "--names-only").split()
    assert MODEL in names and "kinora/stage/text-to-video" in names
    found = json.loads(cli(server, "models", "--filter", "v2.5"))["data"]
    assert {"kwaivgi/kling-v2.5-turbo-pro/text-to-video"} <= {model["model_id"] for model in found}


def test_the_command_line_shows_the_balance(server):
    assert json.loads(cli(server, "balance"))["data"]["balance"] <= 100


def test_the_command_line_sends_a_webhook(server, receiver):
    task = json.loads(
        cli(server, "submit", MODEL, json.dumps(INPUT), "--webhook-url", f"{receiver.url}/hook")
    )["data"]["id"]
    path, headers, body = receiver.wait(1, seconds=60)[0]
    assert path == "/hook" and headers["webhook-id"] == task
    assert json.loads(body)["status"] == "completed"
