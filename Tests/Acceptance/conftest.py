# SPDX-License-Identifier: Apache-2.0
"""Servers for the tests of clients: the real program, with real workers, making real drafts."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

PROGRAM = os.environ.get("KINORA_PROGRAM", ".build/release/kinora")
KEY = "k" * 48
MODEL = "kwaivgi/kling-v2.1-t2v-master"


class Server:
    """A running server: where it is, its key, and its data."""

    def __init__(self, base: str, data: Path):
        self.base, self.data, self.key = base, data, KEY


@contextmanager
def running(*options: str, **environment: str):
    """`kinora serve` with a data folder of its own."""
    data = Path(tempfile.mkdtemp(prefix="kinora-acceptance-"))
    settings = {
        "KINORA_API_KEY": KEY,
        "KINORA_DRAFT": "1",
        "KINORA_LOG_LEVEL": "error",
        "KINORA_WEBHOOK_ALLOW": "127.0.0.0/8",
        "KINORA_MEDIA_ALLOW": "127.0.0.0/8",
    }
    process = subprocess.Popen(
        [PROGRAM, "serve", "--port", "0", "--data", str(data), *options],
        env={**os.environ, **settings, **environment},
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        match = None
        for line in process.stderr:
            match = re.search(r"listens on (http://[0-9.:]+),", line)
            if match:
                break
        assert match, "the server did not start"
        threading.Thread(target=process.stderr.read, daemon=True).start()
        yield Server(match.group(1), data)
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0
        shutil.rmtree(data, ignore_errors=True)


@pytest.fixture(scope="session")
def server():
    """A server whose worker makes clips."""
    with running("--workers", "1", KINORA_PRICES=f"{MODEL}=1.3", KINORA_CREDIT="100") as server:
        yield server


@pytest.fixture(scope="session")
def idle():
    """A server without workers, so that everything waits, and with little patience."""
    with running("--workers", "0", KINORA_SYNC_WAIT="1") as server:
        yield server


@pytest.fixture(scope="session")
def broken():
    """A server that cannot keep clips: files stand where their folders would be."""
    with running("--workers", "1") as server:
        for number in range(256):
            (server.data / "objects" / f"{number:02x}").write_text("")
        yield server


class Receiver:
    """A receiver of webhooks: what it got, and what it answers."""

    def __init__(self):
        self.got: list[tuple[str, dict[str, str], bytes]] = []
        self.answers: list[int] = []
        self.arrived = threading.Condition()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                headers = {name.lower(): value for name, value in self.headers.items()}
                with receiver.arrived:
                    receiver.got.append((self.path, headers, body))
                    status = receiver.answers.pop(0) if receiver.answers else 200
                    receiver.arrived.notify_all()
                self.send_response(status)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *_):
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def wait(self, count: int, seconds: float = 20):
        """What arrived, once there is so much of it."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: len(self.got) >= count, seconds), self.got
            return list(self.got)


@pytest.fixture
def receiver():
    receiver = Receiver()
    yield receiver
    receiver.http.shutdown()
