from __future__ import annotations

from typing import Any, get_args

import pytest

from brochure.document import Size
from tests.checks.pages import Sheets, judged, wider
from tests.specimens import Workshop, content, handout

LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis"
TABLE = {"table": {"columns": ["Day", "Open"], "rows": [["Monday", "9 to 5"]]}}
WIDE = {"table": {"columns": [LONG] * 5, "rows": [[LONG] * 5]}}
GRID = {"write-in": {"grid": {"columns": ["Mon"] * 7, "rows": [LONG]}}}


@pytest.mark.parametrize("size", get_args(Size))
@pytest.mark.parametrize("block", [TABLE, WIDE, GRID, {"callout": {"body": [WIDE]}}, {"columns": {
    "left": [WIDE], "right": [TABLE]}}], ids=["table", "wide", "grid", "in a box", "in columns"])  # fmt: skip
def test_whatever_is_in_it_a_table_keeps_to_its_frame(block: dict[str, Any], size: Size, workshop: Workshop) -> None:
    assert judged("E750", content(handout(block)), workshop, size=size) == []


def test_a_table_that_reaches_into_the_margin(workshop: Workshop) -> None:
    (found,) = judged("E750", content(handout(TABLE)), workshop, breaking=wider)
    assert found.message == "the table on page 1 is 20 points wider than its frame"
    assert workshop.at(found).startswith('"Day"')


def test_a_table_whose_room_was_wider_than_its_page(workshop: Workshop) -> None:
    def beyond(sheets: Sheets) -> None:
        sheets[0].tables[:] = [one._replace(right=600, edge=600) for one in sheets[0].tables]

    assert len(judged("E750", content(handout(TABLE)), workshop, breaking=beyond)) == 1
