"""What stands on a finished page: its letters, areas of colour, images, codes, tables and frames, with their places.

The canvas notes it while it draws, and little of it: of words only where a stretch of one look begins. Where it ends
and what it says is added up once a page is full; everything else is worked out when somebody asks. Nobody has to read
the PDF for it.

Boxes are left, lower, right and upper edge in points, from the page's lower left corner.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from brochure.pdf.fonts import Face, Shaped
from brochure.problems import Span

Box = tuple[float, float, float, float]
Colour = tuple[float, float, float]

# How far letters reach over and under their baseline, as parts of the type size: tall letters and long tails.
_RISE, _DROP = 0.75, 0.25
# OpenType, OS/2: usWeightClass of a face that people see as bold (600 is semibold).
_BOLD = 600
# Letters that a message quotes.
_QUOTED = 40
# The place of a stretch that goes on where the one before has ended.
_GOES_ON = float("nan")


class Manner(NamedTuple):
    """How words look: size and rise in points, colour, face; and whether they stand around the text, as a foot does."""

    size: float
    rise: float
    colour: Colour
    face: Face
    is_furniture: bool


class Letters(NamedTuple):
    """Words in one look on one line, and where the content has them. `is_furniture`: they are no part of the text, but
    a running head, a foot, the repeated head of a table; `is_raised`: they stand higher than the line, as the figure of
    a note does."""

    text: str
    box: Box
    baseline: float
    size: float
    colour: Colour
    is_bold: bool
    is_furniture: bool
    is_raised: bool
    span: Span | None

    @property
    def words(self) -> str:
        """What they say, for a message: not more than so many letters of it."""
        said = " ".join(self.text.split())
        return said if len(said) <= _QUOTED else f"{said[:_QUOTED].rsplit(' ', 1)[0]} ..."


class Area(NamedTuple):
    """A rectangle or ellipse filled with a colour, outside of figures."""

    box: Box
    colour: Colour


class Image(NamedTuple):
    """A picture made of pixels: its place, its file's width and height in pixels, and where the content names it."""

    box: Box
    pixels: tuple[int, int]
    span: Span | None

    @property
    def dpi(self) -> float:
        """Pixels for each inch of paper, where they are fewest."""
        left, lower, right, upper = self.box
        return min(self.pixels[0] / (right - left), self.pixels[1] / (upper - lower)) * 72


class DrawingPlace(NamedTuple):
    """A vector drawing: its place, and where the content names it."""

    box: Box
    span: Span | None


class Stroke(NamedTuple):
    """A line that is drawn: how thick, in points of paper, and where the content names the drawing that it is in."""

    weight: float
    span: Span | None


class QrCode(NamedTuple):
    """A code to scan: its box with the white around it, how many modules wide the code is, and that white at each side,
    in modules; the words that say the same (its `twin`), and where the content has them."""

    box: Box
    modules: int
    quiet: float
    twin: str
    span: Span | None

    @property
    def module(self) -> float:
        """The width of a module, in points."""
        return (self.box[2] - self.box[0]) / (self.modules + 2 * self.quiet)


class TablePlace(NamedTuple):
    """Where the columns of a table stand, from `left` to `right`, and the right edge of the room it was given."""

    left: float
    right: float
    edge: float
    span: Span | None


class FramePlace(NamedTuple):
    """A frame of the page, and how much of its height what stands in it takes, in points."""

    box: Box
    used: float


