"""What is ordered of a printer."""

from __future__ import annotations

import pytest

from brochure.print_order import PrintOrder
from brochure.units import INCH, MM
from tests.specimens import Workshop, content, handout


def test_the_paper_says_how_much_narrower_a_folded_panel_is_and_how_far_pages_creep() -> None:
    assert PrintOrder().narrower == INCH / 16
    assert PrintOrder(weight="heavy").narrower == INCH * 3 / 32
    assert PrintOrder().thickness == pytest.approx(0.1 * MM)
    assert PrintOrder(weight="heavy").thickness > PrintOrder(weight="medium").thickness > PrintOrder().thickness


def test_a_document_orders_for_itself_or_as_the_file_does(workshop: Workshop) -> None:
    project = workshop.project(
        content(handout(id="a", print={"quantity": "50"}), handout(id="b"), print={"quantity": "500"})
    )
    assert [project.order_of(document).quantity for document in project.documents] == ["50", "500"]


@pytest.mark.parametrize("order", [{"weight": "thick"}, {"ink_limit": "90"}, {"ink_limit": "much"}, {"copies": "5"}])
def test_what_cannot_be_ordered_is_told_with_its_place(order: dict[str, str], workshop: Workshop) -> None:
    assert workshop.read(content(handout(print=order))) is None
    assert all(problem.span and problem.span.line for problem in workshop.problems)
