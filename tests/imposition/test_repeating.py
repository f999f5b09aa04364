"""The same page several times on a sheet: where it stands, where it is cut, and what is behind what."""

from __future__ import annotations

from itertools import combinations

import pytest

from brochure.imposition.flats import Flat, Placement, reach
from brochure.imposition.repeating import Cutting, as_block, on_sheet
from brochure.units import PAPERS, Paper, halved, mm, turned

LETTER, A4 = PAPERS["letter"], PAPERS["a4"]
HALVES = Cutting(halved(LETTER), turned(LETTER), 2, 1)
QUARTERS = Cutting(Paper(LETTER.width / 2, LETTER.height / 2), LETTER, 2, 2)
CARDS = Cutting(Paper(252, 144), LETTER, 2, 4)
METRIC = Cutting(Paper(mm(85), mm(55)), A4, 2, 4)
GUTTER = 18.0


def behind(one: Placement, flat: Flat) -> tuple[float, float, float, float]:
    """Where a page of the back lies when one looks through the sheet from its front: it was turned like a leaf."""
    return flat.width - one.x - one.width, one.y, one.width, one.height


def test_half_sheets_stand_side_by_side_and_one_cut_parts_them() -> None:
    (flat,) = on_sheet(HALVES, 1).flats
    assert (flat.width, flat.height) == (792, 612)
    assert flat.placements == (Placement(0, 0, 0, 396, 612), Placement(0, 396, 0, 396, 612))
    assert flat.cuts == ((396.0,), ())


def test_quarter_sheets_are_cut_along_both_middles() -> None:
    (flat,) = on_sheet(QUARTERS, 1).flats
    assert {(one.x, one.y) for one in flat.placements} == {(0, 0), (306, 0), (0, 396), (306, 396)}
    assert flat.cuts == ((306.0,), (396.0,))


def test_cards_stand_in_the_middle_without_a_gap_and_every_edge_is_a_cut() -> None:
    (flat,) = on_sheet(CARDS, 1).flats
    assert len(flat.placements) == CARDS.yields == 8
    assert flat.cuts == ((54.0, 306.0, 558.0), (108.0, 252.0, 396.0, 540.0, 684.0))


def test_metric_cards_stand_in_the_middle_of_a4() -> None:
    (flat,) = on_sheet(METRIC, 1).flats
    across, upwards = flat.cuts
    assert [round(x, 2) for x in across] == [round(mm(x), 2) for x in (20, 105, 190)]
    assert [round(y, 2) for y in upwards] == [round(mm(y), 2) for y in (38.5, 93.5, 148.5, 203.5, 258.5)]


@pytest.mark.parametrize("cutting", [HALVES, QUARTERS, CARDS, METRIC])
@pytest.mark.parametrize("gutter", [0.0, GUTTER])
def test_pages_keep_their_size_stay_on_the_sheet_and_off_each_other(cutting: Cutting, gutter: float) -> None:
    made = as_block(cutting, 2, gutter) if gutter else on_sheet(cutting, 2)
    for flat in made.flats:
        assert {(one.width, one.height) for one in flat.placements} == {tuple(cutting.page)}
        assert all(one.x >= 0 and one.x + one.width <= flat.width + 0.001 for one in flat.placements)
        assert all(one.y >= 0 and one.y + one.height <= flat.height + 0.001 for one in flat.placements)
        for one, other in combinations(flat.placements, 2):
            apart = max(abs(one.x - other.x) - one.width, abs(one.y - other.y) - one.height)
            assert apart >= gutter - 0.001


@pytest.mark.parametrize("cutting", [HALVES, QUARTERS, CARDS, METRIC])
@pytest.mark.parametrize("gutter", [0.0, GUTTER])
def test_when_the_sheet_is_turned_each_back_is_behind_its_front(cutting: Cutting, gutter: float) -> None:
    front, back = (as_block(cutting, 2, gutter) if gutter else on_sheet(cutting, 2)).flats
    assert {one.page for one in front.placements} == {0} and {one.page for one in back.placements} == {1}
    for one, other in zip(front.placements, back.placements, strict=True):
        assert behind(other, back) == pytest.approx(one[1:])


@pytest.mark.parametrize(("cutting", "edge"), [(HALVES, "short"), (QUARTERS, "long"), (CARDS, "long")])
def test_a_sheet_is_turned_over_its_upright_edge_so_no_back_stands_on_its_head(cutting: Cutting, edge: str) -> None:
    """The upright edges are the short ones of a sheet on its side."""
    assert on_sheet(cutting, 2).duplex == as_block(cutting, 2, GUTTER).duplex == edge
    assert on_sheet(cutting, 1).duplex == "" and len(on_sheet(cutting, 1).flats) == 1


def test_a_block_for_the_print_shop_is_as_large_as_what_is_on_it_and_has_two_cuts_between_neighbours() -> None:
    (flat,) = as_block(CARDS, 1, GUTTER).flats
    assert (flat.width, flat.height) == (2 * 252 + 18, 4 * 144 + 3 * 18)
    assert flat.cuts[0] == (252.0, 270.0)
    assert flat.cuts[1] == (144.0, 162.0, 306.0, 324.0, 468.0, 486.0)


def test_the_ground_of_a_block_runs_into_the_gutter_and_over_the_edge() -> None:
    assert set(reach(as_block(CARDS, 2, GUTTER).flats, 9.0, 0.0)) == {0, 1}
    assert all(set(sides) == {9.0} for sides in reach(as_block(CARDS, 2, GUTTER).flats, 9.0, 0.0).values())


def test_on_an_office_printer_halves_keep_off_the_edge_and_cards_in_the_middle_need_not() -> None:
    assert set(reach(on_sheet(HALVES, 1).flats, 0.0, 18.0)[0]) == {-18.0}
    assert set(reach(on_sheet(CARDS, 1).flats, 0.0, 18.0)[0]) == {0.0}


@pytest.mark.parametrize(
    ("cutting", "words"),
    [
        (HALVES, "Cut each sheet into 2 pieces of 5.5 x 8.5 inches, with one cut between neighbors."),
        (CARDS, "Cut each sheet into 8 pieces of 3.5 x 2 inches, with one cut between neighbors."),
        (METRIC, "Cut each sheet into 8 pieces of 85 x 55 mm, with one cut between neighbors."),
    ],
)
def test_what_is_done_after_printing_is_said_in_words(cutting: Cutting, words: str) -> None:
    assert on_sheet(cutting, 1).finishing == (words,)
    assert "two cuts" in as_block(cutting, 1, GUTTER).finishing[0]


def test_more_than_a_sheet_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="more than a sheet"):
        on_sheet(CARDS._replace(rows=6), 1)
