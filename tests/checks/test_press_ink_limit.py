"""No more ink in one place than the paper takes."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.pages import Sheets, altered, black_on_night, judged, on_ground
from tests.specimens import Workshop, content, handout

# 290 per cent: less than what the brand file refuses, more than most shops take.
RICH = "color: {primary: '#004c54'}\ndefaults: {brochure: {cmyk: {primary: 100 80 40 70}}}\n"


def branded(workshop: Workshop, brand: str = RICH, **parts: Any) -> dict[str, Any]:
    return content(handout(), brand=workshop.brand(brand), **parts)


def test_inks_of_the_brand_are_taken_back_and_that_is_told(workshop: Workshop) -> None:
    (found,) = judged("W776", branded(workshop), workshop)
    assert found.message == (
        'the inks of "primary" in the brand file come to 290 %, and the paper takes 280 %: '
        "C 95 M 76 Y 38 K 70 is printed"
    )
    assert workshop.at(found).startswith('"assets/brand.yml"')
    assert '"cmyk:"' in found.hint and '"ink_limit:"' in found.hint


@pytest.mark.parametrize(("limit", "count"), [("280", 1), ("289", 1), ("290", 0), ("300", 0)])
def test_a_shop_may_take_more(limit: str, count: int, workshop: Workshop) -> None:
    assert len(judged("W776", branded(workshop, print={"ink_limit": limit}), workshop)) == count


@pytest.mark.parametrize("limit", ["200", "240", "280"])
def test_colours_that_are_mixed_for_the_press_stay_under_any_limit(limit: str, workshop: Workshop) -> None:
    def pale_on_night(sheets: Sheets) -> None:
        # Black words are printed over what is behind them; these are in its place.
        on_ground(sheets, (0.02, 0.01, 0.05))
        altered(sheets[0], lambda manner: manner._replace(colour=(1.0, 1.0, 1.0)))

    what = content(handout(), print={"ink_limit": limit})
    assert judged("E771", what, workshop, breaking=pale_on_night) == []


def test_black_words_are_printed_over_the_colour_behind_them(workshop: Workshop) -> None:
    found = judged("E771", content(handout()), workshop, breaking=black_on_night)
    (told,) = (one.message.partition(" over a color ")[2] for one in found)
    assert told == "on page 1 has 289 % of ink (C 89 M 85 Y 15 K 100), and the paper takes 280 %"
