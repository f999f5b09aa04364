from __future__ import annotations

from typing import get_args

import pytest

from brochure.document import Size
from tests.checks.pages import Sheets, judged, moved, to_the_edge
from tests.checks.samples import guide
from tests.kinds.folders import folder
from tests.specimens import TAIL, Workshop, content, handout, questions, sheet

REST = guide("summary: [Rest today.]")


@pytest.mark.parametrize("size", get_args(Size))
@pytest.mark.parametrize("page", ["letter", "a4"])
def test_all_words_keep_away_from_the_edge(page: str, size: Size, workshop: Workshop) -> None:
    for what in (content(handout(TAIL, TAIL, TAIL), page=page), content(sheet(), page=page, faqs=questions(9, 40))):
        assert judged("E748", what, workshop, size=size) == []


def test_words_at_the_left_edge(workshop: Workshop) -> None:
    first, *others = judged("E748", REST, workshop, breaking=to_the_edge)
    assert "points from the paper's edge; 18 is the least" in first.message and others == []


@pytest.mark.parametrize("across", [80, 100])
def test_words_at_the_right_edge(across: float, workshop: Workshop) -> None:
    def shifted(sheets: Sheets) -> None:
        moved(sheets[0], across)

    # The last words of the foot end 95.6 points from it.
    assert len(judged("E748", REST, workshop, breaking=shifted)) == (across > 95.6 - 18)


@pytest.mark.parametrize(("value", "count"), [("18", 0), ("200", 1)])
def test_a_clinic_whose_printer_needs_more(value: str, count: int, workshop: Workshop) -> None:
    limit = {"limit": "safe-area", "value": value, "reason": "Our printer", "by": "Ana"}
    assert len(judged("E748", {**REST, "checks": {"limits": [limit]}}, workshop)) == count


def test_on_an_office_printers_sheet_a_fold_is_no_edge_of_the_paper(workshop: Workshop) -> None:
    """Page 3 is the panel in the middle of the inside: at its left is a fold, which E774 judges."""
    def to_the_fold(sheets: Sheets) -> None:
        moved(sheets[2], -100)

    def to_the_paper(sheets: Sheets) -> None:
        moved(sheets[1], -100)

    assert judged("E748", folder(), workshop, target="office") == []
    assert judged("E748", folder(), workshop, target="office", breaking=to_the_fold) == []
    assert len(judged("E748", folder(), workshop, target="office", breaking=to_the_paper)) == 1


def test_a_print_shops_knife_is_judged_by_another_check(workshop: Workshop) -> None:
    assert judged("E748", REST, workshop, target="shop", breaking=to_the_edge) == []
    assert judged("E774", REST, workshop, target="shop", breaking=to_the_edge) != []
