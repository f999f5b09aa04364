"""The canvas for print: the same pages, drawn by the same hands, without tags and links.

Each page becomes a form (ISO 32000-1, 8.10) that stands on one or more flats; a flat becomes a page of the file. For a
print shop every colour is one of the press's inks, and black text is printed over what is under it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from reportlab.lib.colors import CMYKColor
from reportlab.pdfbase import pdfdoc

from brochure.imposition.flats import Flat, Sides
from brochure.imposition.marks import Line, Marks
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TagError
from brochure.pdf.file import deflated
from brochure.pdf.images import Picture
from brochure.pdf.ink import Colour, Ink, number
from brochure.pdf.inks import CMYK, Inks
from brochure.pdf.marks import Context
from brochure.pdf.painting import Rect
from brochure.pdf.press_images import embed_press
from brochure.pdf.sheet import Sheet, Stroke
from brochure.pdf.structure import Node
from brochure.problems import Span

_PAGE_EDGES = Sides(0.0, 0.0, 0.0, 0.0)
# Black ink alone, which is printed over the others: then no white gap shows where they do not meet exactly (trapping).
_BLACK: CMYK = (0.0, 0.0, 0.0, 1.0)
_OVERPRINT, _KNOCKOUT = "GSover", "GSout"
# How thick marks are, in points, and how much of each ink they have: every plate needs them.
_MARK, _REGISTRATION = 0.5, 0.65
_DASHES = (3, 2)


class Boxes(NamedTuple):
    """The boxes of a page of the file, each with its left, lower, right and upper edge in points: all of the paper, how
    far the ground runs, the finished sheet (ISO 32000-1, 14.11.2)."""

    media: Rect
    bleed: Rect
    trim: Rect


class PressInk(Ink):
    """Text without marks, in the inks of a press."""

    def __init__(self, canvas: PressCanvas, span: Span | None = None) -> None:
        super().__init__(canvas, span)
        self._press = canvas
        self._colour = None  # whether it is printed over what is under it is not known
        self._over = False

    def __exit__(self, *error: object) -> None:
        if self._colour is None:  # nothing was shown
            self._colour = self._press.fill_colour
        if error[0] is None and self._over:
            self._flush()
            self._out.append(f"/{_KNOCKOUT} gs")
        super().__exit__(*error)

    def _dye(self, colour: Colour) -> None:
        over = self._press.is_black(colour)
        if over != self._over:
            self._out.append(f"/{_OVERPRINT if over else _KNOCKOUT} gs")
            self._over = over
        self._out.append(self._press.colour_operator(colour, "rg", "k"))

    def _enter(self, context: Context) -> None:
        self._context = context

    def _leave(self) -> None:
        """No mark is open."""


class PressCanvas(TaggedCanvas):
    """A canvas whose pages are forms. `inks` are those of the press, None for an office printer, which takes RGB;
    `reaches` says for each page, by its index, how far its ground runs beyond its edges; `dpi` is the most that
    pictures have of pixels an inch."""

    def __init__(
        self, page_size: tuple[float, float], language: str, inks: Inks | None, reaches: Mapping[int, Sides],
        dpi: int = 300,
    ) -> None:  # fmt: skip
        self.inks = inks
        self.dpi = dpi
        # Whether anything lets what is under it show through.
        self.is_translucent = False
        # Those of each flat that is drawn.
        self.boxes: list[Boxes] = []
        self._reaches = reaches
        self._forms: list[Any] = []
        self._drawing_pages = True
        super().__init__(page_size, language)

    # Nothing that only a screen has a use for.

    def _begin(self, context: Context) -> None:
        """No marks."""

    def link(self, node: Node, target: str, rect: Rect, says: str) -> None:
        """Paper has no links."""

    def place(self, key: str, y: float) -> None:
        """Nor places to go to."""

    def entry(self, title: str, key: str, level: int) -> None:
        """Nor an outline."""

    def ink(self, span: Span | None = None) -> Ink:
        """A text object without marks."""
        return PressInk(self, span)

    # Colour.

    def is_black(self, colour: Colour) -> bool:
        """Whether a colour is black ink alone."""
        return self.inks is not None and self.inks.of(colour) == _BLACK

    def colour_operator(self, colour: Any, rgb: str, cmyk: str) -> str:
        """The operator for a colour of three parts or of ReportLab's: named `rgb`, or `cmyk` in the press's inks."""
        if isinstance(colour, CMYKColor):
            raise TagError(f"a colour that is not RGB: {colour}")
        parts = tuple(colour) if isinstance(colour, (tuple, list)) else (colour.red, colour.green, colour.blue)
        if self.inks is None:
            return " ".join(number(part, 3) for part in parts) + f" {rgb}"
        return " ".join(number(part, 3) for part in self.inks.of(parts)) + f" {cmyk}"

    def setFillColor(self, aColor: Any, alpha: float | None = None) -> None:
        """In the inks of the press."""
        self._code.append(self.colour_operator(aColor, "rg", "k"))
        self._fillColorObj = aColor
        self._let_through(aColor, alpha, self.setFillAlpha)

    def setStrokeColor(self, aColor: Any, alpha: float | None = None) -> None:
        """In the inks of the press."""
        self._code.append(self.colour_operator(aColor, "RG", "K"))
        self._strokeColorObj = aColor
        self._let_through(aColor, alpha, self.setStrokeAlpha)

    def _let_through(self, colour: Any, alpha: float | None, set_alpha: Callable[[float], None]) -> None:
        opaque = alpha if alpha is not None else getattr(colour, "alpha", None)
        if opaque is not None:
            self.is_translucent = self.is_translucent or opaque < 1
            set_alpha(opaque)

    def linearGradient(self, x0: float, y0: float, x1: float, y1: float, colors: Any, *rest: Any, **more: Any) -> None:
        """Between inks of the press."""
        super().linearGradient(x0, y0, x1, y1, self._pressed(colors), *rest, **more)

    def radialGradient(self, x: float, y: float, radius: float, colors: Any, *rest: Any, **more: Any) -> None:
        """Between inks of the press."""
        super().radialGradient(x, y, radius, self._pressed(colors), *rest, **more)

    def _pressed(self, colours: Iterable[Any]) -> list[Any]:
        if self.inks is None:
            return list(colours)
        return [CMYKColor(*self.inks.of((one.red, one.green, one.blue))) for one in colours]

    def embed(self, picture: Picture, width: float, height: float) -> tuple[str, Callable[[], Any]]:
        """A picture in the inks of the press."""
        name, make, has_mask = embed_press(picture, width, height, self.inks, self.dpi)
        self.is_translucent = self.is_translucent or has_mask
        return name, lambda: make(self.refer)

    def note_stroke(self) -> None:
        """How thick the line is on paper; a weight of 0 is the thinnest that the device has."""
        a, b, *_ = self._currentMatrix
        self.sheet.strokes.setdefault(Stroke(self._lineWidth * (a * a + b * b) ** 0.5, self.drawn_for))

    # Pages.

    def start(self, size: tuple[float, float]) -> None:
        """The present page is of this size; its ground reaches as far as it may."""
        super().start(size)
        self.reach = self._reaches.get(len(self._forms), _PAGE_EDGES)

    def showPage(self) -> None:
        """End the page: while pages are drawn it becomes a form, cut off where its ground ends."""
        if not self._drawing_pages:
            super().showPage()
            return
        if self._contexts:
            raise TagError(f"{self.context!r} is open at the end of a page")
        reach, (width, height) = self.reach, self._pagesize
        box = (-reach.left, -reach.lower, width + reach.right, height + reach.upper)
        form = deflated(
            "\n".join(line for line in self._code if not line.startswith("%")).encode("latin-1"),
            Type="/XObject", Subtype="/Form", BBox=pdfdoc.PDFArray([number(edge, 4) for edge in box]),
            Resources=self._resources(),
        )  # fmt: skip
        self._forms.append(self.refer(form))
        self.sheet.close()
        self.sheets.append(self.sheet)
        self.sheet = Sheet(width, height)
        self.text_font = None
        self._startPage()

    def _resources(self) -> Any:
        """What the content of the present page names."""
        resources = pdfdoc.PDFResourceDictionary()
        resources.basicFonts()
        if self._formsinuse:
            resources.XObject = self._doc.xobjDict(self._formsinuse)
        resources.setShading(self._shadingUsed)
        states = dict(state.dict) if (state := self._extgstate.getState()) else {}
        if self.inks is not None:
            states[_OVERPRINT] = pdfdoc.PDFDictionary({"OP": "true", "op": "true", "OPM": 1})
            states[_KNOCKOUT] = pdfdoc.PDFDictionary({"OP": "false", "op": "false", "OPM": 0})
        if states:
            resources.ExtGState = pdfdoc.PDFDictionary(states)
        return resources

    # Flats.

    def end_pages(self) -> None:
        """All pages are drawn."""
        if self._code:
            self.showPage()
        self._drawing_pages = False

    def flat(
        self, flat: Flat, room: float, bleed: float, marks: Marks, one_ink: bool = False,
        overlay: Callable[[], None] | None = None,
    ) -> None:  # fmt: skip
        """A page of the file: a flat with its pages, in the middle of paper that leaves `room` (points) around the
        trimmed sheet; with its `marks`, in black where that is the `one_ink`, and what an `overlay` draws in the
        coordinates of the flat."""
        self.setPageSize((flat.width + 2 * room, flat.height + 2 * room))
        right, upper = room + flat.width, room + flat.height
        trim, outer = (room, room, right, upper), (room - bleed, room - bleed, right + bleed, upper + bleed)
        self._trimBox = [number(edge, 4) for edge in trim]
        self._bleedBox = [number(edge, 4) for edge in outer]
        self.boxes.append(Boxes((0.0, 0.0, *self._pagesize), outer, trim))
        self.translate(room, room)
        for one in flat.placements:
            self._code.append(f"q 1 0 0 1 {number(one.x, 4)} {number(one.y, 4)} cm /P{one.page} Do Q")
        self._draw_marks(marks, _BLACK if one_ink else self._registration())
        if overlay is not None:
            with self.artifact():
                overlay()
        self.showPage()

    def _registration(self) -> CMYK:
        """The inks of marks: the same of each, and together no more than a shop allows in one place."""
        share = min(_REGISTRATION, math.floor(self.inks.limit * 25) / 100) if self.inks else _REGISTRATION
        return share, share, share, share

    def _draw_marks(self, marks: Marks, inks: CMYK) -> None:
        """In every ink that there is, for every plate needs them."""
        if not marks.cut and not marks.fold:
            return
        registration = " ".join(number(part, 3) for part in inks) + " K"
        self._code += ["q", registration if self.inks else "0 0 0 RG", f"{_MARK} w"]
        self._code += [_segment(line) for line in marks.cut]
        if marks.fold:
            self._code += [f"[{_DASHES[0]} {_DASHES[1]}] 0 d", *(_segment(line) for line in marks.fold)]
        self._code.append("Q")

    def _setAnnotations(self, page: Any) -> None:
        """No annotations; the content of a flat, and what it names."""
        page.Contents = self.refer(deflated(page.stream.encode("latin-1")))
        page.stream = None
        resources = self._resources()
        resources.XObject = pdfdoc.PDFDictionary({f"P{index}": form for index, form in enumerate(self._forms)})
        page.Resources = resources


def _segment(line: Line) -> str:
    x0, y0, x1, y1 = (number(value, 4) for value in line)
    return f"{x0} {y0} m {x1} {y1} l S"
