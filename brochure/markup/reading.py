"""Reading marked-up text: from what the writer typed to runs, paragraphs and lists with their typography.

Most texts take a shortcut; the others go to markdown-it, which is imported at the first of them.
"""

from __future__ import annotations

import functools

from brochure.markup.finishing import finish
from brochure.markup.runs import Listing, Paragraph, Run
from brochure.markup.shortcut import simple_body, simple_paragraph
from brochure.problems import Problems, Span


def inline(
    text: str, language: str = "en", problems: Problems | None = None, span: Span | None = None
) -> tuple[Run, ...]:
    """The runs of a text that is one paragraph: a title, a caption, a table cell, a list item.

    `language` is a BCP 47 tag; `span` is where the text starts, for a text that does not know it itself. Reports E210
    (the address of a link), E211 (a link without words) and E213 (what looks like a citation and is none). A leading
    "- " is text here.
    """
    runs = _simple_inline(text, language)
    if runs is None:
        from brochure.markup.tokens import Reporter, inline_pieces

        runs = finish(list(inline_pieces(text.strip(), Reporter(text, problems, span))), language)
    return runs


def body(
    text: str, language: str = "en", problems: Problems | None = None, span: Span | None = None
) -> tuple[Paragraph | Listing, ...]:
    """The paragraphs, parted by blank lines, and the lists of a text.

    As `inline`, and reports E221 for a list inside a list inside a list, whose lines stay text.
    """
    blocks = _simple_body(text, language)
    if blocks is None:
        from brochure.markup.tokens import Reporter, body_blocks

        blocks = tuple(body_blocks(text, language, Reporter(text, problems, span)))
    return blocks


# A text is read when it is judged and when it is set, in some documents twice. Where the shortcut is taken there is
# nothing to report, so that reading it once will do.
_MOST = 256


@functools.lru_cache(_MOST)
def _simple_inline(text: str, language: str) -> tuple[Run, ...] | None:
    pieces = simple_paragraph(text.strip())
    return None if pieces is None else finish(pieces, language)


@functools.lru_cache(_MOST)
def _simple_body(text: str, language: str) -> tuple[Paragraph | Listing, ...] | None:
    return simple_body(text, language)
