"""Running text: pieces in different faces become words that can be put in lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from brochure.pdf.errors import MissingGlyphError
from brochure.pdf.fonts import Family, Shaped
from brochure.pdf.ink import Colour
from brochure.pdf.structure import Node
from brochure.problems import Span

# A line break that the author typed, or a stretch of white space where a line may break. No-break spaces are neither.
_BETWEEN = re.compile(r"([\n\r\v\f\x85\u2028\u2029]|[ \t\u1680\u2000-\u2006\u2008\u200a\u205f\u3000]+)")
_BREAKS = frozenset("\n\r\v\f\x85\u2028\u2029")
# Where a word may end without a space: after a hyphen or slash between words, after an en or em dash. Never beside a
# single letter, as in X-ray, nor between figures, so phone numbers, dates and ranges stay whole.
_SOFT = re.compile(
    r"(?<=[^\W\d_]{2}-)(?=[^\W\d_]{2})|(?<=\w[–—])(?=[^\W\d_])|(?<=[^\W\d_]{2}/)(?=[^\W\d_]{2})"
)
_DASHES = frozenset("-–—/")
# For a word longer than its line, such as an address on the web: the places where a reader expects a break.
_HARD = re.compile(r"(?<=[/.?&=_:@-])(?=[^\s/])")
# A superior figure of a face that has none: its size, and how far it is raised, as parts of the type size.
_SMALL, _RAISED = 0.7, 0.35
# How many words are remembered, over all styles.
_REMEMBERED = 20_000
# By how much a word may be wider than its line: less than anyone sees, more than sums of fractions are off. Points.
SLACK = 0.01


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is set. Lengths in points: type size, leading (baseline to baseline).

    `align` is left, center or right; `tabular` sets figures of one width, where the face has them. Without `italics`,
    without `underlines` of links, bold stands in; without `superiors` what would be raised and small is set like the
    rest.
    """

    family: Family
    size: float
    leading: float
    colour: Colour
    bold: bool = False
    italic: bool = False
    align: str = "left"
    tabular: bool = False
    italics: bool = True
    underlines: bool = True
    superiors: bool = True

    @property
    def ascent(self) -> float:
        """From the top of the first line to its baseline, in points: the leading is shared above and below the
        letters."""
        face = self.family.pick(self.bold, self.italic)
        height = (face.ascent - face.descent) * self.size / 1000
        return (self.leading - height) / 2 + face.ascent * self.size / 1000

    @property
    def above_capitals(self) -> float:
        """From the top of the first line to the top of its capital letters, in points."""
        return self.ascent - self.family.pick(self.bold, self.italic).cap_height * self.size / 1000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style. `nodes` are the elements it stands in, inside its paragraph.

    `link` is a URI or "#place"; it wants an element, the last of `nodes`. `says` is what a screen reader says of it.
    A `quiet` link has dots under it and no other sign, in any style. Through or under `ruled` words runs a line, in any
    style.
    """

    text: str
    bold: bool = False
    italic: bool = False
    superior: bool = False
    nodes: tuple[Node, ...] = ()
    link: str = ""
    says: str = ""
    colour: Colour | None = None
    ends_line: bool = False
    quiet: bool = False
    ruled: Literal["", "through", "under"] = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A shaped part of a word with the piece it came from; width, size and rise in points."""

    shaped: Shaped
    piece: Piece
    width: float
    size: float
    rise: float


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two places where a line may break. Widths in points. Never changed: texts share them.

    `blank` is the space after it, drawn also at a line's end so that words stay apart for whoever cannot see the line;
    None where a line may break without one. `ends` says that the line must end here. `letters` counts what a reader
    sees.
    """

    segments: tuple[Segment, ...]
    width: float
    letters: int
    blank: Segment | None = None
    ends: bool = False

    @property
    def space(self) -> float:
        """The width of the space after it when the line goes on."""
        return self.blank.width if self.blank else 0.0

    @property
    def text(self) -> str:
        """What it says, without its space."""
        return "".join(segment.shaped.text for segment in self.segments)


def words(pieces: Iterable[Piece], style: TextStyle, span: Span | None = None) -> list[Word]:
    """The words of `pieces`. Raises MissingGlyphError with `span`."""
    try:
        return _Words(style).of(pieces)
    except MissingGlyphError as error:
        error.span = span
        raise


class _Words:
    """Gathers parts, across pieces, until a place where a line may break makes them a word."""

    def __init__(self, style: TextStyle) -> None:
        self.style = style
        self.found: list[Word] = []
        self.parts: list[tuple[Piece, str]] = []
        # The piece that parts come from at present; a plain one by its looks, for its words were often made before.
        self.owner: Piece | None = None
        self.shelf: _Shelf | None = None

    def of(self, pieces: Iterable[Piece]) -> list[Word]:
        for piece in pieces:
            # Words of plain text are the same wherever they stand, and shared; those of a link are its own.
            plain = not piece.nodes and not piece.link and not piece.ruled
            owner = _manner(piece.bold, piece.italic, piece.superior, piece.colour) if plain else piece
            self.owner, self.shelf = owner, _remembered.setdefault((self.style, owner), {}) if plain else None
            for index, token in enumerate(_BETWEEN.split(piece.text)):
                if index % 2 == 0:
                    self._add(owner, token)
                elif token in _BREAKS:
                    self._end_line()
                else:
                    self._end_word(owner)
            if piece.ends_line:
                self._end_line()
        self._end_word(None)
        return self.found

    def _add(self, owner: Piece, token: str) -> None:
        if not token:
            return
        first, *others = (token,) if _DASHES.isdisjoint(token) else _SOFT.split(token)
        self.parts.append((owner, first))
        for part in others:
            self._end_word(None)
            self.parts.append((owner, part))

    def _end_word(self, spaced: Piece | None) -> None:
        """A word ends here, with a space of the style of `spaced`."""
        if self.parts:
            word = self._word(spaced)
            if word.segments:
                self.found.append(word)
            self.parts.clear()

    def _word(self, spaced: Piece | None) -> Word:
        """The word made of the parts; one that was made before when all of it is plain and alike."""
        owner, text = self.parts[0]
        if self.shelf is None or len(self.parts) > 1 or owner is not self.owner or spaced not in (None, owner):
            return _made(self.parts, spaced, self.style)
        key = (text, spaced is None)
        word = self.shelf.get(key)
        if word is None:
            if sum(map(len, _remembered.values())) >= _REMEMBERED:
                _remembered.clear()
                self.shelf = _remembered.setdefault((self.style, owner), {})
            word = self.shelf[key] = _made(self.parts, spaced, self.style)
        return word

    def _end_line(self) -> None:
        self._end_word(None)
        if self.found:
            self.found[-1] = replace(self.found[-1], ends=True)


@lru_cache(maxsize=256)
def _manner(bold: bool, italic: bool, superior: bool, colour: Colour | None) -> Piece:
    """How a plain piece looks, without what it says."""
    return Piece("", bold, italic, superior, colour=colour)


# By what is said and whether nothing follows; for each style and manner.
_Shelf = dict[tuple[str, bool], Word]
_remembered: dict[tuple[TextStyle, Piece], _Shelf] = {}


def _made(parts: Sequence[tuple[Piece, str]], spaced: Piece | None, style: TextStyle) -> Word:
    segments = tuple(segment for piece, text in parts for segment in _segments(text, piece, style))
    letters = sum(sum(map(str.isalnum, text)) for piece, text in parts if not piece.superior)
    return joined(segments, letters, _segments(" ", spaced, style)[0] if spaced else None)


def joined(segments: Sequence[Segment], letters: int, blank: Segment | None = None, ends: bool = False) -> Word:
    """A word of `segments`."""
    return Word(tuple(segments), sum(segment.width for segment in segments), letters, blank, ends)


def blank_like(segment: Segment, style: TextStyle) -> Segment:
    """A space in the style of `segment`."""
    shaped = style.family.shape(" ", style.bold, style.italic)[0]
    return Segment(shaped, segment.piece, shaped.width * style.size / 1000, style.size, 0.0)


def _segments(text: str, piece: Piece, style: TextStyle) -> list[Segment]:
    bold, italic = style.bold or piece.bold, style.italic or piece.italic
    if italic and not style.italics:
        bold, italic = True, False
    bold = bold or bool(piece.link and not (piece.superior or piece.quiet or style.underlines))
    size, rise, drawn = style.size, 0.0, False
    if piece.superior and style.superiors and text != " ":
        drawn = style.family.has_superiors(text, bold, italic)
        if not drawn:
            size, rise = style.size * _SMALL, style.size * _RAISED
    return [
        Segment(shaped, piece, shaped.width * size / 1000, size, rise)
        for shaped in style.family.shape(text, bold, italic, drawn, style.tabular)
        if shaped.glyphs  # a soft hyphen by itself has none
    ]


def fitted(found: Sequence[Word], style: TextStyle, measure: float) -> Sequence[Word]:
    """The same words, those wider than `measure` points broken: where a reader expects it, else between letters."""
    if all(word.width <= measure + SLACK for word in found):
        return found
    return [
        part
        for word in found
        for part in ((word,) if word.width <= measure + SLACK else _broken(word, style, measure))
    ]


def _broken(word: Word, style: TextStyle, measure: float) -> Iterator[Word]:
    """The parts of a word that is wider than `measure`, as long as can be."""
    line: list[Segment] = []
    wide = 0.0
    for segment in word.segments:
        for part in _HARD.split(segment.shaped.text):
            for made in _chopped(part, segment.piece, style, measure):
                width = sum(one.width for one in made)
                if line and wide + width > measure + SLACK:
                    yield joined(line, word.letters)
                    line, wide = [], 0.0
                line += made
                wide += width
    yield joined(line, word.letters, word.blank, word.ends)


def _chopped(text: str, piece: Piece, style: TextStyle, measure: float) -> Iterator[list[Segment]]:
    """`text` in pieces that are no wider than `measure`, but a letter at least. Accents stay with their letters."""
    start = at = 0
    wide = 0.0
    for segment in _segments(text, piece, style):
        for glyph in segment.shaped.glyphs:
            advance = segment.shaped.face.advance(glyph.number) + glyph.before + glyph.after
            width = advance * segment.size / 1000
            if at > start and advance > 0 and wide + width > measure + SLACK:
                yield _segments(text[start:at], piece, style)
                start, wide = at, 0.0
            wide += width
            at += len(glyph.text)
    yield _segments(text[start:], piece, style)
