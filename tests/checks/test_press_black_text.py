"""Black words in black ink alone."""

from __future__ import annotations

import pytest

from tests.checks.pages import Sheets, altered, judged
from tests.specimens import Workshop, content, handout

RICH = "color: {primary: '#00343a'}\ndefaults: {brochure: {cmyk: {primary: 60 40 40 95}}}\n"


def test_all_words_of_the_house_are_black_or_a_colour(workshop: Workshop) -> None:
    what = content(handout("Rest *today*, **please**, and see [our site](https://elm.example)."))
    assert judged("E775", what, workshop) == []


def test_a_brand_that_asks_for_rich_black(workshop: Workshop) -> None:
    """Headings of 19 points are large enough; what is smaller in the same colour is not."""
    what = content(handout({"steps": ["Rest today.", "Drink water."]}), brand=workshop.brand(RICH))
    found = judged("E775", what, workshop)
    assert len(found) == 1 and found[0].message.endswith("on page 1 is black and printed in C 60 M 40 Y 40 K 95")
    assert '"0 0 0 100"' in found[0].hint


@pytest.mark.parametrize(("size", "count"), [(9.0, 1), (17.5, 1), (18.0, 0), (30.0, 0)])
def test_large_letters_may_be_rich(size: float, count: int, workshop: Workshop) -> None:
    def sized(sheets: Sheets) -> None:
        altered(sheets[0], lambda manner: manner._replace(colour=(0.1, 0.02, 0.0), size=size))

    assert len(judged("E775", content(handout()), workshop, breaking=sized)) == count


def test_dark_colours_are_not_black(workshop: Workshop) -> None:
    def coloured(sheets: Sheets) -> None:
        altered(sheets[0], lambda manner: manner._replace(colour=(0.1, 0.1, 0.3)))

    assert judged("E775", content(handout()), workshop, breaking=coloured) == []
