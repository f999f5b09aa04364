"""Contrast: WCAG's ratio, and the nearest colour that has enough of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.brand import contrast
from brochure.brand.colour import BLACK, RGB, WHITE, hue, lightness, parse, quantised, to_hex, with_lightness

CHANNEL = st.integers(0, 255).map(lambda step: step / 255)
ANY_COLOUR = st.tuples(CHANNEL, CHANNEL, CHANNEL)


def hexed(text: str) -> RGB:
    found = parse(text)
    assert found is not None
    return found


def test_the_ends_of_the_scale() -> None:
    assert contrast.ratio(BLACK, WHITE) == pytest.approx(21)
    assert contrast.ratio(WHITE, BLACK) == pytest.approx(21)
    assert contrast.ratio(BLACK, BLACK) == 1


@pytest.mark.parametrize(
    ("front", "ratio"),
    [("#767676", 4.54), ("#777777", 4.48), ("#0000ff", 8.59), ("#ff0000", 4.00), ("#ffff00", 1.07)],
)
def test_known_ratios_on_white(front: str, ratio: float) -> None:
    assert contrast.ratio(hexed(front), WHITE) == pytest.approx(ratio, abs=0.006)


@pytest.mark.parametrize(
    ("size", "bold", "needed"),
    [(12, False, 4.5), (17.9, False, 4.5), (18, False, 3), (13.9, True, 4.5), (14, True, 3), (14, False, 4.5)],
)
def test_large_text_needs_less(size: float, bold: bool, needed: float) -> None:
    assert contrast.needed(size, bold) == needed


def test_a_colour_that_passes_is_its_own_nearest() -> None:
    teal = hexed("#0f5c63")
    assert contrast.nearest(teal, WHITE, 4.5) == teal


def test_a_light_orange_on_paper_is_made_darker_not_another_colour() -> None:
    orange = hexed("#ff6f20")
    better = contrast.nearest(orange, WHITE, 4.5)
    assert better is not None
    assert contrast.ratio(better, WHITE) >= 4.5
    assert lightness(better) < lightness(orange)
    assert hue(better) == pytest.approx(hue(orange), abs=2)


def test_dark_on_dark_is_made_lighter_when_black_is_not_enough() -> None:
    ground = hexed("#303030")
    better = contrast.nearest(hexed("#404060"), ground, 4.5)
    assert better is not None and contrast.ratio(better, ground) >= 4.5
    assert lightness(better) > lightness(ground)


def test_where_both_ways_pass_the_shorter_one_is_taken() -> None:
    ground = hexed("#777777")  # white reaches 4.48 on it, black 4.69
    lighter, darker = contrast.nearest(hexed("#c8c8c8"), ground, 3), contrast.nearest(hexed("#404040"), ground, 3)
    assert lighter is not None and lightness(lighter) > lightness(ground)
    assert darker is not None and lightness(darker) < lightness(ground)


def test_a_ground_on_which_nothing_passes_has_no_nearest() -> None:
    assert contrast.nearest(hexed("#ff0000"), hexed("#777777"), 7) is None


@settings(deadline=None)
@given(colour=ANY_COLOUR, ground=ANY_COLOUR, wanted=st.sampled_from([3.0, 4.5]))
def test_the_proposed_colour_passes_as_written_and_one_step_back_does_not(
    colour: RGB, ground: RGB, wanted: float
) -> None:
    better = contrast.nearest(colour, ground, wanted)
    if better is None:  # then neither black nor white passes
        assert max(contrast.ratio(BLACK, ground), contrast.ratio(WHITE, ground)) < wanted
        return
    assert contrast.ratio(hexed(to_hex(better)), ground) >= wanted
    # Next to black and white many lightnesses are one and the same #rrggbb.
    if better != colour and 0.15 < lightness(better) < 0.97:
        way = 1 if lightness(better) > lightness(colour) else -1
        # One move is at most 1/512 of lightness; #rrggbb and the range of sRGB blur it by about as much again.
        back = quantised(with_lightness(colour, lightness(better) - way * 0.006))
        assert contrast.ratio(back, ground) < wanted
