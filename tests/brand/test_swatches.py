"""Colours by name."""

from __future__ import annotations

import pytest

from brochure.brand.colour import to_hex
from brochure.brand.swatches import Swatches
from brochure.problems import Problems
from tests.brand.project import section


def found(text: str, place: str = "color.primary") -> tuple[str | None, list[str]]:
    problems = Problems()
    brand = section(text, problems)
    swatch = Swatches(brand.section("color"), problems).of(*brand.place(place))
    return None if swatch is None else to_hex(swatch.colour), [
        f"{problem.code} {problem.message}" for problem in problems
    ]


def test_a_colour_written_out() -> None:
    assert found('color:\n  primary: "#0f5c63"') == ("#0f5c63", [])


def test_a_colour_of_the_palette_goes_before_one_of_the_web() -> None:
    assert found('color:\n  palette: {red: "#a01010"}\n  primary: red') == ("#a01010", [])
    assert found("color:\n  primary: red") == ("#ff0000", [])


def test_a_palette_may_name_its_colours_twice() -> None:
    assert found('color:\n  palette: {lava: "#ff7557", red: lava}\n  primary: red') == ("#ff7557", [])


def test_a_meaning_is_a_name_too() -> None:
    text = 'color:\n  primary: "#0f5c63"\ntypography:\n  link:\n    color: primary'
    assert found(text, "typography.link.color") == ("#0f5c63", [])


def test_of_two_versions_the_one_for_light_ground_counts() -> None:
    assert found('color:\n  primary: {light: "#111111", dark: "#fafafa"}') == ("#111111", [])
    assert found('color:\n  primary: {dark: "#fafafa"}') == (None, [])
    text = 'color:\n  foreground: {light: "#111111", dark: "#fafafa"}\n  primary: foreground'
    assert found(text) == ("#111111", [])


def test_the_swatch_says_where_it_stands() -> None:
    problems = Problems()
    brand = section('color:\n  palette:\n    teal: "#0f5c63"\n  primary: teal', problems)
    swatch = Swatches(brand.section("color"), problems).of(*brand.place("color.primary"))
    assert swatch is not None
    assert (swatch.key, swatch.span.line, swatch.span.column) == ("color.primary", 4, 12)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("color:\n  primary: dark teal", 'E217 "dark teal" is not a colour'),
        ('color:\n  palette: {teal: "#0f5c63"}\n  primary: teel', 'E217 "teel" is not a colour: did you mean "teal"?'),
        ("color:\n  palette: {a: b, b: a}\n  primary: a", 'E217 the colour "a" leads back to itself'),
        ("color:\n  primary: primary", 'E217 the colour "primary" leads back to itself'),
        ('color:\n  primary: "#0f5c6380"', 'E217 "#0f5c6380" is not a colour'),
        ("color:\n  primary: 123456", 'E217 "123456" is not a colour'),
    ],
)
def test_what_is_no_colour_is_a_problem(text: str, message: str) -> None:
    assert found(text) == (None, [message])


def test_a_colour_that_is_missing_is_none() -> None:
    assert found("color: {}") == (None, [])
    assert found("meta: {name: x}") == (None, [])
