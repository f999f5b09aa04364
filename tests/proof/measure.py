"""Where things stand on the pages: text, coloured areas, lines and pictures, with their sizes and colours.

`sheets` reads a PDF; `fonts` lists what its text is set in. The judgements on what was measured are in `layout.py`.
White space leaves no trace here, nor does invisible text.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import pikepdf

from tests.proof.events import Colour, Painted, Placed, Shown
from tests.proof.geometry import Box
from tests.proof.ink import ink
from tests.proof.marks import Mark, is_artifact, mcid_of
from tests.proof.tree import listed
from tests.proof.typefaces import Typeface, page_fonts


@dataclass(frozen=True, slots=True)
class Run:
    """One shown string. `x`, `y`: the start of its baseline. `box`: from the first to the last visible glyph by the
    font's ascent and descent; `outline`: the same by the outlines of the glyphs, where the font program has them.
    `size`: as printed. `order`: later things are painted over earlier ones. `is_clipped`: a part of it is cut off."""

    text: str
    x: float
    y: float
    box: Box
    outline: Box
    font: str
    size: float
    colour: Colour | None
    opacity: float
    order: int
    is_clipped: bool
    marks: tuple[Mark, ...]

    @property
    def is_artifact(self) -> bool:
        return is_artifact(self.marks)

    @property
    def tag(self) -> str:
        """The tag of the innermost mark, empty outside of marks."""
        return self.marks[-1].tag if self.marks else ""

    @property
    def mcid(self) -> int | None:
        return mcid_of(self.marks)

    @property
    def is_bold(self) -> bool:
        return "bold" in self.font.lower()


@dataclass(frozen=True, slots=True)
class Area:
    """One filled shape. `is_rectangle`: it fills its box; other shapes (rounded, circles) are inside theirs."""

    box: Box
    colour: Colour | None
    opacity: float
    order: int
    is_rectangle: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One stroked path; `box` includes the `width` of the line. `is_rectangle`: it is a frame round a box."""

    box: Box
    colour: Colour | None
    width: float
    order: int
    is_rectangle: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """One placed image; `pixels` is its width and height."""

    box: Box
    pixels: tuple[int, int]
    order: int

    @property
    def dpi(self) -> float:
        """The lower of its two resolutions on paper."""
        width, height = self.pixels
        return min(width / self.box.width, height / self.box.height) * 72


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its 1-based number, its box, and what is on it in painting order."""

    number: int
    box: Box
    runs: tuple[Run, ...]
    areas: tuple[Area, ...]
    lines: tuple[Line, ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Font:
    """A font of the file. `name` is without the subset tag; `size` is that of the embedded program in bytes."""

    name: str
    subtype: str
    embedded: bool
    subset: bool
    size: int


def sheets(pdf: bytes) -> list[Sheet]:
    """All pages, measured."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return [_sheet(page, number) for number, page in enumerate(document.pages, start=1)]


def fonts(pdf: bytes) -> list[Font]:
    """Every font resource of the pages once, by name."""
    with pikepdf.open(BytesIO(pdf)) as document:
        seen: set[tuple[int, int]] = set()
        found = [_font(Typeface(font)) for page in document.pages for font in page_fonts(page.resources, seen)]
        return sorted(found, key=lambda font: (font.name, font.subtype, font.size))


def page_box(page: pikepdf.Page) -> Box:
    """The crop box: what is seen and printed of the page."""
    left, bottom, right, top = (float(value) for value in listed(page.cropbox))
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _font(face: Typeface) -> Font:
    program = face.program
    return Font(
        name=face.name,
        subtype=face.subtype,
        embedded=program is not None,
        subset=face.full_name != face.name,
        size=len(program.read_bytes()) if program is not None else 0,
    )


def _sheet(page: pikepdf.Page, number: int) -> Sheet:
    events = list(enumerate(ink(page)))
    painted = [(order, event) for order, event in events if isinstance(event, Painted)]
    return Sheet(
        number=number,
        box=page_box(page),
        runs=tuple(
            _run(event, event.box, event.outline, order)
            for order, event in events
            if isinstance(event, Shown) and event.visible and event.box and event.outline
        ),
        areas=tuple(
            Area(event.box, event.colour, event.opacity, order, event.is_rectangle)
            for order, event in painted
            if event.is_fill and event.box.area > 0
        ),
        lines=tuple(
            Line(event.box, event.colour, event.width, order, event.is_rectangle)
            for order, event in painted
            if not event.is_fill and event.box.area > 0
        ),
        pictures=tuple(Picture(event.box, event.pixels, order) for order, event in events if isinstance(event, Placed)),
    )


def _run(shown: Shown, box: Box, outline: Box, order: int) -> Run:
    return Run(
        text=shown.text,
        x=shown.origin[0],
        y=shown.origin[1],
        box=box,
        outline=outline,
        font=shown.face.name,
        size=shown.size,
        colour=shown.colour,
        opacity=shown.opacity,
        order=order,
        is_clipped=not shown.clip.grown(0.01).contains(outline),
        marks=shown.marks,
    )
