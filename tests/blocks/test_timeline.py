from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from brochure.document import Size
from tests.blocks.measures import set_in, unfit
from tests.proof.measure import Line, Sheet, sheets
from tests.proof.reading import outline, read
from tests.specimens import LETTER_TEXT, TAIL, Workshop, content, filler, handout, questions
from tests.wording import Wording

TALL: Any = {"stages": [{"when": "Before", "body": [LETTER_TEXT] * 40}, {"when": "After", "body": LETTER_TEXT}]}
TALL_IS_ONE = "L"
DAYS: dict[str, Any] = {
    "title": "Your three days",
    "stages": [
        {"when": "The day before", "title": "Get ready", "body": ["Pack your bag:", {"bullets": ["A card", "A book"]}]},
        {"when": "The day", "body": LETTER_TEXT},
        {"when": "The day after", "body": [{"callout": {"body": LETTER_TEXT}}]},
    ],
}


def words(say: Wording, timeline: dict[str, Any]) -> Iterator[str]:
    if "title" in timeline:
        yield say.line(timeline["title"])
    for stage in timeline["stages"]:
        yield say.line(stage["when"])
        if "title" in stage:
            yield say.line(stage["title"])
        yield from say.body(stage["body"])


def alone(timeline: dict[str, Any], **parts: Any) -> dict[str, Any]:
    return content(handout({"timeline": timeline}, contents="no"), help=None, **parts)


def rails(sheet: Sheet) -> list[Line]:
    """The upright lines of a page, from top to bottom."""
    upright = [line for line in sheet.lines if line.box.width < 3 and line.box.height > 10]
    return sorted(upright, key=lambda line: -line.box.top)


def dots(sheet: Sheet) -> list[tuple[float, float]]:
    """The middles of the dots, from top to bottom."""
    round_ones = [area for area in sheet.areas if 5 < area.box.width < 16 and not area.is_rectangle
                  and abs(area.box.width - area.box.height) < 0.1]  # fmt: skip
    left = min(area.box.left for area in round_ones)
    return sorted((area.box.centre for area in round_ones if area.box.left < left + 1), key=lambda dot: -dot[1])


def test_it_reads_as_a_list_whose_items_begin_with_their_time(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(alone(DAYS)))
    assert (
        '  P "Your three days"\n  L ListNumbering=None\n    LI\n      LBody\n        P "The day before"\n'
        '        P "Get ready"\n        P "Pack your bag:"\n        L ListNumbering=Disc\n'
    ) in tree
    assert tree.count('        P "The day') == 3


def test_a_dot_stands_beside_every_time_and_one_line_joins_them(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone(DAYS)))
    times = [run for run in sheet.runs if run.text.startswith("The day")]
    found = dots(sheet)
    assert len(found) == 3
    for (x, y), run in zip(found, times, strict=True):
        assert x < run.x - 8 and run.y < y < run.outline.top
    lines = rails(sheet)
    assert lines[0].box.top == pytest.approx(found[0][1], abs=1)
    assert all(one.box.bottom == pytest.approx(other.box.top, abs=2) for one, other in pairwise(lines))
    assert lines[-1].box.bottom < found[-1][1]
    assert {round(line.box.centre[0], 1) for line in lines} == {round(x, 1) for x, _ in found}


@pytest.mark.parametrize("lines", range(16, 34))
def test_a_short_stage_stays_whole_and_the_line_goes_on_over_the_page(lines: int, workshop: Workshop) -> None:
    stages = {"stages": [{"when": f"Day {number}", "body": LETTER_TEXT} for number in range(1, 7)]}
    pdf = workshop.pdf(content(handout(filler(lines), {"timeline": stages}, TAIL, contents="no"), help=None))
    passages = read(pdf)
    days = [index for index, passage in enumerate(passages) if passage.text.startswith("Day ")]
    assert all(passages[index].pages == passages[index + 1].pages for index in days)
    broken = [one for one, other in pairwise(days) if passages[one].pages != passages[other].pages]
    if broken:
        first, second = sheets(pdf)[:2]
        foot = min(run.outline.bottom for run in first.runs if run.text.startswith(("Rest", "instead", "of better")))
        assert rails(first)[-1].box.bottom < foot
        assert rails(second)[0].box.top > dots(second)[0][1] + 4


def test_a_long_stage_goes_on_with_its_line_and_without_its_time(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(TALL))
    first, second = sheets(pdf)[:2]
    words_of = [passage.text for passage in read(pdf)]
    assert words_of.count("Before") == 1
    assert len(dots(first)) == 1
    assert rails(second)[0].box.top > max(run.outline.top for run in second.runs if "Rest today" in run.text) - 1
    assert rails(first)[-1].box.height > 300


def test_a_time_is_never_left_behind(workshop: Workshop) -> None:
    for lines in range(20, 36):
        body = [filler(lines), {"timeline": {"title": "Days", "stages": TALL["stages"][:1]}}]
        passages = read(workshop.pdf(content(handout(*body, contents="no"), help=None)))
        start = next(index for index, passage in enumerate(passages) if passage.text == "Days")
        assert passages[start].pages == passages[start + 1].pages
        assert passages[start + 1].pages[0] in passages[start + 2].pages


def test_its_stages_may_show_the_file_s_questions(workshop: Workshop) -> None:
    timeline = {"stages": [{"when": "Before", "body": [{"faq": ["q1"]}]}]}
    assert workshop.codes(alone(timeline, faqs=questions(1))) == []
    timeline["stages"][0]["body"] = [{"faq": ["q2"]}]
    assert any(code.endswith("E207") for code in workshop.codes(alone(timeline, faqs=questions(1))))


def test_it_wants_a_stage_and_what_happens_in_it(workshop: Workshop) -> None:
    assert workshop.read(alone({"stages": []})) is None
    assert workshop.read(alone({"stages": [{"when": "Before"}]})) is None
    assert [problem.code for problem in workshop.problems] == ["E201"]


@pytest.mark.parametrize("size", ["regular", "large"])
@pytest.mark.parametrize("width", [150, 190, 240, 330, 450])
def test_it_keeps_to_any_measure(width: float, size: Size, workshop: Workshop) -> None:
    assert unfit(set_in(width, {"timeline": DAYS}, workshop, size)) == []
