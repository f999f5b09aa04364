"""What stands across a fold, or where a knife may or may not meet it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from brochure.checks.base import Limit, Matter
from brochure.checks.preflight import Preflight
from brochure.codes import Code
from brochure.imposition.edges import edges, folds_inside
from brochure.imposition.flats import Flat, Placement
from brochure.pdf.sheet import Box, Sheet, holds
from brochure.problems import Problem, Span

if TYPE_CHECKING:
    from brochure.pdf.press import Press

_SLACK = 0.05
_HINT = "This is a bug of ours, unless you have set the limit fold-safe. Please report it."


class PressSafeArea(Preflight):
    """Words, pictures and codes where the sheet is folded or cut."""

    codes = (
        Code(
            "E774",
            "Something stands where the sheet is folded or cut",
            "Folds and cuts are a little off on every sheet. Words in a fold cannot be read, and words near a cut may "
            "lose letters. A picture that ends just at the cut, or in the bleed, gets a white edge or a strip less on "
            "some sheets: it must run through the whole bleed, or end well inside.",
            "When you have set the limit fold-safe yourself, set a smaller one. Else please report it: brochure keeps "
            "all of that away from folds and cuts.",
        ),
    )
    source: ClassVar[str] = "Print trade practice: 0.125 inch of bleed, and of safe area at cuts and folds."
    triggers: ClassVar[str] = ""
    passes: ClassVar[str] = "summary: [Rest today.]"
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType(
        {"fold-safe": Limit(9, "points at each fold, and where a print shop cuts, that stay free of words")}
    )

    def printed(self, matter: Matter, press: Press) -> Iterator[Problem]:
        """The first words of each page, and every picture, drawing and code; each once, on however many flats it is."""
        safe = self.limit(matter, "fold-safe")
        told: set[tuple[int, str, Span | None]] = set()
        for flat in press.imposition.flats:
            for one in flat.placements:
                for thing in _things(matter.sheets[one.page]):
                    # Of words that have no place in the content, such as a foot, the first tell of all.
                    known = (one.page, thing.name if thing.manner == "picture" else thing.manner, thing.span)
                    wrong = next(_wrong(thing, one, flat, press, safe), None)
                    if wrong and known not in told:
                        told.add(known)
                        yield matter.problem("E774", f"{thing.name} on page {one.page + 1} {wrong}", thing.span, _HINT)


class _Thing(NamedTuple):
    """Something on a page: what a message calls it, its box, how it stands cuts and folds (words and codes are lost
    when a part of them is; areas of colour are cut off at folds), and where the content has it."""

    name: str
    box: Box
    manner: Literal["words", "picture", "area"]
    span: Span | None


def _things(sheet: Sheet) -> Iterator[_Thing]:
    for letters in sheet.letters():
        yield _Thing(f'"{letters.words}"', letters.box, "words", letters.span)
    for code in sheet.codes:
        left, lower, right, upper = code.box
        white = code.quiet * code.module
        yield _Thing("the code", (left + white, lower + white, right - white, upper - white), "words", code.span)
    for image in sheet.images:
        yield _Thing("the picture", image.box, "picture", image.span)
    for drawing in sheet.drawings:
        yield _Thing("the drawing", drawing.box, "picture", drawing.span)
    for area in sheet.areas():
        yield _Thing("an area of color", area.box, "area", None)


def _wrong(thing: _Thing, one: Placement, flat: Flat, press: Press, safe: float) -> Iterator[str]:
    """What is wrong with where a thing stands on the flat, the worst first."""
    workshop = press.workshop
    left, lower, right, upper = thing.box
    left, right = left + one.x, right + one.x
    lower, upper = lower + one.y, upper + one.y
    ends = edges(one, flat)
    # How much is free on each side; less than 0 when the thing sticks out.
    rooms = (left - ends.left.at, lower - ends.lower.at, ends.right.at - right, ends.upper.at - upper)
    at_folds = [free for edge, free in zip(ends, rooms, strict=True) if edge.is_fold]
    for fold in folds_inside(one, flat):
        is_across = left < fold - _SLACK and right > fold + _SLACK
        at_folds.append(-1.0 if is_across else max(left - fold, fold - right))
    if thing.manner != "area" and at_folds:
        yield from _at_fold(min(at_folds), thing, safe)
    for edge, free in zip(ends, rooms, strict=True):
        if not edge.is_fold and workshop.bleed:
            yield from _at_cut(free, thing, safe, workshop.bleed)
        elif edge.is_outermost and thing.manner != "words" and free < workshop.margin - _SLACK:
            yield f"is {free:.0f} points from the edge of the paper; office printers leave {workshop.margin:g} white"
    shown = press.reaches[one.page]
    outer = (-shown.left, -shown.lower, one.width + shown.right, one.height + shown.upper)
    if thing.manner == "words" and not holds(outer, thing.box, _SLACK):
        yield "is cut off"


def _at_fold(free: float, thing: _Thing, safe: float) -> Iterator[str]:
    if free < -_SLACK:
        yield "runs across a fold"
    elif thing.manner == "words" and free < safe - _SLACK:
        yield f"is {free:.0f} points from a fold; {safe:g} is the least"


def _at_cut(free: float, thing: _Thing, safe: float, bleed: float) -> Iterator[str]:
    if thing.manner == "words":
        if free < safe - _SLACK:
            yield f"is {free:.0f} points from where the paper is cut; {safe:g} is the least"
    elif -bleed + _SLACK < free < safe - _SLACK:
        side = "inside" if free > 0 else "outside"
        place = f"{abs(free):.0f} points {side} of where" if abs(free) >= 0.5 else "just where"
        yield f"ends {place} the paper is cut; it must run {bleed:g} points over the cut or end {safe:g} inside"
