"""Which documents, sections and sentences are called hard to read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from brochure.checks import Matter, passages
from brochure.checks.readability import Readability, described
from brochure.checks.reading import reading
from brochure.language import Counted, Measure
from brochure.problems import Problem, Problems
from brochure.project import load
from tests.checks.plain_words import found, said
from tests.specimens import Workshop
from tests.whole.project import ROOT

SEED = Path(__file__).with_name("seed.yaml")
EASY = "Come in. Take a seat. Wait for us. We will call you. It is near. You can go home soon. Call us at noon."
HARD = (
    "Administrative personnel require immediate notification of unavoidable cancellations. Additional "
    "transportation information is available upon application. Documentation of individual circumstances is necessary. "
    "Representatives communicate organizational requirements beforehand. Participation necessitates considerable "
    "preparation."
)
LIMITS = {"reason": "We checked.", "by": "Ana Ruiz"}


def problems(workshop: Workshop, *texts: Any, **parts: Any) -> list[Problem]:
    return found("W701", said(*texts, **parts), workshop)


def of(path: Path) -> list[Matter]:
    """What is judged of a content file."""
    project = load(path, Problems())
    assert project is not None
    return [Matter(project, one, passages(one, project.content)) for one in project.documents]


def test_the_text_that_was_handed_to_us_reads_at_grade_14() -> None:
    """The same with the syllables of the CMU Pronouncing Dictionary: 14.1."""
    (matter,) = of(SEED)
    measure = reading(matter).measure
    assert measure is not None and (measure.sentences, measure.words) == (29, 666)
    assert measure.grade == pytest.approx(14.1, abs=0.5)
    told = list(Readability().judge(matter))
    assert [one.code for one in told] == ["W701", "W702", "W702", "W703", "W703", "W703"]
    assert "grade 14.1, with 23 words a sentence and SMOG 16.0 (unsure: fewer than 30 sentences)" in told[0].message
    lines = SEED.read_text(encoding="utf-8").splitlines()
    starts = [lines[one.span.line - 1][one.span.column - 1 :] for one in told if one.span]
    assert [start[:18] for start in starts] == [
        "Ketamine for Depre", "Risks and Concerns", "FAQ",
        "In recent years, l", "Rapid onset of act", "Minimal side effec",
    ]  # fmt: skip


def test_the_sample_reads_at_grade_8_or_below() -> None:
    for matter in of(ROOT / "content.yaml"):
        measure = reading(matter).measure
        assert measure is not None and measure.grade <= 8
        assert list(Readability().judge(matter)) == []


def test_an_easy_document_with_a_hard_section_names_the_section_and_its_sentences(workshop: Workshop) -> None:
    sections = [{"title": "Before", "body": [" ".join([EASY] * 5)]}, {"title": "Rules", "body": [HARD]}]
    told = problems(workshop, sections=sections, summary=["Come in."] * 3)
    assert [one.code for one in told] == ["W702", "W703", "W703", "W703"]
    assert told[0].message.startswith('the section "Rules" reads at grade ')
    assert workshop.at(told[0]).startswith('"Rules"')
    assert all(workshop.at(one)[:9] in HARD for one in told[1:])


def test_the_words_to_change_are_named_but_not_those_of_the_title(workshop: Workshop) -> None:
    told = problems(workshop, HARD, title="Cancellations of Personnel")
    hints = " ".join(one.hint for one in told)
    assert '"administrative"' in hints and '"cancellations"' not in hints and '"personnel"' not in hints


def test_a_hard_word_alone_is_no_reason_and_a_long_sentence_is_to_be_parted(workshop: Workshop) -> None:
    long = "You can " + "and ".join(["bring a small bag to us or to them at home "] * 4) + "so on."
    told = [one for one in problems(workshop, *[long] * 5) if one.code == "W703"]
    assert [one.hint for one in told] == ["Make two or more sentences of it."] * 3
    assert problems(workshop, EASY, "We value communication.") == []


def test_limits_can_be_set(workshop: Workshop) -> None:
    limits = [{"limit": "grade", "value": 40, **LIMITS}]
    assert [one.code for one in problems(workshop, HARD)][:2] == ["W701", "W702"]
    assert found("W701", {**said(HARD), "checks": {"limits": limits}}, workshop) == []
    limits = [{"limit": "grade", "value": 1, **LIMITS}, {"limit": "sentence-grade", "value": 40, **LIMITS}]
    told = found("W701", {**said(EASY), "checks": {"limits": limits}}, workshop)
    assert [one.code for one in told] == []


def test_spanish_is_told_with_its_own_score(workshop: Workshop) -> None:
    text = (
        "La administración institucional necesita documentación individualizada de las circunstancias particulares. "
        "Las representantes administrativas comunicarán inmediatamente las modificaciones organizativas. "
        "La participación presupone una considerable preparación."
    )
    told = problems(workshop, text, language="es-MX")
    assert told[0].code == "W701" and "reads at about grade 16, with " in told[0].message
    assert "Fernández Huerta" in told[0].message and "SMOG" not in told[0].message
    assert problems(workshop, "Beba agua. Traiga su lista. Venga a las diez.", language="es-MX") == []


def test_smog_is_told_without_a_doubt_from_thirty_sentences_on() -> None:
    measure = Measure.of([Counted("", 10, 10, 14, ("example",))] * 30, "en")
    assert described(measure) == "grade 4.8, with 10 words a sentence and SMOG 8.8"
