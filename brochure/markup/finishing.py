"""The last step of reading a paragraph: from the pieces a parser found to runs fit to print."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from brochure.markup.runs import Run
from brochure.markup.typography import set_runs


def finish(pieces: Iterable[Run], language: str) -> tuple[Run, ...]:
    """The runs of one paragraph: citations hug the word before them, no space stands at either end or beside a line
    break, no break stands at an end or before a citation, neighbours of one appearance are one run, typography is set.
    """
    tidy: list[Run] = []
    for piece in pieces:
        if not piece.is_words:
            _drop_trailing_space(tidy, breaks_too=not piece.is_break)
            if piece.cite or tidy:
                tidy.append(piece)
        elif not tidy or tidy[-1].is_break:
            if text := piece.text.lstrip():
                tidy.append(replace(piece, text=text))
        elif tidy[-1].looks_like(piece):
            tidy[-1] = replace(piece, text=tidy[-1].text + piece.text)
        elif piece.text:
            tidy.append(piece)
    _drop_trailing_space(tidy, breaks_too=True)
    return set_runs(tidy, language)


def _drop_trailing_space(runs: list[Run], breaks_too: bool) -> None:
    while runs and not runs[-1].cite:
        last = runs[-1]
        if last.is_break and not breaks_too:
            return
        text = last.text.rstrip()
        if text == last.text and text:
            return
        runs.pop()
        if text:
            runs.append(replace(last, text=text))
            return
