"""Where pages end: at folds, at cuts, at the edge of the sheet."""

from __future__ import annotations

import pytest

from brochure.imposition.edges import Edge, edges, folded_sides, folds_inside
from brochure.imposition.flats import Flat, Placement, singly
from brochure.imposition.folding import impose_letter_fold
from brochure.imposition.stitching import saddle_stitch
from brochure.units import INCH, PAPERS

OUTERMOST = Edge(0.0, is_outermost=True)


def test_a_page_by_itself_ends_where_its_sheet_does() -> None:
    (flat,) = singly([(100.0, 200.0)]).flats
    found = edges(flat.placements[0], flat)
    assert found == (OUTERMOST, OUTERMOST, Edge(100, is_outermost=True), Edge(200, is_outermost=True))


def test_panels_end_at_folds_and_the_outer_ones_at_the_sheet() -> None:
    outside, _ = impose_letter_fold(PAPERS["letter"], INCH / 16).flats
    flap, back, cover = (edges(one, outside) for one in outside.placements)
    first, second = outside.folds
    assert (flap.left, flap.right) == (OUTERMOST, Edge(first, is_fold=True))
    assert (back.left, back.right) == (Edge(first, is_fold=True), Edge(second, is_fold=True))
    assert (cover.left, cover.right) == (Edge(second, is_fold=True), Edge(11 * INCH, is_outermost=True))
    assert all(side.is_outermost for panel in (flap, back, cover) for side in (panel.lower, panel.upper))


def test_a_page_that_creeps_ends_where_the_sheet_is_folded() -> None:
    inner = saddle_stitch(8, (100, 200), 2.0).flats[2]
    left, right = (edges(one, inner) for one in inner.placements)
    assert left.right == right.left == Edge(100, is_fold=True)
    # Its own trim: what the knife leaves of it.
    assert (left.left, right.right) == (Edge(2), Edge(198))


def test_a_page_in_the_middle_of_a_sheet_ends_at_cuts() -> None:
    one = Placement(0, 20, 30, 100, 50)
    assert edges(one, Flat(140, 110, (one,))) == (Edge(20), Edge(30), Edge(120), Edge(80))


@pytest.mark.parametrize(("fold", "inside"), [(50.0, (50.0,)), (99.0, ()), (100.0, ()), (140.0, ())])
def test_a_fold_through_a_page_is_none_of_its_edges(fold: float, inside: tuple[float, ...]) -> None:
    one = Placement(0, 0, 0, 100, 200)
    assert folds_inside(one, Flat(200, 200, (one,), folds=(fold,))) == inside


def test_the_sides_at_folds_are_those_of_all_flats() -> None:
    flats = impose_letter_fold(PAPERS["letter"], INCH / 16).flats
    assert [sorted(folded_sides(page, flats)) for page in range(6)] == [[0], [2], [0, 2], [0], [2], [0, 2]]
