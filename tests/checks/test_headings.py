from __future__ import annotations

from typing import Any

from brochure.problems import Problem
from tests.checks.pages import judged
from tests.specimens import Workshop, content, handout, questions, sheet


def found(workshop: Workshop, *sections: tuple[str, list[Any]], **parts: Any) -> list[Problem]:
    made = [{"title": title, "body": body} for title, body in sections]
    return judged("W742", content(handout(sections=made), **parts), workshop)


def test_a_subhead_as_the_last_thing_of_its_section(workshop: Workshop) -> None:
    (problem,) = found(workshop, ("Before", ["Bring your card.", {"subhead": "Parking"}]))
    assert problem.message == 'there is no text under the heading "Parking": it is the last of its part'
    assert workshop.at(problem).startswith('"Parking"')


def test_a_subhead_right_over_another(workshop: Workshop) -> None:
    (problem,) = found(workshop, ("Before", [{"subhead": "Parking"}, {"subhead": "The door"}, "It is blue."]))
    assert problem.message == 'there is no text under the heading "Parking": "The door" follows'


def test_a_subhead_before_a_page_end_has_the_text_behind_it(workshop: Workshop) -> None:
    page_end = {"page-break": "so that it can be torn out"}
    assert found(workshop, ("Before", [{"subhead": "Parking"}, page_end, "It is behind the house."])) == []
    assert len(found(workshop, ("Before", ["Text.", {"subhead": "Parking"}, page_end]))) == 1


def test_a_subhead_in_a_column_or_a_box_is_seen(workshop: Workshop) -> None:
    columns = {"left": [{"subhead": "Bring"}, "Your card."], "right": ["Nothing.", {"subhead": "Leave"}]}
    box = {"body": ["A note.", {"subhead": "More"}]}
    assert len(found(workshop, ("Before", [{"columns": columns}, {"callout": box}]))) == 2


def test_a_section_of_nothing_but_a_page_end(workshop: Workshop) -> None:
    (problem,) = found(
        workshop, ("Empty", [{"page-break": "so that it can be torn out"}]), ("Full", ["Text."])
    )
    assert problem.message == 'there is nothing under the heading "Empty"'


def test_a_block_under_a_heading_is_text_enough(workshop: Workshop) -> None:
    hours = [{"subhead": "Week"}, {"bullets": ["Nine to five."]}]
    assert found(workshop, ("Hours", hours), ("Days", [{"bullets": ["All but Sunday."]}])) == []


def test_two_sections_of_the_same_words(workshop: Workshop) -> None:
    (problem,) = found(workshop, ("What to do", ["Rest."]), ("After", ["Rest."]), ("What to **do**?", ["Walk."]))
    assert problem.message == 'two headings of this document say "What to do?"'
    assert workshop.at(problem).startswith('"What to **do**?"')


def test_subheads_of_the_same_words_in_one_section_only(workshop: Workshop) -> None:
    twice = [{"subhead": "Food"}, "Eat.", {"subhead": "Food"}, "Drink."]
    assert len(found(workshop, ("Before", twice))) == 1
    once = [{"subhead": "Food"}, "Eat."]
    assert found(workshop, ("Before", once), ("After", once)) == []
    assert len(found(workshop, ("Food", once))) == 1


def test_two_questions_of_the_same_words(workshop: Workshop) -> None:
    here = {"question": "What is question number 1 about?", "answer": "It is about rest."}
    (problem,) = found(workshop, ("One", [{"faq": ["q1"]}]), ("Two", [{"faq": [here]}]), faqs=questions(1))
    assert problem.message == 'two headings of this document say "What is question number 1 about?"'


def test_a_handout_of_one_section_and_a_sheet_are_fine(workshop: Workshop) -> None:
    assert found(workshop, ("All of it", ["Text."])) == []
    assert judged("W742", content(sheet(), faqs=questions(3)), workshop) == []
