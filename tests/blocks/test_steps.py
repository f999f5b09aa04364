from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.proof.layout import stray_labels
from tests.proof.measure import sheets
from tests.proof.reading import read
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = [f"Step {number}: {LETTER_TEXT}" for number in range(50)]
TALL_IS_ONE = "L"


def words(say: Wording, items: list[str]) -> Iterator[str]:
    return say.items("", items)


def test_numbers_are_made_and_end_under_each_other(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"steps": [f"Do {number}." for number in range(1, 13)]}, contents="no")))
    labels = [passage.text for passage in read(pdf) if passage.role == "Lbl"]
    assert labels == [f"{number}." for number in range(1, 13)]
    runs = [run for run in sheets(pdf)[0].runs if run.text in labels]
    assert len({round(run.box.right, 1) for run in runs}) == 1
    assert len({round(run.x, 1) for run in sheets(pdf)[0].runs if run.text.startswith("Do ")}) == 1
    assert stray_labels(pdf) == []


def test_steps_on_two_pages_are_one_list_that_counts_on(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"steps": [f"Do {number}." for number in range(1, 41)]}, contents="no")))
    passages = [passage for passage in read(pdf) if passage.role == "Lbl"]
    assert [passage.text for passage in passages] == [f"{number}." for number in range(1, 41)]
    assert {passage.pages for passage in passages} == {(1,), (2,)}
