from __future__ import annotations

import pytest

from brochure.content import Text
from brochure.sources import Source, day
from brochure.words import phrases
from tests.proof.reading import links, read
from tests.specimens import Workshop, content, handout, questions, sheet

ENGLISH = phrases("en")


def source(**fields: str) -> Source:
    return Source(**{name: Text(value) for name, value in fields.items()})


@pytest.mark.parametrize(
    ("fields", "before", "after", "short"),
    [
        ({"title": "A paper"}, "A paper.", "", "A paper."),
        ({"title": "Is it safe?", "publisher": "FDA"}, "Is it safe? FDA.", "", "FDA."),
        (
            {"title": "A", "publisher": "B", "date": "2026-11-03", "accessed": "2026-01-09"},
            "A. B. November 3, 2026.",
            "Read on January 9, 2026.",
            "B, 2026.",
        ),
        ({"title": "A", "date": "2018"}, "A. 2018.", "", "A, 2018."),
        ({"title": "A", "date": "Spring 2018"}, "A. Spring 2018.", "", "A, Spring 2018."),
    ],
)
def test_a_source_in_words(fields: dict[str, str], before: str, after: str, short: str) -> None:
    made = source(**fields)
    assert (made.before_address(ENGLISH), made.after_address(ENGLISH), made.short()) == (before, after, short)


@pytest.mark.parametrize("text", ["2018", "May 2018", "2018-13-01", "2018-00-10", "in press"])
def test_what_is_no_day_is_printed_as_typed(text: str) -> None:
    assert day(text, ENGLISH.long_date) == text


def test_a_title_gets_its_typography(workshop: Workshop) -> None:
    what = content(handout("A fact [@a]."), sources={"a": {"title": 'The patient\'s "guide"', "url": "elm.example/a"}})
    pdf = workshop.pdf(what)
    assert "The patient\u2019s \u201cguide\u201d. elm.example/a." in [passage.text for passage in read(pdf)]
    (link,) = [link for link in links(pdf) if link.target.startswith("http")]
    assert (link.target, link.contents) == ("https://elm.example/a", "The patient\u2019s \u201cguide\u201d")


def test_a_sheet_names_who_published_it(workshop: Workshop) -> None:
    faqs = {"a": {"question": "Why?", "answer": "Because [@a]."}}
    sources = {"a": {"title": "T", "publisher": "The Patient's Voice", "date": "2020"}}
    texts = [passage.text.strip() for passage in read(workshop.pdf(content(sheet(), faqs=faqs, sources=sources)))]
    assert "Sources: 1. The Patient\u2019s Voice, 2020." in texts


def test_the_day_of_reading_must_be_one(workshop: Workshop) -> None:
    assert workshop.read(content(faqs=questions(1), sources={"a": {"title": "T", "accessed": "yesterday"}})) is None
    assert [problem.code for problem in workshop.problems if problem.severity == "error"] == ["E212"]