class Sheet:
    """One page of `width` by `height` points."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.images: list[Image] = []
        self.drawings: list[DrawingPlace] = []
        # The lines on it, where it is drawn for print; those of one kind once.
        self.strokes: dict[Stroke, None] = {}
        self.codes: list[QrCode] = []
        self.tables: list[TablePlace] = []
        self.frames: list[FramePlace] = []
        # Areas of colour, each with the number of stretches that were painted before it.
        self._areas: list[tuple[int, Area]] = []
        # By stretch: where it begins, where it is seen to end, the baseline of its line; the first of its words in
        # `shown`, which `close` makes the first of its letters in `_text` (UTF-8). Hundreds of pages must not need much
        # memory.
        self._lefts, self._rights, self._baselines, self._starts = array("f"), array("f"), array("f"), array("I")
        self._manners: list[Manner] = []
        self._spans: list[Span | None] = []
        self._text = b""
        # What the ink shows, until the page is full.
        self.shown: list[Shaped] = []

    # While it is drawn.

    def begin(self, at: tuple[float, float] | None, manner: Manner, span: Span | None) -> None:
        """A new stretch of words, from a place of the pen on, or, without one, from where the last stretch ended."""
        self._lefts.append(at[0] if at else _GOES_ON)
        self._baselines.append(at[1] if at else self._baselines[-1])
        self._starts.append(len(self.shown))
        self._manners.append(manner)
        self._spans.append(span)

    def area(self, corners: Box, matrix: tuple[float, ...], colour: Any) -> None:
        """An area between two corners of the moved coordinate system `matrix` (a b c d e f) in a colour, as ReportLab
        has it: three numbers or an object."""
        a, b, c, d, e, f = matrix
        at = [(a * x + c * y + e, b * x + d * y + f) for x, y in (corners[:2], corners[2:])]
        (x0, x1), (y0, y1) = sorted(x for x, _ in at), sorted(y for _, y in at)
        rgb = colour if isinstance(colour, tuple) else (colour.red, colour.green, colour.blue)
        self._areas.append((len(self._manners), Area((x0, y0, x1, y1), rgb)))

    def close(self) -> None:
        """The page is full: add up what was shown, and let it go."""
        right, letters, parts = 0.0, 0, []
        for index, (start, end) in enumerate(pairwise((*self._starts, len(self.shown)))):
            some, size, left = self.shown[start:end], self._manners[index].size, self._lefts[index]
            if left != left:
                left = self._lefts[index] = right
            right = left + sum([one.width for one in some]) * size / 1000
            # The blank after the last word is nowhere to be seen.
            self._rights.append(right - some[-1].width * size / 1000 if some[-1].text == " " else right)
            parts.append("".join([one.text for one in some]))
            self._starts[index] = letters
            letters += len(parts[-1])
        self._text, self.shown = "".join(parts).encode(), []

    def thin(self) -> None:
        """Let go of what can change no judgement: of words in one look on one ground, only the first and those that
        stand outermost are kept. A page with codes stays as it is, because the words beside these count."""
        if self.codes:
            return
        first: dict[tuple[Manner, tuple[Colour | None, ...]], int] = {}
        outermost: dict[int, tuple[float, int]] = {}
        for index, letters, grounds in self._on_grounds():
            first.setdefault((self._manners[index], grounds), index)
            left, lower, right, upper = letters.box
            for side, reach in enumerate((-left, -lower, right, upper)):
                outermost[side] = max(outermost.get(side, (reach, index)), (reach, index))
        kept = sorted({*first.values(), *(index for _, index in outermost.values())})
        said = self._text.decode()
        ends = [*self._starts[1:], len(said)]
        parts = [said[self._starts[index] : ends[index]] for index in kept]
        starts = accumulate((len(part) for part in parts), initial=0)
        self._areas = [(sum(index < before for index in kept), area) for before, area in self._areas]
        self._lefts = array("f", [self._lefts[index] for index in kept])
        self._rights = array("f", [self._rights[index] for index in kept])
        self._baselines = array("f", [self._baselines[index] for index in kept])
        self._starts = array("I", list(starts)[:-1])
        self._manners = [self._manners[index] for index in kept]
        self._spans = [self._spans[index] for index in kept]
        self._text = "".join(parts).encode()

    # When it is judged. Nothing of it is kept: all words of a long document at once would be too many.

    def letters(self) -> Iterator[Letters]:
        """All words, in the order of drawing."""
        return (letters for letters in self._letters() if not letters.text.isspace())

    def areas(self) -> Iterator[Area]:
        """All areas of colour, in the order of drawing."""
        return (area for _, area in self._areas)

    def on_grounds(self) -> Iterator[tuple[Letters, tuple[Colour | None, ...]]]:
        """All words, each with the colours behind them: several where they reach over an edge; None is bare paper."""
        return ((letters, grounds) for _, letters, grounds in self._on_grounds())

    def _on_grounds(self) -> Iterator[tuple[int, Letters, tuple[Colour | None, ...]]]:
        areas: list[Area] = []
        painted = 0
        for index, letters in enumerate(self._letters()):
            while painted < len(self._areas) and self._areas[painted][0] <= index:
                areas.append(self._areas[painted][1])
                painted += 1
            if not letters.text.isspace():
                yield index, letters, tuple(_behind(letters.box, areas))

    def _letters(self) -> Iterator[Letters]:
        """All stretches, those of blanks too."""
        said = self._text.decode()
        for index, (start, end) in enumerate(pairwise((*self._starts, len(said)))):
            size, rise, colour, face, is_furniture = self._manners[index]
            baseline = self._baselines[index]
            lower, upper = baseline + rise - _DROP * size, baseline + rise + _RISE * size
            box = (self._lefts[index], lower, self._rights[index], upper)
            bold, text, span = face.weight >= _BOLD, said[start:end], self._spans[index]
            yield Letters(text, box, baseline, size, colour, bold, is_furniture, rise > 0, span)


def _behind(box: Box, areas: list[Area]) -> Iterator[Colour | None]:
    """The colours that show behind a box: what covers all of it, and what lies over a part of that."""
    for area in reversed(areas):
        if overlap(box, area.box):
            yield area.colour
            if holds(area.box, box):
                return
    yield None


def overlap(one: Box, other: Box, slack: float = 0.5) -> bool:
    """Whether two boxes share more than a sliver of `slack` points."""
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > slack and min(one[3], other[3]) - max(one[1], other[1]) > slack
    )


def holds(outer: Box, inner: Box, slack: float = 0.5) -> bool:
    """Whether `inner` stands inside of `outer`, or sticks out no more than `slack` points."""
    return (
        outer[0] - slack <= inner[0]
        and outer[1] - slack <= inner[1]
        and outer[2] + slack >= inner[2]
        and outer[3] + slack >= inner[3]
    )
