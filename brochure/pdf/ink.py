"""Text as PDF operators: one text object, marks inside it, state written only when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from brochure.pdf.errors import TagError
from brochure.pdf.fonts import Shaped
from brochure.pdf.marks import Context

if TYPE_CHECKING:
    from brochure.pdf.canvas import TaggedCanvas

Colour = tuple[float, float, float]


def number(value: float) -> str:
    """A length in points as PDF syntax, to a hundredth."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


class Ink:
    """One BT ... ET. Made by `TaggedCanvas.ink()`; use it in a `with` statement."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        self._canvas = canvas
        self._out: list[str] = ["BT"]
        self._shown: list[str] = []
        self._context: Context | None = None
        self._font: tuple[str, float] | None = None
        self._colour: Colour | None = None
        self._rise = 0.0
        self._at = (0.0, 0.0)

    def __enter__(self) -> Ink:
        return self

    def __exit__(self, *error: object) -> None:
        if error[0] is not None:
            return
        self._flush()
        if self._context is not None:
            self._out.append("EMC")
        if self._rise:
            self._out.append("0 Ts")
        self._out.append("ET")
        self._canvas.write("\n".join(self._out))

    def move(self, x: float, y: float) -> None:
        """Put the pen at (x, y), in points from the page's lower left corner: the start of a baseline."""
        self._flush()
        self._out.append(f"{number(x - self._at[0])} {number(y - self._at[1])} Td")
        # What was written, not what was meant: rounding must not add up over a page.
        self._at = (self._at[0] + round(x - self._at[0], 2), self._at[1] + round(y - self._at[1], 2))

    def show(self, shaped: Shaped, size: float, colour: Colour, context: Context | None, rise: float = 0.0) -> None:
        """Show `shaped` at the pen in `size` points, for `context`; no context is a TagError."""
        if context is None:
            raise TagError(f"untagged text {''.join(text for _, text, _ in shaped.glyphs)[:40]!r}")
        if context is not self._context:
            self._enter(context)
        if colour != self._colour:
            self._flush()
            self._colour = colour
            self._out.append(" ".join(number3(part) for part in colour) + " rg")
        if rise != self._rise:
            self._flush()
            self._rise = rise
            self._out.append(f"{number(rise)} Ts")
        for font, operand in self._canvas.book.encode(shaped):
            if (font.resource, size) != self._font:
                self._flush()
                self._font = (font.resource, size)
                self._out.append(f"/{font.resource} {number(size)} Tf")
            self._shown.append(operand)

    def _enter(self, context: Context) -> None:
        self._flush()
        if self._context is not None:
            self._out.append("EMC")
        self._out.append(self._canvas.open_mark(context))
        self._context = context

    def _flush(self) -> None:
        if self._shown:
            joined = "".join(self._shown).replace(")(", "")
            plain = joined.count("(") == 1 + joined.count("\\(") and joined[0] == "(" and joined[-1] == ")"
            self._out.append(f"{joined} Tj" if plain else f"[{joined}] TJ")
            self._shown.clear()


def number3(part: float) -> str:
    """A colour component, to a thousandth."""
    return f"{part:.3f}".rstrip("0").rstrip(".") or "0"
