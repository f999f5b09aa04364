"""What a check says of finished pages, as they are or after somebody has broken them."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from brochure.brand import Theme
from brochure.checks import CHECKS, Matter, passages
from brochure.document import Size
from brochure.pdf.sheet import Manner, Sheet
from brochure.problems import Problem
from brochure.render import RenderOptions, render
from tests.checks.samples import guide
from tests.specimens import Workshop

Sheets = tuple[Sheet, ...]


def judged(
    code: str, what: dict[str, Any], workshop: Workshop, *, size: Size = "regular",
    theme: Callable[[Theme], Theme] | None = None, breaking: Callable[[Sheets], object] | None = None,
) -> list[Problem]:
    """What the check that has `code` says of the first document, printed with another `theme` than the content was read
    with, or after `breaking` its sheets."""
    project = workshop.project(what)
    if theme:
        project = replace(project, theme=theme(project.theme))
    document = project.documents[0]
    rendered = render(project, document, RenderOptions(size=size))
    assert rendered.pdf is not None, list(rendered.problems)
    if breaking:
        breaking(rendered.sheets)
    (check,) = (check for check in CHECKS if code in [one.code for one in check.codes])
    return list(check.judge(Matter(project, document, passages(document, project.content), None, rendered)))


def altered(sheet: Sheet, change: Callable[[Manner], Manner]) -> None:
    """Change how the words of a sheet look."""
    sheet._manners = [change(manner) for manner in sheet._manners]


def moved(sheet: Sheet, across: float) -> None:
    """Move all words of a sheet to the right, in points."""
    sheet._lefts, sheet._rights = (array("f", [x + across for x in some]) for some in (sheet._lefts, sheet._rights))


def paler(sheets: Sheets) -> None:
    """All words nearly as pale as the paper."""
    for sheet in sheets:
        altered(sheet, lambda manner: manner._replace(colour=(0.9, 0.9, 0.9)))


def smaller(sheets: Sheets) -> None:
    """All words far too small."""
    for sheet in sheets:
        altered(sheet, lambda manner: manner._replace(size=6.0))


def denser(sheets: Sheets) -> None:
    """Codes of which nobody's phone knows a square from the next."""
    for sheet in sheets:
        sheet.codes[:] = [one._replace(modules=one.modules * 4) for one in sheet.codes]


def to_the_edge(sheets: Sheets) -> None:
    """All words at the left edge of the paper."""
    for sheet in sheets:
        moved(sheet, -200)


def wider(sheets: Sheets) -> None:
    """Tables that reach into the margin."""
    for sheet in sheets:
        sheet.tables[:] = [one._replace(right=one.right + 20) for one in sheet.tables]


# Content that has what a check looks at, and what breaks its pages: for codes that no content can cause.
BREAKING: dict[str, tuple[dict[str, Any], Callable[[Sheets], object]]] = {
    "E744": (guide("summary: [Rest today.]"), paler),
    "E745": (guide("summary: [Rest today.]"), smaller),
    "E747": (guide("sections: [{title: More, body: [{qr: {url: 'https://elm.example/guide'}}]}]"), denser),
    "E748": (guide("summary: [Rest today.]"), to_the_edge),
    "E750": (guide("sections: [{title: Hours, body: [{table: {columns: [Day, Open], rows: [[Monday, 9 to 5]]}}]}]"),
             wider),
}  # fmt: skip
