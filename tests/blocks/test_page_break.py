from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.proof.integrity import faults
from tests.proof.reading import outline, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content, filler, handout, questions, sheet
from tests.wording import Wording

BREAK = {"page-break": "so that the diary can be torn out"}


def words(say: Wording, reason: str) -> Iterator[str]:
    """None: the reason is not printed."""
    return iter(())


def alone(*body: Any, **parts: Any) -> dict[str, Any]:
    return content(handout(*body, contents="no"), help=None, **parts)


def pages(workshop: Workshop, what: dict[str, Any]) -> dict[str, int]:
    """On which page each passage starts."""
    return {passage.text.strip(): passage.pages[0] for passage in read(workshop.pdf(what)) if passage.pages}


def test_what_follows_starts_on_a_new_page(workshop: Workshop) -> None:
    found = pages(workshop, alone("One.", BREAK, "Two."))
    assert (found["One."], found["Two."]) == (1, 2)


def test_it_leaves_no_mark_and_no_words(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone("One.", BREAK, "Two."))
    assert "diary" not in outline(pdf)
    assert faults(pdf) == violations(pdf) == []


def test_no_page_is_empty_for_it(workshop: Workshop) -> None:
    """At the top of a page, twice in a row, and last it does nothing."""
    found = pages(workshop, alone(BREAK, "One.", BREAK, BREAK, "Two.", BREAK))
    assert set(found.values()) == {1, 2}
    assert found["Two."] == 2


def test_the_last_lines_do_not_stand_on_a_page_of_their_own(workshop: Workshop) -> None:
    assert set(pages(workshop, alone("One.", BREAK)).values()) == {1}


def test_the_sources_may_stand_on_a_page_of_their_own(workshop: Workshop) -> None:
    """What is torn out is then not torn out with them."""
    found = pages(workshop, alone("One [@a].", BREAK, sources={"a": {"title": "A paper"}}))
    assert found["Sources"] == 2


def test_before_the_first_text_of_a_section_it_takes_the_heading_along(workshop: Workshop) -> None:
    sections = [{"title": "First", "body": "One."}, {"title": "Diary", "body": [BREAK, "Two."]}]
    found = pages(workshop, content(handout(sections=sections, contents="no"), help=None))
    assert (found["First"], found["Diary"], found["Two."]) == (1, 2, 2)


def test_a_short_last_page_takes_nothing_over_it(workshop: Workshop) -> None:
    """Else the page that is torn out would begin with the end of another text."""
    found = {passage.text[:7]: passage.pages for passage in read(workshop.pdf(alone(filler(20), BREAK, "Two.")))}
    assert (found["A line."], found["Two."]) == ((1,), (2,))


INSIDE = {
    "callout": {"callout": {"body": ["One.", BREAK]}},
    "columns": {"columns": {"left": ["One.", BREAK], "right": "Two."}},
    "answer": {"faq": [{"question": "Why?", "answer": ["One.", BREAK]}]},
}


@pytest.mark.parametrize("place", INSIDE)
def test_inside_another_block_it_is_refused_with_its_place(place: str, workshop: Workshop) -> None:
    assert workshop.rendered(alone(INSIDE[place], BREAK, "Three.")).pdf is None
    (problem,) = workshop.problems
    assert problem.code == "E221" and problem.hint
    assert workshop.at(problem).startswith('"so that the diary')


@pytest.mark.parametrize("size", ["regular", "large"])
def test_it_is_refused_on_a_sheet_of_questions(size: Any, workshop: Workshop) -> None:
    faqs = questions(3)
    faqs["q2"]["answer"] = [LETTER_TEXT, BREAK, LETTER_TEXT]  # type: ignore[assignment]
    assert workshop.rendered(content(sheet(), faqs=faqs), size).pdf is None
    assert [problem.code for problem in workshop.problems] == ["E221"]


@pytest.mark.parametrize("reason", ["yes", "No", "true", " "])
def test_it_wants_a_reason(reason: str, workshop: Workshop) -> None:
    assert workshop.read(alone("One.", {"page-break": reason}, "Two.")) is None
    (problem,) = workshop.problems
    assert problem.code == ("E202" if reason.strip() else "E211")
    assert problem.hint and workshop.at(problem).startswith(f'"{reason}')
