"""Files to located trees."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.content import Map, Text, parse_map, read_yaml
from brochure.problems import Problem, Problems, Span
from tests.content.standin import read, shown

GOOD = """format: 1
language: en-US
clinic:
  name: Maple Street Clinic
  phone: (404) 555-0134
documents:
  - id: first-visit
    kind: handout
    title: "Your first visit"
    sections:
      - title: Before
        body:
          - Call {{ clinic.phone }}.
          - |
            One.

            Two.
          - bullets: [Card, List]
"""


def reading(path: Path) -> tuple[Map | None, list[Problem]]:
    problems = Problems()
    return read_yaml(path, "content.yaml", problems), list(problems)


def test_a_good_file_is_read_without_a_word(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_bytes(GOOD.encode())
    raw, problems = reading(path)
    assert problems == []
    assert raw is not None
    assert raw["clinic"]["name"] == "Maple Street Clinic"


def test_byte_order_mark_and_windows_line_ends_change_neither_texts_nor_places(tmp_path: Path) -> None:
    plain, windows = tmp_path / "plain.yaml", tmp_path / "windows.yaml"
    plain.write_bytes(GOOD.encode())
    windows.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    one, other = reading(plain)[0], reading(windows)[0]
    assert one is not None
    assert one == other
    assert places(one) == places(other)
    assert places(one)[0] == (1, 1)


def places(node: object) -> list[tuple[int, int]]:
    """Line and column of a node and everything in it."""
    span = getattr(node, "span", None)
    assert isinstance(span, Span)
    inner = [part for pair in node.items() for part in pair] if isinstance(node, dict) else node
    parts = [] if isinstance(node, Text) else inner
    return [(span.line, span.column), *(place for part in parts for place in places(part))]  # type: ignore[attr-defined]


def test_positions_are_those_an_editor_shows() -> None:
    raw = parse_map(
        "title: \U0001f600\u00e9: x\n".replace(": x", " x") + "b:\n  - one\n  - {c: two}\n", "f", Problems()
    )
    assert raw is not None
    assert raw["title"].span == Span("f", 1, 8)
    assert raw["b"].span == Span("f", 3, 3)
    assert raw["b"][0].span == Span("f", 3, 5)
    assert raw["b"][1].span == Span("f", 4, 5)
    assert raw["b"][1]["c"].span == Span("f", 4, 9)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    raw, (problem,) = reading(tmp_path / "content.yaml")
    assert raw is None
    assert (problem.code, problem.message) == ("E101", 'there is no file "content.yaml"')


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    _, (problem,) = reading(tmp_path)
    assert (problem.code, problem.message) == ("E101", '"content.yaml" is a folder, not a file')


def test_a_file_below_a_file_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    _, (problem,) = reading(tmp_path / "a" / "content.yaml")
    assert problem.code == "E101"


def test_a_name_that_no_system_allows(tmp_path: Path) -> None:
    for name in ("x" * 5000, "nul\0byte"):
        _, (problem,) = reading(tmp_path / name)
        assert problem.code == "E101"


@pytest.mark.skipif(sys.platform == "win32" or getattr(os, "geteuid", lambda: 0)() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(GOOD, encoding="utf-8")
    path.chmod(0)
    _, (problem,) = reading(path)
    assert problem.message == 'you are not allowed to read "content.yaml"'


def test_permission_denied_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    _, (problem,) = reading(tmp_path / "content.yaml")
    assert problem.message == 'you are not allowed to read "content.yaml"'


@settings(max_examples=150, deadline=None, database=None)
@given(st.binary(max_size=300))
def test_no_bytes_raise(data: bytes) -> None:
    from brochure.content.encoding import text_of

    problems = Problems()
    text = text_of(data, "f", problems)
    raw = parse_map(text, "f", problems) if text is not None else None
    assert raw is not None or problems.has_errors


@settings(max_examples=300, deadline=None, database=None)
@given(
    st.integers(0, len(GOOD)),
    st.integers(0, 4),
    st.text(st.sampled_from("\t\n -:#'\"[]{}|>&*!%@`,?\\~=<0aZ\u00e9\u201c\U0001f600"), max_size=4),
)
def test_a_slip_of_the_keyboard_never_raises_and_every_problem_is_in_the_file(at: int, cut: int, typed: str) -> None:
    text = GOOD[:at] + typed + GOOD[at + cut :]
    problems = Problems()
    made = read(text, problems)
    assert made is not None or problems.has_errors
    lines = text.split("\n")
    for problem in problems:
        assert problem.span is not None, shown(problem)
        assert 1 <= problem.span.line <= len(lines), shown(problem)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1, shown(problem)
