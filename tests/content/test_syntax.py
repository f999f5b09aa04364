"""Text that is not YAML: the reason and the way out, the same from both of PyYAML's parsers."""

import pytest

from brochure.content.parsing import parse
from brochure.problems import Problem, Problems
from tests.content.standin import shown

pytestmark = pytest.mark.usefixtures("parser")


def problem_of(text: str) -> Problem:
    problems = Problems()
    parse(text, "f", problems)
    (problem,) = problems
    return problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n\tb: 1\n", "2:1 E106 the line is indented with a tab"),
        ("a:\n  b: 1\n\tc: 1\n", "3:1 E106 the line is indented with a tab"),
        ("a:\n  b: 1\n  \tc: 1\n", "3:3 E106 the line is indented with a tab"),
        ("a:\n\t- b\n\t- c\n\t- d\n", "2:1 E106 the line is indented with a tab; so are 2 more"),
        ("a: |\n\tb\n\tc\n", "2:1 E106 the line is indented with a tab; so is 1 more"),
        ("a: b: c\n", "1:5 E108 a text with a colon needs quotes, or its first words are taken for a key"),
        ("- a: b: c\n", "1:7 E108 a text with a colon needs quotes, or its first words are taken for a key"),
        (
            "a: see http://b.c: d\n",
            "1:18 E108 a text with a colon needs quotes, or its first words are taken for a key",
        ),
        (
            "a: \u201cb: c\u201d\n",
            "1:6 E108 a text with a colon needs straight quotes, or its first words are taken for a key",
        ),
        (
            "a:\n  b: 1\n    c: 1\n",
            "3:5 E107 this line starts further right than the line above, so it counts as part of that line's text",
        ),
        ("a:\n    b: 1\n  c: 1\n", "3:3 E107 this line starts at column 3, in line with nothing above it"),
        ("a:\n  - b\n - c\n", "3:2 E107 this line starts at column 2, in line with nothing above it"),
        ("a: 1\n- b\n", "2:1 E107 this list item stands among names"),
        ("a:\n  - b\n  c: 1\n", "3:3 E107 this is not a list item, but it stands in a list"),
        ("a: 1\nb\nc: 2\n", "2:1 E107 this line is neither a name with a value nor part of a list"),
        (
            "- Note: bring\n  your card\n",
            '1:3 E108 a text with a colon needs quotes, or its first words ("Note") are taken for a key',
        ),
        (
            "a:\n  - if ill: stay\n    at home\n",
            '2:5 E108 a text with a colon needs quotes, or its first words ("if ill") are taken for a key',
        ),
        ("- id: a\n  kind\n", "2:3 E107 this line is neither a name with a value nor part of a list"),
        ("a: 1\nb:2\nc: 3\n", "2:2 E107 a space is missing after the colon"),
        ("a:\n  b:2\n  c: 3\n", "2:4 E107 a space is missing after the colon"),
        ("- **a** b\n", "1:3 E107 a text that starts with * needs quotes"),
        ("- *a* b\n", "1:3 E107 a text that starts with * needs quotes"),
        ("a: & b\n", "1:4 E107 a text that starts with & needs quotes"),
        ("a: @b\n", "1:4 E107 a text that starts with @ needs quotes"),
        ("- `a` b\n", "1:3 E107 a text that starts with ` needs quotes"),
        ("- %a\n", "1:3 E107 a text that starts with % needs quotes"),
        ("- > 5 a\n", "1:3 E107 a text that starts with > needs quotes"),
        ("- | a\n", "1:3 E107 a text that starts with | needs quotes"),
        ("- [@a] b\n", "1:3 E107 a text that starts with [ needs quotes"),
        ("- [a](https://b) c\n", "1:3 E107 a text that starts with [ needs quotes"),
        ('- "a" b\n', "1:7 E107 the quoted text ends before this word"),
        ("a: 'it's here'\n", "1:8 E107 the quoted text ends before this word"),
        ('a: "b\nc: 1\n', "1:4 E107 a quote is opened here and never closed"),
        ("a: 'b\nc: 1\n", "1:4 E107 a quote is opened here and never closed"),
        ('a: "C:\\docs"\n', "1:7 E107 a backslash in double quotes starts a special character, and this is none"),
        ("a: [b, c\nd: 1\n", "1:4 E107 what is opened here with [ does not end as it should"),
    ],
)
def test_reasons(text: str, expected: str) -> None:
    assert shown(problem_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("title: Ketamine: a guide\n", 'Put quotes round the text: "Ketamine: a guide"'),
        ("- Hours: Monday: 9 to 5\n", 'Put quotes round the text: "Monday: 9 to 5"'),
        ("a: \u201cb: c\u201d\n", 'Put quotes round the text: "b: c"'),
        ("- Note: bring\n  your card\n", 'Put quotes round the text: "Note: bring your card"'),
        ("- **Do not** drive\n", 'Put quotes round the text: "**Do not** drive"'),
        ("a: 'it's here'\n", 'An apostrophe ends the text. Use double quotes: "it\'s here"'),
        ('- "Take care" he said\n', "Put quotes round all of it: '\"Take care\" he said'"),
        ("a: 1\nb:2\nc: 3\n", "Write b: 2"),
    ],
)
def test_hints_show_what_to_write(text: str, hint: str) -> None:
    assert problem_of(text).hint == hint


def test_what_has_no_words_of_its_own_keeps_those_of_the_parser() -> None:
    problem = problem_of("%YAML 1.1\na: 1\n")
    assert problem.code == "E107"
    assert problem.message.startswith("this is not valid YAML (")
