"""The proof: what a print shop would get, coarse and in RGB, with lines where it is cut and folded, to be looked at and
signed. It is for the people who order, so its own words are in English, whatever the document's language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from brochure.blocks.look import Look
from brochure.checks import judge, judge_pages
from brochure.document import Document
from brochure.editions.build import BuildOptions, Built, file_name
from brochure.editions.writing import write
from brochure.imposition.edges import edges
from brochure.imposition.flats import BLEED, Flat, Placement
from brochure.imposition.marks import room
from brochure.kinds import AnyDocument
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.ink import Colour
from brochure.pdf.press import SLIP, Overlay
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.text import Text
from brochure.problems import Problems, Stop
from brochure.project import Project
from brochure.render import RenderOptions, render
from brochure.units import INCH

__all__ = ["flat_name", "proof_name", "prove"]

# How far inside of cuts and folds words should stay, in points.
_SAFE = INCH / 8
# Lines in points: how thick, the white around them that makes them seen on any ground, and how long one is in the
# legend.
_WEIGHT, _HALO, _SWATCH = 0.6, 1.8, 20.0
# Words of the proof: size, leading, and what they keep free at the paper's edge, points.
_SIZE, _LEADING, _EDGE = 9.0, 12.0, 18.0
# What is signed: how far its line is under the marks, and which parts of the width its two lines take.
_SIGNED, _NAME_PART = 24.0, 0.66


class _Line(NamedTuple):
    """A line of the proof: what it says, its colour, and its dashes in points. The colours are no brand's: they must
    differ from each other whatever the brand's are."""

    says: str
    colour: Colour
    dashes: tuple[float, ...] = ()


_CUT = _Line("the paper is cut here", (0.85, 0.05, 0.15))
_RUN = _Line("color runs to here (bleed)", (0.0, 0.35, 0.85))
_FOLD = _Line("fold", (0.0, 0.5, 0.2), (6, 3))
_INSIDE = _Line("words stay inside (safe area)", (0.6, 0.0, 0.65), (1, 2))


def proof_name(project: Project, document: AnyDocument, options: BuildOptions) -> str:
    """The name of a proof without its ending."""
    return f"{file_name(project, document, options)}-proof"


def prove(project: Project, document: AnyDocument, options: BuildOptions, path: Path) -> Built:
    """Render the proof of `document`, judge it as a build would, and write it to `path`; with an error nothing is
    written. Its `pages` are those of the file."""
    problems = Problems()
    _distinct(project, document, options, path, problems)
    accessible = f"{file_name(project, document, options)}.pdf"
    overlay = _overlay(Look(project.theme), document)
    asked = RenderOptions(options.date, options.size, "shop", options.variant, accessible, overlay)
    rendered = render(project, document, asked)
    problems.extend(rendered.problems)
    problems.extend(judge(project, document, options.today).problems)
    if rendered.pdf is not None:
        problems.extend(judge_pages(project, document, rendered).problems)
    press = rendered.press
    if rendered.pdf is not None and press is not None and not problems.has_errors:
        try:
            write(path, rendered.pdf, options.inputs)
        except Stop as stop:
            problems.extend([stop.problem])
        else:
            flats = len(press.imposition.flats)
            return Built(
                str(document.id), document.kind, path, flats, len(rendered.pdf), rendered.fit, problems,
                profile=rendered.size, target="shop", press=press,
            )  # fmt: skip
    return Built(str(document.id), document.kind, problems=problems, profile=rendered.size, target="shop")


def _distinct(
    project: Project, document: Document, options: BuildOptions, path: Path, problems: Problems
) -> None:
    """E222 where the proof would take the place of another document's file."""
    taken = {options.folder / f"{one.id}.pdf": one.id for one in project.documents}
    if path in taken:
        problems.add(
            "E222",
            f'the proof of "{document.id}" would be written to {path.name}, which is the file of the document in line '
            f"{taken[path].span.line}",
            document.id.span,
            "Give one of the two another id, or name another file with -o.",
            str(document.id),
        )


def flat_name(flat: Flat, index: int) -> str:
    """What people call a flat, which is the one with this number (from 0) in its file."""
    pages = [one.page + 1 for one in flat.placements]
    if not flat.folds:
        if not pages:
            return f"page {index + 1}, empty"
        return f"page {pages[0]}" + (f", {len(pages)} times" if len(pages) > 1 else "")
    side = "inside" if index % 2 else "outside"
    numbers = ", ".join(map(str, pages))
    shown = {0: "empty", 1: f"page {numbers}"}.get(len(pages), f"pages {numbers}")
    return f"sheet {index // 2 + 1}, {side} ({shown})"


