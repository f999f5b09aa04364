"""The counter is right on every word of the list, and its own list of exceptions has none too many."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from brochure.language.english import english

WORDS = Path(__file__).with_name("english_words.txt")


def known() -> dict[str, int]:
    """The words of the list with their syllables."""
    lines = [line for line in WORDS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    parts = [line.partition(": ") for line in lines]
    return {word.lower(): int(count) for count, _, words in parts for word in words.split()}


def test_it_is_right_on_every_word_of_the_list() -> None:
    words = known()
    assert len(words) >= 500
    assert {word: english(word) for word, count in words.items() if english(word) != count} == {}


@pytest.mark.parametrize(
    ("word", "count"),
    [("areas", 3), ("businesses", 3), ("argued", 2), ("arguing", 3), ("naively", 3), ("diabetes", 4), ("soldiers", 2)],
)
def test_a_listed_word_stands_for_its_forms(word: str, count: int) -> None:
    assert english(word) == count


def test_no_word_is_listed_that_the_rules_get_right(monkeypatch: pytest.MonkeyPatch) -> None:
    module = importlib.import_module("brochure.language.english")
    listed = dict(module._exceptions())
    monkeypatch.setattr(module, "_exceptions", dict)
    assert len(listed) > 100
    assert [word for word, count in listed.items() if english(word) == count] == []
