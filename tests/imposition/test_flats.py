"""Where pages stand on sheets, and how far their grounds may run."""

from __future__ import annotations

import pytest

from brochure.imposition.flats import Flat, Placement, Sides, reach, singly

CUT = 9.0
EDGE = 18.0


def test_pages_by_themselves_stand_on_sheets_of_their_size_and_turn_over_the_long_edge() -> None:
    made = singly([(100.0, 200.0), (100.0, 200.0)])
    assert [flat.placements for flat in made.flats] == [(Placement(number, 0, 0, 100, 200),) for number in (0, 1)]
    assert made.duplex == "long"
    assert singly([(200.0, 100.0)] * 2).duplex == "short"
    assert singly([(100.0, 200.0)]).duplex == ""


@pytest.mark.parametrize(("bleed", "margin", "sides"), [(CUT, 0.0, CUT), (0.0, EDGE, -EDGE), (0.0, 0.0, 0.0)])
def test_a_ground_runs_into_the_bleed_or_stays_inside_what_printers_reach(
    bleed: float, margin: float, sides: float
) -> None:
    assert reach(singly([(100.0, 200.0)]).flats, bleed, margin) == {0: Sides(sides, sides, sides, sides)}


def test_a_ground_ends_at_a_fold_and_runs_half_into_a_gutter() -> None:
    pages = Placement(0, 0, 0, 100, 200), Placement(1, 100, 0, 100, 200), Placement(2, 210, 0, 100, 200)
    found = reach([Flat(310, 200, pages, folds=(100,))], CUT, 0.0)
    assert found == {0: Sides(9, 9, 0, 9), 1: Sides(0, 9, 5, 9), 2: Sides(5, 9, 9, 9)}


def test_pages_that_creep_over_the_fold_are_cut_there() -> None:
    pages = Placement(0, 2, 0, 100, 200), Placement(1, 98, 0, 100, 200)
    found = reach([Flat(200, 200, pages, folds=(100,))], CUT, 0.0)
    assert found[0].right == found[1].left == -2


def test_a_ground_ends_at_a_fold_where_the_other_side_of_it_is_empty() -> None:
    assert reach([Flat(200, 100, (Placement(0, 100, 0, 100, 100),), folds=(100,))], CUT, 0.0) == {0: Sides(0, 9, 9, 9)}
    assert reach([Flat(200, 100, (Placement(0, 2, 0, 100, 100),), folds=(100,))], CUT, 0.0) == {0: Sides(9, 9, -2, 9)}


def test_a_page_that_stands_in_several_places_keeps_to_the_narrowest() -> None:
    pages = Placement(0, 0, 0, 100, 100), Placement(0, 100, 0, 100, 100)
    assert reach([Flat(200, 100, pages)], 0.0, EDGE) == {0: Sides(-18, -18, -18, -18)}
    assert reach([Flat(200, 100, pages)], CUT, 0.0) == {0: Sides(0, 9, 0, 9)}


def test_paper_around_a_block_of_cards_is_margin_enough() -> None:
    card = Placement(0, 60, 80, 100, 50)
    assert reach([Flat(220, 210, (card,))], 0.0, EDGE) == {0: Sides(0, 0, 0, 0)}
