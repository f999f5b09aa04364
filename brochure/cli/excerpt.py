"""The line of the file a problem is in, with a caret under the column: text for a screen of any encoding."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

__all__ = ["excerpt"]

# Cells of a terminal. A longer line is cut round the caret, so that both stay on one row.
WIDTH = 96
BEFORE = 64
# Characters on either side of the caret that can matter; a file without line breaks is one line of a megabyte.
_NEAR = 1000
_TAB = " " * 4


def excerpt(line: str, column: int, safe: Callable[[str], str]) -> tuple[str, str]:
    """`line` and the caret line that goes under it.

    `column` counts characters from 1 and may lie one past the end. `safe` turns text into what the screen can show;
    the caret's place is counted in what it returns, where a tab is four cells and a wide character two.
    """
    place = column - 1
    before = safe(line[max(0, place - _NEAR) : place].replace("\t", _TAB))
    after = safe(line[place : place + _NEAR].replace("\t", _TAB)).rstrip()
    if _cells(before) > BEFORE:
        before = "..." + _last(before, BEFORE - 3)
    room = WIDTH - _cells(before)
    if _cells(after) > room:
        after = _first(after, room - 3) + "..."
    return before + after, " " * _cells(before) + "^"


def _cells(text: str) -> int:
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _first(text: str, cells: int) -> str:
    for end, character in enumerate(text):
        cells -= _width(character)
        if cells < 0:
            return text[:end]
    return text


def _last(text: str, cells: int) -> str:
    return _first(text[::-1], cells)[::-1]
