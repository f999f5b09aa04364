"""The collector: order, no repeats, which exit code wins; and the source line that goes with a place."""

import pickle
from pathlib import Path

import pytest

from brochure.codes import CODES
from brochure.problems import ExitCode, Problem, Problems, Span, Stop, source_line


def test_problems_come_in_reading_order_whatever_the_order_they_were_found_in() -> None:
    found = [
        Problem("E203", "later line", Span("b.yaml", 9, 1)),
        Problem("E203", "later column", Span("b.yaml", 2, 7)),
        Problem("E203", "same place, higher code", Span("b.yaml", 2, 1)),
        Problem("E201", "same place, lower code", Span("b.yaml", 2, 1)),
        Problem("E203", "file before", Span("a.yaml", 30, 1)),
        Problem("E310", "no place"),
    ]
    assert [problem.message for problem in Problems(found)] == [
        "no place",
        "file before",
        "same place, lower code",
        "same place, higher code",
        "later column",
        "later line",
    ]


def test_line_numbers_are_ordered_as_numbers() -> None:
    problems = Problems([Problem("E203", "ten", Span("a", 10, 1)), Problem("E203", "nine", Span("a", 9, 1))])
    assert [problem.message for problem in problems] == ["nine", "ten"]


def test_identical_problems_are_kept_once() -> None:
    problems = Problems()
    problems.add("E211", "no text", Span("a", 1, 2), "Write it.")
    problems.extend([Problem("E211", "no text", Span("a", 1, 2), "Write it.")])
    problems.add("E211", "no text", Span("a", 1, 3), "Write it.")
    assert len(problems) == 2


def test_a_span_without_a_file_is_no_place() -> None:
    problems = Problems()
    problems.add("E211", "no text", Span("", 0, 0))
    assert next(iter(problems)).span is None


def test_an_unknown_code_is_a_fault_of_the_program_and_shows_at_once() -> None:
    with pytest.raises(KeyError, match="E999"):
        Problems().add("E999", "?")


def test_errors_and_warnings_are_told_apart_by_their_code() -> None:
    problems = Problems([Problem("W601", "unused"), Problem("E201", "missing")])
    assert [problem.code for problem in problems.errors()] == ["E201"]
    assert [problem.code for problem in problems.warnings()] == ["W601"]
    assert problems.has_errors
    assert not Problems([Problem("W601", "unused")]).has_errors


@pytest.mark.parametrize(
    ("codes", "strict", "expected"),
    [
        ([], False, ExitCode.FINE),
        (["W601"], False, ExitCode.FINE),
        (["W601"], True, ExitCode.CONTENT),
        (["E201", "W601"], False, ExitCode.CONTENT),
        (["E201", "E501"], False, ExitCode.FIT),
        (["E501", "E301"], False, ExitCode.ASSET),
        (["E301", "E310"], False, ExitCode.FILE),
        (["E310", "E220"], False, ExitCode.USAGE),
        (["E220", "E900"], False, ExitCode.BUG),
        (["E501", "E900", "E101", "E201"], False, ExitCode.BUG),
    ],
)
def test_the_strongest_exit_code_wins(codes: list[str], strict: bool, expected: ExitCode) -> None:
    assert Problems(Problem(code, "x") for code in codes).exit_code(strict) == expected


def test_stop_carries_its_problem() -> None:
    problem = Problem("E114", "a second document", Span("a", 3, 1))
    with pytest.raises(Stop, match="a second document") as stopped:
        raise Stop(problem)
    assert stopped.value.problem is problem


def test_a_problem_can_be_sent_to_another_process() -> None:
    problem = Problem("E201", "missing", Span("a", 1, 1), "Add it.", "guide")
    assert pickle.loads(pickle.dumps(problem)) == problem


def test_source_line_counts_lines_as_yaml_does(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_bytes("\ufeffone\r\ntwo\x0bstill two\u2028still\nthree\rfour".encode())
    lines = [source_line(Span(str(path), line, 1)) for line in range(6)]
    assert lines == ["", "one", "two\x0bstill two\u2028still", "three", "four", ""]


def test_source_line_is_empty_where_there_is_nothing_to_show(tmp_path: Path) -> None:
    wide = tmp_path / "wide.yaml"
    wide.write_bytes("format: 1".encode("utf-16"))
    assert source_line(Span(str(wide), 1, 1)) == ""
    assert source_line(Span(str(tmp_path / "none.yaml"), 1, 1)) == ""
    assert source_line(Span("nul\0byte", 1, 1)) == ""


def test_source_line_shows_what_it_can_of_bytes_that_are_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes("title: Zürich".encode("latin-1"))
    assert source_line(Span(str(path), 1, 1)) == "title: Z\ufffdrich"


def test_what_to_do_is_said_by_the_problem_or_by_its_code() -> None:
    assert Problem("E203", "unknown key", hint="Rename it.").fix == "Rename it."
    assert Problem("E203", "unknown key").fix == CODES["E203"].fix


def test_a_problem_as_data() -> None:
    problem = Problem("W601", "not cited", Span("a.yaml", 2, 3), "Cite it.", "guide", "error")
    assert problem.record() == {
        "file": "a.yaml", "line": 2, "column": 3, "code": "W601", "severity": "error", "message": "not cited",
        "fix": "Cite it.",
    }  # fmt: skip
    assert list(Problem("E311", "the disk is full").record().values())[:3] == [None, None, None]


def test_a_line_is_that_of_the_file_as_it_is_now(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    for text in ("one\ntwo\n", "one\nanother\n"):
        path.write_text(text, encoding="utf-8")
        assert source_line(Span(str(path), 2, 1)) == text.split("\n")[1]
