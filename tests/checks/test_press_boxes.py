"""Paper, bleed and trim of each sheet, one inside the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from brochure.pdf.press import Press
from brochure.pdf.press_canvas import Boxes
from tests.checks.pages import judged
from tests.kinds.folders import folder
from tests.specimens import Workshop, content, handout


def with_boxes(change: Callable[[Boxes], Boxes]) -> Callable[[Press], Press]:
    return lambda press: replace(press, boxes=tuple(change(one) for one in press.boxes))


@pytest.mark.parametrize("target", ["shop", "office"])
@pytest.mark.parametrize("what", [content(handout()), folder()], ids=["handout", "trifold"])
def test_sheets_as_they_are_made(what: dict[str, object], target: str, workshop: Workshop) -> None:
    assert judged("E770", what, workshop, target=target) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda one: one._replace(bleed=(-1, *one.bleed[1:])), "the bleed runs over the paper"),
        (lambda one: one._replace(bleed=(*one.trim[:2], 99, 99)), "the finished sheet is larger than its bleed"),
        (lambda one: one._replace(trim=(*one.trim[:2], one.trim[2] - 1, one.trim[3])),
         "the finished sheet has 611.00 x 792.00 points, not 612.00 x 792.00"),
        (lambda one: one._replace(bleed=one.trim), "the bleed is 0.00 to 0.00 points wide, not 9"),
    ],
)  # fmt: skip
def test_each_thing_that_is_wrong_with_them(
    change: Callable[[Boxes], Boxes], told: str, workshop: Workshop
) -> None:
    (found,) = judged("E770", content(handout()), workshop, wrecking=with_boxes(change))
    assert found.message == f"on page 1 of the print file {told}"


def test_each_sheet_is_told_of(workshop: Workshop) -> None:
    wrong = with_boxes(lambda one: one._replace(bleed=one.trim))
    found = judged("E770", folder(), workshop, wrecking=wrong)
    assert [one.message[:9] for one in found] == ["on page 1", "on page 2"]
