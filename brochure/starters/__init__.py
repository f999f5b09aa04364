"""Starters: whole small projects to begin from. One folder each, with a content.yaml; the brand file and the stand-in
for a logo are shared by all. Adding one is one folder here.

The second line of a starter's content.yaml says, after a #, what it is for.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["CONTENT", "files_of", "purposes"]

CONTENT = "content.yaml"
_HERE = Path(__file__).resolve().parent
_ASSETS = "assets"


def purposes() -> dict[str, str]:
    """What each starter is for, in one sentence, by its name in the order of the alphabet."""
    contents = sorted(_HERE.glob(f"*/{CONTENT}"))
    return {path.parent.name: path.read_text(encoding="utf-8").split("\n")[1].lstrip("# ") for path in contents}


def files_of(starter: str) -> dict[str, bytes]:
    """The files of a starter by their paths, written with slashes; the content last."""
    shared = {f"{_ASSETS}/{path.name}": path.read_bytes() for path in sorted((_HERE / _ASSETS).iterdir())}
    return {**shared, CONTENT: (_HERE / starter / CONTENT).read_bytes()}
