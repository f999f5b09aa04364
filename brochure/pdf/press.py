"""To press: planned pages become the sheets that are printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from brochure.imposition.flats import Flat, Imposition, Sides, reach
from brochure.imposition.marks import around, room, within
from brochure.pdf.inks import Inks, PressProfile
from brochure.pdf.metadata import Metadata
from brochure.pdf.pages import Furniture, Page, draw
from brochure.pdf.pdfx import Standard, standard_of
from brochure.pdf.press_canvas import Boxes, PressCanvas
from brochure.pdf.press_file import write
from brochure.pdf.sheet import Sheet

# The most pixels an inch of a proof, which is for the eye on a screen or an office printer.
_PROOF_DPI = 100
# More paper around a proof, for the line that is signed and for what its lines mean; points.
SLIP = 60.0
# overlay(canvas, flat, its number from 0): draws over a flat, in its coordinates.
Overlay = Callable[[PressCanvas, Flat, int], None]


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where it is printed: how far grounds run over the edge of the sheet, what of it no printer reaches (points), and
    the press's inks and profile; without them it prints RGB. With `one_ink` there is only black."""

    bleed: float = 0.0
    margin: float = 0.0
    inks: Inks | None = None
    profile: PressProfile | None = None
    one_ink: bool = False


@dataclass(frozen=True, slots=True)
class Press:
    """What has been sent to press: the flats, how far the ground of each page reaches, the inks, the standard that the
    file keeps (None where it claims none), how much paper there is around a trimmed sheet, in points, and the boxes of
    each flat."""

    imposition: Imposition
    workshop: Workshop
    reaches: Mapping[int, Sides]
    standard: Standard | None
    room: float
    is_translucent: bool = False
    boxes: tuple[Boxes, ...] = ()


@dataclass(frozen=True, slots=True)
class Printed:
    """The file, what stands on each page of the document (in reading order), and how it was printed."""

    pdf: bytes
    sheets: tuple[Sheet, ...]
    press: Press


def print_pages(
    pages: Sequence[Page],
    furniture: Furniture,
    size: tuple[float, float],
    imposition: Imposition,
    workshop: Workshop,
    metadata: Metadata,
    accessible: str,
    overlay: Overlay | None = None,
) -> Printed:
    """Draw `pages` (of `size` points, where they have none of their own) and set them on the flats of `imposition`.

    With bleed there are marks around each sheet; without, only where it is cut apart. An `overlay` makes it a proof: in
    RGB, with coarse pictures. `accessible` names the file that a screen reader can read: this one has no tags.
    """
    reaches = reach(imposition.flats, workshop.bleed, workshop.margin)
    inks = None if overlay else workshop.inks
    canvas = PressCanvas(size, metadata.language, inks, reaches, _PROOF_DPI if overlay else 300)
    draw(pages, canvas, furniture)
    canvas.end_pages()
    sheets, canvas.sheets = tuple(canvas.sheets), []  # those of the flats follow
    around_it = room(workshop.bleed) if workshop.bleed else 0.0
    around_it += SLIP if overlay else 0.0
    for index, flat in enumerate(imposition.flats):
        marks = around(flat, workshop.bleed) if workshop.bleed else within(flat, workshop.margin)
        laid = (lambda flat=flat, index=index: overlay(canvas, flat, index)) if overlay else None
        canvas.flat(flat, around_it, workshop.bleed, marks, workshop.one_ink, laid)
    standard: Standard | None = None
    if inks is not None:
        standard = standard_of(inks.profile, canvas.is_translucent)
    profile = workshop.profile if inks is not None else None
    pdf = write(canvas, standard=standard, metadata=metadata, profile=profile, accessible=accessible,
                duplex=imposition.duplex)  # fmt: skip
    press = Press(imposition, workshop, reaches, standard, around_it, canvas.is_translucent, tuple(canvas.boxes))
    return Printed(pdf, sheets, press)
