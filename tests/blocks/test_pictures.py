"""A picture that cannot be used is told at the place that names it, with a way out."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops

from brochure.brand import Variant
from tests.proof.measure import sheets
from tests.proof.pictures import pictures
from tests.specimens import Workshop, content, handout


def problem(workshop: Workshop, name: str, data: bytes) -> tuple[str, str]:
    """Code and message of what is wrong with a file."""
    (workshop.root / "assets" / name).write_bytes(data)
    made = workshop.rendered(content(handout({"figure": {"image": f"assets/{name}", "alt": "A door"}})))
    assert made.pdf is None
    (found,) = made.problems
    assert found.span is not None and found.hint and f"assets/{name}" in found.message and found.exit_code == 4
    return found.code, found.message


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.gif"])
def test_what_is_no_picture(name: str, workshop: Workshop) -> None:
    assert problem(workshop, name, b"no picture")[0] == "E303"


def test_a_picture_that_is_cut_off(workshop: Workshop) -> None:
    Image.effect_noise((200, 200), 50).save(workshop.root / "whole.png")
    data = (workshop.root / "whole.png").read_bytes()
    assert problem(workshop, "cut.png", data[: len(data) // 2])[0] == "E303"


def test_a_picture_with_too_many_pixels(workshop: Workshop) -> None:
    Image.new("1", (20_000, 20_000)).save(workshop.root / "huge.png")
    code, message = problem(workshop, "huge.png", (workshop.root / "huge.png").read_bytes())
    assert code == "E304" and "20000 x 20000" in message


@pytest.mark.parametrize(
    "svg",
    [
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://elm.example/a.png'/></svg>",
        "<svg",
        "",
    ],
)
def test_a_drawing_that_reaches_out_or_is_broken(svg: str, workshop: Workshop) -> None:
    assert problem(workshop, "a.svg", svg.encode())[0] == "E305"


CHART = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="50" height="50" fill="#c0392b"/>'
    '<rect x="50" width="50" height="50" fill="#2e7d32"/></svg>'
)


def test_with_one_ink_a_picture_is_grey_and_the_hues_of_a_drawing_are_told_apart(workshop: Workshop) -> None:
    (workshop.root / "assets" / "chart.svg").write_text(CHART, encoding="utf-8")
    Image.new("RGB", (50, 50), "red").save(workshop.root / "assets" / "red.png")
    names = ("assets/chart.svg", "assets/red.png")
    shown = [{"figure": {"image": name, "alt": "Red", "width": "third"}} for name in names]
    what = content(handout(*shown, contents="no"), help=None)
    red, green, blue = pictures(workshop.pdf(what, variant="mono"))[0].split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    hatched = [line for line in sheets(workshop.pdf(what, variant="mono"))[0].lines if line.width == pytest.approx(0.7)]
    assert len(hatched) > 10
    in_colour: tuple[Variant, ...] = ("colour", "ink")
    for variant in in_colour:
        pdf = workshop.pdf(what, variant=variant)
        red, green, blue = pictures(pdf)[0].split()
        assert ImageChops.subtract(red, green).getextrema()[1] > 200
        assert not [line for line in sheets(pdf)[0].lines if line.width == pytest.approx(0.7)]