def _overlay(look: Look, document: Document) -> Overlay:
    """What is drawn over each flat of a document."""
    small = replace(look.style("small", look.colours.ink), size=_SIZE, leading=_LEADING)
    version = f", version {document.review.version}" if document.review.version else ""

    def overlay(canvas: TaggedCanvas, flat: Flat, index: int) -> None:
        for line, ends in _lines(flat):
            _rule(canvas, line, ends)
        sheet = _Margin(canvas, flat, small)
        sheet.head(f"{document.id}{version}: {flat_name(flat, index)}, {_size(flat)} inches")
        sheet.signature()
        sheet.legend([_CUT, _RUN, *([_FOLD] if flat.folds else []), _INSIDE])

    return overlay


def _lines(flat: Flat) -> Iterator[tuple[_Line, tuple[float, float, float, float]]]:
    """The lines over a flat, each from one point to another."""
    whole = Placement(0, 0.0, 0.0, flat.width, flat.height)
    for one in flat.placements or (whole,):
        left, lower, right, upper = edges(one, flat)
        safe = left.at + _SAFE, lower.at + _SAFE, right.at - _SAFE, upper.at - _SAFE
        yield from ((_INSIDE, ends) for ends in _around(*safe))
    for x in flat.folds:
        yield _FOLD, (x, -BLEED, x, flat.height + BLEED)
    yield from ((_RUN, ends) for ends in _around(-BLEED, -BLEED, flat.width + BLEED, flat.height + BLEED))
    cut_apart = flat.placements if any(flat.cuts) else (whole,)
    for one in cut_apart:
        yield from ((_CUT, ends) for ends in _around(one.x, one.y, one.x + one.width, one.y + one.height))


def _around(left: float, lower: float, right: float, upper: float) -> Iterator[tuple[float, float, float, float]]:
    yield (left, lower, right, lower)
    yield (left, upper, right, upper)
    yield (left, lower, left, upper)
    yield (right, lower, right, upper)


def _rule(canvas: TaggedCanvas, line: _Line, ends: tuple[float, float, float, float]) -> None:
    canvas.setDash(list(line.dashes))
    for colour, weight in (((1.0, 1.0, 1.0), _HALO), (line.colour, _WEIGHT)):
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(weight)
        canvas.line(*ends)
    canvas.setDash([])


@dataclass(frozen=True, slots=True)
class _Margin:
    """The paper around a flat, outside of its marks, and the style of its words."""

    canvas: TaggedCanvas
    flat: Flat
    style: TextStyle

    @property
    def left(self) -> float:
        """Where its lines begin."""
        return _EDGE - room(BLEED) - SLIP

    @property
    def width(self) -> float:
        """How long they may be."""
        return self.flat.width - 2 * self.left

    def head(self, about: str) -> None:
        """What this is, above the sheet."""
        top = self.flat.height + room(BLEED) + SLIP - _EDGE
        bold = replace(self.style, bold=True)
        for line in (
            Text([Piece("PROOF: low resolution, not for printing")], bold, whole=True),
            Text([Piece(about)], self.style, whole=True),
        ):
            height = line.measure(self.width)
            line.paint(self.canvas, self.left, top, self.width)
            top -= height

    def signature(self) -> None:
        """A line to sign on, under the sheet."""
        bottom = -room(BLEED) - _SIGNED
        name = self.width * _NAME_PART
        self._field("APPROVED", self.left, name - _EDGE, bottom)
        self._field("DATE", self.left + name, self.width - name, bottom)

    def _field(self, label: str, x: float, width: float, bottom: float) -> None:
        words = Text([Piece(label)], replace(self.style, bold=True), whole=True)
        taken = words.natural_width() + _SIZE / 2
        words.paint(self.canvas, x, bottom + self.style.ascent, taken)
        self.canvas.setStrokeColorRGB(*self.style.colour)
        self.canvas.setLineWidth(_WEIGHT)
        self.canvas.line(x + taken, bottom, x + width, bottom)

    def legend(self, lines: list[_Line]) -> None:
        """What the lines mean, in one row or more."""
        x, bottom = self.left, -room(BLEED) - _SIGNED - 1.5 * _LEADING
        for line in lines:
            words = Text([Piece(line.says)], self.style, whole=True)
            wide = words.natural_width() + 0.1
            if x > self.left and x + _SWATCH + _SIZE / 2 + wide > self.left + self.width:
                x, bottom = self.left, bottom - _LEADING
            _rule(self.canvas, line, (x, bottom + _SIZE / 3, x + _SWATCH, bottom + _SIZE / 3))
            x += _SWATCH + _SIZE / 2
            words.paint(self.canvas, x, bottom + self.style.ascent, wide)
            x += wide + 1.5 * _SIZE


def _size(flat: Flat) -> str:
    return " x ".join(f"{side / INCH:.4f}".rstrip("0").rstrip(".") for side in (flat.width, flat.height))
