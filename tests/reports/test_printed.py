"""The report on paper, for the one who signs."""

from __future__ import annotations

import re
from typing import Any

import pytest

from brochure.checks.pemat import POINTS
from brochure.reports.appraisal import Appraisal
from brochure.reports.printed import printed, said
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.reading import read
from tests.proof.validation import violations
from tests.reports.conftest import Ask
from tests.specimens import content, handout


def report(appraisal: Appraisal) -> bytes:
    made = printed(appraisal)
    assert made.pdf is not None and list(made.problems) == []
    return made.pdf


def text(pdf: bytes) -> str:
    return " ".join(" ".join(passage.text for passage in read(pdf)).replace("\u00a0", " ").split())


@pytest.fixture
def accepting(loud: dict[str, Any]) -> dict[str, Any]:
    loud["checks"] = {"accept": [{"code": "E798", "at": "EARLY", "reason": "They know it.", "by": "Dr. Lee Moss"}]}
    return loud


def test_it_is_accessible_and_lasts(ask: Ask, accepting: dict[str, Any]) -> None:
    pdf = report(ask(accepting))
    assert violations(pdf) == [] and faults(pdf) == [] and breaches(pdf) == []


def test_a_finding_has_its_line_its_words_and_its_fix(ask: Ask, loud: dict[str, Any]) -> None:
    found = ask(loud)
    words = text(report(found))
    span = found.problems[0].span
    assert span is not None
    assert f"Line {span.line} error E798" in words
    assert "\u201cCARD\u201d shouts \u201cBring your CARD, please.\u201d To do: Write: card." in words


def test_what_two_documents_print_is_told_with_the_first(ask: Ask, loud: dict[str, Any]) -> None:
    assert text(report(ask(loud))).count("\u201cCARD\u201d shouts") == 1


def test_the_summary_counts_for_each_document(ask: Ask, accepting: dict[str, Any]) -> None:
    accepting["documents"][0]["review"] = {"version": "2.1"}
    words = text(report(ask(accepting)))
    assert "Document Version Pages Errors Warnings Accepted After Your Visit 2.1 1 1 1 1" in words


def test_what_is_accepted_stands_with_its_reason(ask: Ask, accepting: dict[str, Any]) -> None:
    words = text(report(ask(accepting)))
    assert "What the Clinic Accepts" in words and "They know it. Dr. Lee Moss" in words


def test_nothing_accepted_no_heading(ask: Ask, loud: dict[str, Any]) -> None:
    assert "What the Clinic Accepts" not in text(report(ask(loud)))


def test_nothing_found_is_said(ask: Ask) -> None:
    assert "What Was Found Nothing." in text(report(ask(content(handout("Come in.")), with_pages=False)))


def test_every_point_is_there_and_people_have_a_line_to_sign(ask: Ask, loud: dict[str, Any]) -> None:
    words = text(report(ask(loud)))
    assert [point.number for point in POINTS if f"{point.number}: {point.asks}" not in words] == []
    assert re.search(r"Sign Here .*Name and title Signature Date$", words)


def test_what_was_not_judged_is_named(ask: Ask, loud: dict[str, Any]) -> None:
    loud["documents"][0]["tittle"] = "x"
    words = text(report(ask(loud)))
    assert "Not looked at guide: mistakes in the file come first." in words
    assert "The content file Where What, and a way out Line" in words and "E203" in words


def test_it_is_in_english_whatever_the_handout_is(ask: Ask, loud: dict[str, Any]) -> None:
    words = text(report(ask({**loud, "language": "es"})))
    assert "Report for the Reviewer" in words and "page" in words.lower()


def test_a_character_that_no_font_has_is_spelled_out(ask: Ask) -> None:
    assert "no font has the character U+1F408" in text(report(ask(content(handout("A cat \U0001f408."))))).replace(
        "No font", "no font"
    )


def test_the_same_day_the_same_bytes(ask: Ask, loud: dict[str, Any]) -> None:
    assert report(ask(loud)) == report(ask(loud))


@pytest.mark.parametrize("words", ["5 * 3 * 2", "[@a]", "{{ clinic.name }}", "1. first", "a_b_c", "**x**"])
def test_words_of_the_content_are_printed_as_they_are(words: str, ask: Ask) -> None:
    """Even where they would be signs of the Markdown in which the report is written."""
    assert words in text(report(ask(content(handout("Come in.", title=f"Our {said(words)}")))))
