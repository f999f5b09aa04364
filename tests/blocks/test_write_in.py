from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from tests.page_rules import breaches
from tests.proof.layout import contrast_ratio
from tests.proof.measure import sheets
from tests.proof.reading import artifacts, outline
from tests.specimens import Workshop, content, handout
from tests.wording import Wording

DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
TALL: Any = {"grid": {"corner": "Day", "columns": ["Sleep", "Mood"], "rows": [f"Day {n}" for n in range(1, 50)]}}
TALL_IS_ONE = "Table"
GRID = {"corner": "Day", "columns": ["Sleep", "Mood"], "rows": DAYS}


def words(say: Wording, block: dict[str, Any]) -> Iterator[str]:
    if "title" in block:
        yield say.line(block["title"])
    for line in block.get("lines", []):
        yield from (say.line(label) for label in ([line] if isinstance(line, str) else line))
    grid = block.get("grid", {"columns": [], "rows": []})
    for head in (grid.get("corner"), *grid["columns"], *grid["rows"]):
        if head:
            yield say.line(head)


def alone(block: Any, **parts: Any) -> dict[str, Any]:
    return content(handout({"write-in": block}, contents="no"), help=None, **parts)


def test_labels_of_a_list_share_a_line_but_not_in_large_print(workshop: Workshop) -> None:
    def rows(size: Any) -> list[float]:
        pdf = workshop.pdf(alone({"lines": ["Name", ["Date", "Time"]]}), size)
        assert breaches(pdf) == []
        (sheet,) = sheets(pdf)
        found = [next(run for run in sheet.runs if run.text == label).y for label in ("Name", "Date", "Time")]
        apart = 22 if size == "regular" else 30
        assert all(above - below >= apart for above, below in pairwise(found) if above != below)
        return found

    name, date, time = rows("regular")
    assert name > date == time
    name, date, time = rows("large")
    assert name > date > time


def test_lines_can_be_seen_by_whoever_writes(workshop: Workshop) -> None:
    for ink in ("full", "saving"):
        brand = workshop.brand(f"defaults: {{brochure: {{ink: {ink}}}}}\n")
        (sheet,) = sheets(workshop.pdf(alone({"lines": ["Name"], "grid": GRID}, brand=brand)))
        lines = [line for line in sheet.lines if 100 < line.box.bottom < 640]
        assert len(lines) > 10
        assert all(line.colour and contrast_ratio(line.colour, (1.0, 1.0, 1.0)) >= 3 for line in lines)
        assert all(line.width >= 0.7 for line in lines)


@pytest.mark.parametrize(("size", "tall"), [("regular", 24), ("large", 34)])
def test_cells_are_tall_enough_to_write_in_and_equally_wide(size: Any, tall: float, workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone({"grid": GRID}), size))
    rows = sorted(next(run for run in sheet.runs if run.text == day).y for day in DAYS)
    assert all(above - below >= tall for below, above in pairwise(rows))
    down = sorted(line.box.centre[0] for line in sheet.lines if line.box.height > 100)
    assert len(down) == 4 and down[3] - down[2] == pytest.approx(down[2] - down[1])


def test_a_diary_is_a_table_with_heads(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(alone({"title": "My week", "grid": GRID})))
    assert tree.count("TH Scope=Column") == 3 and tree.count("TH Scope=Row") == 7 and tree.count("TD") == 14
    assert tree.index('H3 "My week"') < tree.index("  Table")
    assert '        TH Scope=Column\n' in outline(workshop.pdf(alone({"grid": {"columns": ["Sleep"], "rows": DAYS}})))


def test_a_head_may_be_left_to_the_reader(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(alone({"grid": {"columns": ["When"], "rows": ["", ""]}})))
    assert tree.count("TD") == 4 and "Scope=Row" not in tree


def test_its_head_stands_again_on_every_page(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone(TALL))
    pages = {sheet.number for sheet in sheets(pdf) if any(run.text.startswith("Day ") for run in sheet.runs)}
    again = {number for number, texts in enumerate(artifacts(pdf), start=1) if "Sleep" in " ".join(texts)}
    assert len(pages) > 1 and again == pages - {min(pages)}


@pytest.mark.parametrize(
    ("block", "code"),
    [
        ({"title": "My week"}, "E201"),
        ({"lines": [[]]}, "E202"),
        ({"lines": [["a", "b", "c", "d"]]}, "E202"),
        ({"lines": [" "]}, "E211"),
        ({"lines": [{"Name": "of my doctor"}]}, "E108"),
        ({"grid": {"columns": ["Sleep"]}}, "E201"),
        ({"grid": {"columns": ["Sleep"], "rows": []}}, "E202"),
        ({"grid": {"columns": ["Sleep"] * 8, "rows": DAYS}}, "E202"),
    ],
)
def test_what_cannot_be_is_told(block: Any, code: str, workshop: Workshop) -> None:
    assert workshop.read(alone(block)) is None
    (problem,) = workshop.problems
    assert problem.code == code and problem.span is not None and problem.hint
