"""The job ticket: what whoever prints a document must know, in plain text beside the PDFs.

It is for people in an office and in a print shop, so it is in English whatever the document's language, with inches and
millimetres, and says what is not decided yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from brochure import __version__
from brochure.brand import Variant
from brochure.document import Document, Target
from brochure.imposition.flats import Imposition
from brochure.markup import inline, plain
from brochure.pdf.press import Press
from brochure.print_order import PrintOrder, Weight
from brochure.project import Project
from brochure.units import INCH, PAPERS, to_mm, turned

__all__ = ["PrintedFile", "ticket"]

_LABEL = 14
_WIDTH = 100
_HEADS: dict[Target, str] = {
    "shop": "For the print shop", "office": "For the office printer", "screen": "For screens and screen readers",
}  # fmt: skip
_WEIGHTS: dict[Weight, str] = {
    "light": "copy paper (20 lb bond, 80 g/m2)",
    "medium": "text paper (80 to 100 lb text, 120 to 150 g/m2)",
    "heavy": "cover (80 lb cover, 200 g/m2 and more)",
}
_NOT_SAID = 'not said: add "{key}" under "print:" in the content file'
_TURNED = {"": "one side only", "long": "both sides, flip on long edge", "short": "both sides, flip on short edge"}


class PrintedFile(NamedTuple):
    """A PDF of one document: whom it is for, its name, how it was printed (None for a screen), and how many pages the
    document has."""

    target: Target
    name: str
    press: Press | None
    pages: int


def ticket(project: Project, document: Document, variant: Variant, files: Sequence[PrintedFile]) -> str:
    """The text of the ticket for the PDFs of one document, with a line end after its last line."""
    clinic, order = project.content.clinic, project.order_of(document)
    title = " ".join(plain(inline(document.title, project.content.language)).split())
    lines = ["JOB TICKET", ""]
    lines += _rows(
        [
            ("Document", f"{document.id}: {title}"),
            ("Version", document.review.version or ""),
            ("From", ", ".join(part for part in (clinic.name, clinic.phone, clinic.email) if part)),
            ("Made with", f"brochure {__version__}"),
        ]
    )
    accessible = next((file.name for file in files if file.target == "screen"), "the PDF for screens")
    for file in files:
        lines += ["", _HEADS[file.target].upper(), ""]
        lines += _rows(_of_file(file, order, variant, accessible))
    return "\n".join(lines) + "\n"


def _of_file(
    file: PrintedFile, order: PrintOrder, variant: Variant, accessible: str
) -> Iterator[tuple[str, str]]:
    yield "File", file.name
    if file.press is None:
        yield "Pages", f"{file.pages}, in reading order"
        yield "Standard", "PDF/UA-1 and PDF/A-2a: tagged, for everybody who reads on a screen or with a screen reader"
        return
    press = file.press
    imposition = press.imposition
    if file.target == "shop":
        yield from _for_shop(press, order, variant)
    else:
        yield from _for_office(press, variant)
    yield "Pages", _pages(imposition, file.pages)
    yield "Duplex", _TURNED[imposition.duplex]
    if imposition.fold:
        yield "Fold", imposition.fold
    for step in imposition.finishing:
        yield "Then", step
    yield "Paper", f"{order.paper or _NOT_SAID.format(key='paper')}; laid out for {_WEIGHTS[order.weight]}"
    yield "Quantity", order.quantity or _NOT_SAID.format(key="quantity")
    if order.note:
        yield "Note", order.note
    yield "No tags", f"this file is for printing only; the accessible edition is {accessible}"


def _for_shop(press: Press, order: PrintOrder, variant: Variant) -> Iterator[tuple[str, str]]:
    bleed = press.workshop.bleed
    yield "Standard", str(press.standard)
    yield "Trim", " and ".join(dict.fromkeys(_size(flat.width, flat.height) for flat in press.imposition.flats))
    yield "Bleed", f"{_length(bleed)} on every side"
    kinds = ["crop marks"]
    kinds += ["fold marks (dashed)"] if any(flat.folds for flat in press.imposition.flats) else []
    yield "Marks", f"{' and '.join(kinds)}, outside of the bleed"
    sides = 2 if press.imposition.duplex else 1
    inks = "1" if variant == "mono" else "4"
    colours = "black only" if variant == "mono" else "cyan, magenta, yellow, black (CMYK); no spot colors"
    yield "Colors", f"{inks}/{inks if sides == 2 else 0}: {colours}"
    yield "Black text", "100 % black alone, overprinting"
    yield "Total ink", f"at most {order.ink_limit:g} % in one place"
    profile = press.workshop.profile
    if profile is not None:
        yield "Profile", f"{profile.description}, output condition {profile.identifier} ({profile.origin})"
    yield "Fonts", "embedded"
    yield "Pictures", "CMYK, 300 pixels an inch at most, never made larger than they are"


def _for_office(press: Press, variant: Variant) -> Iterator[tuple[str, str]]:
    sizes = dict.fromkeys(_size(flat.width, flat.height) for flat in press.imposition.flats)
    yield "Sheet", " and ".join(sizes)
    edge = press.workshop.margin
    yield "Edge", f"nothing is printed nearer than {_length(edge)} to the edge; no bleed"
    yield "Scale", 'choose "Actual size" (100 %), not "Fit"'
    yield "Colors", "black only" if variant == "mono" else "RGB, as office printers take it"


def _pages(imposition: Imposition, pages: int) -> str:
    flats = len(imposition.flats)
    sheets = imposition.sheets or (-(-flats // 2) if imposition.duplex else flats)
    paper = f"{sheets} {'sheet' if sheets == 1 else 'sheets'} of paper a copy"
    first = [one.page for one in imposition.flats[0].placements]
    if len(first) > len(set(first)):
        paper = f"{first.count(first[0])} copies on a sheet of paper"
    return f"{pages} in the document, {flats} in this file; {paper}"


def _size(width: float, height: float) -> str:
    """A size in inches and millimetres, with the name of the paper where it has one."""
    names = [
        name.title() if len(name) > 2 else name.upper()
        for name, paper in PAPERS.items()
        if any(max(abs(width - one[0]), abs(height - one[1])) < 0.5 for one in (paper, turned(paper)))
    ]
    size = f"{_inches(width)} x {_inches(height)} in ({to_mm(width):.1f} x {to_mm(height):.1f} mm)"
    return " ".join([size, *names[:1]])


def _length(points: float) -> str:
    return f"{_inches(points)} in ({to_mm(points) + 1e-6:.1f} mm)"


def _inches(points: float) -> str:
    return f"{points / INCH:.4f}".rstrip("0").rstrip(".")


def _rows(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Labels with what stands after them, long ones broken under themselves; what is empty is left out."""
    for label, words in rows:
        line = label.ljust(_LABEL)
        for word in words.split():
            if len(line) + 1 + len(word) > _WIDTH and line.strip():
                yield line.rstrip()
                line = " " * _LABEL
            line += word if len(line) == _LABEL else f" {word}"
        if words:
            yield line.rstrip()
