"""Packs of rules: that of mental health, and a clinic's own."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.problems import Problem
from tests.checks.claims import problems_of
from tests.checks.plain_words import said
from tests.specimens import HELP, Workshop, content, sheet

OWN = """\
about: How we speak
requires:
  - words: [interpreter, translator]
    where: anywhere
    why: We promise help in every language
forbids:
  - words: [committed suicide, commit suicide]
    instead: died by suicide
    why: It blames the dead.
"""


def found(workshop: Workshop, *body: Any, rules: str = "", help: Any = HELP, **parts: Any) -> list[Problem]:
    made = {**said(*(body or ["Some words."]), **parts), "help": help}
    if help is None:
        del made["help"]
    if rules:
        (workshop.root / "assets" / "rules.yaml").write_text(rules, encoding="utf-8")
        made["checks"] = {"rules": ["assets/rules.yaml"]}
    return problems_of(workshop.project(made))


def told(workshop: Workshop, *body: Any, **parts: Any) -> list[str]:
    return [problem.message for problem in found(workshop, *body, **parts)]


@pytest.mark.parametrize("topic", ["mental-health", "Mental health", "mental_health"])
def test_mental_health_names_988_and_911_first(topic: str, workshop: Workshop) -> None:
    assert told(workshop, topic=topic) == []
    assert told(workshop, topic=topic, help={"text": "Call 911."}) == ['"988" is missing in the emergency box']
    assert told(workshop, "Call 988 or 911.", topic=topic, help={"text": "Call us."}) == [
        '"988" is missing in the emergency box', '"911" is missing in the emergency box',
    ]  # fmt: skip
    assert told(workshop, topic=topic, help={"text": "Call 1-988-555-0199, then 911."}) == []


def test_without_a_box_the_document_is_named(workshop: Workshop) -> None:
    problem = found(workshop, topic="mental-health", help=None)[0]
    assert problem.message == 'there is no emergency box, and it must name "988"'
    assert problem.document == "guide" and workshop.at(problem) == "{"


def test_other_topics_need_not(workshop: Workshop) -> None:
    assert told(workshop, topic="knee", help=None) == told(workshop, help=None) == []


def test_a_clinic_writes_its_own(workshop: Workshop) -> None:
    missing, unwanted = found(workshop, "His brother committed\nsuicide.", rules=OWN)
    assert missing.message == '"interpreter" or "translator" is missing in this document'
    assert missing.hint == 'Add "interpreter" or "translator". We promise help in every language.'
    assert unwanted.message == '"committed suicide" is not to be used'
    assert unwanted.hint == 'Write "died by suicide". It blames the dead.'
    assert told(workshop, "Ask for a translator.", rules=OWN) == []


def test_words_are_whole_words_whatever_their_letters(workshop: Workshop) -> None:
    assert told(workshop, "Our interpreters help.", rules=OWN) != []
    assert told(workshop, "Interpreter: ask us.", rules=OWN) == []


@pytest.mark.parametrize(
    ("parts", "is_there"),
    [
        ({"summary": ["Ask for an interpreter."]}, True),
        ({"sections": [{"title": "Your interpreter", "body": "Ask us."}]}, True),
        ({"sections": [{"title": "Your interpreter", "body": "Ask us."}], "contents": "no"}, False),
        ({"sections": [{"title": "Help", "body": "Ask for an interpreter."}]}, False),
    ],
)
def test_page_one_is_what_stands_there_for_sure(parts: dict[str, Any], is_there: bool, workshop: Workshop) -> None:
    rules = OWN.replace("anywhere", "first-page")
    assert told(workshop, rules=rules, **parts) == (
        [] if is_there else ['"interpreter" or "translator" is missing on page one']
    )


def test_a_sheet_is_one_page(workshop: Workshop) -> None:
    (workshop.root / "assets" / "rules.yaml").write_text(OWN.replace("anywhere", "first-page"), encoding="utf-8")
    faq = [{"question": "Who helps?", "answer": "An interpreter."}]
    project = workshop.project(content(sheet(faq), checks={"rules": ["assets/rules.yaml"]}))
    assert problems_of(project) == []


def test_the_fixed_lines_of_an_emergency_block_count(workshop: Workshop) -> None:
    rules = OWN.replace("[interpreter, translator]", '"988"')
    assert told(workshop, rules=rules, help={"text": "Call us."}) == ['"988" is missing in this document']
    assert told(workshop, {"emergency": {}}, rules=rules, help={"text": "Call us."}) == []


def test_rules_may_be_for_one_topic_and_one_language(workshop: Workshop) -> None:
    assert told(workshop, rules=f"topic: knee\n{OWN}") == []
    assert told(workshop, topic="knee", rules=f"topic: knee\n{OWN}") != []
    assert told(workshop, rules=f"language: es\n{OWN}") == []
    assert told(workshop, rules=f"language: es\n{OWN}", language="es-MX") != []


def test_a_clinic_knows_its_medicines(workshop: Workshop) -> None:
    rules = "about: Ours\nmedicines:\n  - {names: Elmadrin, approved: no}\n"
    text = "Elmadrin is FDA approved."
    assert told(workshop, text) == []
    assert told(workshop, text, rules=rules) == ['"FDA approved" is said of a use that is not approved']


@pytest.mark.parametrize(
    ("rules", "code", "place"),
    [
        ("about: Ours\nrequires:\n  - {words: x, wher: help, why: y}\n", "E203", (3, 16)),
        ("about: Ours\nrequires:\n  - {words: x, where: page, why: y}\n", "E204", (3, 23)),
        ("requires: []\n", "E201", (1, 1)),
        ("# nothing\n", "E104", (1, 1)),
    ],
)
def test_a_mistake_in_a_pack_is_told_in_the_pack(
    rules: str, code: str, place: tuple[int, int], workshop: Workshop
) -> None:
    problem = found(workshop, rules=rules)[0]
    assert problem.code == code and problem.span is not None
    assert problem.span.file.replace("\\", "/") == "assets/rules.yaml"
    assert (problem.span.line, problem.span.column) == place


@pytest.mark.parametrize(
    ("name", "code"), [("../rules.yaml", "E302"), ("/etc/rules.yaml", "E302"), ("none.yaml", "E301")]
)
def test_a_pack_is_a_file_of_the_project(name: str, code: str, workshop: Workshop) -> None:
    (problem,) = problems_of(workshop.project({**said("Some words."), "checks": {"rules": [name]}}))
    assert problem.code == code and workshop.at(problem).startswith(f'"{name}')


def test_a_changed_pack_is_read_again(workshop: Workshop) -> None:
    assert told(workshop, "Some words.", rules=OWN) != []
    assert told(workshop, "Some words.", rules="about: Nothing yet\n") == []
