from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from brochure.document import Size
from tests.blocks.measures import set_in, unfit
from tests.proof.measure import sheets
from tests.proof.reading import links, read
from tests.specimens import Workshop, content, handout
from tests.wording import Wording

TITLE = {"en": "In an emergency", "es": "En caso de emergencia"}
DEFAULT = {
    "en": [
        ("911", "Emergency services", "When a life is in danger."),
        (
            "988",
            "Suicide & Crisis Lifeline",
            "For thoughts of suicide, or any crisis. Call, text or chat, at any time.",
        ),
    ],
    "es": [
        ("911", "Servicios de emergencia", "Cuando una vida est\u00e1 en peligro."),
        (
            "988",
            "L\u00ednea de Prevenci\u00f3n del Suicidio y Crisis",
            "Si piensa en el suicidio o pasa por una crisis. "
            "Llame, env\u00ede un mensaje de texto o chatee a cualquier hora.",
        ),
    ],
}
LONG = {"number": "1-800-555-0142", "name": "County crisis line", "text": "Someone answers, day and night."}
SHORT = {"number": "911", "name": "Emergency services"}


def words(say: Wording, block: dict[str, Any]) -> Iterator[str]:
    language = say.language[:2]
    yield say.line(block["title"]) if "title" in block else TITLE[language]
    if "lines" not in block:
        for line in DEFAULT[language]:
            yield from line
    for line in block.get("lines", ()):
        yield line["number"]
        yield say.line(line["name"])
        if "text" in line:
            yield say.line(line["text"])


def alone(block: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return content(handout({"emergency": block}, contents="no"), help=None, **parts)


@pytest.mark.parametrize("language", ["en", "es"])
def test_without_lines_it_names_911_and_988_in_the_language_of_the_document(language: str, workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({}, language=language))
    found = [passage.text.strip().replace("\u00a0", " ") for passage in read(pdf)]
    start = found.index(TITLE[language]) + 1
    assert found[start : start + 6] == [text for line in DEFAULT[language] for text in line]
    assert [link.target for link in links(pdf)] == ["tel:911", "tel:988"]


def test_lines_of_the_clinic_s_own_stand_in_their_place(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({"title": "Day and night", "lines": [LONG]}))
    found = [passage.text.strip() for passage in read(pdf)]
    start = found.index("Day and night")
    assert found[start + 1 : start + 4] == [LONG["number"], LONG["name"], LONG["text"]]
    assert "911" not in found
    assert [link.target for link in links(pdf)] == ["tel:18005550142"]


@pytest.mark.parametrize("number", ["Poison Control", "1-800-GOOD-DAY", "770-555-0134 ext. 5", "+", "988 or 911"])
def test_a_number_that_cannot_be_dialled_is_told(number: str, workshop: Workshop) -> None:
    assert workshop.read(alone({"lines": [{"number": number, "name": "A line"}]})) is None
    (problem,) = workshop.problems
    assert problem.code == "E204" and number in problem.message and "digits" in problem.hint
    assert workshop.at(problem).startswith(f'"{number}"')


@pytest.mark.parametrize("number", ["911", "988", "(770) 555-0134", "+1 770.555.0134", "770\u2013555\u20130134"])
def test_a_number_may_be_written_as_people_do(number: str, workshop: Workshop) -> None:
    assert workshop.read(alone({"lines": [{"number": number, "name": "A line"}]})) is not None


def test_numbers_are_large_in_one_column_and_on_the_line_of_their_names(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone({"lines": [SHORT, LONG]})))
    runs = {text: next(run for run in sheet.runs if run.text.strip() == text) for text in (
        SHORT["number"], LONG["number"], SHORT["name"], LONG["name"],
    )}  # fmt: skip
    for line in (SHORT, LONG):
        assert runs[line["number"]].y == pytest.approx(runs[line["name"]].y, abs=0.1)
        assert runs[line["number"]].size > 1.5 * runs[line["name"]].size
    assert runs[SHORT["number"]].x == runs[LONG["number"]].x
    assert [line for line in sheet.lines if 0 < runs[LONG["number"]].y - line.box.top < 5] == []  # not underlined
    assert runs[SHORT["name"]].x == runs[LONG["name"]].x > runs[LONG["number"]].box.right + 9


def test_in_large_print_names_stand_below_their_numbers(workshop: Workshop) -> None:
    sheet = sheets(workshop.pdf(alone({"lines": [SHORT]}), "large"))[0]
    number, name = (next(run for run in sheet.runs if run.text.strip() == text) for text in SHORT.values())
    assert number.x == name.x and number.y > name.y + 18


def test_a_number_is_never_broken_but_set_smaller(workshop: Workshop) -> None:
    (sheet,) = sheets(set_in(150, {"emergency": {"lines": [SHORT, LONG]}}, workshop))
    long, short = (next(run for run in sheet.runs if run.text.strip() == line["number"]) for line in (LONG, SHORT))
    assert long.size == short.size < 19


def test_it_is_framed_in_the_colour_of_emergencies(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone({}, brand=workshop.brand('color: {danger: "#880044"}\n'))))
    (frame,) = [line for line in sheet.lines if line.box.height > 60]
    assert frame.box.width > 300
    assert frame.colour == pytest.approx((0x88 / 255, 0, 0x44 / 255), abs=0.01)


def test_more_lines_than_a_page_holds_go_on_between_two_of_them(workshop: Workshop) -> None:
    lines = [{"number": f"770-555-01{index:02}", "name": f"Line {index}"} for index in range(16)]
    pdf = workshop.pdf(alone({"lines": lines}))
    pages = {passage.text.strip(): set(passage.pages) for passage in read(pdf)}
    assert all(pages[line["number"]] == pages[line["name"]] for line in lines)
    assert {page for found in pages.values() for page in found} == {1, 2, 3}
    assert pages["What to know"] == pages["Line 0"] == {2} and pages["Line 15"] == {3}


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("width", [150, 190, 240, 330, 450])
@pytest.mark.parametrize("block", [{}, {"lines": [SHORT, LONG]}], ids=["default", "own"])
def test_it_keeps_to_any_measure(block: dict[str, Any], width: float, size: Size, workshop: Workshop) -> None:
    assert unfit(set_in(width, {"emergency": block}, workshop, size)) == []
