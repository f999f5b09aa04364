"""What a YAML file is read into: texts, maps and lists that know where they stand in the file."""

from __future__ import annotations

import re
from typing import Any

from brochure.problems import Span

# A text that was made and not read has no place; `Problems` treats a span without a file as none.
NOWHERE = Span("", 0, 0)

_LINE_END = re.compile("\r\n|\n|\r")


class Text(str):
    """A text of the file, exactly as typed. `span` is where it starts, `source` how it is written there, with quotes,
    indentation and line ends; empty when the text was not read from a file."""

    __slots__ = ("source", "span")

    span: Span
    source: str

    def __new__(cls, value: str = "", span: Span = NOWHERE, source: str = "") -> Text:
        text = super().__new__(cls, value)
        text.span = span
        text.source = source
        return text

    def with_value(self, value: str) -> Text:
        """Another text at the same place."""
        return Text(value, self.span, self.source)

    def place_of(self, fragment: str, nth: int = 0) -> Span:
        """Where the `nth` (from 0) `fragment` of this text stands in the file; the start of the text when it can't be
        found as typed, for example because it is written with an escape or broken over two lines."""
        at = -1
        for _ in range(nth + 1):
            at = self.source.find(fragment, at + 1)
            if at < 0:
                return self.span
        breaks = list(_LINE_END.finditer(self.source, 0, at))
        if not breaks:
            return Span(self.span.file, self.span.line, self.span.column + at)
        return Span(self.span.file, self.span.line + len(breaks), at - breaks[-1].end() + 1)


class Map(dict[str, Any]):
    """Keys with their values, in the order of the file. `span` is where the first key stands; the keys are Texts."""

    __slots__ = ("span",)

    def __init__(self, span: Span = NOWHERE) -> None:
        super().__init__()
        self.span = span

    def key_span(self, key: str) -> Span:
        """Where `key` stands; the start of the map when it is not there."""
        return next((own.span for own in self if own == key and isinstance(own, Text)), self.span)


class Seq(list[Any]):
    """A list. `span` is where its first hyphen or its bracket stands."""

    __slots__ = ("span",)

    def __init__(self, span: Span = NOWHERE) -> None:
        super().__init__()
        self.span = span


Node = Text | Map | Seq
