"""The caret stands under the column, whatever stands before it."""

import pytest

from brochure.cli.excerpt import WIDTH, excerpt


def as_it_is(text):
    return text


def in_ascii(text):
    return text.encode("ascii", "backslashreplace").decode("ascii")


@pytest.mark.parametrize(
    ("line", "column", "shown", "caret"),
    [
        ("    tittle: Guide", 5, "    tittle: Guide", "    ^"),
        ("title: x", 1, "title: x", "^"),
        ("title:", 7, "title:", "      ^"),
        ("\ttitle: x", 2, "    title: x", "    ^"),
        ("\ttitle: x", 1, "    title: x", "^"),
        ("漢字: x", 3, "漢字: x", "    ^"),
        ("e\u0301a: x", 3, "e\u0301a: x", " ^"),
        ("title: x   ", 1, "title: x", "^"),
    ],
)
def test_places_the_caret(line, column, shown, caret):
    assert excerpt(line, column, as_it_is) == (shown, caret)


def test_counts_what_the_screen_shows():
    assert excerpt("é: x", 2, in_ascii) == ("\\xe9: x", "    ^")


def test_cuts_a_long_line_round_the_caret():
    shown, caret = excerpt("a" * 500 + "HERE" + "b" * 500, 501, as_it_is)
    assert shown.startswith("...aaa") and shown.endswith("bbb...")
    assert shown[caret.index("^") :].startswith("HEREbbb")
    assert len(shown) == WIDTH


def test_cuts_wide_characters_whole():
    shown, caret = excerpt("漢" * 500, 301, as_it_is)
    assert shown.startswith("...漢") and shown.endswith("漢...")
    assert len(caret) <= WIDTH


def test_of_a_line_without_end_only_what_is_near_is_looked_at():
    asked = []

    def noting(text):
        asked.append(len(text))
        return text

    line = "a" * 500_000 + "HERE" + "b" * 500_000
    shown, caret = excerpt(line, 500_001, noting)
    assert shown[caret.index("^") :].startswith("HEREbbb") and len(shown) == WIDTH
    assert max(asked) < 5000
