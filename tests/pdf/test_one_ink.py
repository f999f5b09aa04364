"""Drawings in greys, where hues that come to the same grey are told apart by lines."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from brochure.pdf.drawings import open_drawing
from brochure.pdf.figure import Figure, painter
from brochure.pdf.one_ink import shade
from tests.pdf.stage import FAMILY, assert_sound, operators, printed
from tests.proof.measure import Line, sheets
from tests.proof.reading import outline

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 100">'
# The green and the blue have the grey of the red, about; the navy is darker than any of them.
RED, GREEN, BLUE, NAVY = "#c0392b", "#2e7d32", "#2b66c0", "#00134d"
GRADIENT = (
    '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/>'
    "</linearGradient></defs>"
)


def drawn(folder: Path, content: str, side: float = 100, may_mean: bool = True) -> bytes:
    """A PDF, which must be sound, with a drawing in one ink, `side` points wide and tall."""
    path = folder / "drawing.svg"
    path.write_text(f"{OPEN}{content}</svg>", encoding="utf-8")
    drawing = open_drawing(path, FAMILY, mono=True, may_mean=may_mean)
    pdf = printed(Figure(painter(drawing), side, side, "A drawing"))
    assert_sound(pdf)
    return pdf


def bars(*colours: str) -> str:
    """Areas side by side, 20 wide."""
    rect = '<rect x="{}" y="10" width="20" height="80" fill="{}"/>'
    return "".join(rect.format(20 * at, one) for at, one in enumerate(colours))


def lines(pdf: bytes) -> list[Line]:
    return list(sheets(pdf)[0].lines)


def copied(pdf: bytes) -> Image.Image:
    """The drawing as a copier sees it that knows only black and white: below half is black."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().convert("L")
    return page.crop((200, 240, 600, 640)).point([0] * 128 + [255] * 128)


def hatchings(pdf: bytes) -> list[tuple[float, float]]:
    """The weight and the angle of each hatching as they are on paper, in the order of painting: for drawings that
    have no other lines."""
    found: list[tuple[float, float]] = []
    states, matrix, weight = [], pikepdf.Matrix(), 1.0
    segments: list[tuple[float, float]] = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for operands, operator in pikepdf.parse_content_stream(document.pages[0]):
            given = [float(one) for one in operands if isinstance(one, (int, Decimal))]
            match str(operator):
                case "q":
                    states.append((matrix, weight))
                case "Q":
                    matrix, weight = states.pop()
                case "cm":
                    matrix = pikepdf.Matrix(*given) @ matrix
                case "w":
                    weight = given[0]
                case "m" | "l":
                    segments.append(matrix.transform((given[0], given[1])))
                case "S":
                    (x0, y0), (x1, y1) = segments[-2:]
                    scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
                    angle = math.degrees(math.atan2(y1 - y0, x1 - x0)) % 180
                    found.append((round(weight * scale, 2), round(angle) % 180))
    return found


@pytest.mark.parametrize(
    "content",
    [
        bars(RED, NAVY),
        f'<circle cx="50" cy="50" r="20" fill="none" stroke="{RED}" stroke-width="3"/>',
        f'{GRADIENT}<rect width="50" height="50" fill="url(#a)"/>',
        f'<text x="10" y="50" font-size="30" fill="{RED}">Red</text>',
        f'<rect width="50" height="50" fill="{RED}" opacity=".5"/>',
        bars(RED, GREEN, BLUE, "#ffcc00", NAVY),
    ],
)
def test_no_hue_is_left(content: str, tmp_path: Path) -> None:
    page = pypdfium2.PdfDocument(drawn(tmp_path, content))[0].render(scale=2).to_pil().convert("RGB")
    red, green, blue = page.split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    assert red.crop((100, 120, 300, 320)).getextrema() != (255, 255)


def test_a_grey_is_that_of_a_picture_of_pixels() -> None:
    for colour in ((192, 57, 43), (46, 125, 50), (255, 204, 0), (10, 20, 30)):
        red, green, blue = colour
        (pixel,) = Image.new("RGB", (1, 1), colour).convert("L").tobytes()
        assert shade((red / 255, green / 255, blue / 255)) * 255 == pytest.approx(pixel, abs=1)


def test_hues_of_the_same_grey_are_hatched_each_in_its_own_way(tmp_path: Path) -> None:
    found = hatchings(drawn(tmp_path, bars(RED, GREEN, BLUE, "#7a6a00", "#7b1fa2")))
    assert len(found) == len(set(found)) == 4


def test_a_copier_tells_them_apart(tmp_path: Path) -> None:
    picture = copied(drawn(tmp_path, bars(RED, GREEN, BLUE)))
    pieces = [picture.crop((80 * at + 8, 80, 80 * at + 72, 300)) for at in range(3)]
    assert pieces[0].getextrema() == (0, 0)
    assert all(piece.getextrema() == (0, 255) for piece in pieces[1:])
    differing = sum(a != b for a, b in zip(pieces[1].tobytes(), pieces[2].tobytes(), strict=True))
    assert differing > 0.15 * len(pieces[1].tobytes())


def test_what_has_a_grey_of_its_own_stays_plain(tmp_path: Path) -> None:
    assert lines(drawn(tmp_path, bars(RED, NAVY, "#dddddd", "#9ecae1"))) == []
    # Shades of one hue are told apart by how dark they are, or not at all: also in colour.
    assert lines(drawn(tmp_path, bars("#2b66c0", "#2458a8"))) == []


