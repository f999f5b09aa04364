"""Running text: pieces in different faces become words that can be put in lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from brochure.pdf.errors import MissingGlyphError
from brochure.pdf.fonts import Family, Shaped
from brochure.pdf.ink import Colour
from brochure.pdf.structure import Node
from brochure.problems import Span

# Where a word may end without a space: after a hyphen between letters, after an en or em dash between words, after a slash.
# Never between figures, so phone numbers, dates and ranges stay whole.
_SOFT = re.compile(r"(?<=[^\W\d_]-)(?=[^\W\d_]{2})|(?<=\w[–—])(?=[^\W\d_])|(?<=[^\W\d_]{2}/)(?=[^\W\d_]{2})")
# For a word longer than its line, such as an address on the web: the places where a reader expects a break.
_HARD = re.compile(r"(?<=[/.?&=_:@-])(?=[^\s/])")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How text is set. Lengths in points: type size, leading (baseline to baseline)."""

    family: Family
    size: float
    leading: float
    colour: Colour
    bold: bool = False
    italic: bool = False
    align: str = "left"

    @property
    def ascent(self) -> float:
        """From the top of the first line to its baseline, in points: the leading is shared out above and below the letters."""
        face = self.family.pick(self.bold, self.italic)
        height = (face.ascent - face.descent) * self.size / 1000
        return (self.leading - height) / 2 + face.ascent * self.size / 1000


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style. `nodes` are the elements it stands in, inside its paragraph; `link` a URI or "#place"."""

    text: str
    bold: bool = False
    italic: bool = False
    superior: bool = False
    nodes: tuple[Node, ...] = ()
    link: str = ""
    says: str = ""
    colour: Colour | None = None
    ends_line: bool = False


@dataclass(slots=True)
class Segment:
    """A shaped part of a word with the piece it came from; width, size and rise in points."""

    shaped: Shaped
    piece: Piece
    width: float
    size: float
    rise: float


@dataclass(slots=True)
class Word:
    """What stands between two places where a line may break."""

    segments: list[Segment] = field(default_factory=list)
    width: float = 0.0
    space: float = 0.0
    ends: bool = False
    letters: int = 0
    # The shaped space after it, drawn also at a line's end so that words stay apart for whoever cannot see the line.
    blank: Segment | None = None

    def add(self, segment: Segment, letters: int) -> None:
        """Append a part."""
        self.segments.append(segment)
        self.width += segment.width
        self.letters += letters


def words(pieces: Iterable[Piece], style: TextStyle, span: Span | None = None) -> list[Word]:
    """The words of `pieces`. Raises MissingGlyphError with `span`."""
    try:
        return list(_words(pieces, style))
    except MissingGlyphError as error:
        error.span = span
        raise


def _words(pieces: Iterable[Piece], style: TextStyle) -> Iterator[Word]:
    word = Word()
    for piece in pieces:
        for token in re.split(r"( +|\n)", piece.text.replace("\t", " ")):
            if not token:
                continue
            if token == "\n" or token.isspace() and token.strip(" ") == "":
                if token == "\n":
                    word.ends = True
                elif word.segments:
                    word.blank = _segments(" ", piece, style)[0]
                    word.space = word.blank.width
                if word.segments:
                    yield word
                    word = Word()
                continue
            parts = _SOFT.split(token)
            for index, part in enumerate(parts):
                for segment in _segments(part, piece, style):
                    word.add(segment, 0 if piece.superior else sum(c.isalnum() for c in part))
                if index + 1 < len(parts):
                    yield word
                    word = Word()
        if piece.ends_line:
            word.ends = True
            if word.segments:
                yield word
            word = Word()
    if word.segments:
        yield word


def _segments(text: str, piece: Piece, style: TextStyle) -> list[Segment]:
    bold, italic = style.bold or piece.bold, style.italic or piece.italic
    size, rise, drawn = style.size, 0.0, False
    if piece.superior:
        drawn = style.family.pick(bold, italic).superiors_differ()
        if not drawn:
            size, rise = style.size * 0.7, style.size * 0.35
    return [
        Segment(shaped, piece, shaped.width * size / 1000, size, rise)
        for shaped in style.family.shape(text, bold, italic, drawn)
    ]


def fitted(found: list[Word], style: TextStyle, measure: float) -> list[Word]:
    """The same words, those wider than `measure` points broken: at the places a reader expects, else between letters."""
    if all(word.width <= measure for word in found):
        return found
    result: list[Word] = []
    for word in found:
        if word.width <= measure:
            result.append(word)
        else:
            result += _broken(word, style, measure)
    return result


def _broken(word: Word, style: TextStyle, measure: float) -> Iterator[Word]:
    current = Word()
    for segment in word.segments:
        text = "".join(meaning for _, meaning, _ in segment.shaped.glyphs)
        for part in _HARD.split(text):
            options = _segments(part, segment.piece, style)
            wide = sum(option.width for option in options) > measure
            for chunk in part if wide else (part,):
                for piece in _segments(chunk, segment.piece, style):
                    if current.segments and current.width + piece.width > measure:
                        yield current
                        current = Word()
                    current.add(piece, len(chunk))
    current.space, current.blank, current.ends = word.space, word.blank, word.ends
    yield current
