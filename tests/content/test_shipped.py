"""Data that travels with the program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from brochure.content.shipped import read_shipped


def test_every_value_is_a_text(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("a: {no: 012, b: [1.50, caf\u00e9]}\nc: |-\n  x\n  y\n", encoding="utf-8")
    assert read_shipped(path) == {"a": {"no": "012", "b": ["1.50", "caf\u00e9"]}, "c": "x\ny"}


def test_a_file_that_is_not_whole_is_our_fault_and_no_problem_of_the_content(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("a: b: c\n", encoding="utf-8")
    with pytest.raises(yaml.YAMLError):
        read_shipped(path)
    with pytest.raises(OSError, match="gone"):
        read_shipped(tmp_path / "gone.yaml")
