"""Reading on where it is plain what was meant, by both of PyYAML's parsers."""

import textwrap

import pytest

from brochure.content.parsing import parse
from brochure.problems import Problem, Problems, Span
from tests.content.standin import shown

pytestmark = pytest.mark.usefixtures("parser")


def parsed(text: str) -> tuple[object, list[str]]:
    problems = Problems()
    root = parse(textwrap.dedent(text), "f", problems).root
    return root, [shown(problem) for problem in problems]


def test_a_syntax_error_keeps_what_was_found_before_it() -> None:
    _, problems = parsed("a: 1\na: 2\nb: 'c\n")
    assert [problem[:8] for problem in problems] == ["2:1 E109", "3:4 E107"]


def test_where_it_is_plain_what_was_meant_reading_goes_on_with_that() -> None:
    """So that one run tells of all mistakes, not of the first only."""
    root, problems = parsed("""\
        a: see: this
        b: @home
        c: 'it's'
        d: "one" two
        b: again
        e: x: y
        """)
    assert root == {"a": "see: this", "b": "@home", "c": "it's", "d": '"one" two', "e": "x: y"}
    places = ["1:7 E108", "2:4 E107", "3:8 E107", "4:10 E107", "5:1 E109", "6:5 E108"]
    assert [" ".join(problem.split()[:2]) for problem in problems] == places


@pytest.mark.parametrize("width", [1, 2])
def test_tabs_are_told_once_and_read_as_the_spaces_they_were_meant_for(width: int) -> None:
    tabs = "\t" * width
    root, problems = parsed(f"a:\n{tabs}b: 1\n{tabs}b: 2\n{tabs}c: [x,\n{tabs}y]\nd: *e\n")
    assert root == {"a": {"b": "1", "c": ["x", "y"]}, "d": "*e"}
    assert [problem[:8] for problem in problems] == ["2:1 E106", f"3:{width + 1} E109"[:8], "6:4 E110"]


def test_tabs_that_no_width_explains_end_the_reading() -> None:
    parts = parse("a:\n\t  b: 1\n \tc: 2\n      d: 3\n", "f", problems := Problems())
    assert parts.is_cut
    assert [problem.code for problem in problems] == ["E106"]


def test_a_line_that_was_put_right_starts_no_further_faults() -> None:
    """What follows it may only look wrong because of the mending: the next run will tell."""
    parts = parse("a: b: c\n  d: e: f\n  g\nh: 1\n", "f", problems := Problems())
    assert parts.is_cut
    assert [shown(problem)[:8] for problem in problems] == ["1:5 E108"]


def test_what_a_fault_cut_off_is_not_called_incomplete() -> None:
    parts = parse("a:\n  b: 1\nc:\n  - d: 1\n    e: 'open\n", "f", Problems())
    assert parts.is_cut and parts.root == {"a": {"b": "1"}, "c": [{"d": "1"}]}
    told = [Span("f", 2, 3), Span("f", 1, 2)]
    kept = [Span("f", 1, 1), Span("f", 4, 3), Span("f", 4, 5), Span("f", 4, 8), None]
    assert [parts.can_tell(Problem("E203", "x", span)) for span in (*told, *kept)] == [True] * 2 + [False] * 5


def test_of_a_file_that_was_read_to_its_end_all_can_be_told() -> None:
    parts = parse("a: 1\n", "f", Problems())
    assert not parts.is_cut and parts.can_tell(Problem("E201", "x", Span("f", 1, 1)))
