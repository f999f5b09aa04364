"""docs/blocks.md is made from the program: its words are those of the models, its pictures those of today's pages."""

from __future__ import annotations

import re
import runpy
from typing import Any

import pytest
from PIL import Image

from brochure.blocks import KINDS
from tests.proof.pictures import difference
from tests.whole.project import ROOT
from tests.whole.test_readme import SHARE

PAGE = ROOT / "docs" / "blocks.md"
PICTURES = ROOT / "docs" / "blocks"


@pytest.fixture(scope="module")
def make() -> dict[str, Any]:
    """The names of the script that makes the manual."""
    return runpy.run_path(str(PICTURES / "make.py"))


@pytest.fixture(scope="module")
def samples(make: dict[str, Any]) -> dict[str, Any]:
    """Each block's sample, freshly printed."""
    return dict(make["samples"]())


def test_the_text_is_fresh(make: dict[str, Any], samples: dict[str, Any]) -> None:
    """After a change to a block: python docs/blocks/make.py"""
    assert PAGE.read_text(encoding="utf-8") == make["markdown"](samples)


def test_every_block_has_its_chapter_and_its_picture_with_words() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert re.findall(r"^## ([a-z-]+)$", text, re.MULTILINE) == list(KINDS)
    shown = dict(re.findall(r"^!\[As printed: (.+)\]\(blocks/([a-z-]+)\.png\)$", text, re.MULTILINE))
    assert set(shown.values()) == set(KINDS) - {"page-break"}
    assert all(len(words) > 10 for words in shown)


def test_pictures_are_fresh_and_small(samples: dict[str, Any]) -> None:
    """After a change to the look: python docs/blocks/make.py"""
    fresh = {name: sample.picture for name, sample in samples.items() if sample.picture is not None}
    assert sorted(fresh) == sorted(path.stem for path in PICTURES.glob("*.png"))
    for name, picture in fresh.items():
        path = PICTURES / f"{name}.png"
        assert path.stat().st_size < 16_000
        with Image.open(path) as shown:
            assert shown.mode == "P" and shown.size == picture.size
            assert difference(shown.convert("RGB"), picture.convert("RGB")).share < SHARE, f"{name} is stale"


def test_a_stale_picture_would_be_seen() -> None:
    """A line that says something else is more than renderers differ by."""
    with Image.open(PICTURES / "callout.png") as shown:
        block = shown.convert("RGB")
    changed = block.copy()
    changed.paste(block.crop((60, 40, 300, block.height)), (70, 40))
    assert difference(block, changed).share > SHARE


def test_nothing_but_the_block_is_in_a_picture() -> None:
    """Of the lines above and below a sample not even the edges are left: each picture has a margin of paper."""
    for path in PICTURES.glob("*.png"):
        with Image.open(path) as shown:
            page = shown.convert("L")
        for edge in (page.crop((0, 0, page.width, 5)), page.crop((0, page.height - 5, page.width, page.height))):
            assert edge.getextrema()[0] > 250, path.name
