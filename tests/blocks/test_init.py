"""How a body tells a text from a block."""

from __future__ import annotations

import pytest

from brochure.blocks import texts_of
from brochure.content import Text
from tests.specimens import Workshop, content, handout


def body(workshop: Workshop, given: object) -> list[object]:
    project = workshop.project(content(handout(sections=[{"title": "A", "body": given}])))
    return list(project.documents[0].sections[0].body)  # type: ignore[union-attr]


def test_a_single_text_stands_for_a_list_with_one(workshop: Workshop) -> None:
    assert body(workshop, "Only this.") == ["Only this."]


def test_texts_and_blocks_stand_in_their_order(workshop: Workshop) -> None:
    found = body(workshop, ["One", {"subhead": "Two"}, "Three", {"steps": ["Four"]}])
    assert [type(part).__name__ for part in found] == ["Text", "Subhead", "Text", "Steps"]
    assert list(texts_of(found)) == ["One", "Two", "Three", "Four"]  # type: ignore[arg-type]


def test_whatever_looks_like_a_number_or_a_switch_is_a_text(workshop: Workshop) -> None:
    text = "format: 1\nclinic: {name: A, phone: 988}\ndocuments:\n- id: a\n  kind: handout\n  title: 12\n  sections:\n"
    project = workshop.project(f"{text}  - title: no\n    body: [no, 12, 09:30, 2026-01-02, ~]\n")
    section = project.documents[0].sections[0]  # type: ignore[union-attr]
    assert [section.title, *section.body] == ["no", "no", "12", "09:30", "2026-01-02", "~"]


@pytest.mark.parametrize(
    ("item", "code", "words"),
    [
        ("Note: bring your card", "E108", "quotes"),
        ("bring a card: now", "E108", "quotes"),
        ("bulets: [a]", "E203", "bullets"),
    ],
)
def test_an_unquoted_colon_is_not_taken_for_a_block(item: str, code: str, words: str, workshop: Workshop) -> None:
    text = "format: 1\nclinic: {name: A, phone: 988}\ndocuments:\n- id: a\n  kind: handout\n  title: T\n  sections:\n"
    assert workshop.read(f"{text}  - title: A\n    body:\n    - {item}\n") is None
    (problem,) = workshop.problems
    assert problem.code == code and workshop.at(problem).startswith(item.partition(":")[0])
    assert words in problem.message + problem.hint


def test_the_names_are_texts_with_a_place(workshop: Workshop) -> None:
    (text,) = body(workshop, "Words")
    assert isinstance(text, Text) and text.span.file == "content.yaml"