def test_a_pale_hue_on_paper_is_hatched_as_grey_it_would_be_gone(tmp_path: Path) -> None:
    assert len(hatchings(drawn(tmp_path, bars("#ffee00")))) == 1
    assert lines(drawn(tmp_path, bars("#f4f8f8"))) == []


def test_a_shape_of_any_size_has_lines_on_the_page_only(tmp_path: Path) -> None:
    far = f'<rect x="-9999" y="-9999" width="20000" height="20000" fill="{GREEN}"/>'
    page = operators(drawn(tmp_path, f"{bars(RED)}{far}"))
    assert 100 < len(re.findall(r"\bl\b", page)) < 400
    elsewhere = f'<rect x="5000" y="5000" width="20" height="20" fill="{GREEN}"/>'
    assert hatchings(drawn(tmp_path, bars(RED) + elsewhere)) == []


def test_a_logo_is_grey_and_no_more(tmp_path: Path) -> None:
    assert lines(drawn(tmp_path, bars(RED, GREEN), may_mean=False)) == []


def test_a_picture_of_many_colours_is_grey_and_no_more(tmp_path: Path) -> None:
    many = [f"rgb({37 * n % 200},{91 * n % 200},{53 * n % 200})" for n in range(9)]
    assert lines(drawn(tmp_path, bars(*many))) == []
    assert lines(drawn(tmp_path, bars(*many[:8]))) != []


@pytest.mark.parametrize("side", [40, 100, 200])
@pytest.mark.parametrize(
    "turn", ["", "rotate(30 50 50)", "scale(.5)", "matrix(1 0 .3 .7 0 0)", "scale(-1 1) translate(-100 0)"]
)
def test_hatching_has_its_weight_and_angle_on_paper_however_it_is_drawn(turn: str, side: float, tmp_path: Path) -> None:
    """At least half a point: thinner lines break up when they are copied."""
    content = f'<g transform="{turn}">{bars(RED, GREEN, BLUE)}</g>'
    assert hatchings(drawn(tmp_path, content, side)) == [(0.7, 45), (0.7, 135)]


@pytest.mark.parametrize(
    "shape",
    [
        '<rect x="30" y="30" width="40" height="40" {}/>',
        '<rect x="30" y="30" width="40" height="40" rx="9" {}/>',
        '<circle cx="50" cy="50" r="20" {}/>',
        '<ellipse cx="50" cy="50" rx="25" ry="15" {}/>',
        '<polygon points="30,70 70,70 50,30" {}/>',
        '<path d="M30 30 H70 V70 H30 Z M40 40 V60 H60 V40 Z" {}/>',
    ],
)
def test_hatching_ends_where_the_shape_does(shape: str, tmp_path: Path) -> None:
    """Nothing is black that is not so in a plain black shape, and the line around it lies over the hatching."""
    outline_too = 'stroke="black" stroke-width="2"'
    plain = copied(drawn(tmp_path, shape.format(f'fill="black" {outline_too}')))
    first = f'<rect width="5" height="5" fill="{RED}"/>'
    hatched = copied(drawn(tmp_path, first + shape.format(f'fill="{GREEN}" {outline_too}')))
    hatched.paste(255, (0, 0, 20, 20))
    pairs = list(zip(plain.tobytes(), hatched.tobytes(), strict=True))
    assert pairs.count((255, 0)) == 0
    assert pairs.count((0, 255)) > 1000


def test_words_on_a_hatched_area_keep_it_away(tmp_path: Path) -> None:
    words = '<text x="22" y="60" font-size="10" fill="white">IIII</text>'
    with_words = copied(drawn(tmp_path, bars(RED, GREEN) + words))
    column = [with_words.getpixel((x, 225)) for x in range(84, 150)]
    stems = "".join("1" if value else "0" for value in column)
    # Four stems of white, each in black: no line of the hatching touches one.
    assert re.search(r"0{3,}1+0+1+0+1+0+1+0{3,}", stems)


def test_words_are_never_hatched_themselves(tmp_path: Path) -> None:
    found = drawn(tmp_path, bars(RED) + f'<text x="22" y="60" font-size="10" fill="{GREEN}">IIII</text>')
    assert lines(found) == []


def test_lines_of_the_same_grey_are_dashed_each_in_its_own_way(tmp_path: Path) -> None:
    strokes = "".join(
        f'<path d="M0 {10 * at} H100" fill="none" stroke="{colour}" stroke-width="2"/>'
        for at, colour in enumerate((RED, GREEN, BLUE, NAVY), 1)
    )
    page = operators(drawn(tmp_path, strokes))
    dashes = [dash for dash in re.findall(r"\[([^\]]*)\] [\d.]+ d", page) if dash.strip()]
    assert len(dashes) == len(set(dashes)) == 2
    half = operators(drawn(tmp_path, strokes, 50))
    assert [float(one) for one in re.findall(r"\[([\d.]+) [\d. ]+\] 0 d", half)] == [12, 3]


def test_lines_that_are_dashed_already_stay_as_they_are(tmp_path: Path) -> None:
    strokes = "".join(
        f'<path d="M0 {10 * at} H100" fill="none" stroke="{colour}" stroke-dasharray="4 4"/>'
        for at, colour in enumerate((RED, GREEN), 1)
    )
    page = operators(drawn(tmp_path, strokes))
    assert set(re.findall(r"\[([^\]]+)\] [\d.]+ d", page)) == {"4 4"}


def test_it_stays_one_figure_with_its_words(tmp_path: Path) -> None:
    pdf = drawn(tmp_path, bars(RED, GREEN, BLUE))
    assert outline(pdf).splitlines()[2:] == ["  Figure Alt=A drawing"]
    assert "Pattern" not in operators(pdf)
