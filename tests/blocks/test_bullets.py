from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.proof.layout import stray_labels
from tests.proof.measure import sheets
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = [f"Point {number}: {LETTER_TEXT}" for number in range(50)]
TALL_IS_ONE = "L"


def words(say: Wording, items: list[str]) -> Iterator[str]:
    return say.items("\u2022", items)


def test_bullets_hang_and_stand_on_the_first_line(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout("A paragraph.", {"bullets": [LETTER_TEXT * 2, "Short."]}, contents="no")))
    assert stray_labels(pdf) == []
    runs = sheets(pdf)[0].runs
    dot, paragraph = (next(run for run in runs if run.text.startswith(text)) for text in ("\u2022", "A paragraph"))
    words = [run for run in runs if run.text.startswith(("Rest today", "Short"))]
    assert {round(run.x, 1) for run in words} == {round(dot.x + 13, 1)}
    assert round(dot.x, 1) == round(paragraph.x, 1)
