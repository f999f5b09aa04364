"""The files that a content file is made of: itself, its brand, and the pictures, fonts and profiles that the two name.

They are told from the YAML alone, before any model judges it, so that they are known while the content has mistakes and
while a file is still missing. Whatever text looks like the path of such a file counts: a new block that takes a file
needs nothing here, and a text that only looks like one costs nothing. Files outside the project are never used and do
not count.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from brochure.content import Node, Text, read_yaml
from brochure.problems import Problems

__all__ = ["FONTS", "PICTURES", "materials"]

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".tif", ".tiff", ".bmp"})
FONTS = frozenset({".ttf", ".otf", ".ttc", ".woff", ".woff2"})
# How presses mix colours.
_PROFILES = frozenset({".icc", ".icm"})
# Files that name others in their turn, counted from their own folder, as the standard of brand.yml has it.
_NAMING = frozenset({".yml", ".yaml"})
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[\\/]")  # a drive, a web address, a path of one computer


def materials(content: Path) -> tuple[Path, ...] | None:
    """All files that the content file names, directly or through its brand, in the order met, `content` first.

    The paths start as `content` does, whether the files are there or not. None when the content cannot be read as
    YAML: then nothing is known of them.
    """
    root = Path(os.path.normpath(content.parent))
    raw = read_yaml(content, str(content), Problems())
    if raw is None:
        return None
    found = {content: None}
    waiting = [(raw, root)]
    while waiting:
        tree, folder = waiting.pop()
        for name in _texts(tree):
            path = _path(name, folder, root)
            if path is None or path in found:
                continue
            found[path] = None
            if path.suffix.lower() in _NAMING and (inner := read_yaml(path, str(path), Problems())) is not None:
                waiting.append((inner, path.parent))
    return tuple(found)


def _texts(node: Node) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
        return
    for child in node.values() if isinstance(node, dict) else node:
        yield from _texts(child)


def _path(name: Text, folder: Path, root: Path) -> Path | None:
    """The file that `name` may be, counted from `folder`; None when it can be none of the project at `root`."""
    if "\n" in name or "\0" in name or _ELSEWHERE.match(name):
        return None
    path = Path(os.path.normpath(folder.joinpath(*re.split(r"[\\/]", name))))
    if path.suffix.lower() not in PICTURES | FONTS | _PROFILES | _NAMING:
        return None
    return path if path.is_relative_to(root) and os.pardir not in path.parts[len(root.parts) :] else None
