"""What a page's content stream puts on paper, in painting order: shown text, painted paths, placed images.

An interpreter of ISO 32000-1 clauses 8 and 9 as far as writers of documents use them. Form XObjects are followed. Clips
are taken as the box around them, curves as the box around their control points. Patterns and shadings have no colour
here (None); soft masks are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field
from math import inf
from typing import Any

import pikepdf
from pikepdf import Matrix, Name, Object

from tests.proof.events import Closed, Colour, Event, Opened, Painted, Placed, Shown
from tests.proof.geometry import Box, Point, around, placed
from tests.proof.marks import Mark, opened
from tests.proof.tree import bare, listed
from tests.proof.typefaces import Typeface

UNIT = Box(0.0, 0.0, 1.0, 1.0)
EVERYWHERE = Box(-inf, -inf, inf, inf)
FILLING = {"f", "F", "f*", "B", "B*", "b", "b*"}
STROKING = {"S", "s", "B", "B*", "b", "b*"}
INVISIBLE_TEXT, STROKED_TEXT = {3.0, 7.0}, {1.0, 5.0}


@dataclass(slots=True)
class _State:
    """The graphics state that q saves."""

    ctm: Matrix
    clip: Box
    fill: Colour | None = (0.0, 0.0, 0.0)
    stroke: Colour | None = (0.0, 0.0, 0.0)
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    line_width: float = 1.0
    face: Typeface | None = None
    size: float = 0.0
    character_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: float = 0.0


@dataclass(slots=True)
class _Subpath:
    points: list[Point] = field(default_factory=list)
    is_curved: bool = False

    @property
    def is_rectangle(self) -> bool:
        corners = self.points[:-1] if len(self.points) == 5 and self.points[0] == self.points[-1] else self.points
        box = around(corners)
        upright = all(
            min(abs(x - box.left), abs(x - box.right)) < 0.01 and min(abs(y - box.bottom), abs(y - box.top)) < 0.01
            for x, y in corners
        )
        return not self.is_curved and len(corners) == 4 and upright


def ink(page: pikepdf.Page) -> Iterator[Event]:
    """The events of one page in the order in which they are painted."""
    yield from _Press().run(page.obj, page.obj.get("/Resources", page.resources))


class _Press:
    def __init__(self) -> None:
        self.state = _State(ctm=Matrix(), clip=EVERYWHERE)
        self.saved: list[_State] = []
        self.marks: list[Mark] = []
        self.faces: dict[tuple[int, int], Typeface] = {}
        self.tm = self.line = Matrix()
        self.paths: list[_Subpath] = []
        self.clipping = False

    def run(self, stream: Object, resources: Object) -> Iterator[Event]:
        for instruction in pikepdf.parse_content_stream(stream):
            operands: list[Any] = list(instruction.operands)
            operator = str(instruction.operator)
            if operator in ("BMC", "BDC"):
                self.marks.append(opened(operands, resources))
                yield Opened(self.marks[-1])
            elif operator == "EMC":
                if self.marks:
                    yield Closed(self.marks.pop())
            elif operator in ("Tj", "TJ", "'", '"'):
                yield self.show(operator, operands)
            elif operator in FILLING | STROKING | {"n"}:
                yield from self.paint(operator)
            elif operator == "sh":
                yield Painted(self.state.clip, None, self.state.fill_opacity, 0.0, True, tuple(self.marks))
            elif operator == "INLINE IMAGE":
                image = operands[0]
                yield self.image("", (image.width, image.height))
            elif operator == "Do":
                yield from self.draw(bare(operands[0]), resources)
            elif operator == "Tf":
                self.state.face, self.state.size = self.typeface(resources.Font[operands[0]]), float(operands[1])
            elif operator == "gs":
                self.extended(resources.ExtGState[operands[0]])
            else:
                self.adjust(operator, operands)

    # ---- state

    def adjust(self, operator: str, operands: list[Any]) -> None:
        """All operators that leave no ink and need no resources."""
        state = self.state
        if operator == "q":
            self.saved.append(copy(state))
        elif operator == "Q":
            if self.saved:
                self.state = self.saved.pop()
        elif operator in COLOURS:
            attribute = "stroke" if operator.isupper() else "fill"
            setattr(state, attribute, COLOURS[operator](operands))
        elif operator in SETTINGS:
            attribute, factor = SETTINGS[operator]
            setattr(state, attribute, float(operands[0]) * factor)
        else:
            self.move(operator, [float(value) for value in operands if not isinstance(value, Object)])

    def move(self, operator: str, numbers: list[float]) -> None:
        state = self.state
        if operator == "cm":
            state.ctm = Matrix(*numbers) @ state.ctm
        elif operator == "BT":
            self.tm = self.line = Matrix()
        elif operator == "Tm":
            self.tm = self.line = Matrix(*numbers)
        elif operator == "TD":
            state.leading = -numbers[1]
            self.next_line(*numbers)
        elif operator == "Td":
            self.next_line(*numbers)
        elif operator == "T*":
            self.next_line(0.0, -state.leading)
        elif operator in ("W", "W*"):
            self.clipping = True
        else:
            self.draw_path(operator, numbers)

    def next_line(self, x: float, y: float) -> None:
        self.line = Matrix(1, 0, 0, 1, x, y) @ self.line
        self.tm = self.line

    def extended(self, settings: Object) -> None:
        self.state.fill_opacity = float(settings.get("/ca", self.state.fill_opacity))
        self.state.stroke_opacity = float(settings.get("/CA", self.state.stroke_opacity))
        self.state.line_width = float(settings.get("/LW", self.state.line_width))

    def typeface(self, font: Object) -> Typeface:
        if font.objgen == (0, 0):
            return Typeface(font)
        return self.faces.setdefault(font.objgen, Typeface(font))

    # ---- text

    def show(self, operator: str, operands: list[Any]) -> Shown:
        state = self.state
        if operator == '"':
            state.word_space, state.character_space = float(operands[0]), float(operands[1])
        if operator in ("'", '"'):
            self.next_line(0.0, -state.leading)
        if state.face is None:
            raise ValueError("text is shown before a font is chosen")
        matrix = Matrix(state.size * state.stretch, 0, 0, state.size, 0, state.rise) @ self.tm @ state.ctm
        text, inked, advance = "", list[Box](), 0.0
        for piece in listed(operands[-1]):
            if isinstance(piece, Object):
                for glyph in state.face.glyphs(bytes(piece)):
                    text += glyph.text
                    width = glyph.width / 1000
                    if glyph.text and not glyph.text.isspace():
                        inked.append(Box(advance, glyph.bottom / 1000, advance + width, glyph.top / 1000))
                    space = state.character_space + (state.word_space if glyph.is_space else 0.0)
                    advance += width + (space / state.size if state.size else 0.0)
            else:
                advance -= float(piece) / 1000
        self.tm = Matrix(1, 0, 0, 1, advance * state.size * state.stretch, 0) @ self.tm
        outline = around(corner for glyph_box in inked for corner in glyph_box.corners) if inked else None
        is_stroked = state.mode in STROKED_TEXT
        return Shown(
            text=text,
            box=placed(outline.from_to(state.face.descent / 1000, state.face.ascent / 1000), matrix)
            if outline
            else None,
            outline=placed(outline, matrix) if outline else None,
            origin=matrix.transform((0.0, 0.0)),
            end=matrix.transform((advance, 0.0)),
            size=(matrix.c**2 + matrix.d**2) ** 0.5,
            face=state.face,
            colour=state.stroke if is_stroked else state.fill,
            opacity=state.stroke_opacity if is_stroked else state.fill_opacity,
            visible=state.mode not in INVISIBLE_TEXT,
            clip=state.clip,
            marks=tuple(self.marks),
        )

    # ---- paths

    def draw_path(self, operator: str, numbers: list[float]) -> None:
        if operator == "re":
            x, y, width, height = numbers
            corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
            self.paths.append(_Subpath([self.state.ctm.transform(corner) for corner in corners]))
            return
        if operator not in ("m", "l", "c", "v", "y", "h"):
            return
        points = [self.state.ctm.transform(pair) for pair in zip(numbers[::2], numbers[1::2], strict=True)]
        if operator == "m" or not self.paths:
            self.paths.append(_Subpath())
        path = self.paths[-1]
        if operator == "h":
            path.points.extend(path.points[:1])
        path.points.extend(points)
        path.is_curved |= operator in ("c", "v", "y")

    def paint(self, operator: str) -> Iterator[Painted]:
        state, paths = self.state, [path for path in self.paths if path.points]
        self.paths = []
        marks = tuple(self.marks)
        for path in paths if operator in FILLING else []:
            box = around(path.points).common(state.clip)
            yield Painted(box, state.fill, state.fill_opacity, 0.0, path.is_rectangle, marks)
        scale = abs(state.ctm.a * state.ctm.d - state.ctm.b * state.ctm.c) ** 0.5
        for path in paths if operator in STROKING else []:
            width = max(state.line_width * scale, 0.01)
            box = around(path.points).grown(width / 2).common(state.clip)
            yield Painted(box, state.stroke, state.stroke_opacity, width, path.is_rectangle, marks)
        if self.clipping:
            self.clipping = False
            points = [point for path in paths for point in path.points]
            state.clip = state.clip.common(around(points)) if points else state.clip

    # ---- XObjects

    def image(self, name: str, pixels: tuple[int, int]) -> Placed:
        return Placed(name, placed(UNIT, self.state.ctm).common(self.state.clip), pixels, tuple(self.marks))

    def draw(self, name: str, resources: Object) -> Iterator[Event]:
        thing = resources.XObject[f"/{name}"]
        if thing.Subtype != Name.Form:
            yield self.image(name, (int(thing.Width), int(thing.Height)))
            return
        before, saved = copy(self.state), self.saved
        self.saved = []
        matrix = thing.get("/Matrix")
        if matrix is not None:
            self.state.ctm = Matrix(*(float(value) for value in listed(matrix))) @ self.state.ctm
        left, bottom, right, top = (float(value) for value in listed(thing.BBox))
        self.state.clip = self.state.clip.common(placed(Box(left, bottom, right, top), self.state.ctm))
        yield from self.run(thing, thing.get("/Resources", resources))
        self.state, self.saved = before, saved


def _colour(operands: list[Any]) -> Colour | None:
    """Grey, RGB or CMYK by the number of components; a pattern has no colour."""
    if any(isinstance(value, Object) for value in operands):
        return None
    values = [float(value) for value in operands]
    if len(values) == 4:
        cyan, magenta, yellow, black = values
        return (1 - min(1.0, cyan + black), 1 - min(1.0, magenta + black), 1 - min(1.0, yellow + black))
    if len(values) == 1:
        return (values[0], values[0], values[0])
    return (values[0], values[1], values[2]) if len(values) == 3 else None


def _initial(_operands: list[Any]) -> Colour:
    """The colour that setting a colour space leaves: black in all device and ICC spaces."""
    return (0.0, 0.0, 0.0)


COLOURS: dict[str, Callable[[list[Any]], Colour | None]] = {
    **dict.fromkeys(("g", "rg", "k", "sc", "scn", "G", "RG", "K", "SC", "SCN"), _colour),
    **dict.fromkeys(("cs", "CS"), _initial),
}
SETTINGS: dict[str, tuple[str, float]] = {
    "w": ("line_width", 1.0),
    "Tc": ("character_space", 1.0),
    "Tw": ("word_space", 1.0),
    "Tz": ("stretch", 0.01),
    "TL": ("leading", 1.0),
    "Ts": ("rise", 1.0),
    "Tr": ("mode", 1.0),
}
