# SPDX-License-Identifier: Apache-2.0
"""The MCP server of the hosted service, as it is on PyPI: an assistant turns pictures into clips."""

import json
import os
import subprocess

import pytest
import requests
import wavespeed
from clip import is_clip
from picture import png

I2V = "kwaivgi/kling-v2.1-i2v-standard"
PYTHON = os.environ.get("KINORA_MCP_PYTHON", "")

pytestmark = pytest.mark.skipif(not PYTHON, reason="scripts/acceptance makes its environment")

# Calls a tool of a server over its standard input and output, as assistants do.
CALL = """
import asyncio, json, sys
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

async def main():
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "wavespeed_mcp.server"], env=json.loads(sys.argv[1]))
    async with stdio_client(server) as (read, write):
        async with ClientSession(read, write) as session:
            await session.initialize()
            answer = await session.call_tool("generate_video", json.loads(sys.argv[2]))
            print(answer.content[0].text)

asyncio.run(main())
"""


def generate_video(server, mode="url", folder=None, **arguments):
    environment = {
        **os.environ,
        "WAVESPEED_API_KEY": server.key,
        "WAVESPEED_API_HOST": server.base,
        "WAVESPEED_API_RESOURCE_MODE": mode,
    }
    if folder:
        environment["WAVESPEED_MCP_BASE_PATH"] = str(folder)
    done = subprocess.run(
        [PYTHON, "-c", CALL, json.dumps(environment), json.dumps(arguments)],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.fixture
def picture(tmp_path):
    """A file with a picture: a tower between sky and meadow."""
    file = tmp_path / "tower.png"
    file.write_bytes(png(480, 320))
    return file


def test_a_file_becomes_a_clip(server, picture):
    answer = generate_video(
        server, image=str(picture), prompt="slow dolly in", model=I2V, guidance_scale=0.5
    )
    assert answer["status"] == "success", answer
    assert is_clip(requests.get(answer["urls"][0], timeout=10).content)


def test_an_uploaded_picture_becomes_a_file(server, picture, tmp_path):
    client = wavespeed.Client(api_key=server.key, base_url=server.base)
    answer = generate_video(
        server,
        mode="local",
        folder=tmp_path,
        image=client.upload(str(picture)),
        prompt="the camera orbits to the left at dusk, snow",
        model="kwaivgi/kling-v2.5-turbo-pro/image-to-video",
        guidance_scale=0.5,
    )
    assert answer["status"] == "success", answer
    assert is_clip(next(tmp_path.rglob("*.mp4")).read_bytes())


def test_a_small_picture_is_refused_with_a_reason(server, tmp_path):
    file = tmp_path / "small.png"
    file.write_bytes(png(200, 320))
    answer = generate_video(
        server, image=str(file), prompt="slow dolly in", model=I2V, guidance_scale=0.5
    )
    assert answer["status"] == "error"
    assert "300 to 4096 pixels" in answer["error"]
