from __future__ import annotations

from typing import Any

from brochure.checks.last_page import LastPage
from brochure.problems import Problem
from tests.checks.pages import judged
from tests.checks.samples import guide
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout

TALL = guide(LastPage.triggers)


def found(workshop: Workshop, what: dict[str, Any]) -> list[Problem]:
    return judged("W749", what, workshop)


def test_a_few_lines_behind_what_fills_a_page(workshop: Workshop) -> None:
    (problem,) = found(workshop, TALL)
    assert problem.message == "page 3 has only 2 lines, 33 words in all"
    assert problem.hint.startswith("Cut about 33 words before it")


def test_the_place_is_that_of_the_first_words_there(workshop: Workshop) -> None:
    limit = {"limit": "last-lines", "value": "6", "reason": "We print on one side", "by": "Ana"}
    what = guide(LastPage.triggers.replace("coming.", "coming. " + "See you soon. " * 9))
    (problem,) = found(workshop, {**what, "checks": {"limits": [limit]}})
    assert problem.message.startswith("page 3 has only 5 lines")
    assert workshop.at(problem).startswith('"Thank you for coming.')


def test_where_the_words_there_are_the_programs_own_it_is_that_of_the_last_ones_before(workshop: Workshop) -> None:
    (problem,) = found(workshop, TALL)
    assert workshop.at(problem).startswith('"Thank you for coming."')


def test_a_page_of_its_own_is_wanted_however_little_is_on_it(workshop: Workshop) -> None:
    assert found(workshop, content(handout("Text.", {"page-break": "so that it can be torn out"}, "Name:"))) == []


def test_room_to_write_and_pictures_fill_a_page_too(workshop: Workshop) -> None:
    grid = {"write-in": {"grid": {"columns": ["Mon"], "rows": ["1", "2", "3"]}}}
    assert found(workshop, content(handout(TAIL, TAIL, filler(9), grid))) == []


def test_one_page_and_full_pages_are_fine(workshop: Workshop) -> None:
    assert found(workshop, content(handout("Text."))) == []
    for lines in range(20, 75, 5):
        assert found(workshop, content(handout(filler(lines)))) == []


def test_a_clinic_may_allow_two_lines(workshop: Workshop) -> None:
    limit = {"limit": "last-lines", "value": "2", "reason": "We print on both sides", "by": "Ana"}
    assert found(workshop, {**TALL, "checks": {"limits": [limit]}}) == []


def test_the_back_of_a_card_is_a_side_and_not_a_last_page(workshop: Workshop) -> None:
    card = {"id": "card", "kind": "card", "title": "Our card", "body": LETTER_TEXT, "back": {"body": "Turn over."}}
    assert found(workshop, content(card, help=None)) == []
