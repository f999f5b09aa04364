"""Colours: reading, writing, moving their lightness."""

from __future__ import annotations

import pytest

from brochure.brand import colour
from brochure.brand.colour import RGB

TEAL: RGB = (15 / 255, 92 / 255, 99 / 255)


@pytest.mark.parametrize(
    "text",
    [
        "#0f5c63", "#0F5C63", "#0f5c63ff", " #0f5c63 ", "rgb(15, 92, 99)", "rgb(15 92 99)", "rgba(15, 92, 99, 1)",
        "RGB(15 92 99 / 100%)",
    ],
)  # fmt: skip
def test_every_css_way_to_write_a_colour_reads_the_same(text: str) -> None:
    assert colour.parse(text) == pytest.approx(TEAL)


def test_short_hex_doubles_its_digits() -> None:
    assert colour.to_hex(colour.parse("#a1f") or colour.BLACK) == "#aa11ff"


def test_percentages_hsl_and_names() -> None:
    assert colour.parse("rgb(100%, 0%, 0%)") == (1, 0, 0)
    assert colour.parse("hsl(120deg 100% 25%)") == pytest.approx((0, 0.5, 0))
    assert colour.parse("hsl(480, 100%, 25%)") == pytest.approx((0, 0.5, 0))
    assert colour.to_hex(colour.parse("Teal") or colour.BLACK) == "#008080"


@pytest.mark.parametrize(
    "text",
    [
        "", "#12", "#12345", "#gggggg", "0f5c63", "rgb(1, 2)", "rgb(1, 2, x)", "rgb(300, 0, 0)", "no-such-name",
        "nosuchname", "12", "$blue",
    ],
)  # fmt: skip
def test_what_is_no_colour_is_none(text: str) -> None:
    assert colour.parse(text) is None


@pytest.mark.parametrize("text", ["#0f5c6380", "#0f58", "rgba(15, 92, 99, 0.5)", "transparent"])
def test_a_colour_one_can_see_through_is_none(text: str) -> None:
    assert colour.parse(text) is None


def test_hex_survives_a_round() -> None:
    assert colour.to_hex(TEAL) == "#0f5c63"
    assert colour.quantised((0.0601, 0.3599, 0.3901)) == pytest.approx((15 / 255, 92 / 255, 99 / 255))


def test_a_tint_is_a_share_of_the_colour_in_the_paper() -> None:
    assert colour.mix(colour.BLACK, colour.WHITE, 0.1) == pytest.approx((0.9, 0.9, 0.9))
    assert colour.mix(TEAL, colour.WHITE, 0) == colour.WHITE


def test_lightness_runs_from_black_to_white() -> None:
    assert colour.lightness(colour.BLACK) == pytest.approx(0, abs=1e-6)
    assert colour.lightness(colour.WHITE) == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("start", [TEAL, (0.72, 0.28, 0.11), (1.0, 0.75, 0.03), (0.5, 0.0, 0.7)])
@pytest.mark.parametrize("wanted", [0.2, 0.4, 0.6, 0.8])
def test_moving_lightness_keeps_the_hue(start: RGB, wanted: float) -> None:
    moved = colour.with_lightness(start, wanted)
    assert all(0 <= channel <= 1 for channel in moved)
    assert colour.lightness(moved) == pytest.approx(wanted, abs=0.002)
    assert colour.hue(moved) == pytest.approx(colour.hue(start), abs=0.5)


def test_moving_lightness_nowhere_changes_nothing() -> None:
    assert colour.with_lightness(TEAL, colour.lightness(TEAL)) == pytest.approx(TEAL, abs=1e-5)
