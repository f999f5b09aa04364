from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.page_rules import breaches
from tests.proof.measure import Area, sheets
from tests.proof.reading import outline, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = {"title": "Before you come", "items": [f"Item {number}: {LETTER_TEXT}" for number in range(40)]}
TALL_IS_ONE = "L"
ITEMS = ["Bring your card.", "Drink water as you like.", "Charge your phone.", "Read this guide."]


def words(say: Wording, checklist: dict[str, Any] | list[str]) -> Iterator[str]:
    checklist = {"items": checklist} if isinstance(checklist, list) else checklist
    if "title" in checklist:
        yield say.line(checklist["title"])
    for group in ({"items": checklist.get("items", [])}, *checklist.get("groups", [])):
        if "title" in group:
            yield say.line(group["title"])
        for item in group["items"]:
            yield from say.prose(item)


def alone(checklist: Any, **parts: Any) -> dict[str, Any]:
    return content(handout({"checklist": checklist}, contents="no"), help=None, **parts)


def boxes(pdf: bytes) -> list[Area]:
    return [
        area for sheet in sheets(pdf) for area in sheet.areas
        if abs(area.box.width - area.box.height) < 0.01 and 8 < area.box.width < 30
    ]  # fmt: skip


def test_a_list_alone_will_do(workshop: Workshop) -> None:
    assert workshop.pdf(alone(ITEMS)) == workshop.pdf(alone({"items": ITEMS}))


def test_every_item_has_a_box_large_enough_to_tick(workshop: Workshop) -> None:
    assert [box.box.width >= 11 for box in boxes(workshop.pdf(alone(ITEMS)))] == [True] * 4
    large = boxes(workshop.pdf(alone(ITEMS), "large"))
    assert len(large) == 4 and all(box.box.width >= 16 for box in large)


def test_groups_have_headings_below_that_of_the_list(workshop: Workshop) -> None:
    groups = [{"title": "The day before", "items": ITEMS[:2]}, {"title": "On the day", "items": ITEMS[2:]}]
    tree = outline(workshop.pdf(alone({"title": "Get ready", "items": ["Call us."], "groups": groups})))
    assert [line.strip() for line in tree.splitlines() if line.startswith(("  H3", "  H4", "  L "))] == [
        *('H3 "Get ready"', "L ListNumbering=None"),
        *('H4 "The day before"', "L ListNumbering=None", 'H4 "On the day"', "L ListNumbering=None"),
    ]
    assert 'H3 "On the day"' in outline(workshop.pdf(alone({"groups": groups})))


def test_short_items_stand_in_two_columns_when_asked_for_but_never_in_large_print(workshop: Workshop) -> None:
    def columns(checklist: dict[str, Any], size: Any = None) -> int:
        pdf = workshop.pdf(alone(checklist), size)
        assert breaches(pdf) == []
        return len({round(box.box.left) for box in boxes(pdf)})

    assert columns({"items": ITEMS}) == 1
    assert columns({"items": ITEMS, "two_columns": "yes"}) == 2
    assert columns({"items": [*ITEMS, LETTER_TEXT], "two_columns": "yes"}) == 1
    assert columns({"items": ITEMS, "two_columns": "yes"}, "large") == 1
    assert columns({"groups": [{"title": "One", "items": ITEMS}], "two_columns": "yes"}) == 2


def test_an_item_may_hold_more_than_a_line(workshop: Workshop) -> None:
    found = [passage.text for passage in read(workshop.pdf(alone(["Pack:\n\n- a book\n- a snack", "Go."])))]
    assert [text for text in found if text in ("Pack:", "a book", "a snack", "Go.")] == [
        "Pack:", "a book", "a snack", "Go.",
    ]  # fmt: skip


@pytest.mark.parametrize("checklist", [[], {"title": "Before you come"}, {"items": []}])
def test_it_must_have_something_to_tick_off(checklist: Any, workshop: Workshop) -> None:
    assert workshop.read(alone(checklist)) is None
    (problem,) = workshop.problems
    assert problem.code == "E201" and problem.span is not None and "items:" in problem.hint


def test_a_group_must_have_items(workshop: Workshop) -> None:
    assert workshop.read(alone({"groups": [{"title": "The day before"}]})) is None
    assert [problem.code for problem in workshop.problems] == ["E201"]
