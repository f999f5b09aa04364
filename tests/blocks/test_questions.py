from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.page_rules import breaches
from tests.proof.layout import contrast_ratio
from tests.proof.measure import Line, sheets
from tests.proof.reading import outline, read
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout
from tests.wording import Wording

TALL: Any = {"items": [f"Question {number}: {LETTER_TEXT}" for number in range(20)]}
TALL_IS_ONE = "L"
PHRASES = {
    "title": {"en": "Questions to ask at your visit", "es": "Preguntas para hacer en su consulta"},
    "prompt": {"en": "What questions do you have?", "es": "¿Qué preguntas tiene usted?"},
}
ASKED = ["When can I drive again?", "Whom do I call at night?"]


def words(say: Wording, block: dict[str, Any] | list[str]) -> Iterator[str]:
    block = {"items": block} if isinstance(block, list) else block
    language = say.language[:2]
    yield say.line(block["title"]) if "title" in block else PHRASES["title"][language]
    yield from say.items("", block.get("items", []))
    if block.get("more", "2") != "0":
        yield say.line(block["prompt"]) if "prompt" in block else PHRASES["prompt"][language]


def alone(block: Any, **parts: Any) -> dict[str, Any]:
    return content(handout({"questions": block}, contents="no"), help=None, **parts)


def ruled(pdf: bytes) -> list[Line]:
    """The lines to write on: those wider than half the text that are darker than a hairline."""
    lines = [line for sheet in sheets(pdf) for line in sheet.lines if line.box.width > 190]
    return [line for line in lines if line.colour and contrast_ratio(line.colour, (1.0, 1.0, 1.0)) >= 3]


def test_a_list_alone_will_do(workshop: Workshop) -> None:
    assert workshop.pdf(alone(ASKED)) == workshop.pdf(alone({"items": ASKED, "lines": "2", "more": "2"}))


@pytest.mark.parametrize(("lines", "more", "drawn"), [("2", "2", 6), ("1", "0", 2), ("0", "3", 3), ("6", "12", 24)])
def test_each_question_has_its_lines_and_the_reader_some_of_his_own(
    lines: str, more: str, drawn: int, workshop: Workshop
) -> None:
    pdf = workshop.pdf(alone({"items": ASKED, "lines": lines, "more": more}))
    assert len(ruled(pdf)) == drawn
    assert breaches(pdf) == []


@pytest.mark.parametrize(("size", "apart"), [("regular", 22), ("large", 30)])
def test_lines_leave_room_for_handwriting(size: Any, apart: float, workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"items": ASKED, "lines": "3", "more": "3"}), size)
    for sheet in sheets(pdf):
        places = sorted({round(line.box.bottom, 1) for line in ruled(pdf) if line in sheet.lines}, reverse=True)
        words = [run.y for run in sheet.runs if run.mcid is not None]
        for line in places:
            above = [y for y in (*places, *words) if y > line + 0.2]
            assert min(above) - line >= apart - 0.1


def test_a_question_never_parts_from_its_lines(workshop: Workshop) -> None:
    for count in range(24, 36, 2):
        pdf = workshop.pdf(content(handout(filler(count), {"questions": ASKED}, TAIL, contents="no"), help=None))
        for sheet in sheets(pdf):
            asked = sum(run.text.startswith(("When can", "Whom do")) for run in sheet.runs)
            own = sum(run.text.startswith("What questions") for run in sheet.runs)
            assert len([line for line in ruled(pdf) if line in sheet.lines]) == 2 * (asked + own)


def test_it_is_a_numbered_list_and_a_question_to_the_reader(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(alone({"items": ASKED[:1]})))
    assert (
        '  H3 "Questions to ask at your visit"\n  L ListNumbering=Decimal\n    LI\n      Lbl "1."\n'
        '      LBody "When can I drive again?"\n  P "What questions do you have?"\n' in tree
    )


def test_its_fixed_words_can_be_others(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"title": "Ask us", "prompt": "And you?", "more": "1"}))
    found = [passage.text for passage in read(pdf)]
    assert "Ask us" in found and "And you?" in found
    assert not any(phrase["en"] in found for phrase in PHRASES.values())
    spanish = [passage.text for passage in read(workshop.pdf(alone(ASKED, language="es")))]
    assert all(phrase["es"] in spanish for phrase in PHRASES.values())


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ({"items": ASKED, "lines": "7"}, "E204"),
        ({"items": ASKED, "lines": "-1"}, "E204"),
        ({"items": ASKED, "more": "13"}, "E204"),
        ({"items": ASKED, "lines": "two"}, "E202"),
        ({"more": "0"}, "E201"),
    ],
)
def test_what_cannot_be_is_told(block: Any, code: str, workshop: Workshop) -> None:
    assert workshop.read(alone(block)) is None
    (problem,) = workshop.problems
    assert problem.code == code and problem.span is not None and problem.hint
