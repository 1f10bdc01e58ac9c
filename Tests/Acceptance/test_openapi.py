# SPDX-License-Identifier: Apache-2.0
"""The published document is valid, and the server keeps to it whatever it is sent."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import requests
from conftest import running
from openapi_spec_validator import validate

CHECKS = ",".join(
    [
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
    ]
)


def test_the_document_is_valid(idle):
    document = requests.get(f"{idle.base}/openapi.json", timeout=10).json()
    assert document["openapi"] == "3.1.0"
    validate(document)


KEYS, EVENTS = "/keys/{id}$", "/events$"


@pytest.mark.parametrize(
    "paths",
    [
        ["--exclude-path-regex", f"{KEYS}|{EVENTS}"],
        # A stream ends with its prediction, or when it was read long enough.
        ["--include-path-regex", EVENTS, "--request-timeout", "1"],
        ["--include-path-regex", KEYS],
    ],
)
def test_the_server_keeps_to_the_document(paths):
    # A server of its own, and what revokes keys apart: the key of the run is among them.
    with running("--workers", "0", KINORA_SYNC_WAIT="1") as server:
        done = subprocess.run(
            [
                Path(sys.executable).with_name("schemathesis"), "run",
                f"{server.base}/openapi.json", "--url", server.base, "--checks", CHECKS,
                "--max-examples", os.environ.get("KINORA_EXAMPLES", "15"),
                "--phases", "examples,coverage,fuzzing", "--seed", "7",
                "--header", f"Authorization: Bearer {server.key}",
                "--header", "Accept-Encoding: identity", *paths,
            ],
            capture_output=True,
            text=True,
            timeout=200,
        )
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
    print(done.stdout[-1500:])
