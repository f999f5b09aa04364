"""The box of key points: the one at the head of a handout, and the block."""

from __future__ import annotations

from collections.abc import Sequence

from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.pdf.box import Box
from brochure.pdf.structure import Node
from brochure.pdf.text import Text


def summary_box(composer: Composer, points: Sequence[Words], level: int, title: Words | None = None) -> Box:
    """The points under a heading of `level`; without a `title` it says "Key points" in the language of the document."""
    look, space = composer.look, composer.look.scale.space
    head = Text(
        composer.head_pieces(title or Words(composer.phrases.key_points)),
        look.style("subhead", look.colours.primary),
        Node(f"H{level}"),
        below=space.item,
        stays_with_next=True,
        whole=True,
        span=title.span if title else None,
    )
    body = look.style("body")
    rows = composer.items([[Text(composer.pieces(point), body, span=point.span)] for point in points], ordered=False)
    rows[0].above = rows[-1].below = 0.0
    return Box([head, *rows], look.tinted(), Node("Sect"), above=space.box, below=space.box)
