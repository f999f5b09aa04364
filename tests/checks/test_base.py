"""What every check works with."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.blocks import Faq
from brochure.checks import Matter, passages
from brochure.content import Text
from brochure.problems import Span
from tests.checks.samples import TODAY
from tests.reports.shouting import Loud
from tests.specimens import Workshop, content, handout, questions


@pytest.fixture
def matter(workshop: Workshop) -> Matter:
    """A handout of a clinic that has set a limit."""
    limit = {"limit": "capitals", "value": "6", "reason": "We like it loud.", "by": "Dr. Lee Moss"}
    project = workshop.project(content(handout("Come early."), language="es", checks={"limits": [limit]}))
    return Matter(project, project.documents[0], passages(project.documents[0], project.content), TODAY)


def test_a_problem_names_its_document_and_has_a_place(matter: Matter) -> None:
    place = matter.passages[0].origin.span
    assert matter.problem("E798", "it shouts", place, "Hush.").span == place
    for none in (None, Span("", 0, 0)):
        problem = matter.problem("E798", "it shouts", none, "Hush.")
        assert problem.span == matter.document.span and problem.document == "guide" and problem.hint == "Hush."


def test_a_limit_is_the_clinics_own_or_the_usual_one(matter: Matter, workshop: Workshop) -> None:
    assert Loud().limit(matter, "capitals") == 6
    project = workshop.project(content(handout("Come early.")))
    assert Loud().limit(Matter(project, project.documents[0], ()), "capitals") == 4


def test_what_several_checks_need_is_made_once_for_each_matter(matter: Matter) -> None:
    made: list[Matter] = []

    def counting(given: Matter) -> int:
        made.append(given)
        return len(made)

    assert [matter.shared(counting), matter.shared(counting)] == [1, 1]
    assert matter.shared(lambda given: given.language) == "es"
    other: Any = Matter(matter.project, matter.document, matter.passages)
    assert other.shared(counting) == 2 and made == [matter, other]


def test_without_pages_there_are_no_sheets(matter: Matter) -> None:
    assert matter.sheets == ()


def test_its_parts_are_those_of_the_document_and_then_those_of_each_question_that_it_shows(workshop: Workshop) -> None:
    project = workshop.project(content(handout("Come early.", {"faq": ["q1"]}), faqs=questions(1, 5)))
    parts = list(Matter(project, project.documents[0], ()).parts())
    assert parts[0] is project.documents[0]
    assert [part for part in parts if isinstance(part, Faq)] == [project.content.faqs[Text("q1")]]
