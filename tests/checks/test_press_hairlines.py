"""Lines that a press cannot hold."""

from __future__ import annotations

from typing import Any

import pytest

from brochure.document import Target
from brochure.pdf.sheet import Stroke
from tests.checks.pages import Sheets, judged
from tests.specimens import Workshop, content, handout

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}"><path d="M9 9h80" stroke="#000" \
stroke-width="{weight}"/></svg>'


def drawn(workshop: Workshop, weight: str, size: int = 380, **figure: Any) -> dict[str, Any]:
    """A handout with a drawing of one line."""
    (workshop.root / "assets" / "line.svg").write_text(DRAWING.format(weight=weight, size=size), encoding="utf-8")
    return content(handout({"figure": {"image": "assets/line.svg", "alt": "A line", **figure}}))


@pytest.mark.parametrize("target", ["shop", "office"])
def test_a_line_in_a_drawing_has_the_drawings_place(target: Target, workshop: Workshop) -> None:
    what = drawn(workshop, "0.1")
    (found,) = judged("W772", what, workshop, target=target)
    assert found.message == "this drawing has a line of 0.10 points when it is printed; 0.25 is the least"
    assert workshop.at(found).startswith('"assets/line.svg"')
    assert found.hint == "Make its lines 2.5 times as thick, or print the drawing larger (width:)."


@pytest.mark.parametrize(("size", "count"), [(380, 0), (8000, 1)])
def test_how_thick_it_is_on_paper_counts(size: int, count: int, workshop: Workshop) -> None:
    """The figure is as wide as the column, however large the drawing was made."""
    assert len(judged("W772", drawn(workshop, "3", size), workshop)) == count


def test_the_thinnest_line_of_a_drawing_tells_for_it(workshop: Workshop) -> None:
    def thinner(sheets: Sheets) -> None:
        (span,) = {stroke.span for stroke in sheets[0].strokes if stroke.span}
        sheets[0].strokes[Stroke(0.0, span)] = None

    (found,) = judged("W772", drawn(workshop, "0.1"), workshop, breaking=thinner)
    assert "a line of 0.00 points" in found.message
    assert found.hint.startswith("Make its lines thicker (stroke-width)")


def test_a_line_of_ours_is_a_bug_of_ours(workshop: Workshop) -> None:
    def thin(sheets: Sheets) -> None:
        sheets[0].strokes[Stroke(0.2, None)] = None

    (found,) = judged("W772", content(handout()), workshop, breaking=thin)
    assert found.message.startswith("there is a line on page 1 of 0.20 points") and "bug of ours" in found.hint


def test_a_clinic_may_have_another_limit(workshop: Workshop) -> None:
    limit = {"limit": "hairline", "value": "0.01", "reason": "Our shop has shown us.", "by": "Ana"}
    assert judged("W772", {**drawn(workshop, "0.1"), "checks": {"limits": [limit]}}, workshop) == []
