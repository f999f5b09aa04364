from __future__ import annotations

from brochure.pdf.errors import MissingGlyphError, TagError, TooTallError
from brochure.problems import Span

PLACE = Span("content.yaml", 3, 7)


def test_errors_know_their_place() -> None:
    assert TagError("no").span is None and TagError("no", PLACE).span == PLACE
    assert MissingGlyphError("中", "a 中").span is None
    assert MissingGlyphError("中", "a 中", PLACE).span == PLACE


def test_errors_say_what_they_are() -> None:
    assert str(TooTallError(PLACE, 812.4, 600)) == "812 points tall, a page has 600"
    assert str(MissingGlyphError("中", "a 中")) == "no font has U+4E2D"
