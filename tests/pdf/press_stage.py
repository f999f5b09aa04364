"""A small stage for files for printing: one page with a ground in four inks and a line of text, and a made-up profile
of a press."""

from __future__ import annotations

import datetime
import io
import struct
from collections.abc import Callable
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from brochure.pdf.embedding import FontBook
from brochure.pdf.file import deflated, packed
from brochure.pdf.inks import PressProfile
from brochure.pdf.metadata import Metadata
from brochure.pdf.pdfx import Standard
from brochure.pdf.press_file import write
from tests.pdf.stage import FAMILY

METADATA = Metadata("On the press", "Nobody", "A test", "en-US", datetime.date(2026, 2, 3), "one, two")
# Points: the trimmed page, how far the bleed runs over it, and how far the sheet.
TRIM, BLEED, SLUG = (200.0, 100.0), 9.0, 27.0


def icc(space: bytes = b"CMYK", kind: bytes = b"prtr", version: int = 2) -> bytes:
    """The head of an ICC profile and no tags (ICC.1:2010, 7.2)."""
    head = struct.pack(">L4sL4s4s4s12x4s88x", 132, b"none", version << 24, kind, space, b"Lab ", b"acsp")
    return head + bytes(4)


PROFILE = PressProfile(icc(), "A press that nobody has", "CGATS TR 001", "made up")


class Plate(Canvas):
    """ReportLab's canvas as a file for printing needs it: its own streams, fonts from a book, a page with boxes."""

    def __init__(self) -> None:
        self.book = FontBook()
        size = (TRIM[0] + 2 * SLUG, TRIM[1] + 2 * SLUG)
        super().__init__(io.BytesIO(), pagesize=size, pageCompression=1, invariant=1, lang="en-US")

    def _make_preamble(self) -> None:
        self._preamble = ""

    def _setAnnotations(self, page: Any) -> None:
        if not isinstance(page, pdfdoc.PDFPage):
            return
        page.Contents = self._doc.Reference(deflated(page.stream.encode("latin-1")))
        page.stream = None
        width, height = TRIM
        page.MediaBox = pdfdoc.PDFArray([0, 0, width + 2 * SLUG, height + 2 * SLUG])
        page.TrimBox = pdfdoc.PDFArray([SLUG, SLUG, SLUG + width, SLUG + height])
        edge = SLUG - BLEED
        page.BleedBox = pdfdoc.PDFArray([edge, edge, SLUG + width + BLEED, SLUG + height + BLEED])

    def say(self, words: str) -> None:
        """Show words in black ink, over what is under them."""
        (shaped,) = FAMILY.shape(words)
        self._code.append(f"BT 0 0 0 1 k {SLUG + 10} {SLUG + 40} Td")
        for font, _, items in self.book.encode(shaped):
            shown = "".join(f"({item})" if isinstance(item, str) else str(-item) for item in items)
            self._code.append(f"/{font.resource} 12 Tf [{shown}] TJ")
        self._code.append("ET")

    def picture(self, mask: bool = False) -> None:
        """Paint an image of one pixel; with a `mask`, one that is half see-through."""
        entries = {"Type": "/XObject", "Subtype": "/Image", "Width": 1, "Height": 1, "BitsPerComponent": 8}
        more = {"SMask": self._doc.Reference(packed(b"\x80", **entries, ColorSpace="/DeviceGray"))} if mask else {}
        self._doc.Reference(packed(b"\xff\0\0\0", **entries, ColorSpace="/DeviceCMYK", **more), "FormXob.one")
        self._formsinuse.append("one")
        self._code.append("q 50 0 0 50 40 40 cm /FormXob.one Do Q")


def paint(plate: Plate) -> None:
    """A ground that runs into the bleed, and words."""
    plate.setFillColorCMYK(0.9, 0.3, 0.4, 0.2)
    plate.rect(SLUG - BLEED, SLUG - BLEED, TRIM[0] + 2 * BLEED, TRIM[1] + 2 * BLEED, stroke=0, fill=1)
    plate.say("Words in ink")


def pressed(
    standard: Standard | None = "PDF/X-1a:2003", paint: Callable[[Plate], None] = paint, **options: Any
) -> bytes:
    """A file of one page that a function paints."""
    plate = Plate()
    paint(plate)
    plate.showPage()
    given = {"metadata": METADATA, "profile": PROFILE, "accessible": "a.pdf", **options}
    return write(plate, standard=standard, **given)
