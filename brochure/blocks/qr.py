"""A QR code, always with its address in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from pydantic import Field

from brochure.addresses import WebAddress, said, target
from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.reach import web_link
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.pdf.beside import Beside
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.qr import modules
from brochure.pdf.sheet import QrCode
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

# The code proper is at least 0.9 inch wide and a module 1.9 points (0.67 mm): enough to be read at arm's length.
_LEAST, _LEAST_MODULE = 64.8, 1.9
# Around it stands a quiet zone of four modules (ISO/IEC 18004, 6.3.8).
_QUIET = 4
# Characters of an address. The code for more is larger than a hand.
_LONGEST = 300


class Qr(Model, Block):
    """A code to scan, beside what it leads to."""

    name: ClassVar[str] = "qr"
    about: ClassVar[str] = (
        "A link for a phone's camera. The address stands beside it in words, for those who cannot scan it."
    )
    sample: ClassVar[str] = "url: https://clinic.example/guide\nlabel: Read the full guide"

    url: WebAddress = Field(description="The address it leads to, with https://.")
    label: Markup | None = Field(None, description="What it leads to, in a few words.")

    def flow(self, composer: Composer) -> list[Flow]:
        """The code at the left, its words at the right."""
        gap = composer.look.scale.space.box
        figure = code(self.url, composer)
        return [Beside(figure, figure.natural_width, Stack(self.beside(composer)), above=gap, below=gap)]

    def beside(self, composer: Composer) -> list[Flow]:
        """The label and the address."""
        look = composer.look
        label = composer.pieces(self.label, bold=True) if self.label else []
        flows: list[Flow] = [Text(label, look.style("body"), Node("P"), whole=True)] if label else []
        return [*flows, Text([web_link(self.url, composer)], look.style("body"), Node("P"), span=self.url.span)]

    def texts(self) -> Iterator[Words]:
        """The label."""
        if self.label:
            yield self.label

    def facts(self) -> Iterator[Words]:
        """The address."""
        yield self.url


def code(url: Words, composer: Composer, least: float = _LEAST) -> Figure:
    """The code for `url` as a figure, as large as it must be and at least so many points wide, with its quiet zone."""
    address = target(url)
    if len(address) > _LONGEST:
        composer.problems.add(
            "E210",
            f"an address of {len(address)} characters is too long for a code; {_LONGEST} is the most",
            url.span,
            "Use a shorter address, such as that of the page above it.",
        )
    dark = modules(address[:_LONGEST])
    count = len(dark) + 2 * _QUIET
    side = max(least / len(dark), _LEAST_MODULE) * count

    def paint(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
        canvas.sheet.codes.append(QrCode((x, y, x + width, y + height), len(dark), _QUIET, said(url), url.span))
        canvas.setFillColorRGB(*composer.look.colours.paper)
        canvas.rect(x, y, width, height, stroke=0, fill=1)
        canvas.saveState()
        # In units of modules, counted from the first one downwards, the path is a third as long.
        canvas.translate(x, y + height)
        canvas.scale(width / count, -height / count)
        canvas.translate(_QUIET, _QUIET)
        canvas.setFillColorRGB(0, 0, 0)
        path = canvas.beginPath()
        for row, line in enumerate(dark):
            for start, length in _runs(line):
                path.rect(start, row, length, 1)
        canvas.drawPath(path, stroke=0, fill=1)
        canvas.restoreState()

    return Figure(paint, side, side, composer.phrases.qr_alt.format(address=url))


def _runs(line: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Stretches of dark modules as (first, how many): fewer rectangles, and no hairlines between them."""
    start = None
    for index, dark in enumerate([*line, False]):
        if dark and start is None:
            start = index
        elif not dark and start is not None:
            yield start, index - start
            start = None
