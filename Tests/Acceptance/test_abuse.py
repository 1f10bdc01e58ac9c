# SPDX-License-Identifier: Apache-2.0
"""What nobody should send. Whatever comes, the server answers the next caller, and never with a 5xx."""

import json
import resource
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from conftest import MODEL


def place(server):
    host, port = server.base.removeprefix("http://").split(":")
    return host, int(port)


def talk(server, data: bytes, half_close: bool = False) -> bytes:
    """Sends bytes and returns all that comes back until the server closes, or two seconds pass."""
    with socket.create_connection(place(server), timeout=2) as link:
        try:
            link.sendall(data)
            if half_close:
                link.shutdown(socket.SHUT_WR)
        except OSError:
            pass
        answer = b""
        try:
            while piece := link.recv(65536):
                answer += piece
        except OSError:
            pass
        return answer


def head(server, target: str, *lines: str, method: str = "POST") -> bytes:
    fields = [f"{method} {target} HTTP/1.1", "Host: a", f"Authorization: Bearer {server.key}", *lines]
    return ("\r\n".join(fields) + "\r\n\r\n").encode("latin-1")


def is_well(server) -> bool:
    return requests.get(f"{server.base}/readyz", timeout=10).status_code == 200


def test_half_closed_sockets_get_their_answer(idle):
    body = json.dumps({"prompt": "a boat"}).encode()
    request = head(idle, f"/api/v3/{MODEL}", f"Content-Length: {len(body)}") + body
    assert talk(idle, request, half_close=True).startswith(b"HTTP/1.1 200")
    for cut in (5, 60, len(request) - 5):
        assert b" 50" not in talk(idle, request[:cut], half_close=True)[:20]
    assert is_well(idle)


def test_headers_that_are_too_many_or_too_large(idle):
    many = [f"x-{number}: {number}" for number in range(5000)]
    for lines in (many, ["x-large: " + "a" * 2_000_000], ["a" * 100_000 + ": x"]):
        answer = talk(idle, head(idle, "/healthz", *lines, method="GET"))
        assert answer[:12] in (b"", b"HTTP/1.1 400", b"HTTP/1.1 431")
    assert is_well(idle)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 900_000,
        b'{"a":' * 150_000,
        b'{"prompt":' + b"[" * 400_000 + b"]" * 400_000 + b"}",
        b'{"prompt":"' + b"\\u0000" * 150_000 + b'"}',
        b'{"prompt":"a","x":[' + b"1e9," * 200_000 + b"1]}",
        b'{"prompt":"a","seed":1' + b"0" * 900_000 + b"}",
        b'{"prompt":"\xff\xfe"}',
        b"{" + b",".join(b'"k%d":0' % number for number in range(80_000)) + b"}",
        b"\x00" * 1000,
    ],
    ids=lambda body: body[:16].decode("latin-1"),
)
def test_bodies_that_are_bombs(idle, body):
    start = time.monotonic()
    answer = requests.post(
        f"{idle.base}/api/v3/{MODEL}",
        data=body,
        headers={"Authorization": f"Bearer {idle.key}"},
        timeout=20,
    )
    assert answer.status_code in (200, 400)
    assert time.monotonic() - start < 5
    assert is_well(idle)


def test_bodies_that_lie_about_their_length(idle):
    for lines in (
        ["Content-Length: 99999999999"],
        ["Content-Length: -1"],
        ["Content-Length: 5", "Content-Length: 6"],
        ["Content-Length: 5", "Transfer-Encoding: chunked"],
        ["Transfer-Encoding: chunked, identity"],
    ):
        answer = talk(idle, head(idle, f"/api/v3/{MODEL}", *lines) + b"0\r\n\r\n{}")
        assert not answer.startswith(b"HTTP/1.1 5"), lines
    assert is_well(idle)


@pytest.mark.parametrize(
    "path",
    [
        "/outputs/../../secret", "/outputs/a/../../../etc/passwd/x", "/outputs/%2e%2e/%2e%2e/x",
        "/outputs/" + "A" * 43 + "/..%2f..%2fsecret/x", "/media/" + "A" * 43 + "/..%2fsecret/x",
        "/media//x/y", "/outputs/%00/x/y", "/api/v3/predictions/..%2f..%2fsecret", "//etc/passwd",
        "/api/v3/" + "a/" * 4000, "/%ff%fe", "/outputs/" + "%25" * 1000 + "/x/y",
    ],
)
def test_paths_that_climb(idle, path):
    answer = talk(idle, head(idle, path, "Connection: close", method="GET"))
    status = answer.split(b" ")[1] if answer else b""
    assert status in (b"400", b"401", b"404", b"414", b""), answer[:200]
    assert b"root:" not in answer
    assert is_well(idle)


def test_one_that_drips_does_not_keep_others_waiting(idle):
    links = [socket.create_connection(place(idle), timeout=5) for _ in range(300)]
    for link in links:
        link.sendall(head(idle, f"/api/v3/{MODEL}", "Content-Length: 1000")[:-2])
    start = time.monotonic()
    assert is_well(idle)
    assert time.monotonic() - start < 2
    for link in links:
        link.close()


def test_ten_thousand_idle_connections(idle):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    count = min(10_000, hard - 500)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, count + 500), hard))
    links = []
    try:
        for _ in range(count):
            links.append(socket.create_connection(place(idle), timeout=10))
        start = time.monotonic()
        assert is_well(idle)
        assert time.monotonic() - start < 2
    finally:
        for link in links:
            link.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert is_well(idle)


def test_many_at_once_with_one_key_are_one(idle):
    def submit(_):
        return requests.post(
            f"{idle.base}/api/v3/{MODEL}",
            json={"prompt": "once"},
            headers={"Authorization": f"Bearer {idle.key}", "Idempotency-Key": "all-together"},
            timeout=20,
        ).json()["data"]["id"]

    with ThreadPoolExecutor(16) as pool:
        assert len(set(pool.map(submit, range(64)))) == 1


def test_an_upload_address_is_used_once_by_whoever_comes_first(idle):
    ticket = requests.post(
        f"{idle.base}/api/v3/media/uploads",
        json={"filename": "a.png", "size": 5},
        headers={"Authorization": f"Bearer {idle.key}"},
        timeout=10,
    ).json()["data"]
    with ThreadPoolExecutor(8) as pool:
        statuses = list(
            pool.map(
                lambda number: requests.put(
                    ticket["upload"]["url"], data=f"{number:05}", timeout=10
                ).status_code,
                range(8),
            )
        )
    assert sorted(statuses) == [200] + [409] * 7
    assert len(requests.get(ticket["download_url"], timeout=10).content) == 5
