"""Text as PDF operators: one text object, marks inside it, state written only when it changes."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, Protocol

from brochure.pdf.embedding import FontBook
from brochure.pdf.errors import TagError
from brochure.pdf.fonts import Shaped
from brochure.pdf.marks import Artifact, Context
from brochure.pdf.sheet import Manner, Sheet
from brochure.problems import Span

Colour = tuple[float, float, float]


def number(value: float, places: int = 2) -> str:
    """A number as PDF syntax: lengths in points to a hundredth, colour components to a thousandth (`places` 3)."""
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class Surface(Protocol):
    """What ink is put on, as far as it knows: the page's operators, fonts and marks, and the state of its text."""

    book: FontBook
    sheet: Sheet
    manners: dict[Manner, Manner]
    text_font: tuple[str, float] | None
    fill_colour: Any

    def write(self, operators: str) -> None:
        """Append operators that carry their own marks."""

    def open_mark(self, context: Context) -> str:
        """The operator that begins a mark for `context`."""


class Ink:
    """One BT ... ET. Made by `TaggedCanvas.ink()`; use it in a `with` statement, which writes it when nothing was
    raised."""

    def __init__(self, canvas: Surface, span: Span | None = None) -> None:
        self._canvas = canvas
        self._span = span
        # Whether the sheet knows how the next words look, and whether the pen was moved since it was told.
        self._is_noted, self._moved = False, True
        self._note = canvas.sheet.shown.append
        self._out: list[str] = ["BT"]
        self._shown: list[str | int] = []
        self._context: Context | None = None
        # A page's earlier text may have left both as they are wanted (ISO 32000-1, 9.3.1).
        self._font: tuple[str, float] | None = canvas.text_font
        self._colour: Colour | None = canvas.fill_colour
        self._rise = 0.0
        self._at = (0.0, 0.0)

    def __enter__(self) -> Ink:
        return self

    def __exit__(self, *error: object) -> None:
        if error[0] is not None:
            return
        self._flush()
        self._leave()
        self._lift(0.0)
        self._out.append("ET")
        self._canvas.write("\n".join(self._out))
        self._canvas.text_font, self._canvas.fill_colour = self._font, self._colour

    def move(self, x: float, y: float) -> None:
        """Put the pen at (x, y), in points from the page's lower left corner: the start of a baseline."""
        self._flush()
        across, up = round(x - self._at[0], 2), round(y - self._at[1], 2)
        self._out.append(f"{number(across)} {number(up)} Td")
        # What was written, not what was meant: rounding must not add up over a page.
        self._at = (self._at[0] + across, self._at[1] + up)
        self._moved = True

    def show(self, shaped: Shaped, size: float, colour: Colour, context: Context | None, rise: float = 0.0) -> None:
        """Show `shaped` at the pen in `size` points, for `context`; no context is a TagError."""
        if context is None:
            raise TagError(f"untagged text {shaped.text[:40]!r}")
        if context is not self._context:
            self._enter(context)
        if colour != self._colour:
            self._flush()
            self._colour = colour
            self._dye(colour)
        for font, lift, items in self._canvas.book.encode(shaped):
            self._lift(rise + lift * size / 1000)
            if (font.resource, size) != self._font:
                self._flush()
                self._font = (font.resource, size)
                self._out.append(f"/{font.resource} {number(size)} Tf")
            self._shown += items
        if not self._is_noted:
            self._begin(shaped, size, rise)
        self._note(shaped)

    def _begin(self, shaped: Shaped, size: float, rise: float) -> None:
        """Tell the sheet that words of another look follow, or in another place."""
        assert self._colour is not None  # `show` has set it
        manner = Manner(size, rise, self._colour, shaped.face, isinstance(self._context, Artifact))
        manner = self._canvas.manners.setdefault(manner, manner)
        self._canvas.sheet.begin(self._at if self._moved else None, manner, self._span)
        self._is_noted, self._moved = True, False

    def _dye(self, colour: Colour) -> None:
        """What follows is of this colour."""
        self._out.append(" ".join(number(part, 3) for part in colour) + " rg")

    def _enter(self, context: Context) -> None:
        """What follows belongs to `context`."""
        self._flush()
        self._leave()
        self._out.append(self._canvas.open_mark(context))
        self._context = context

    def _leave(self) -> None:
        """What follows does not belong to the present context any more."""
        if self._context is not None:
            self._out.append("EMC")

    def _lift(self, rise: float) -> None:
        if rise != self._rise:
            self._flush()
            self._rise = rise
            self._out.append(f"{number(rise)} Ts")

    def _flush(self) -> None:
        """Write what was shown: strings and, between them, moves (ISO 32000-1, 9.4.3: a positive number moves left)."""
        self._is_noted = False
        if not self._shown:
            return
        parts: list[str] = []
        strings: list[str] = []
        for item in self._shown:
            if isinstance(item, str):
                strings.append(item)
                continue
            if strings:
                parts.append(f"({''.join(strings)})")
                strings.clear()
            parts.append(str(-item))
        if strings:
            parts.append(f"({''.join(strings)})")
        simple = len(parts) == 1 and parts[0][0] == "("
        self._out.append(f"{parts[0]} Tj" if simple else f"[{_spaced(parts)}] TJ")
        self._shown.clear()


def _spaced(parts: list[str]) -> str:
    """Parts of an array in a row; only two numbers need a space between them."""
    row = parts[0]
    for previous, part in pairwise(parts):
        row += part if part[0] == "(" or previous[-1] == ")" else f" {part}"
    return row
