"""docs/kinds.md is made from the program: its words are those of the models, its pictures those of today's pages."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from brochure.kinds import KINDS
from tests.proof.pictures import difference
from tests.whole.project import ROOT, run
from tests.whole.test_readme import SHARE

PAGE = ROOT / "docs" / "kinds.md"
PICTURES = ROOT / "docs" / "kinds"


@pytest.fixture(scope="module")
def make() -> dict[str, Any]:
    """The names of the script that makes the manual."""
    return runpy.run_path(str(PICTURES / "make.py"))


@pytest.fixture(scope="module")
def samples(make: dict[str, Any]) -> dict[str, Any]:
    """Each kind's sample, freshly printed."""
    return dict(make["samples"]())


@pytest.fixture(scope="module")
def text() -> str:
    """The manual."""
    return PAGE.read_text(encoding="utf-8")


def test_the_text_is_fresh(make: dict[str, Any], samples: dict[str, Any], text: str) -> None:
    """After a change to a kind: python docs/kinds/make.py"""
    assert text == make["markdown"](samples)


def test_every_kind_has_its_chapter_and_its_picture_with_words(text: str) -> None:
    chapters = re.findall(r"^## ([a-z-]+)$", text, re.MULTILINE)
    assert chapters == [*KINDS, "print"]
    shown = re.findall(r"^!\[The first [^:]+: (.+)\]\(kinds/([a-z-]+)\.png\)$", text, re.MULTILINE)
    assert [name for _, name in shown] == list(KINDS)
    assert all(len(words) > 40 for words, _ in shown)


def test_pictures_are_fresh_and_small(samples: dict[str, Any]) -> None:
    """After a change to the look: python docs/kinds/make.py"""
    assert sorted(samples) == sorted(path.stem for path in PICTURES.glob("*.png"))
    for name, sample in samples.items():
        path = PICTURES / f"{name}.png"
        assert path.stat().st_size < 40_000
        with Image.open(path) as shown:
            assert shown.mode == "P" and shown.size == sample.picture.size and max(shown.size) <= 622
            share = difference(shown.convert("RGB"), sample.picture.convert("RGB")).share
            assert share < SHARE, f"{name} is stale"


def test_sheets_are_shown_for_what_is_folded_or_cut_from_one(samples: dict[str, Any]) -> None:
    """They are wider than tall: three panels, two pages, twice the same page."""
    wide = {name for name, sample in samples.items() if sample.picture.width > sample.picture.height}
    assert wide == {"trifold", "booklet", "half-sheet", "card"}
    assert samples["half-sheet"].words.count("What we agreed on") == 2
    assert "Page 4 of 4" in samples["booklet"].words and "Page 1 of 4" in samples["booklet"].words


def test_who_pastes_all_samples_has_files_for_a_screen_the_office_and_a_shop(text: str, tmp_path: Path) -> None:
    frame, *items = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    order = items.pop()
    assert order.startswith("print:") and len(items) == len(KINDS)
    whole = frame.replace("brand: assets/brand.yml\n", "").replace("documents:\n", f"{order}documents:\n")
    (tmp_path / "content.yaml").write_text(whole + "".join(items), encoding="utf-8")
    ran = run(tmp_path, "build", "-q", "--for", "office", "--for", "shop")
    assert ran.code == 0, ran.err
    made = [path.name for path in (tmp_path / "output").iterdir()]
    for ending in ("-office.pdf", "-shop.pdf", ".job.txt"):
        assert sum(name.endswith(ending) for name in made) == len(KINDS)
