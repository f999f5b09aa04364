import pytest

from tests.checks.plain_words import found, said
from tests.specimens import Workshop

LONG = "Please come early " + "and bring your list " * 6  # 27 words
LIMIT = {"limit": "sentence-words", "value": "30", "reason": "Readers are nurses.", "by": "Ana Ruiz, RN"}


def test_a_long_sentence_is_told_where_it_stands(workshop: Workshop) -> None:
    (problem,) = found("W710", said(f"Rest today. {LONG.strip()}."), workshop)
    assert problem.message == 'a sentence has 27 words, starting with "Please come early and bring …"'
    assert workshop.at(problem).startswith("Please come early")


def test_a_limit_can_be_set(workshop: Workshop) -> None:
    assert found("W710", {**said(f"{LONG.strip()}."), "checks": {"limits": [LIMIT]}}, workshop) == []


@pytest.mark.parametrize(
    "text, message",
    [
        ("Rest. " * 7, 'a paragraph has 7 sentences, starting with "Rest."'),
        (f"{'Rest and drink water as you like on this day and on the next one too please. ' * 6}",
         'a paragraph has 102 words, starting with "Rest and drink water as …"'),
    ],
)  # fmt: skip
def test_a_long_paragraph_is_told_by_what_is_too_much_of_it(text: str, message: str, workshop: Workshop) -> None:
    (problem,) = found("W710", said(text.strip()), workshop)
    assert problem.message == message


def test_a_paragraph_is_not_told_beside_its_sentence(workshop: Workshop) -> None:
    assert len(found("W710", said(f"{LONG.strip()}. " + "Rest. " * 8), workshop)) == 1


@pytest.mark.parametrize(
    "body",
    [
        f"{' '.join(['word'] * 25)}.",
        "Rest. " * 6,
        # Items of a list are each by themselves, in a text and in a block.
        "Bring these:\n\n" + "- your list of all the medicines that you take\n" * 6,
        {"bullets": ["Bring your list of all the medicines that you take"] * 6},
        "Dr. Lee sees you at 9 a.m. on Main St. in the U.S. office. She has e.g. 10.5 minutes. Call 770-555-0134.",
    ],
)
def test_what_is_short_enough_is_left_alone(body: object, workshop: Workshop) -> None:
    assert found("W710", said(body), workshop) == []


def test_what_can_not_be_measured_is_left_alone(workshop: Workshop) -> None:
    assert len(found("W710", said(f"{LONG.strip()}.", language="es"), workshop)) == 1
