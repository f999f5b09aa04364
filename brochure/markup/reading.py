"""Reading marked-up text: from what the writer typed to runs, paragraphs and lists with their typography.

Most texts need no Markdown parser. Those with nothing but words, citations and the plainest emphasis are read here;
all others go to markdown-it, which is imported at the first of them. Both ways give the same runs.
"""

from __future__ import annotations

import re

from brochure.markup.citations import CITATION, source_ids
from brochure.markup.finishing import finish
from brochure.markup.runs import Listing, Paragraph, Run
from brochure.problems import Problems, Span

_SPECIAL_CHARACTERS = r"*_\[\\\n\r\0"
_SPECIAL = re.compile(f"[{_SPECIAL_CHARACTERS}]")
_LIST_START = re.compile(r"\s*(?:-|[0-9]{1,2}\.)\s")
# Emphasis that Markdown cannot read in any other way: around words that begin with a letter or digit, end with
# anything but a space and hold nothing special, and before the end, a space or common punctuation.
_PLAIN_EMPHASIS = (
    r"(\*\*?)"
    rf"([A-Za-z0-9](?:[^{_SPECIAL_CHARACTERS}]*[^{_SPECIAL_CHARACTERS}\s])?)"
    r"\1(?![^ .,;:!?)\[])"
)
_SIMPLE = re.compile(f"{_PLAIN_EMPHASIS}|({CITATION.pattern})")


def inline(
    text: str, language: str = "en", problems: Problems | None = None, span: Span | None = None
) -> tuple[Run, ...]:
    """The runs of a text that is one paragraph: a title, a caption, a table cell, a list item.

    `language` is a BCP 47 tag; `span` is where the text starts, for a text that does not know it itself. Reports E210
    (the address of a link), E211 (a link without words) and E213 (what looks like a citation and is none). A leading
    "- " is text here.
    """
    words = text.strip()
    pieces = _simple_pieces(words)
    if pieces is None:
        from brochure.markup.tokens import Reporter, inline_pieces

        pieces = list(inline_pieces(words, Reporter(text, problems, span)))
    return finish(pieces, language)


def body(
    text: str, language: str = "en", problems: Problems | None = None, span: Span | None = None
) -> tuple[Paragraph | Listing, ...]:
    """The paragraphs, parted by blank lines, and the lists of a text.

    As `inline`, and reports E221 for a list inside a list inside a list, whose lines stay text.
    """
    pieces = None if _LIST_START.match(text) else _simple_pieces(text.strip())
    if pieces is None:
        from brochure.markup.tokens import Reporter, body_blocks

        return tuple(body_blocks(text, language, Reporter(text, problems, span)))
    runs = finish(pieces, language)
    return (Paragraph(runs),) if runs else ()


def _simple_pieces(text: str) -> list[Run] | None:
    """The unfinished runs of a text that needs no parser, or None when it does."""
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
