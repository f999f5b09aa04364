"""Sources: there where health is the topic, and with days that can be."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from tests.checks.samples import TODAY, findings, guide
from tests.specimens import Workshop, content, handout, sheet

CITES = "sections: [{title: What to know, body: ['Some people wait. [@study]']}]"
SOURCE = {"title": "A study", "url": "https://elm.example/study", "accessed": "2026-11-01"}


def found(what: dict[str, Any], workshop: Workshop, date: datetime.date | None = TODAY) -> list[str]:
    problems = [one for one in findings(what, workshop, date).problems if one.code in ("W732", "W733")]
    return [f"{one.code} {one.message} @ {workshop.at(one)[:16]}" for one in problems]


def with_source(source: dict[str, str], **own: Any) -> dict[str, Any]:
    return {**guide(CITES), "sources": {"study": source}, **own}


@pytest.mark.parametrize("sample", ["", "purpose: {message: Bring your card.}"])
def test_a_sheet_about_opening_hours_needs_none(sample: str, workshop: Workshop) -> None:
    assert found(guide(sample), workshop) == []


def test_a_topic_asks_for_sources_at_its_line(workshop: Workshop) -> None:
    told = 'W732 the document is about health (topic: mental-health) and cites no source @ "mental-health"'
    assert found(guide("topic: mental-health"), workshop) == [told]


def test_an_off_label_use_does_too(workshop: Workshop) -> None:
    assert found(guide("off_label: yes"), workshop)[0].startswith("W732 the document is about an off-label use")


def test_a_source_in_a_shared_question_is_enough(workshop: Workshop) -> None:
    faqs = {"wait": {"question": "Must I wait?", "answer": "Some do. [@study]"}}
    what = content(sheet(topic="mental-health"), faqs=faqs, sources={"study": SOURCE})
    assert found(what, workshop) == []


def test_so_is_one_in_a_question_inside_a_box(workshop: Workshop) -> None:
    faqs = {"wait": {"question": "Must I wait?", "answer": "Some do. [@study]"}}
    document = handout({"callout": {"body": [{"faq": ["wait"]}]}}, topic="mental-health")
    assert found(content(document, faqs=faqs, sources={"study": SOURCE}), workshop) == []


def test_a_page_on_the_web_needs_the_day_on_which_it_was_read(workshop: Workshop) -> None:
    told = 'W733 it is not said when the source "study" was last read on the web @ "https://elm.exa'
    assert found(with_source({"title": "A study", "url": SOURCE["url"]}), workshop) == [told]
    assert found(with_source({"title": "A book"}), workshop) == []


def test_a_source_that_no_text_of_it_cites_is_not_looked_at(workshop: Workshop) -> None:
    what = {**guide(""), "sources": {"study": {"title": "A study", "url": SOURCE["url"]}}}
    assert found(what, workshop) == []


def test_nobody_has_read_a_source_tomorrow(workshop: Workshop) -> None:
    ahead = with_source({**SOURCE, "accessed": "2026-11-24"})
    told = 'W733 the source "study" can\'t have been read on 2026-11-24, which is yet to come @ "2026-11-24"'
    assert [line.rstrip("},") for line in found(ahead, workshop)] == [told]
    assert found(ahead, workshop, None) == []


@pytest.mark.parametrize("date", ["2026-11-02", "2026-12", "2027"])
def test_nobody_has_read_a_source_before_it_was_published(date: str, workshop: Workshop) -> None:
    (told,) = found(with_source({**SOURCE, "date": date}), workshop)
    assert told.startswith(f'W733 the source "study" is dated {date}, after the day on which it was read, 2026-11-01')


@pytest.mark.parametrize("date", ["2026-11-01", "2026-11", "2026", "Spring 2027", "2025-12-31"])
def test_other_dates_are_left_alone(date: str, workshop: Workshop) -> None:
    assert found(with_source({**SOURCE, "date": date}), workshop) == []


def test_a_documents_own_source_goes_before_the_files(workshop: Workshop) -> None:
    what = with_source(SOURCE)
    what["documents"][0]["sources"] = {"study": {"title": "A study", "url": SOURCE["url"]}}
    assert len(found(what, workshop)) == 1
