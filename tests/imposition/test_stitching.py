"""Booklets: the sheets are printed, nested, folded and trimmed here as on a table, and then leafed through."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from brochure.imposition.flats import Flat, Imposition, Placement, Sides, reach
from brochure.imposition.stitching import filled_up, for_stitching, saddle_stitch

PAGE = (396.0, 612.0)
WIDTH, HEIGHT = PAGE
COUNTS = pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 8, 19, 20, 32])


class Side(NamedTuple):
    """One side of a leaf of the folded booklet: its page, None for an empty one, and how far inside of the cut at the
    fore-edge the page's edge is."""

    page: int | None
    margin: float


def leafed(made: Imposition, thickness: float) -> Iterator[Side]:
    """Nest the sheets, fold them with the fronts outside, trim the fore-edge at the width of the outermost sheet, and
    leaf through from the cover."""
    sheets = list(zip(made.flats[::2], made.flats[1::2], strict=True))
    for depth, (front, back) in enumerate(sheets):
        yield side(front, right=True, inside=depth * thickness)
        yield side(back, right=False, inside=depth * thickness)
    for depth, (front, back) in reversed(list(enumerate(sheets))):
        yield side(back, right=True, inside=depth * thickness)
        yield side(front, right=False, inside=depth * thickness)


def side(flat: Flat, right: bool, inside: float) -> Side:
    """The half of a flat at the right or the left of its fold; `inside` is how far its fold is from the spine."""
    (fold,) = flat.folds
    found = [one for one in flat.placements if (one.x + one.width / 2 > fold) == right]
    if not found:
        return Side(None, 0.0)
    (one,) = found
    from_fold = one.x + one.width - fold if right else fold - one.x
    return Side(one.page, fold - (from_fold + inside))


@COUNTS
@pytest.mark.parametrize("creep", [0.0, 0.28, 0.79])
def test_a_folded_booklet_reads_from_the_first_page_to_the_last(count: int, creep: float) -> None:
    pages = [side.page for side in leafed(saddle_stitch(count, PAGE, creep), creep)]
    assert pages == [*range(count), *[None] * (filled_up(count) - count)]


@COUNTS
@pytest.mark.parametrize("creep", [0.28, 0.79])
def test_after_trimming_the_outer_margins_of_all_pages_are_alike(count: int, creep: float) -> None:
    margins = [side.margin for side in leafed(saddle_stitch(count, PAGE, creep), creep)]
    assert margins == pytest.approx([0.0] * len(margins), abs=0.01)


def test_without_it_the_inner_pages_would_lose_their_margins() -> None:
    margins = [side.margin for side in leafed(saddle_stitch(20, PAGE, 0.0), 0.79)]
    assert min(margins) == pytest.approx(-4 * 0.79, abs=0.01)


def test_the_sheets_are_imposed_as_printers_count_them() -> None:
    made = saddle_stitch(8, PAGE, 1.0)
    pairs = [tuple(one.page + 1 for one in sorted(flat.placements, key=lambda one: one.x)) for flat in made.flats]
    assert pairs == [(8, 1), (2, 7), (6, 3), (4, 5)]
    assert made.flats[2].placements == (Placement(5, 1, 0, *PAGE), Placement(2, WIDTH - 1, 0, *PAGE))
    assert {(flat.width, flat.height, flat.folds) for flat in made.flats} == {(2 * WIDTH, HEIGHT, (WIDTH,))}


@COUNTS
def test_each_page_backs_the_one_on_the_other_side_of_its_leaf(count: int) -> None:
    """Turned over the short edge, the left of the back is behind the right of the front."""
    made = saddle_stitch(count, PAGE, 0.79)
    assert made.duplex == "short"
    for front, back in zip(made.flats[::2], made.flats[1::2], strict=True):
        behind = {one.page: front.width - one.x - one.width for one in back.placements}
        for one in front.placements:
            other = one.page + 1 if one.page % 2 == 0 else one.page - 1
            if other < count:
                assert behind[other] == pytest.approx(one.x, abs=0.01)


def test_the_ground_of_the_cover_ends_at_the_fold_and_bleeds_elsewhere() -> None:
    """The back cover, which is empty here, stays white."""
    assert reach(saddle_stitch(3, PAGE, 0.3).flats, 9.0, 0.0)[0] == Sides(0, 9, 9, 9)


def test_however_far_pages_creep_their_grounds_reach_all_other_edges() -> None:
    """The pages of the inmost sheet overlap by more than ten points at the fold."""
    found = reach(saddle_stitch(32, PAGE, 0.79).flats, 9.0, 0.0)
    assert found[0] == Sides(0, 9, 9, 9) and found[31] == Sides(9, 9, 0, 9)
    assert found[16] == pytest.approx(Sides(-7 * 0.79, 9, 9, 9)) and found[15] == pytest.approx(
        Sides(9, 9, -7 * 0.79, 9)
    )
    assert min(side for sides in found.values() for side in (sides.lower, sides.upper)) == 9


@COUNTS
def test_single_pages_are_in_reading_order_with_empty_ones_at_the_end(count: int) -> None:
    made = for_stitching(count, PAGE)
    assert [flat.placements for flat in made.flats[:count]] == [(Placement(at, 0, 0, *PAGE),) for at in range(count)]
    assert all(flat == Flat(*PAGE, ()) for flat in made.flats[count:])
    assert len(made.flats) == filled_up(count) and len(made.flats) % 4 == 0


@pytest.mark.parametrize(
    ("count", "told"), [(4, None), (3, "The last page is empty."), (5, "The last 3 pages are empty.")]
)
def test_whoever_prints_single_pages_is_told_of_empty_ones(count: int, told: str | None) -> None:
    first, *more = for_stitching(count, PAGE).finishing
    assert "single pages in reading order" in first and more == ([told] if told else [])


def test_what_is_done_with_the_sheets_is_said_in_order() -> None:
    steps = " ".join(saddle_stitch(19, PAGE, 0.3).finishing)
    words = ("5 sheets", "Fold", "Staple", "Trim")
    assert sorted(words, key=steps.index) == list(words)


def test_a_single_sheet_needs_no_staple() -> None:
    assert saddle_stitch(4, PAGE, 0.3).finishing == ("Fold the sheet in half, page 1 outside.",)
