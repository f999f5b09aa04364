"""An exception nobody foresaw is told in one line, with the line of ours it came from."""

from pathlib import Path

import pytest

from brochure.editions.faults import bug, traceback_of
from brochure.editions.writing import write


def raised_by(action, *arguments):
    with pytest.raises(Exception) as caught:
        action(*arguments)
    return caught.value


def test_names_the_kind_the_words_and_the_line_of_ours():
    problem = bug(raised_by(write, Path("x.pdf"), "no bytes"), "met in the document \"guide\"")
    assert problem.code == "E900"
    assert problem.message.startswith("this is a bug in brochure: TypeError: ")
    assert "(met in the document \"guide\", brochure/editions/writing.py:" in problem.message
    assert "--debug" in problem.hint


def test_is_one_short_line_whatever_the_exception_says():
    problem = bug(ValueError("first\nsecond " + "x" * 5000))
    assert problem.message.startswith("this is a bug in brochure: ValueError: first second xxx")
    assert "\n" not in problem.message
    assert len(problem.message) < 300


@pytest.mark.parametrize("error", [MemoryError(), RecursionError(), KeyError()])
def test_works_for_exceptions_without_words(error):
    assert bug(error).message == f"this is a bug in brochure: {type(error).__name__}"


def test_the_traceback_is_python_s_own():
    text = traceback_of(raised_by(int, "x"))
    assert text.startswith("Traceback (most recent call last):\n")
    assert text.endswith("ValueError: invalid literal for int() with base 10: 'x'\n")


def test_a_library_that_is_missing_or_broken_is_a_case_for_the_doctor():
    problem = bug(ModuleNotFoundError("No module named 'uharfbuzz'"))
    assert problem.hint == 'run "brochure doctor", which tells what is not installed or broken'
