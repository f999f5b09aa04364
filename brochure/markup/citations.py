"""The one form of a citation: [@id], [@one; @two] or [@one, @two]."""

from __future__ import annotations

import re

_ID = r"[A-Za-z0-9][A-Za-z0-9-]*"

CITATION = re.compile(rf"\[@{_ID}(?:\s*[;,]\s*@{_ID})*\s*\]")

ODD_CITATION = re.compile(r"\[@[^\s\[\]][^\[\]\n]*\]")
"""Closed and begun like a citation. To print it, escape the bracket: \\[@..."""

_MENTION = re.compile(rf"@({_ID})")


def source_ids(citation: str) -> tuple[str, ...]:
    """The ids in a citation, in its order, letters as typed."""
    return tuple(_MENTION.findall(citation))
