"""The letter fold, judged by folding it: a model of the paper says what is seen when it is opened step by step."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import pytest

from brochure.imposition.flats import Flat, Imposition, reach
from brochure.imposition.folding import BACK, COVER, FLAP, LEFT, MIDDLE, RIGHT, impose_letter_fold, letter_fold
from brochure.print_order import PrintOrder, Weight
from brochure.units import INCH, PAPERS, Paper, mm, turned

EXACT = 0.01
LETTER = PAPERS["letter"]
EVERY = pytest.mark.parametrize(
    ("paper", "weight"),
    [(PAPERS[name], weight) for name in ("letter", "a4", "tabloid") for weight in ("light", "medium", "heavy")],
)


@dataclass(frozen=True)
class Strip:
    """A third of the paper, from `left` to `right`, and the pages that are seen of it from above and from below."""

    left: float
    right: float
    above: int
    below: int

    def turned(self, line: float) -> Strip:
        """Folded over an upright line."""
        return Strip(2 * line - self.right, 2 * line - self.left, self.below, self.above)


def paper_of(made: Imposition) -> list[Strip]:
    """The sheet as it comes out of the printer, inside up, from left to right. What stands at the left of one side has
    the right of the other behind it, because the sheet is turned over the short edge, which is upright here."""
    outside, inside = made.flats
    assert outside.width > outside.height and made.duplex == "short"
    strips = []
    for one in inside.placements:
        (behind,) = [
            other for other in outside.placements
            if abs(inside.width - other.x - other.width - one.x) < EXACT and abs(other.width - one.width) < EXACT
        ]  # fmt: skip
        strips.append(Strip(one.x, one.x + one.width, one.page, behind.page))
    return strips


def folded(layers: list[Strip], line: float, side: str) -> list[Strip]:
    """Layers from the lowest to the topmost, after those at one `side` of a line are folded over it: they lie on top,
    the other way up."""
    moving = [one for one in layers if (one.left > line - EXACT if side == "right" else one.right < line + EXACT)]
    return [one for one in layers if one not in moving] + [one.turned(line) for one in reversed(moving)]


def seen(layers: list[Strip]) -> list[int]:
    """The pages that are seen from above, from left to right: at the middle of each third, what lies topmost there."""
    found = {}
    for middle in sorted((one.left + one.right) / 2 for one in layers):
        found[next(one.above for one in reversed(layers) if one.left <= middle <= one.right)] = True
    return list(found)


@EVERY
def test_every_panel_has_the_right_one_behind_it(paper: Paper, weight: Weight) -> None:
    made = impose_letter_fold(paper, PrintOrder(weight=weight).narrower)
    assert [(one.above, one.below) for one in paper_of(made)] == [(LEFT, COVER), (MIDDLE, BACK), (RIGHT, FLAP)]


@EVERY
def test_the_folds_of_both_sides_are_the_same_lines_of_paper(paper: Paper, weight: Weight) -> None:
    outside, inside = impose_letter_fold(paper, PrintOrder(weight=weight).narrower).flats
    through = [outside.width - fold for fold in reversed(outside.folds)]
    assert through == pytest.approx(list(inside.folds), abs=EXACT)
    assert [(one.left, one.right) for one in paper_of(Imposition((outside, inside), "short"))] == [
        pytest.approx(ends, abs=EXACT)
        for ends in ((0, inside.folds[0]), inside.folds, (inside.folds[1], inside.width))
    ]


@EVERY
def test_the_flap_lies_flat_before_the_other_fold(paper: Paper, weight: Weight) -> None:
    narrower = PrintOrder(weight=weight).narrower
    made = impose_letter_fold(paper, narrower)
    first, second = made.flats[1].folds
    _, _, flap = folded(paper_of(made), second, "right")
    assert flap.below == RIGHT and flap.right == pytest.approx(second, abs=EXACT)
    assert flap.left - first == pytest.approx(narrower, abs=EXACT) and narrower > 4


@EVERY
def test_opening_it_step_by_step_reads_one_to_six(paper: Paper, weight: Weight) -> None:
    made = impose_letter_fold(paper, PrintOrder(weight=weight).narrower)
    first, second = made.flats[1].folds
    open_ = paper_of(made)
    half_open = folded(open_, second, "right")
    closed = folded(half_open, first, "left")
    assert [seen(closed), seen(half_open), seen(open_)] == [[COVER], [LEFT, FLAP], [LEFT, MIDDLE, RIGHT]]
    assert closed[0].below == BACK  # what the table sees
    in_reading_order = COVER, LEFT, MIDDLE, RIGHT, FLAP, BACK
    assert in_reading_order == tuple(range(6))


@pytest.mark.parametrize(
    ("weight", "wide", "narrow"), [("light", 3.6875, 3.625), ("medium", 3.6875, 3.625), ("heavy", 3.69792, 3.60417)]
)
def test_letter_has_the_widths_that_print_shops_ask_for(weight: Weight, wide: float, narrow: float) -> None:
    made = letter_fold(LETTER, PrintOrder(weight=weight).narrower)
    widths = [panel.width / INCH for panel in made.panels]
    assert widths == pytest.approx([wide, wide, wide, narrow, narrow, wide], abs=1e-5)
    assert {panel.height for panel in made.panels} == {8.5 * INCH}


def test_a4_is_parted_alike() -> None:
    made = letter_fold(PAPERS["a4"], mm(2))
    assert [panel.width for panel in made.panels[:4]] == pytest.approx([mm(299 / 3)] * 3 + [mm(293 / 3)])
    assert made.sheet == (mm(297), mm(210))


def test_the_sides_show_their_panels_from_left_to_right() -> None:
    outside, inside = impose_letter_fold(LETTER, INCH / 16).flats
    assert [one.page for one in outside.placements] == [FLAP, BACK, COVER]
    assert [one.page for one in inside.placements] == [LEFT, MIDDLE, RIGHT]
    assert [fold / INCH for fold in outside.folds] == pytest.approx([3.625, 7.3125])
    assert [fold / INCH for fold in inside.folds] == pytest.approx([3.6875, 7.375])


@EVERY
def test_panels_stand_edge_to_edge_over_the_whole_sheet(paper: Paper, weight: Weight) -> None:
    for flat in impose_letter_fold(paper, PrintOrder(weight=weight).narrower).flats:
        ends = [0.0, *flat.folds, flat.width]
        spans = [(one.x, one.x + one.width) for one in flat.placements]
        assert spans == [pytest.approx(pair, abs=EXACT) for pair in pairwise(ends)]
        assert {(one.y, one.height) for one in flat.placements} == {(0.0, flat.height)}


def test_grounds_run_over_the_edge_of_the_sheet_and_never_over_a_fold() -> None:
    found = reach(impose_letter_fold(LETTER, INCH / 16).flats, 9.0, 0.0)
    sides = {page: (one.left, one.right) for page, one in found.items()}
    assert sides == {COVER: (0, 9), LEFT: (9, 0), MIDDLE: (0, 0), RIGHT: (0, 9), FLAP: (9, 0), BACK: (0, 0)}
    assert {(one.lower, one.upper) for one in found.values()} == {(9, 9)}


def test_a_sheet_that_lies_on_its_side_stays_so() -> None:
    assert letter_fold(turned(LETTER), INCH / 16) == letter_fold(LETTER, INCH / 16)


def test_the_printer_is_told_how_it_is_folded() -> None:
    made = impose_letter_fold(LETTER, INCH / 16)
    assert made.fold.startswith("letter fold")
    assert [sentence.split(" ")[0] for sentence in made.finishing] == ["Lay", "Fold", "Fold"]
    assert "right third of the inside in first" in made.finishing[1]


def test_the_model_of_the_paper_sees_what_is_wrong() -> None:
    """A guard that folds nothing would always pass."""
    outside, inside = impose_letter_fold(LETTER, INCH / 16).flats
    mirrored = Flat(outside.width, outside.height, tuple(
        one._replace(x=outside.width - one.x - one.width) for one in outside.placements
    ))  # fmt: skip
    with pytest.raises(ValueError, match="unpack"):
        paper_of(Imposition((mirrored, inside), "short"))
