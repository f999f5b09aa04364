"""`brochure due`: the list, as text and as data, and its exit codes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from brochure.cli import main
from tests.specimens import content, handout

DAY = ("--date", "2026-11-23")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    return tmp_path


def put(**days: str | None) -> None:
    documents = [handout(id=name, review={"next": day} if day else {}) for name, day in days.items()]
    Path("content.yaml").write_text(json.dumps(content(*documents), indent=1), encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["due", *arguments])
    return code, *capsys.readouterr()


def ids(out: str) -> list[str]:
    return [re.split(" {2,}", line)[2] for line in out.splitlines()[:-1]]


def test_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    put(later="2027-01-01", never=None, late="2026-10-01", today="2026-11-23", tomorrow="2026-11-24")
    code, out, err = run(capsys, *DAY)
    assert (code, err) == (0, "")
    assert [line.rsplit("  ", 1)[0] for line in out.splitlines()[:-1]] == [
        "2026-10-01  overdue by 53 days  late      After Your Visit",
        "2026-11-23  due today           today     After Your Visit",
        "2026-11-24  due in 1 day        tomorrow  After Your Visit",
        "2027-01-01  due in 39 days      later     After Your Visit",
        "-           no day set          never     After Your Visit",
    ]
    assert out.splitlines()[-1] == "5 documents, 1 overdue on 2026-11-23"
    assert out.splitlines()[0].rsplit("  ", 1)[1].startswith("content.yaml:")


@pytest.mark.parametrize("days", ["38", "38d", "38 D", "5w"])
def test_what_is_far_off_can_be_left_out(days: str, capsys: pytest.CaptureFixture[str]) -> None:
    put(later="2027-01-01", never=None, late="2026-10-01", soon="2026-12-28")
    assert ids(run(capsys, "--within", days, *DAY)[1]) == ["late", "soon", "never"]


@pytest.mark.parametrize("days", ["soon", "6m", "-1", ""])
def test_days_are_a_number(days: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, f"--within={days}")
    assert code == 2 and "write 60d, or 8w for weeks" in err


def test_strictly_what_is_overdue_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    put(late="2026-10-01")
    assert [run(capsys, *DAY)[0], run(capsys, *DAY, "--strict")[0]] == [0, 1]
    put(today="2026-11-23", never=None)
    assert run(capsys, *DAY, "--strict")[0] == 0


def test_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    put(late="2026-10-01", never=None)
    code, out, _ = run(capsys, "--json", *DAY)
    whole = json.loads(out)
    assert code == 0 and whole["date"] == "2026-11-23" and whole["problems"] == []
    first, second = whole["documents"]
    assert {name: first[name] for name in ("id", "title", "next", "days", "overdue", "expired", "file")} == {
        "id": "late", "title": "After Your Visit", "next": "2026-10-01", "days": -53, "overdue": True,
        "expired": False, "file": "content.yaml",
    }  # fmt: skip
    assert (second["next"], second["days"], second["overdue"]) == (None, None, False)


def test_what_can_not_be_read_is_told_and_the_rest_listed(capsys: pytest.CaptureFixture[str], here: Path) -> None:
    put(late="2026-10-01")
    code, out, err = run(capsys, ".", "gone.yaml", *DAY)
    assert code == 3 and ids(out) == ["late"] and "error[E101]" in err


def test_a_folder_without_content(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *DAY)
    assert (code, out) == (3, "0 documents, 0 overdue on 2026-11-23\n") and "there is no content.yaml" in err
