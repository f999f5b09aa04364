"""What a check says of finished pages, as they are or after somebody has broken them."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from brochure.brand import Theme
from brochure.checks import CHECKS, Matter, passages
from brochure.document import Size, Target
from brochure.pdf.press import Press
from brochure.pdf.sheet import Area, Manner, Sheet, Stroke
from brochure.problems import Problem
from brochure.render import RenderOptions, render
from tests.checks.samples import guide
from tests.specimens import Workshop

Sheets = tuple[Sheet, ...]


def judged(
    code: str, what: dict[str, Any], workshop: Workshop, *, size: Size = "regular",
    theme: Callable[[Theme], Theme] | None = None, breaking: Callable[[Sheets], object] | None = None,
    target: Target | None = None, wrecking: Callable[[Press], Press] | None = None,
) -> list[Problem]:
    """What the check that has `code` says of the first document, printed with another `theme` than the content was read
    with, or after `breaking` its sheets or `wrecking` what is known of the press. It is made for `target`; without one,
    for a print shop when the check asks about nothing else."""
    project = workshop.project(what)
    if theme:
        project = replace(project, theme=theme(project.theme))
    document = project.documents[0]
    (check,) = (check for check in CHECKS if code in [one.code for one in check.codes])
    made_for = target or ("shop" if check.needs_press else "screen")
    rendered = render(project, document, RenderOptions(size=size, target=made_for))
    assert rendered.pdf is not None, list(rendered.problems)
    if breaking:
        breaking(rendered.sheets)
    if wrecking:
        assert rendered.press is not None
        rendered = replace(rendered, press=wrecking(rendered.press))
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


def untouched(sheets: Sheets) -> None:
    """As they are."""


def on_ground(sheets: Sheets, ground: tuple[float, float, float]) -> None:
    """A ground of this colour behind all words."""
    for sheet in sheets:
        sheet._areas.insert(0, (0, Area((-9, -9, sheet.width + 9, sheet.height + 9), ground)))


def black_on_night(sheets: Sheets) -> None:
    """Black words on a deep blue of three inks."""
    on_ground(sheets, (0.1, 0.1, 0.3))
    for sheet in sheets:
        altered(sheet, lambda manner: manner._replace(colour=(0.0, 0.0, 0.0)))


def white_and_small(sheets: Sheets) -> None:
    """White words of 7 points on a dark ground."""
    on_ground(sheets, (0.1, 0.1, 0.3))
    for sheet in sheets:
        altered(sheet, lambda manner: manner._replace(colour=(1.0, 1.0, 1.0), size=7.0))


def brownish_black(sheets: Sheets) -> None:
    """Words in a black that is mixed of all four inks."""
    for sheet in sheets:
        altered(sheet, lambda manner: manner._replace(colour=(0.1, 0.02, 0.0)))


def thin_line(sheets: Sheets) -> None:
    """A line that a press cannot hold."""
    sheets[0].strokes[Stroke(0.1, None)] = None


def bleeding_over_the_paper(press: Press) -> Press:
    """Sheets whose bleed is larger than their paper."""
    return replace(press, boxes=tuple(one._replace(bleed=(-9, -9, 999, 999)) for one in press.boxes))


def soaked(theme: Theme) -> Theme:
    """A brand with more ink than dries."""
    return replace(theme, mixtures={"primary": (1.0, 0.8, 0.4, 0.7)})


# What breaks more than pages, as options of `judged`.
WRECKING: dict[str, dict[str, Any]] = {"E770": {"wrecking": bleeding_over_the_paper}, "W776": {"theme": soaked}}
# Content that has what a check looks at, and what breaks its pages: for codes that no content can cause.
BREAKING: dict[str, tuple[dict[str, Any], Callable[[Sheets], object]]] = {
    "E744": (guide("summary: [Rest today.]"), paler),
    "E745": (guide("summary: [Rest today.]"), smaller),
    "E747": (guide("sections: [{title: More, body: [{qr: {url: 'https://elm.example/guide'}}]}]"), denser),
    "E748": (guide("summary: [Rest today.]"), to_the_edge),
    "E750": (guide("sections: [{title: Hours, body: [{table: {columns: [Day, Open], rows: [[Monday, 9 to 5]]}}]}]"),
             wider),
    "E770": (guide("summary: [Rest today.]"), untouched),
    "E771": (guide("summary: [Rest today.]"), black_on_night),
    "W772": (guide("summary: [Rest today.]"), thin_line),
    "W773": (guide("summary: [Rest today.]"), white_and_small),
    "E774": (guide("summary: [Rest today.]"), to_the_edge),
    "W776": (guide("summary: [Rest today.]"), untouched),
    "E775": (guide("summary: [Rest today.]"), brownish_black),
}  # fmt: skip
