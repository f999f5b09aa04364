from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.blocks.measures import set_in, unfit
from tests.proof.integrity import faults
from tests.proof.layout import collisions, outside
from tests.proof.measure import sheets
from tests.proof.reading import outline, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content, handout, sheet
from tests.wording import Wording

LABELS = {
    "en": ["Written by", "Reviewed by", "Next review", "Version", "Sources", "Funding", "Conflicts of interest",
           "Reading level", "Other formats", "Feedback"],
    "es": ["Escrito por", "Revisado por", "Pr\u00f3xima revisi\u00f3n", "Versi\u00f3n", "Fuentes", "Financiaci\u00f3n",
           "Conflictos de inter\u00e9s", "Nivel de lectura", "Otros formatos", "Su opini\u00f3n"],
}  # fmt: skip
TALL: Any = {"funding": " ".join([LETTER_TEXT] * 60)}
TALL_IS_ONE = "L"
NOT_STATED = {"en": "Not stated", "es": "Sin declarar"}
COUNTED = {"en": ("{}, listed at the end", "None listed"), "es": ("{}, al final de la hoja", "Ninguna")}


def words(say: Wording, block: dict[str, str]) -> Iterator[str]:
    say.review_is_told = True
    language, review = say.language[:2], say.document.get("review", {})
    checked = say.phrases["not_reviewed"]
    if "reviewer" in review:
        checked = say.phrases["reviewed_by"].format(review["reviewer"], say.date(review["reviewed"])).split(" ", 2)[2]
    sources = len(set(re.findall(r"(?<=@)[a-z]+", json.dumps(say.document))))
    some, none = COUNTED[language]
    values = [
        review.get("author", say.phrases["no_author"]),
        checked,
        say.date(review["next"]) if "next" in review else say.phrases["no_next_review"],
        review.get("version", say.phrases["no_version"]),
        some.format(sources) if sources else none,
        say.line(block["funding"]) if "funding" in block else NOT_STATED[language],
        say.line(block["conflicts"]) if "conflicts" in block else NOT_STATED[language],
        say.line(block["reading_level"]) if "reading_level" in block else "",
        say.line(block["formats"]) if "formats" in block else say.phrases["formats_large" if say.large else "formats"],
        say.line(block["feedback"]) if "feedback" in block else "",
    ]
    if "title" in block:
        yield say.line(block["title"])
    for label, value in zip(LABELS[language], values, strict=True):
        if value:
            yield label
            yield value


REVIEW = {
    "author": "Dana Reyes, RN", "reviewer": "Sam Okafor, MD", "reviewed": "2026-11-23", "next": "2027-11-23",
    "version": "3",
}  # fmt: skip


def alone(block: dict[str, str], *more: Any, review: dict[str, str] | None = None, **parts: Any) -> dict[str, Any]:
    made = handout({"provenance": block}, *more, contents="no", review=review)
    return content(made, help=None, **parts)


def told(pdf: bytes) -> dict[str, str]:
    """What stands after each label."""
    found = [passage for passage in read(pdf) if passage.role in ("Lbl", "LBody")]
    labels, bodies = found[::2], found[1::2]
    assert all(one.role == "Lbl" for one in labels) and all(one.role == "LBody" for one in bodies)
    return {label.text.strip(): body.text.strip() for label, body in zip(labels, bodies, strict=True)}


def test_it_says_what_the_review_says(workshop: Workshop) -> None:
    assert list(told(workshop.pdf(alone({}, review=REVIEW))).items())[:4] == [
        ("Written by", "Dana Reyes, RN"),
        ("Reviewed by", "Sam Okafor, MD on November 23, 2026"),
        ("Next review", "November 23, 2027"),
        ("Version", "3"),
    ]


def test_what_is_missing_is_said_and_nothing_is_made_up(workshop: Workshop) -> None:
    assert told(workshop.pdf(alone({}))) == {
        "Written by": "Author not named",
        "Reviewed by": "Not yet clinically reviewed",
        "Next review": "No next review date set",
        "Version": "No version number",
        "Sources": "None listed",
        "Funding": "Not stated",
        "Conflicts of interest": "Not stated",
        "Other formats": "Ask us for large print or another language",
    }


def test_its_own_lines_are_as_typed(workshop: Workshop) -> None:
    block = {"funding": "A *grant*.", "conflicts": "None.", "reading_level": "Grade 6", "formats": "Audio.",
             "feedback": "[Write](https://elm.example) to us."}  # fmt: skip
    found = told(workshop.pdf(alone(block)))
    assert [found[label] for label in LABELS["en"][5:]] == ["A grant.", "None.", "Grade 6", "Audio.", "Write to us."]


def test_sources_are_counted_even_those_cited_after_it(workshop: Workshop) -> None:
    sources = {name: {"title": f"Paper {name}"} for name in ("a", "b", "c")}
    pdf = workshop.pdf(alone({"funding": "A grant [@b]."}, "One [@a; @b].", "Two [@c].", sources=sources))
    assert told(pdf)["Sources"] == "3, listed at the end"
    (listed,) = re.findall(r'H2 "Sources"\n  L .*\n((?:    .*\n)+)', outline(pdf))
    assert listed.count("LI\n") == 3


def test_the_last_lines_do_not_say_it_again(workshop: Workshop) -> None:
    texts = [passage.text for passage in read(workshop.pdf(alone({}, "The end.", review=REVIEW)))]
    assert texts[-1] == "The end."
    assert sum("Dana Reyes" in text for text in texts) == 1


def test_in_large_print_the_last_lines_keep_only_what_the_brand_wants(workshop: Workshop) -> None:
    """There the foot of the page has no room for it."""
    brand = workshop.brand("defaults: {brochure: {footer: Printed on site}}\n")
    texts = [passage.text.strip() for passage in read(workshop.pdf(alone({}, "The end.", brand=brand), "large"))]
    assert texts[-3:] == ["The end.", "About this guide", "Printed on site"]
    assert "Ask us for regular print or another language" in texts


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("width", range(150, 451, 50))
def test_it_fits_in_any_measure(width: int, size: Any, workshop: Workshop) -> None:
    block = {"title": "Who stands behind it", "funding": LETTER_TEXT, "feedback": LETTER_TEXT}
    assert unfit(set_in(width, {"provenance": block}, workshop, size)) == []


@pytest.mark.parametrize("size", ["regular", "large"])
def test_in_narrow_places_labels_stand_above_what_they_lead(size: Any, workshop: Workshop) -> None:
    block = {"provenance": {"title": "About", "funding": "Elm Street Clinic paid for the whole of it."}}
    columns = {"columns": {"left": [block], "right": "Rest."}}
    pdf = workshop.pdf(content(handout(columns, contents="no", review=REVIEW), help=None, language="es"), size)
    assert faults(pdf) == violations(pdf) == []
    for page in sheets(pdf):
        assert outside(page, 18.0) == [] and collisions(page, 2.5) == []


def test_a_sheet_of_questions_may_have_it(workshop: Workshop) -> None:
    faqs = {"who": {"question": "Who wrote this?", "answer": [{"provenance": {}}]}}
    pdf = workshop.pdf(content(sheet(review=REVIEW), faqs=faqs))
    assert told(pdf)["Written by"] == "Dana Reyes, RN"
    assert faults(pdf) == violations(pdf) == []


def test_it_speaks_spanish(workshop: Workshop) -> None:
    found = told(workshop.pdf(alone({}, review=REVIEW, language="es")))
    assert [label for label in LABELS["es"] if label in found] == list(found)
    assert found["Revisado por"] == "Sam Okafor, MD el 23 de noviembre de 2026"
