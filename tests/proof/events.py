"""What can happen on a page while its content stream is read. Lengths in points on the page, colours RGB, 0 to 1."""

from __future__ import annotations

from dataclasses import dataclass

from tests.proof.geometry import Box, Point
from tests.proof.marks import Mark
from tests.proof.typefaces import Typeface

Colour = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Opened:
    """A mark begins."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Closed:
    """The mark opened last ends."""

    mark: Mark


@dataclass(frozen=True, slots=True)
class Shown:
    """One shown string. `text`: as decoded. `box`: from the first to the last glyph that is not white space (None: only
    white space), by ascent and descent of the font; `outline`: the same by the outlines of the glyphs. `origin`, `end`:
    on the baseline. `size`: as it appears on the page."""

    text: str
    box: Box | None
    outline: Box | None
    origin: Point
    end: Point
    size: float
    face: Typeface
    colour: Colour | None
    opacity: float
    visible: bool
    clip: Box
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Painted:
    """One subpath, filled or stroked. `width` is the line's on the page, 0 for fills. `is_rectangle`: its outline is
    its box."""

    box: Box
    colour: Colour | None
    opacity: float
    width: float
    is_rectangle: bool
    marks: tuple[Mark, ...]

    @property
    def is_fill(self) -> bool:
        return self.width == 0.0


@dataclass(frozen=True, slots=True)
class Placed:
    """One image. `name` is its resource name, empty for an inline image."""

    name: str
    box: Box
    pixels: tuple[int, int]
    marks: tuple[Mark, ...]


Event = Opened | Closed | Shown | Painted | Placed
