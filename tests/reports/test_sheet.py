"""The report is a handout without an author."""

from __future__ import annotations

from typing import Any

from brochure.reports.printed import printed
from tests.proof.reading import artifacts, read
from tests.reports.conftest import Ask


def test_its_foot_says_when_it_was_made_and_nothing_of_a_review(ask: Ask, loud: dict[str, Any]) -> None:
    pdf = printed(ask(loud)).pdf
    assert pdf is not None
    around = " ".join(line for page in artifacts(pdf) for line in page)
    assert "Checked on November 23, 2026 with brochure" in around and "Elm Street Clinic" in around
    everything = f"{around} {' '.join(passage.text for passage in read(pdf))}"
    assert "Not yet clinically reviewed" not in everything and "Author not named" not in everything
