"""The marked PDF: all words, those that are gone struck through, those that are new underlined, for eyes and ears."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from brochure.editions.approving import approve, changes
from brochure.problems import Problems
from brochure.reports.changes import marked
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import Passage, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content, handout

OLD = ["Rest today and drink water.", "Bring your card.", {"subhead": "Later"}, "Sleep well."]
NEW = ["Rest tomorrow and drink water.", {"subhead": "Later on"}, "Sleep well.", "Call us."]


def made(before: dict[str, Any], after: dict[str, Any], workshop: Workshop) -> bytes:
    workshop.project(before)
    path = workshop.root / "content.yaml"
    assert approve(path, "guide", "Dr. Lee Moss", datetime.date(2026, 11, 1), Problems())
    workshop.project(after)
    found = changes(path, "guide", Problems())
    assert found is not None
    rendered = marked(found)
    assert rendered.pdf is not None and list(rendered.problems) == []
    return rendered.pdf


def heard(pdf: bytes) -> list[tuple[str, str]]:
    return [(one.role, " ".join(one.text.split())) for one in read(pdf)]


def test_eyes_and_ears_are_told_alike(workshop: Workshop) -> None:
    found = heard(made(content(handout(*OLD)), content(handout(*NEW)), workshop))
    assert found[1:3] == [
        ("H1", "Changes in: After Your Visit"), ("P", "Since the approval by Dr. Lee Moss on November 1, 2026"),
    ]  # fmt: skip
    start = found.index(("H2", "What to know"))
    assert found[start + 1 : start + 6] == [
        ("P", "Rest deleted: today; added: tomorrow; and drink water."),
        ("P", "deleted: Bring your card.;"),
        ("H2", "Later added: on;"),
        ("P", "Sleep well."),
        ("P", "added: Call us.;"),
    ]


def test_struck_and_underlined(workshop: Workshop) -> None:
    (page,) = sheets(made(content(handout(*OLD)), content(handout(*NEW)), workshop))
    fonts = {run.text.strip(): run.font for run in page.runs}
    assert "Bold" in fonts["tomorrow"] and "Bold" not in fonts["today"]


@pytest.mark.parametrize("language", ["en-US", "es"])
def test_it_keeps_the_standards(language: str, workshop: Workshop) -> None:
    many = [f"{LETTER_TEXT} Number {number}." for number in range(60)]
    before, after = ({**content(handout(*body)), "language": language} for body in (many, [*many[5:], "Last."]))
    pdf = made(before, after, workshop)
    assert violations(pdf) == [] and faults(pdf) == [] and breaches(pdf) == []


def test_it_is_the_same_tomorrow(workshop: Workshop) -> None:
    what = content(handout(*OLD)), content(handout(*NEW))
    assert made(*what, workshop) == made(*what, workshop)


def test_characters_that_no_font_has_any_more_are_told_by_their_number(workshop: Workshop) -> None:
    found = heard(made(content(handout("Rest \u0e01 today.")), content(handout("Rest today.")), workshop))
    assert ("P", "Rest deleted: U+0E01; today.") in found


def test_words_are_no_markup(workshop: Workshop) -> None:
    words = "Write \\*this\\* and \\[@that\\] down."
    found = heard(made(content(handout(words, title=words)), content(handout(words + " Now.", title=words)), workshop))
    assert ("H1", "Changes in: Write *this* and [@that] down.") in found
    assert ("P", "Write *this* and [@that] down. added: Now.;") in found


def test_a_document_that_is_large_and_asks_for_help_is_set_as_a_plain_list(workshop: Workshop) -> None:
    before = content(handout(*OLD, size="large"))
    pdf = made(before, content(handout(*NEW, size="large")), workshop)
    assert _titles(read(pdf)) == ["Changes in: After Your Visit"]


def _titles(passages: list[Passage]) -> list[str]:
    return [one.text for one in passages if one.role == "H1"]
