"""What marked-up text is made of once it has been read: runs, paragraphs and lists; and the plain words of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph with one appearance.

    It is exactly one of three things: words (`text`), a citation (`cite`, a source id, with `text` empty) or a line
    break the writer asked for (`is_break`, with `text` empty). `href` is an absolute address, percent-encoded, whose
    scheme is http, https, mailto or tel. `lang` is a BCP 47 tag where the words are in another language than the
    paragraph, else empty. Citations and breaks carry no appearance of their own.
    """

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    cite: str = ""
    is_break: bool = False
    lang: str = ""

    @property
    def is_words(self) -> bool:
        return not (self.cite or self.is_break)

    def looks_like(self, other: Run) -> bool:
        """Whether both are words that can be set as one run."""
        return (
            self.is_words
            and other.is_words
            and (self.bold, self.italic, self.href, self.lang) == (other.bold, other.italic, other.href, other.lang)
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; it always has runs."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list. An item is one or more paragraphs and, one level down, lists; `start` is the number of the first item."""

    ordered: bool
    start: int
    items: tuple[tuple[Paragraph | Listing, ...], ...]


def plain(marked: Iterable[Run | Paragraph | Listing]) -> str:
    """The words of runs, or of a whole body, as a reader reads them.

    A line break becomes a space; paragraphs and list items are lines of their own. Citations, list numbers and bullets
    are not words. Typography stays as set: curly quotes, dashes, no-break spaces.
    """
    lines = [""]
    for part in marked:
        if isinstance(part, Run):
            lines[-1] += " " if part.is_break else part.text
        else:
            lines.extend(_lines(part))
    return "\n".join(line for line in lines if line)


def _lines(part: Paragraph | Listing) -> Iterator[str]:
    if isinstance(part, Paragraph):
        yield plain(part.runs)
    else:
        for item in part.items:
            for inner in item:
                yield from _lines(inner)
