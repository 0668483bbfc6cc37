"""How a child process and its keeper talk: one JSON header and one block of bytes, each with its length in front."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import Any

LENGTHS = struct.Struct(">II")


def pack(header: dict[str, Any], block: bytes = b"") -> bytes:
    """A message as bytes: two lengths (32 bit, big endian), the header as JSON, the block as it is."""
    head = json.dumps(header, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return LENGTHS.pack(len(head), len(block)) + head + block


def unpack(take: Callable[[int], bytes], most: int) -> tuple[dict[str, Any], bytes]:
    """The next message, read with `take(n)`, which gives exactly n bytes or raises EOFError.

    Raises ValueError when the message is longer than `most` bytes or is not a JSON object.
    """
    head_length, block_length = LENGTHS.unpack(take(LENGTHS.size))
    if head_length + block_length > most:
        raise ValueError("the message is too long")
    header = json.loads(take(head_length))
    if not isinstance(header, dict):
        raise ValueError("the message has no header")
    return header, take(block_length) if block_length else b""
