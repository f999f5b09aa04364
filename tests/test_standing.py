"""What a document's words are, and whether what is written of its review still holds."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from brochure.approvals import Approval, Spoiled
from brochure.blocks import KINDS
from brochure.blocks.base import blocks_in
from brochure.content import NOWHERE, Text
from brochure.markup import body, plain
from brochure.project import Project
from brochure.review import AS_WRITTEN, Standing
from brochure.standing import overdue, standing, wording
from tests.blocks.samples import sample
from tests.specimens import CLINIC, HELP, Workshop, content, handout, sheet

SOURCES = {"study": {"title": "A study", "publisher": "A journal", "date": "2025", "url": "https://elm.example/study",
                     "accessed": "2026-11-01"}, "idle": {"title": "Never cited"}}  # fmt: skip
FAQS = {
    "drive": {"question": "Can I drive?", "answer": "No. [@study]"},
    "eat": {"question": "May I eat?", "answer": ["Yes.", {"faq": ["drive"]}]},
    "idle": {"question": "Never asked?", "answer": "No."},
}
DUE = {"reviewer": "Dr. Lee Moss", "reviewed": "2025-10-01", "next": "2026-10-01"}


def words(what: dict[str, Any], workshop: Workshop) -> list[str]:
    project = workshop.project(what)
    return [said.words for said in wording(project.documents[0], project.content)]


def full(*body: Any, **parts: Any) -> dict[str, Any]:
    return content(handout(*body, **parts), sources=SOURCES, faqs=FAQS)


def test_all_that_a_handout_says_in_reading_order(workshop: Workshop) -> None:
    body = ["Rest.\n\n- one\n- two", {"subhead": "Later"}, {"bullets": ["Eat **well**."]}, {"faq": ["eat"]}]
    what = full(*body, subtitle="For you", summary=["Drink [water](https://elm.example/water)."])
    assert words(what, workshop) == [
        "# After Your Visit",
        "For you",
        "In a crisis",
        "Call or text 988. In danger, call 911.",
        "Drink water <https://elm.example/water>.",
        "# What to know",
        "Rest.", "one", "two",
        "# Later",
        "Eat well.",
        "# May I eat?",
        "Yes.",
        "# Can I drive?",
        "No. [study]",
        "[study] A study, A journal, 2025 <https://elm.example/study>",
        "Elm Street Clinic",
        "770-555-0134",
    ]  # fmt: skip


def test_all_that_a_sheet_says(workshop: Workshop) -> None:
    link = {"url": "https://elm.example/guide", "label": "The guide"}
    here = {"question": "What now?", "answer": "Wait."}
    what = content(sheet(faq=["drive", here], link=link), sources=SOURCES, faqs=FAQS)
    assert words(what, workshop) == [
        "# Your Questions", "In a crisis", "Call or text 988. In danger, call 911.", "# Can I drive?", "No. [study]",
        "# What now?", "Wait.", "The guide", "https://elm.example/guide",
        "[study] A study, A journal, 2025 <https://elm.example/study>", "Elm Street Clinic", "770-555-0134",
        "12 Elm Street Loganville, GA 30052", "Monday to Friday, 9 am to 5 pm", "https://elm.example",
    ]  # fmt: skip


def test_numbers_and_addresses_that_blocks_print_are_words_too(workshop: Workshop) -> None:
    array = {"icon-array": {"of": 10, "rows": [{"count": 4, "label": "people bring a book"}]}}
    code = {"qr": {"url": "https://elm.example/code"}}
    found = words(full({"callout": {"body": [array, code]}}), workshop)
    assert "4 of 10" in found and "https://elm.example/code" in found


def test_questions_that_a_box_shows_are_there_once(workshop: Workshop) -> None:
    box = {"callout": {"body": [{"faq": ["drive"]}]}}
    assert words(full(box), workshop).count("# Can I drive?") == 1


def test_how_to_reach_the_clinic_where_that_is_told(workshop: Workshop) -> None:
    assert CLINIC["hours"] not in words(full(), workshop)
    assert CLINIC["hours"] in words(full({"contact": {}}), workshop)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('He said "yes" -- don\'t', "He said \u201cyes\u201d \u2013 don\u2019t"),
        ("Rest **today**.", "Rest today."),
        ("Rest\ntoday.", "Rest today."),
        ("Wait 5-10 min...", "Wait 5\u201310\u00a0min\u2026"),
    ],
)
def test_dress_is_not_wording(one: str, other: str, workshop: Workshop) -> None:
    assert words(full(one), workshop) == words(full(other), workshop)


@pytest.mark.parametrize(
    "parts",
    [
        {"review": DUE},
        {"contents": "no"},
        {"size": "large"},
        {"purpose": {"audience": "You"}},
    ],
)
def test_what_is_no_word_of_it_is_left_out(parts: dict[str, Any], workshop: Workshop) -> None:
    assert words(full("Text [@study]."), workshop) == words(full("Text [@study].", **parts), workshop)


def test_the_day_on_which_a_source_was_read_may_change(workshop: Workshop) -> None:
    later = {**SOURCES, "study": {**SOURCES["study"], "accessed": "2026-12-01"}}
    what = full("Text [@study].")
    assert words(what, workshop) == words({**what, "sources": later}, workshop)


@pytest.mark.parametrize(
    "parts",
    [
        {"clinic": {**CLINIC, "phone": "770-555-0199"}},
        {"help": {**HELP, "text": "Call **911**."}},
        {"sources": {**SOURCES, "study": {**SOURCES["study"], "title": "Another"}}},
        {"faqs": {**FAQS, "drive": {"question": "Can I drive?", "answer": "Yes. [@study]"}}},
    ],
)
def test_what_is_written_once_for_all_documents_counts(parts: dict[str, Any], workshop: Workshop) -> None:
    what = full({"faq": ["drive"]})
    assert words(what, workshop) != words({**what, **parts}, workshop)


def test_every_passage_has_its_place(workshop: Workshop) -> None:
    project = workshop.project(full("Rest.", {"faq": ["eat"]}))
    for said in wording(project.documents[0], project.content):
        assert said.place.file == "content.yaml" and said.place.line > 0


@pytest.mark.parametrize("name", KINDS)
def test_no_block_says_anything_that_is_not_approved(name: str, workshop: Workshop) -> None:
    """But for its pictures, and for what only says where a page ends."""
    project = workshop.project(full(sample(name), "The end."))
    section = project.documents[0].sections[0]  # type: ignore[union-attr]
    said = " ".join(one.words for one in wording(project.documents[0], project.content))
    texts = [text for block in blocks_in(section) for text in leaves(block) if not text.endswith((".png", ".jpg"))]
    assert texts or name in ("page-break", "emergency", "contact")
    for text in texts if name != "page-break" else ():
        words = " ".join(plain(body(text)).split())
        assert "".join(words.translate(STRAIGHT).split()) in "".join(said.split()), text


STRAIGHT = str.maketrans({"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-"})


def leaves(thing: object) -> Iterator[Text]:
    """All texts of a block, whatever they are."""
    if isinstance(thing, Text):
        yield thing
    elif isinstance(thing, BaseModel):
        for _, value in thing:
            yield from leaves(value)
    elif isinstance(thing, dict):
        for key, value in thing.items():
            yield from leaves(key)
            yield from leaves(value)
    elif isinstance(thing, list):
        for value in thing:
            yield from leaves(value)


# How it stands.


def approved(project: Project, words: tuple[str, ...] | None = None) -> Project:
    """As if the first document had been approved with these words, else with its own."""
    document = project.documents[0]
    now = tuple(said.words for said in wording(document, project.content))
    made = Approval(str(document.id), "Dr. Lee Moss", "2026-11-01", now if words is None else words)
    return dataclasses.replace(project, approvals={str(document.id): made})


def test_without_an_approval_what_is_written_holds(workshop: Workshop) -> None:
    project = workshop.project(full())
    assert standing(project, project.documents[0]) == AS_WRITTEN


def test_with_one_it_holds_until_a_word_changes(workshop: Workshop) -> None:
    project = workshop.project(full())
    document = project.documents[0]
    assert standing(approved(project), document) == AS_WRITTEN
    assert standing(approved(project, ("Other words.",)), document) == Standing(changed=True)


def test_an_approval_that_is_needed_and_not_there(workshop: Workshop) -> None:
    project = workshop.project(full(review={"needs_approval": "yes"}))
    document = project.documents[0]
    assert standing(project, document) == Standing(unapproved=True)
    assert standing(approved(project), document) == AS_WRITTEN


def test_an_approval_that_can_not_be_relied_on(workshop: Workshop) -> None:
    project = workshop.project(full())
    spoiled = dataclasses.replace(project, approvals={"guide": Spoiled("it is damaged", NOWHERE)})
    assert standing(spoiled, project.documents[0]) == Standing(unapproved=True)


@pytest.mark.parametrize("at", [None, "guide", "2026-10-01", "the next review was due", "After Your"])
def test_it_has_expired_when_the_content_says_so(at: str | None, workshop: Workshop) -> None:
    entry = {"code": "E730", "reason": "The paper is here.", "by": "Ana Ruiz", **({"at": at} if at else {})}
    what = {**full(review=DUE), "checks": {"accept": [entry]}}
    project = workshop.project(what)
    assert standing(project, project.documents[0]).expired


@pytest.mark.parametrize(
    ("entry", "review"),
    [
        ({"code": "E730", "at": "other"}, DUE),
        ({"code": "W731", "at": "guide"}, DUE),
        ({"code": "E730", "at": "guide"}, {"author": "Ana Ruiz"}),
    ],
)
def test_else_it_has_not(entry: dict[str, str], review: dict[str, str], workshop: Workshop) -> None:
    accepted = {"reason": "The paper is here.", "by": "Ana Ruiz", **entry}
    project = workshop.project({**full(review=review), "checks": {"accept": [accepted]}})
    assert not standing(project, project.documents[0]).expired


def test_what_is_said_of_it(workshop: Workshop) -> None:
    assert overdue(workshop.project(full(review=DUE)).documents[0]) == "the next review was due on 2026-10-01"
