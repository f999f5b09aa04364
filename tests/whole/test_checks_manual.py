"""docs/checks.md is made from the checks: it has all of them, their limits and their samples."""

from __future__ import annotations

import re
import runpy

from brochure.checks import CHECKS, LIMITS
from brochure.checks.pemat import POINTS
from tests.whole.project import ROOT

PAGE = ROOT / "docs" / "checks.md"


def test_the_text_is_fresh() -> None:
    """After a change to a check: python docs/checks/make.py"""
    made = runpy.run_path(str(ROOT / "docs" / "checks" / "make.py"))
    assert PAGE.read_text(encoding="utf-8") == made["markdown"]()


def test_every_code_has_its_chapter_in_the_order_of_the_list() -> None:
    text = PAGE.read_text(encoding="utf-8")
    codes = [code.code for check in CHECKS for code in check.codes]
    assert re.findall(r"^## ([EW]\d{3})$", text, re.MULTILINE) == [*codes, "W760"]
    assert re.findall(r"^\| \[([EW]\d{3})\]\(#[ew]\d{3}\) \|", text, re.MULTILINE) == codes


def test_every_limit_and_every_point_has_its_row() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z-]+)` \| [\d.]+ \|", text, re.MULTILINE) == sorted(LIMITS)
    assert [int(number) for number in re.findall(r"^\| (\d+) \|", text, re.MULTILINE)] == [one.number for one in POINTS]
