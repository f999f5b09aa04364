"""Pictures that can't stand in the repository: too large, or links."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path


def png(width: int, height: int, *, bits: int = 1) -> bytes:
    """A whole, valid, black PNG in shades of grey, as small on disk as it can be."""
    row = 1 + (width * bits + 7) // 8
    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(row * 100)) for _ in range(height // 100))
    rows += packer.compress(bytes(row * (height % 100))) + packer.flush()
    head = struct.pack(">LLBBBBB", width, height, bits, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))


def link(path: Path, target: str | Path) -> bool:
    """Make a symbolic link; False where that is not allowed (Windows, without the right to)."""
    try:
        path.symlink_to(target)
    except OSError:
        return False
    return True
