"""A brand from the admin's side: what it says no to, and that what it proposes works."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pikepdf
import pytest

from tests.whole.project import ROOT, Shop

FONTS = ROOT / "brochure" / "brand" / "fonts"
OWN_FONTS = """\
typography:
  fonts:
    - family: Clinic Sans
      source: file
      files:
        - {{path: {regular}, weight: 400, style: normal}}
        - {{path: {bold}, weight: 700, style: normal}}
  base: {{family: Clinic Sans}}
"""


@pytest.fixture
def brand(shop: Shop) -> Path:
    """The brand file of a shop, to be written."""
    shop.change("page: letter", "page: letter\nbrand: assets/brand.yml")
    return shop.folder / "assets" / "brand.yml"


@pytest.mark.parametrize(
    "colors",
    [
        'primary: "#a8c8c0"',
        'primary: "#ffff00"\n  secondary: "#00ff00"\n  danger: "#ff9999"',
        'foreground: "#999999"\n  background: "#ffffff"',
        'foreground: "#777777"\n  background: "#dddddd"\n  primary: "#888888"',
        'primary: "#ffffff"',
        'link: "#66ccff"\n  primary: "#008080"',
    ],
)
def test_the_colours_that_are_proposed_can_be_read(shop: Shop, brand: Path, colors: str) -> None:
    brand.write_text(f"color:\n  {colors}\n", encoding="utf-8")
    problems = shop.fails().problems
    assert problems and {problem.code for problem in problems} == {"E218"}
    lines = brand.read_text(encoding="utf-8").split("\n")
    for problem in problems:
        assert problem.span is not None and re.search(
            r"has a contrast of \d\.\d\d:1, but needs [34](\.5)?:1", problem.message
        )
        (proposed,) = set(re.findall(r'"(#[0-9a-f]{6})"', problem.hint))
        line = problem.span.line - 1
        lines[line] = lines[line][: problem.span.column - 1] + f'"{proposed}"'
    brand.write_text("\n".join(lines), encoding="utf-8")
    ran = shop.build()
    assert (ran.code, ran.err) == (0, "")


def fonts_named(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {
            str(font.BaseFont).split("+")[1]
            for page in document.pages
            for font in page.get("/Resources", {}).get("/Font", {}).values()
        }


def test_fonts_of_the_brand_are_used(shop: Shop, brand: Path) -> None:
    for name, source in (("r.ttf", "SourceSans3-Italic.ttf"), ("b.ttf", "SourceSans3-BoldItalic.ttf")):
        shutil.copy(FONTS / source, shop.folder / "assets" / name)
    brand.write_text(OWN_FONTS.format(regular="r.ttf", bold="b.ttf"), encoding="utf-8")
    ran = shop.build()
    assert (ran.code, ran.err) == (0, "")
    found = fonts_named(shop.made()["first-visit.pdf"])
    assert found and all("Italic" in name or name.endswith("It") for name in found), found


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("none.ttf", "E301", "there is no file"),
        ("otto.otf", "E402", "TrueType"),
        ("cut.ttf", "E402", ""),
        ("words.png", "E402", "is no font file"),
        ("locked.ttf", "E403", ""),
    ],
)
def test_fonts_that_can_not_be_used(shop: Shop, brand: Path, name: str, code: str, words: str) -> None:
    assets, good = shop.folder / "assets", (FONTS / "SourceSans3-Regular.ttf").read_bytes()
    (assets / "good.ttf").write_bytes(good)
    (assets / "otto.otf").write_bytes(b"OTTO" + good[4:])
    (assets / "cut.ttf").write_bytes(good[:3000])
    (assets / "locked.ttf").write_bytes(locked(good))
    brand.write_text(OWN_FONTS.format(regular=name, bold="good.ttf"), encoding="utf-8")
    ran = shop.fails()
    (problem, *_) = ran.problems
    assert (ran.code, problem.code) == (4, code)
    assert words in f"{problem.message} {problem.hint}"
    assert problem.span is not None and (problem.span.line, problem.span.column) == (6, 18)


def locked(font: bytes) -> bytes:
    """The font with the mark of its maker that it must not be embedded (OpenType, OS/2 table, fsType, bit 1)."""
    count = int.from_bytes(font[4:6], "big")
    records = [font[12 + 16 * index : 28 + 16 * index] for index in range(count)]
    start = next(int.from_bytes(record[8:12], "big") for record in records if record[:4] == b"OS/2")
    return font[: start + 8] + b"\x00\x02" + font[start + 10 :]


def test_a_brand_for_other_tools_is_read_and_what_is_not_for_print_left_alone(shop: Shop, brand: Path) -> None:
    brand.write_text(
        """\
meta: {name: {short: Maple, full: Maple Street Clinic}, link: {home: https://maple-street.example}}
color: {palette: {green: "#0b5d3b"}, primary: green}
typography: {monospace: Fira Code, link: {weight: 600}, headings: {color: primary}}
defaults:
  shiny: {theme: {preset: shiny}}
  quarto: {format: {html: {toc: true}}}
""",
        encoding="utf-8",
    )
    ran = shop.build()
    assert (ran.code, ran.err) == (0, "")
    assert shop.made() != shop.earlier


def test_a_misspelled_key_of_ours_is_not_left_alone(shop: Shop, brand: Path) -> None:
    brand.write_text("defaults: {brochure: {inc: saving}}\n", encoding="utf-8")
    ran = shop.fails()
    assert (ran.code, ran.codes) == (1, ["E203"])
    assert 'did you mean "ink"?' in ran.problem.message
