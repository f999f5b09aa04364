"""The words of a finding where they stand."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.checks import Passage, passages
from brochure.problems import Problem, Span
from brochure.reports.marking import Marked, marked
from tests.specimens import Workshop, content, handout

LONG = " ".join(f"word{number}" for number in range(60))


@pytest.fixture
def texts(workshop: Workshop) -> tuple[Passage, ...]:
    """The passages of a guide."""
    what = content(handout("Come **early** to your visit.\n\nBring a friend.", f"{LONG} here {LONG}."))
    project = workshop.project(what)
    return passages(project.documents[0], project.content)


def problem(message: str, texts: tuple[Passage, ...], words: str) -> Problem:
    place = next(passage.place_of(words) for passage in texts if words in passage.words)
    return Problem("E798", message, place, "Mend it.")


def test_the_words_in_quotes_are_marked(texts: tuple[Passage, ...]) -> None:
    found = marked(problem('the word "early" is vague', texts, "early"), texts)
    assert found == Marked("Come ", "early", " to your visit.")


def test_in_the_paragraph_that_has_them(texts: tuple[Passage, ...]) -> None:
    """Both paragraphs are one text of the file."""
    found = marked(problem('"friend" is vague', texts, "friend"), texts)
    assert found == Marked("Bring a ", "friend", ".")


def test_the_longest_that_is_quoted_counts(texts: tuple[Passage, ...]) -> None:
    found = marked(problem('"friend" in "bring a friend" is vague', texts, "friend"), texts)
    assert found == Marked("", "Bring a friend", ".")


def test_much_around_them_is_cut_at_words(texts: tuple[Passage, ...]) -> None:
    found = marked(problem('"here" is vague', texts, "here"), texts)
    assert found is not None and found.words == "here"
    assert found.before.startswith("\u2026 word") and found.before.endswith("word59 ") and len(found.before) < 80
    assert found.after.startswith(" word0 ") and found.after.endswith(" \u2026") and len(found.after) < 80


def test_without_quotes_the_text_is_shown_and_nothing_marked(texts: tuple[Passage, ...]) -> None:
    assert marked(problem("this is vague", texts, "early"), texts) == Marked("", "", "Come early to your visit.")
    long = marked(problem("this is long", texts, "here"), texts)
    assert long is not None and long.after.endswith(" \u2026") and len(long.after) < 150


@pytest.mark.parametrize("place", [None, Span("content.yaml", 1, 1), Span("brand.yml", 12, 1)])
def test_what_is_not_about_the_text_has_no_words(texts: tuple[Passage, ...], place: Any) -> None:
    assert marked(Problem("E798", "no review date", place), texts) is None
