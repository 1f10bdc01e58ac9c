# SPDX-License-Identifier: Apache-2.0
"""Pictures to begin with, drawn here."""

import struct
import zlib


def png(width: int, height: int) -> bytes:
    """A tower between a sky and a meadow, as a PNG file."""
    rows = []
    for y in range(height):
        row = bytearray([0])
        for x in range(width):
            if abs(x - width * 0.6) < width * 0.05 and height * 0.2 < y < height * 0.8:
                row += bytes((170, 80 + 40 * (y // 8 % 2), 60))
            elif y < height * 0.55:
                row += bytes((110 + 60 * y // height, 160, 230))
            else:
                row += bytes((60, 110 + (x * 7 + y * 13) % 40, 50))
        rows.append(bytes(row))

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"".join(rows)))
        + chunk(b"IEND", b"")
    )
