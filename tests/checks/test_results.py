"""Numbers and findings with their sources."""

from __future__ import annotations

from typing import Any

import pytest

from tests.checks.claims import codes
from tests.specimens import Workshop

CLAIM, CITED = "55 of 100 people got better", "55 of 100 people got better [@study]"


@pytest.mark.parametrize(
    ("body", "is_covered"),
    [
        ([CLAIM], False),
        ([CITED], True),
        (["It is known. [@study]", CLAIM], False),
        (["What was found: [@study]", {"bullets": [CLAIM, "41 of 100 people did not"]}], True),
        (["What was found:", {"bullets": [CLAIM]}], False),
        (["What was found: [@study]", {"bullets": ["Other things"]}, CLAIM], False),
        ([{"table": {"columns": ["A", "B"], "rows": [["One [@study]", CLAIM]]}}], True),
        ([{"table": {"columns": ["A", "B"], "rows": [["One [@study]", "-"], ["Two", CLAIM]]}}], False),
        ([{"table": {"title": "Found [@study]", "columns": ["A", "B"], "rows": [["Two", CLAIM]]}}], True),
        ([{"table": {"columns": ["A", "B [@study]"], "rows": [["Two", CLAIM]]}}], True),
        ([{"callout": {"body": [{"table": {"columns": ["A", "B"], "rows": [["One [@study]", CLAIM]]}}]}}], True),
        ([{"compare": {"options": ["A", "B"], "points": {"Found": [CITED, CLAIM]}}}], True),
        ([{"compare": {"options": ["A", "B"], "points": {"Found": ["-", CLAIM], "Else [@study]": ["-", "-"]}}}], False),
        ([{"icon-array": {"title": "Found [@study]", "of": "10",
                          "rows": [{"count": "4", "label": "people, twice as many as in 4 out of 10 people"}]}}], True),
        ([{"faq": [{"question": "How many?", "answer": [CLAIM]}]}], False),
        ([{"faq": [{"question": "How many?", "answer": [CITED]}]}], True),
    ],
)  # fmt: skip
def test_a_source_stands_in_the_same_paragraph_or_row(body: list[Any], is_covered: bool, workshop: Workshop) -> None:
    assert codes(workshop, *body) == ([] if is_covered else ["W724"])


def test_a_passage_is_told_once(workshop: Workshop) -> None:
    assert codes(workshop, f"{CLAIM}. Studies have shown that 3 in 10 people did not.") == ["W724"]


@pytest.mark.parametrize(
    ("title", "label", "is_told"),
    [
        (None, "people feel better", True),
        (None, "people feel better [@study]", False),
        ("What was found [@study]", "people feel better", False),
        ("Relief after one hour", "people", True),
        (None, "people bring a book", False),
    ],
)
def test_drawn_people_have_a_source_too(title: str | None, label: str, is_told: bool, workshop: Workshop) -> None:
    array = {"of": "10", "rows": [{"count": "4", "label": label}], **({"title": title} if title else {})}
    assert codes(workshop, {"callout": {"body": [{"icon-array": array}]}}) == (["W724"] if is_told else [])


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("It helped 24% of patients. [@study]", True),
        ("It helped 24 of 100 patients (24%). [@study]", False),
        ("It lowered the risk by 30%. [@study]", False),
        ("It lowered the risk by about 30 percent. [@study]", False),
    ],
)
def test_a_percentage_is_also_told_in_people(text: str, is_told: bool, workshop: Workshop) -> None:
    assert codes(workshop, text) == (["W725"] if is_told else [])
