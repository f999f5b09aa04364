"""The text against its own answers."""

from __future__ import annotations

import pytest

from tests.checks.claims import problems
from tests.specimens import Workshop


def told(workshop: Workshop, text: str, answer: str, title: str = "About the Treatment") -> list[str]:
    found = problems(workshop, text, {"faq": [{"question": "How is it?", "answer": answer}]}, title=title)
    return [one.message for one in found if one.code == "W728"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The treatment has few side effects.", "The treatment can have serious side effects."),
        ("The treatment is safe.", "The treatment has real risks."),
        ("The relief of this treatment lasts for years.", "The relief of the treatment wears off after a week."),
        ("The treatment is not addictive. [@study]", "You can come to depend on the treatment."),
        ("This treatment works for everyone.", "The treatment may not work."),
        ("The treatment is FDA approved.", "The treatment has not been approved."),
    ],
)
def test_opposite_claims_about_one_thing_are_told_once(text: str, answer: str, workshop: Workshop) -> None:
    (message,) = told(workshop, text, answer)
    assert 'the answer to "How is it?" (line ' in message
    # It does not matter which of the two is the calm one.
    assert len(told(workshop, answer, text)) == 1


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The treatment has no fixed time.", "The treatment has side effects, including confusion."),
        ("Few side effects? No.", "The treatment has side effects, including confusion."),
        ("The treatment does not have few side effects.", "The treatment has side effects, including confusion."),
        ("The drip for allergies has few side effects.", "The treatment has side effects, including confusion."),
        ("Spravato is FDA approved for some adults.", "Ketamine is not approved for depression."),
        ("The relief lasts for years.", "Your visit lasts only hours."),
    ],
)
def test_other_things_and_denials_are_no_contradiction(text: str, answer: str, workshop: Workshop) -> None:
    assert told(workshop, text, answer) == []


def test_words_that_every_title_has_are_no_topic(workshop: Workshop) -> None:
    text, answer = "The drip has few side effects in patients.", "The cream has serious side effects in patients."
    assert told(workshop, text, answer, title="A Guide for Patients") == []
    assert len(told(workshop, text, answer.replace("cream", "drip"), title="The Drip: A Guide for Patients")) == 1


def test_two_places_of_the_text_are_not_compared(workshop: Workshop) -> None:
    found = problems(workshop, "The treatment has few side effects.", "The treatment can have serious side effects.")
    assert "W728" not in [one.code for one in found]
