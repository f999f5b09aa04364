"""The annotations of bad files are read as they are meant: a test that reads nothing would always pass."""

from pathlib import Path

import pytest

from brochure.problems import Problem, Span
from tests.expectations import FOLDER, Expected, bad_files, differences, expected_in


def test_every_bad_file_says_what_it_must_be_told() -> None:
    assert len(bad_files()) >= 30
    for path in bad_files():
        assert expected_in(path), path.name


def test_a_stage_gets_only_its_own_files() -> None:
    assert set(bad_files("reading")) <= set(bad_files())
    assert FOLDER / "duplicate-key.yaml" in bad_files("reading")
    assert bad_files("nosuchstage") == []


def test_a_head_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_bytes(
        b"# Why.\r\n# expect: E203 4:1 unknown key\r\n# expect: E101 -\r\na: 1\n# expect: E104 1:1 no head\n"
    )
    assert expected_in(path) == [Expected("E203", "4:1", "unknown key"), Expected("E101", "-", "")]


@pytest.mark.parametrize("head", ["", "# expect: 203 4:1 x\n", "# expect: E203 1:1 x\n# expect: E203 line 4\n"])
def test_a_head_that_says_nothing_is_refused(head: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(f"{head}a: 1\n", encoding="utf-8")
    with pytest.raises(ValueError, match="must have lines such as"):
        expected_in(path)


def test_differences_name_what_is_missing_and_what_is_too_much() -> None:
    found = [Problem("E203", 'unknown key "x"', Span("a", 4, 1)), Problem("E900", "boom")]
    wanted = [Expected("E203", "4:1", "unknown key"), Expected("E109", "2:1", "twice")]
    assert differences(wanted, found) == ["expected, not found: E109 2:1 twice", "found, not expected: E900 - boom"]


@pytest.mark.parametrize(
    "wanted", [Expected("E203", "4:2", ""), Expected("E204", "4:1", ""), Expected("E203", "4:1", "y")]
)
def test_code_place_and_words_must_all_agree(wanted: Expected) -> None:
    assert not wanted.is_met_by(Problem("E203", "unknown", Span("a", 4, 1)))
