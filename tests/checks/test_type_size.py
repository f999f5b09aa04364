from __future__ import annotations

from dataclasses import replace

import pytest

from brochure.brand import Theme
from brochure.brand.type_scale import Setting
from tests.checks.pages import Sheets, altered, judged
from tests.checks.samples import guide
from tests.specimens import Workshop, content, handout, questions, sheet

REST = guide("summary: [Rest today.]")


@pytest.mark.parametrize("size", ["regular", "large"])
def test_no_page_is_set_too_small(size: str, workshop: Workshop) -> None:
    assert judged("E745", REST, workshop, size=size) == []  # type: ignore[arg-type]


def test_a_scale_whose_small_print_is_forced_down(workshop: Workshop) -> None:
    def tiny(theme: Theme) -> Theme:
        return replace(theme, type=replace(theme.type, small=Setting(8, 10)))

    (found,) = judged("E745", REST, workshop, theme=tiny)
    assert found.message.endswith('" on page 1 has 8 points; 9 is the least')


def test_running_text_has_a_least_size_of_its_own(workshop: Workshop) -> None:
    def tight(theme: Theme) -> Theme:
        return replace(theme, type=replace(theme.type, body=Setting(10, 14)))

    (found,) = judged("E745", REST, workshop, theme=tight)
    assert found.message == '"Rest today." on page 1 has 10 points; 11 is the least'
    assert workshop.at(found).startswith('"Rest today."')


def test_captions_may_be_smaller_than_running_text(workshop: Workshop) -> None:
    picture = {"image": "assets/logo.png", "alt": "A leaf", "caption": "Our sign over the door", "width": "third"}
    assert judged("E745", content(handout(*[{"figure": picture}] * 3)), workshop) == []


def test_in_large_print_nothing_is_smaller_than_18(workshop: Workshop) -> None:
    def foot(sheets: Sheets) -> None:
        altered(sheets[0], lambda one: one._replace(size=17.5) if one.is_furniture else one)

    (found,) = judged("E745", REST, workshop, size="large", breaking=foot)
    assert found.message.endswith("has 17.5 points; 18 is the least")


def test_each_size_is_told_once(workshop: Workshop) -> None:
    def halved(sheets: Sheets) -> None:
        altered(sheets[0], lambda one: one._replace(size=one.size / 2))

    found = judged("E745", REST, workshop, breaking=halved)
    assert len({one.message.split(" has ")[1] for one in found}) == len(found) > 1


@pytest.mark.parametrize(("size", "count"), [("regular", 0), ("large", 1)])
def test_raised_figures_may_be_smaller_where_the_print_has_them(size: str, count: int, workshop: Workshop) -> None:
    def raised(sheets: Sheets) -> None:
        sheets[0]._manners[-1] = sheets[0]._manners[-1]._replace(size=7.0, rise=4.0)

    assert len(judged("E745", REST, workshop, size=size, breaking=raised)) == count  # type: ignore[arg-type]


def test_a_tight_sheet_of_questions_may_have_11(workshop: Workshop) -> None:
    assert judged("E745", content(sheet(), faqs=questions(9, 42)), workshop) == []
