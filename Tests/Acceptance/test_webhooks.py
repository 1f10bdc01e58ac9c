# SPDX-License-Identifier: Apache-2.0
"""Webhooks from end to end: the signature as a receiver checks it, retries, and redelivery."""

import hashlib
import hmac
import json
import os
import subprocess
import time

import requests
from conftest import MODEL, PROGRAM


def submit(server, receiver, path: str) -> str:
    answer = requests.post(
        f"{server.base}/api/v3/{MODEL}",
        params={"webhook": receiver.url + path},
        json={"prompt": "a boat"},
        headers={"Authorization": f"Bearer {server.key}"},
        timeout=10,
    )
    return answer.json()["data"]["id"]


def cancel(server, task: str):
    requests.delete(
        f"{server.base}/api/v3/predictions/{task}",
        headers={"Authorization": f"Bearer {server.key}"},
        timeout=10,
    ).raise_for_status()


def test_a_receiver_can_check_what_it_gets(idle, receiver):
    secret = requests.get(
        f"{idle.base}/api/v3/webhook/secret",
        headers={"Authorization": f"Bearer {idle.key}"},
        timeout=10,
    ).json()["data"]["secret"]
    task = submit(idle, receiver, "/a?b=c")
    cancel(idle, task)
    path, headers, body = receiver.wait(1)[0]
    assert path == "/a?b=c" and headers["webhook-id"] == task
    stamp = headers["webhook-timestamp"]
    assert abs(time.time() - int(stamp)) < 30
    version, signature = headers["webhook-signature"].split(",")
    message = f"{task}.{stamp}.".encode() + body
    expected = hmac.new(secret.removeprefix("whsec_").encode(), message, hashlib.sha256)
    assert version == "v3" and hmac.compare_digest(signature, expected.hexdigest())
    message = json.loads(body)
    assert message["id"] == task and message["status"] == "cancelled" and "data" not in message
    assert message["urls"]["get"].startswith(idle.base)


def test_a_receiver_that_fails_is_asked_again_and_a_delivery_can_be_repeated(idle, receiver):
    receiver.answers = [500]
    task = submit(idle, receiver, "/retry")
    cancel(idle, task)
    first, second = receiver.wait(2)
    assert first[1]["webhook-id"] == second[1]["webhook-id"] == task
    program = [PROGRAM, "webhooks"]
    place = ["--data", str(idle.data)]
    for _ in range(50):
        listed = subprocess.run(
            [*program, "list", "--json", *place], capture_output=True, text=True, check=True
        )
        row = next(row for row in json.loads(listed.stdout) if row["id"] == task)
        if row["state"] == "delivered":
            break
        time.sleep(0.1)
    assert row["attempts"] == 2 and row["state"] == "delivered"
    subprocess.run([*program, "redeliver", task, *place], check=True, env=os.environ)
    assert len(receiver.wait(3)) == 3


def test_a_redirect_is_not_followed(idle, receiver):
    receiver.answers = [302]
    task = submit(idle, receiver, "/moved")
    cancel(idle, task)
    assert [path for path, _, _ in receiver.wait(2)] == ["/moved", "/moved"]
