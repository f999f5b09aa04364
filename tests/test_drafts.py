"""Content with mistakes is put right as far as can be guessed, so that one run tells all of them; nothing of it is
written."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from brochure.content import Map, Text, parse_map
from brochure.drafts import known_faqs, known_sources, settled_faqs, settled_sources, unsettled
from brochure.editions.build import BuildOptions, plan
from brochure.problems import Problem, Problems, Span
from brochure.project import read
from tests.generated import handouts
from tests.specimens import Workshop, booklet, content, handout, questions, sheet


def told(workshop: Workshop, what: dict[str, Any] | str, *only: str) -> list[str]:
    """All codes of a run of the build but those of the checks, in reading order; it must not build anything."""
    workshop.read(what)
    problems = Problems()
    folder = workshop.root / "output"
    assert plan(workshop.root / "content.yaml", only, BuildOptions(folder), problems) is None
    assert not folder.exists()
    return [problem.code for problem in problems if problem.code[1] != "7"]


def test_references_links_pictures_and_characters_are_judged_in_a_file_with_a_wrong_key(workshop: Workshop) -> None:
    body = ["[@gone] and [this](foo:bar), 漢", {"figure": {"image": "no.png", "alt": "A"}}, {"faq": ["nobody"]}]
    assert told(workshop, content(handout(*body), colour="red")) == ["E203", "E206", "E210", "E401", "E301", "E207"]


def test_what_is_wrong_with_the_pages_of_a_stopped_document_is_told_too(workshop: Workshop) -> None:
    """Its unknown source stops it; its missing picture and its link are told in the same run."""
    body = ["Text [@gone] and [this](foo:bar).", {"figure": {"image": "no.png", "alt": "A"}}]
    assert told(workshop, content(handout(*body))) == ["E206", "E210", "E301"]


def test_every_character_and_what_else_is_wrong_come_in_one_run(workshop: Workshop) -> None:
    what = content(handout("漢 one", "字 two", {"figure": {"image": "no.png", "alt": "A"}}))
    made = workshop.rendered(what)
    assert [problem.code for problem in made.problems] == ["E401", "E401", "E301"]


def test_everything_that_is_too_tall_is_told_in_one_run(workshop: Workshop) -> None:
    tall = {"subhead": " ".join(["heading"] * 900)}
    made = workshop.rendered(content(handout(tall, "Between.", tall)))
    assert [problem.code for problem in made.problems] == ["E502", "E502"]


def test_whether_a_page_fits_is_told_where_all_of_it_could_be_read(workshop: Workshop) -> None:
    full, too_full = questions(4), questions(20, 90)
    wrong = sheet([*full.values()], id="wrong", zzz="red")
    assert told(workshop, content(wrong, sheet([*too_full.values()]))) == ["E203", "E501"]
    wrong = sheet([*too_full.values()], id="wrong", zzz="red")
    assert told(workshop, content(wrong, sheet([*full.values()]))) == ["E203"]
    assert told(workshop, content(sheet([*too_full.values()]), pages="a4")) == ["E203"]


def test_only_the_document_that_was_asked_for_is_judged(workshop: Workshop) -> None:
    figure = {"figure": {"image": "no.png", "alt": "A"}}
    what = content(handout("[@gone]", figure), handout("[@away]", figure, id="other"))
    assert told(workshop, what, "other") == ["E206", "E301"]


def test_without_the_brands_fonts_no_character_is_called_missing(workshop: Workshop) -> None:
    brand = workshop.brand("color: {primary: teel}\n")
    assert told(workshop, content(handout("漢"), brand=brand)) == ["E217"]


def test_an_answer_that_shows_itself_does_not_keep_the_rest_from_being_told(workshop: Workshop) -> None:
    faqs = {"a": {"question": "A?", "answer": ["[x](foo:bar)", {"faq": ["b"]}]},
            "b": {"question": "B?", "answer": [{"faq": ["a"]}]}}  # fmt: skip
    assert told(workshop, content(handout({"faq": "all"}), faqs=faqs)) == ["E221", "E210", "E221"]


def test_behind_a_fault_that_ends_the_reading_no_reference_is_called_unknown(workshop: Workshop) -> None:
    text = "format: 1\nclinic: {name: A, phone: '1'}\ndocuments:\n- id: a\n  kind: handout\n  title: T\n  colour: red\n"
    text += "  sections:\n  - title: S\n    body: ['[@later] [x](foo:bar)', {faq: [later]}]\n  - title: 'open\n"
    assert told(workshop, text) == ["E203", "E210", "E107"]


def test_what_was_written_and_could_not_be_read_is_not_unknown() -> None:
    raw = parse_map("sources: {a: 5, b: {title: B}}\nfaqs: {q: 5}\n", "f", Problems())
    assert isinstance(raw, Map)
    assert list(known_sources(raw, {})) == ["a", "b"] and list(known_faqs(raw, {})) == ["q"]
    assert known_sources(Map(), {}) == {} and known_faqs(Map(), {}) == {}


def test_what_is_unknown_has_a_stand_in_once_that_was_told(workshop: Workshop) -> None:
    help = {"text": "Call 911. [@away]"}
    reading = read_of(workshop, content(handout("[@gone]", {"faq": ["nobody"]}), help=help))
    assert reading.project is not None
    documents = reading.project.documents
    assert list(settled_sources(documents, {}, {}, reading.project.content.help)) == ["gone", "away"]
    assert list(settled_faqs(documents, {})) == ["nobody"]


def read_of(workshop: Workshop, what: dict[str, Any]) -> Any:
    workshop.read(what)
    return read(workshop.root / "content.yaml", Problems())


@pytest.mark.parametrize(
    ("line", "expected"), [(2, {"a", "b"}), (4, {"a"}), (6, {"b"}), (7, {"a", "b"}), (None, {"a", "b"})]
)
def test_a_mistake_leaves_those_documents_open_that_it_stands_in(
    line: int | None, expected: set[str], workshop: Workshop
) -> None:
    raw = parse_map("x: 1\ny: 2\ndocuments:\n- id: a\n  t: 1\n- id: b\nz: 3\n", "f", Problems())
    documents = [Stub("a", 4), Stub("b", 6)]
    found = Problem("E203", "x", Span("f", line, 1) if line else None)
    assert isinstance(raw, Map)
    assert unsettled(documents, raw, [found]) == expected  # type: ignore[arg-type]
    assert unsettled(documents, raw, []) == set()  # type: ignore[arg-type]


class Stub:
    """A document, as far as its name and place go."""

    def __init__(self, id: str, line: int) -> None:
        self.id = Text(id)
        self.span = Span("f", line, 3)
        self.words_of = ""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(what=handouts(), seed=st.integers(0, 10_000))
def test_whatever_is_wrong_no_run_breaks(what: dict[str, Any], seed: int, tmp_path: Path) -> None:
    """Keys misspelled, values of other kinds, things left out: every one of them is told, nothing raises."""
    rng = random.Random(seed)
    what = copy.deepcopy(what)
    if rng.random() < 0.5:
        what["documents"].append(booklet(of=what["documents"][0]["id"]))
    for _ in range(rng.randint(1, 4)):
        spoil(what, rng)
    path = tmp_path / "content.yaml"
    path.write_text(json.dumps(what, ensure_ascii=False), encoding="utf-8")
    problems = Problems()
    plan(path, [], BuildOptions(tmp_path / "output"), problems)
    for problem in problems:
        assert problem.code not in ("E503", "E900"), problem
        assert problem.span is not None and problem.span.line == 1 and problem.span.column >= 1, problem


def spoil(what: Any, rng: random.Random) -> None:
    """Change one thing somewhere in `what`."""
    while True:
        key = rng.choice(list(what) if isinstance(what, dict) else range(len(what)))
        inner = what[key]
        if isinstance(inner, (dict, list)) and inner and rng.random() < 0.8:
            what = inner
            continue
        change = rng.choice(["drop", "text", "map", "list", "key", "empty"])
        if change == "drop":
            del what[key]
        elif change == "key" and isinstance(what, dict):
            what[f"{key}x"] = what.pop(key)
        else:
            others: dict[str, Any] = {"text": "[@gone] {{ no.name }}", "map": {"a": "b"}, "list": ["a"], "empty": ""}
            what[key] = others.get(change, "x")
        return
