"""Lengths and sheets of paper."""

from __future__ import annotations

import pytest

from brochure import units


def test_an_inch_is_72_points_and_25_4_millimetres() -> None:
    assert units.inches(1) == 72
    assert units.mm(25.4) == pytest.approx(72)
    assert units.to_mm(units.mm(13)) == pytest.approx(13)


def test_sheets_are_upright_and_in_points() -> None:
    assert units.PAPERS["letter"] == (612, 792)
    assert units.PAPERS["a4"] == pytest.approx((595.276, 841.890), abs=0.001)
