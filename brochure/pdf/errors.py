"""What can go wrong while a page is drawn. None of these is the reader's fault; all name a place in the content."""

from __future__ import annotations

from brochure.problems import Span


class TagError(Exception):
    """Ink without a place in the structure tree, or a structure that no standard allows: a bug of ours.

    PDF/UA-1 clause 7.1: all content is either tagged or an artifact. There is no untagged mode.
    """

    def __init__(self, message: str, span: Span | None = None) -> None:
        super().__init__(message)
        self.span = span


class TooTallError(Exception):
    """One unbreakable thing is taller than an empty page.

    `span` is where it stands in the content, `height` and `room` are in points. `others` are more such things.
    """

    def __init__(self, span: Span | None, height: float, room: float) -> None:
        super().__init__(f"{height:.0f} points tall, a page has {room:.0f}")
        self.span = span
        self.height = height
        self.room = room
        self.others: list[TooTallError] = []


class MissingGlyphError(Exception):
    """No face of the family has a glyph for `character`."""

    def __init__(self, character: str, text: str, span: Span | None = None) -> None:
        super().__init__(f"no font has U+{ord(character):04X}")
        self.character = character
        self.text = text
        self.span = span
