# SPDX-License-Identifier: Apache-2.0
"""The Python SDK, as it is on PyPI."""

import threading
import time

import pytest
import requests
import wavespeed
from clip import is_clip
from conftest import MODEL

INPUT = {"prompt": "A red ball on a beach, slow dolly in"}


def client(server) -> wavespeed.Client:
    return wavespeed.Client(api_key=server.key, base_url=server.base)


def test_run(server):
    result = client(server).run(MODEL, INPUT, poll_interval=0.2, timeout=120)
    assert len(result["outputs"]) == 1
    clip = requests.get(result["outputs"][0], timeout=10)
    assert clip.headers["content-type"] == "video/mp4"
    assert is_clip(clip.content)


def test_run_in_sync_mode(server):
    result = client(server).run(MODEL, INPUT, enable_sync_mode=True, timeout=100)
    assert is_clip(requests.get(result["outputs"][0], timeout=10).content)


def test_sync_mode_that_times_out(idle):
    with pytest.raises(RuntimeError, match=r"Sync mode timed out \(task_id: [0-9a-f]{32}\)") as caught:
        client(idle).run(MODEL, INPUT, enable_sync_mode=True, timeout=60)
    task = str(caught.value).split("task_id: ")[1][:32]
    assert client(idle).get_result(task)["data"]["status"] == "created"


def test_run_no_throw(server, broken):
    good = client(server).run_no_throw(MODEL, INPUT, poll_interval=0.2, timeout=120)
    assert good["status"] == "completed" and is_clip(
        requests.get(good["outputs"][0], timeout=10).content
    )
    bad = client(broken).run_no_throw(MODEL, INPUT, poll_interval=0.2, timeout=120)
    assert bad["status"] == "failed" and bad["outputs"] is None and len(bad["task_id"]) == 32


def test_a_failed_prediction(broken):
    with pytest.raises(RuntimeError, match=r"Prediction failed \(task_id: [0-9a-f]{32}\): "):
        client(broken).run(MODEL, INPUT, poll_interval=0.2, timeout=120)


def test_a_prediction_that_is_cancelled_while_it_is_waited_for(idle):
    def cancel():
        headers = {"Authorization": f"Bearer {idle.key}"}
        for _ in range(200):
            found = requests.get(
                f"{idle.base}/api/v3/predictions",
                params={"status": "created", "page_size": 1},
                headers=headers,
                timeout=10,
            ).json()["data"]["items"]
            if found and found[0]["input"]["prompt"] == "cancel me":
                requests.post(
                    f"{idle.base}/api/v3/predictions/{found[0]['id']}/cancel",
                    headers=headers,
                    timeout=10,
                ).raise_for_status()
                return
            time.sleep(0.05)

    thread = threading.Thread(target=cancel)
    thread.start()
    with pytest.raises(RuntimeError, match=r"Prediction cancelled \(task_id: "):
        client(idle).run(MODEL, {"prompt": "cancel me"}, poll_interval=0.1, timeout=60)
    thread.join()


def test_a_wait_that_times_out_leaves_the_prediction(idle):
    with pytest.raises(TimeoutError, match="task_id: ") as caught:
        client(idle).run(MODEL, INPUT, poll_interval=0.1, timeout=0.5)
    task = str(caught.value).split("task_id: ")[1][:32]
    assert client(idle).get_result(task)["data"]["status"] == "created"


def test_an_unknown_task_and_an_unknown_key(idle):
    with pytest.raises(RuntimeError, match="HTTP 404"):
        client(idle).get_result("0" * 32)
    with pytest.raises(RuntimeError, match="HTTP 401"):
        wavespeed.Client(api_key="x" * 48, base_url=idle.base).run(MODEL, INPUT)


def test_a_bad_input_is_refused_by_name(idle):
    with pytest.raises(RuntimeError, match="duration must be 5 or 10; got 7"):
        client(idle).run(MODEL, {**INPUT, "duration": 7})


def test_upload(server, tmp_path):
    # The chunk's checksum is wrong, as in the SDK's own test: a server stores, it does not judge.
    picture = tmp_path / "one pixel.png"
    picture.write_bytes(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde"
        b"\0\0\0\x0cIDATx\x9cc\xf8\x0f\0\0\1\1\0\5\x18\xd8N\0\0\0\0IEND\xaeB`\x82"
    )
    url = client(server).upload(str(picture))
    assert url.startswith("http")
    assert requests.get(url, timeout=10).content == picture.read_bytes()
