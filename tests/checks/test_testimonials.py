"""One person's praise, and what must be said of it."""

from __future__ import annotations

import pytest

from tests.checks.claims import codes, problems_of
from tests.checks.plain_words import said
from tests.specimens import Workshop

SAID = "I was glad that my sister came along"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        (f"“{SAID},” says Ana, a patient.", True),
        (f'"{SAID}," said one of our patients.', True),
        (f"“{SAID}.” – Ana R.", True),
        (f"One patient told us: “{SAID}.”", True),
        (f"“{SAID},” says Ana, a patient. Other people may feel otherwise.", False),
        (f"“{SAID},” says Ana, a patient. She was paid for this, and your results may differ.", False),
        ("Patients ask us: “Can my sister come along?”", False),
        ("“Call us when your pain gets worse,” says Dr. Lee Moss.", False),
        ("Our patients call it “the room with the fish tank” and like it.", False),
    ],
)
def test_a_testimonial_in_prose_says_that_it_is_one_persons(text: str, is_told: bool, workshop: Workshop) -> None:
    assert codes(workshop, text) == (["W726"] if is_told else [])


def test_the_block_says_it_by_itself_once_it_knows_who_speaks(workshop: Workshop) -> None:
    assert codes(workshop, {"quote": {"text": f"{SAID}.", "who": "Ana, a patient"}}) == []
    assert codes(workshop, {"quote": {"text": f"{SAID}."}}) == ["W726"]
    assert codes(workshop, {"quote": {"text": f"{SAID}.", "disclosure": "One person's words."}}) == []
    assert codes(workshop, {"quote": {"text": "Take your time, and bring your questions."}}) == []
    assert codes(workshop, {"callout": {"body": [{"quote": {"text": f"{SAID}."}}]}}) == ["W726"]


def test_a_quotation_in_a_shared_answer_counts(workshop: Workshop) -> None:
    faqs = {"how": {"question": "How is it?", "answer": [{"quote": {"text": f"{SAID}."}}]}}
    project = workshop.project({**said({"faq": ["how"]}), "faqs": faqs})
    assert [problem.code for problem in problems_of(project)] == ["W726"]
