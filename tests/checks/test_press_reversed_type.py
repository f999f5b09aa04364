"""Light letters on dark grounds."""

from __future__ import annotations

import pytest

from brochure.brand.faces import SOURCE_SANS
from brochure.pdf.fonts import Family
from brochure.pdf.sheet import Colour, Manner
from tests.checks.pages import Sheets, altered, judged, on_ground
from tests.specimens import Workshop, content, handout

WHITE, BLACK, NAVY = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (0.1, 0.1, 0.3)
FAMILY = Family(*SOURCE_SANS.files())


def set_in(sheets: Sheets, size: float, bold: bool, colour: Colour, ground: Colour) -> None:
    def change(manner: Manner) -> Manner:
        return manner._replace(size=size, colour=colour, face=FAMILY.pick(bold, False))

    on_ground(sheets, ground)
    for sheet in sheets:
        altered(sheet, change)


@pytest.mark.parametrize(
    ("size", "bold", "count"), [(7.9, True, 1), (8, True, 0), (8, False, 1), (11.9, False, 1), (12, False, 0)]
)
def test_bold_ones_may_be_smaller(size: float, bold: bool, count: int, workshop: Workshop) -> None:
    found = judged(
        "W773", content(handout()), workshop, breaking=lambda sheets: set_in(sheets, size, bold, WHITE, NAVY)
    )
    assert len(found) == count
    for one in found:
        weight, least = ("bold", 8) if bold else ("regular", 12)
        told = f"on page 1 is light on a dark ground in {size:g} points {weight}; {least} is the least"
        assert one.message.endswith(told)


@pytest.mark.parametrize(("colour", "ground"), [(BLACK, WHITE), (BLACK, NAVY), (NAVY, NAVY)])
def test_dark_letters_may_be_small(colour: Colour, ground: Colour, workshop: Workshop) -> None:
    def small(sheets: Sheets) -> None:
        set_in(sheets, 6, False, colour, ground)
        # The band and its like are none of it.
        for sheet in sheets:
            del sheet._areas[1:]

    assert judged("W773", content(handout()), workshop, breaking=small) == []


def test_a_clinic_may_want_more(workshop: Workshop) -> None:
    limit = {"limit": "reversed-regular", "value": "40", "reason": "Our shop has told us.", "by": "Ana"}
    what = content(handout(subtitle="Rest today"), checks={"limits": [limit]})
    found = judged("W773", what, workshop)
    assert [one.message for one in found][:1] == [
        '"Rest today" on page 1 is light on a dark ground in 15 points regular; 40 is the least'
    ]
    assert workshop.at(found[0]).startswith('"Rest today"')
