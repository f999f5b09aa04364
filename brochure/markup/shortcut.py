"""Reading the simple texts, which are nearly all, without a Markdown parser.

Loading markdown-it costs as much as laying out a page, and reading with it several times as much as what is here. Each
function answers None as soon as it meets anything that Markdown might read in more than one way. What is answered is
what the parser would answer: the tests compare the two on whatever they can think of.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple

from brochure.markup.citations import CITATION, source_ids
from brochure.markup.finishing import finish
from brochure.markup.runs import Listing, Paragraph, Run

_SPECIAL_CHARACTERS = r"*_\[\\\n\r\0"
_SPECIAL = re.compile(f"[{_SPECIAL_CHARACTERS}]")
# Emphasis that has one meaning only: around words that begin with a letter or digit, end with anything but a space and
# hold nothing special, and before the end, a space or common punctuation.
_PLAIN_EMPHASIS = (
    r"(\*\*?)"
    rf"([A-Za-z0-9](?:[^{_SPECIAL_CHARACTERS}]*[^{_SPECIAL_CHARACTERS}\s])?)"
    r"\1(?![^ .,;:!?)\[])"
)
_SIMPLE = re.compile(f"{_PLAIN_EMPHASIS}|({CITATION.pattern})")

_HARD_BREAK = "  \n"
_MEANINGFUL_SPACE = re.compile(r"[\t\r\0]|(?m:^ +[^ \n])|[^ \n] {2,}(?m:$)")
_MARKER = re.compile(r"(-|([0-9]{1,2})\.)(?: +(\S)?|$)")
_TEXT, _BULLET, _STEP = "text", "bullet", "step"


def simple_paragraph(text: str) -> list[Run] | None:
    """The unfinished runs of a text that is one paragraph."""
    if "\n" in text:
        if _HARD_BREAK in text:
            return None
        text = " ".join(line.strip(" ") for line in text.split("\n"))
    if not _SPECIAL.search(text):
        return [Run(text)]
    pieces: list[Run] = []
    place = 0
    for found in _SIMPLE.finditer(text):
        before = text[place : found.start()]
        if _SPECIAL.search(before):
            return None
        pieces.append(Run(before))
        if found[3]:
            pieces.extend(Run("", cite=source) for source in source_ids(found[3]))
        else:
            pieces.append(Run(found[2], bold=found[1] == "**", italic=found[1] == "*"))
        place = found.end()
    rest = text[place:]
    return None if _SPECIAL.search(rest) else [*pieces, Run(rest)]


def simple_body(text: str, language: str) -> tuple[Paragraph | Listing, ...] | None:
    """The finished blocks of a text in which no line is indented: paragraphs, and lists without lists in them."""
    parts = _parts(text)
    if parts is None:
        return None
    blocks: list[Paragraph | Listing] = []
    for kind, alike in groupby(parts, key=lambda part: part.kind):
        group = list(alike)
        paragraphs: list[Paragraph] = []
        for part in group:
            pieces = simple_paragraph(" ".join(part.lines))
            if pieces is None:
                return None
            if runs := finish(pieces, language):
                paragraphs.append(Paragraph(runs))
        if kind == _TEXT:
            blocks.extend(paragraphs)
        else:
            blocks.append(Listing(kind == _STEP, group[0].number, tuple((item,) for item in paragraphs)))
    return tuple(blocks)


class _Part(NamedTuple):
    """A paragraph, or an item of a list; its lines without marker and surrounding spaces."""

    kind: str
    number: int
    lines: list[str]


def _parts(text: str) -> list[_Part] | None:
    if _MEANINGFUL_SPACE.search(text):
        return None
    parts: list[_Part] = []
    goes_on = False  # whether a line of text belongs to the part before it
    for line in text.split("\n"):
        line = line.strip(" ")
        marker = _MARKER.match(line)
        if not line:
            goes_on = False
        elif marker and not (goes_on and parts[-1].kind == _TEXT and marker[2] not in (None, "1")):
            words = line[marker.start(3) :]
            if not marker[3] or _MARKER.match(words):
                return None
            parts.append(_Part(_STEP if marker[2] else _BULLET, int(marker[2] or 1), [words]))
            goes_on = True
        elif goes_on:
            parts[-1].lines.append(line)
        else:
            parts.append(_Part(_TEXT, 1, [line]))
            goes_on = True
    return parts
