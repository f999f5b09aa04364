"""What a PDF's bytes are spent on.

    python -m benchmarks.weighing FILE

Prints one line of JSON: the number of pages, and the bytes of each kind of part.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pikepdf


def weigh(path: Path) -> dict[str, Any]:
    """`{"pages": n, "parts": {kind: bytes}}`; the parts sum up to the size of the file."""
    with pikepdf.open(path) as pdf:
        contents = {stream.objgen for page in pdf.pages for stream in _streams(page.Contents)}
        parts: Counter[str] = Counter()
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                kind = "page contents" if thing.objgen in contents else _kind(thing)
                parts[kind] += len(thing.read_raw_bytes())
        total = path.stat().st_size
        parts["dictionaries and syntax"] = total - sum(parts.values())
        return {"pages": len(pdf.pages), "parts": dict(parts.most_common())}


def _streams(contents: Any) -> list[Any]:
    """The streams of a page: one, or a part that is the same on many pages and its own."""
    return [contents] if isinstance(contents, pikepdf.Stream) else list(contents)


def _kind(stream: pikepdf.Stream) -> str:
    """What a stream is for, by its dictionary."""
    kind = str(stream.get("/Type", ""))
    if kind == "/ObjStm":
        # The structure tree is nearly all that stands in object streams.
        return "structure tree and other objects"
    if kind == "/XRef":
        return "cross-references"
    if kind == "/Metadata":
        return "metadata (XMP)"
    if str(stream.get("/Subtype", "")) == "/Image":
        return "images"
    if "/N" in stream:
        return "colour profile"
    if "/Length1" in stream:
        return "font programs"
    return "ToUnicode maps" if b"begincmap" in stream.read_bytes() else "others"


if __name__ == "__main__":
    print(json.dumps(weigh(Path(sys.argv[1]))))
