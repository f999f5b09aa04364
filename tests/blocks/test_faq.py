from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.proof.reading import read
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout, questions
from tests.wording import Wording

TALL: Any = [{"question": "May I drive?", "answer": " ".join([LETTER_TEXT] * 60)}]
TALL_IS_ONE = "P"


def words(say: Wording, picks: Any) -> Iterator[str]:
    yield from say.questions(picks)


HERE = {"question": "What if I am late?", "answer": ["Call us.", {"bullets": ["Early", "Late"]}]}


def asked(workshop: Workshop, faq: Any, **parts: Any) -> list[str]:
    pdf = workshop.pdf(content(handout({"faq": faq}), faqs=questions(3), **parts))
    return [passage.text for passage in read(pdf) if passage.role == "H3"]


def test_all_of_the_files_questions_in_their_order(workshop: Workshop) -> None:
    assert asked(workshop, "all") == [f"What is question number {number} about?" for number in (1, 2, 3)]


def test_some_by_name_and_others_written_in_place_in_the_order_given(workshop: Workshop) -> None:
    number = "What is question number {} about?".format
    assert asked(workshop, ["q3", HERE, "q1"]) == [number(3), "What if I am late?", number(1)]


def test_a_question_stays_with_two_lines_of_its_answer(workshop: Workshop) -> None:
    for lines in range(26, 38):
        body = [filler(lines), {"faq": "all"}, TAIL]
        pdf = workshop.pdf(content(handout(*body, contents="no"), help=None, faqs=questions(1, 60)))
        passages = read(pdf)
        question = next(index for index, passage in enumerate(passages) if passage.role == "H3")
        assert passages[question].pages[0] == passages[question + 1].pages[0]


def test_the_files_questions_count_where_they_are_written(workshop: Workshop) -> None:
    project = workshop.project(content(handout({"faq": ["q1", HERE]}), faqs=questions(2)))
    (block,) = project.documents[0].sections[0].body  # type: ignore[union-attr]
    assert list(block.texts()) == ["What if I am late?", "Call us.", "Early", "Late"]  # type: ignore[union-attr]
    assert list(block.named(project.content.faqs)) == ["q1"]  # type: ignore[union-attr]


def test_questions_may_stand_in_an_answer(workshop: Workshop) -> None:
    faqs = {**questions(1), "more": {"question": "And more?", "answer": ["See:", {"faq": ["q1"]}]}}
    pdf = workshop.pdf(content(handout({"faq": ["more"]}), faqs=faqs))
    heads = [passage.text for passage in read(pdf) if passage.role == "H3"]
    assert heads == ["And more?", "What is question number 1 about?"]
