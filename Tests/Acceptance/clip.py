# SPDX-License-Identifier: Apache-2.0
"""What a clip has to be."""


def is_clip(data: bytes) -> bool:
    """Whether bytes are an MP4 file with its index before its frames."""
    return data[4:8] == b"ftyp" and 0 < data.find(b"moov") < data.find(b"mdat")
