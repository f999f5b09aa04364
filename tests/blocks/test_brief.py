"""What may be written short, as its list alone."""

from __future__ import annotations

import pytest

from brochure.blocks import KINDS
from brochure.blocks.brief import Brief
from brochure.content import Seq, Text, json_schema
from brochure.problems import Span

BRIEF = sorted(name for name, kind in KINDS.items() if issubclass(kind, Brief))


def test_these_are_lists_with_a_little_more() -> None:
    assert {"checklist", "key-points", "questions"} <= set(BRIEF)


@pytest.mark.parametrize("name", BRIEF)
def test_the_short_form_is_the_long_one_and_stands_where_the_list_stands(name: str) -> None:
    items = Seq(Span("content.yaml", 7, 3))
    items += [Text("One."), Text("Two.")]
    short = KINDS[name].model_validate(items)
    assert short.items == ["One.", "Two."] and short.span == items.span
    assert short.model_dump() == KINDS[name].model_validate({"items": items}).model_dump()


@pytest.mark.parametrize("name", BRIEF)
def test_editors_take_both_forms(name: str) -> None:
    short, long = json_schema(KINDS[name])["anyOf"]
    assert short["type"] == "array"
    assert long["properties"]["items"] == short and "title" in long["properties"]
