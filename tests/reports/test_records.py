"""The JSON: scripts depend on these keys, and docs/checks.md names them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from brochure.reports.records import records
from tests.reports.conftest import Ask

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "checks.md"
PROBLEM = {"file", "line", "column", "code", "severity", "message", "fix"}


def test_the_whole_is_one_object(ask: Ask, loud: dict[str, Any]) -> None:
    loud["checks"] = {"accept": [{"code": "E798", "at": "EARLY", "reason": "So be it.", "by": "Dr. Lee Moss"}]}
    found = records(ask(loud))
    assert list(found) == ["date", "documents", "left_out", "problems", "accepted"]
    assert found["date"] == "2026-11-23" and found["left_out"] == []
    assert [(one["id"], one["errors"], one["warnings"], one["accepted"]) for one in found["documents"]] == [
        ("guide", 1, 1, 1), ("questions", 1, 1, 0),
    ]  # fmt: skip
    assert all(set(one) == PROBLEM for one in found["problems"])
    (accepted,) = found["accepted"]
    assert set(accepted) == PROBLEM | {"reason", "by"} and accepted["by"] == "Dr. Lee Moss"


def test_its_keys_are_in_the_manual(ask: Ask, loud: dict[str, Any]) -> None:
    manual = MANUAL.read_text(encoding="utf-8")
    found = records(ask(loud))
    keys = {*found, *found["documents"][0], *PROBLEM}
    assert {key for key in keys if f"`{key}`" not in manual} == set()
