"""YAML with comments that reads as it was meant, and reads well."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.content import parse_map
from brochure.importing.escaping import words_only
from brochure.importing.writing import Bare, Entry, Group, Pair, Row, Series, write_sheet
from brochure.markup import body
from brochure.problems import Problems
from tests.markup.strange import TEXTS

LONG = " ".join(["These words go on and on until the line is full."] * 4)


def sheet(*pairs):
    return write_sheet([], Group(list(pairs)))


def read(text):
    problems = Problems()
    found = parse_map(text, "content.yaml", problems)
    assert not list(problems)
    return found


def test_short_texts_stand_in_one_line_and_long_ones_are_folded():
    text = sheet(Pair("a", "Short"), Pair("b", LONG)).text
    assert text.startswith("a: Short\nb: >-\n  These words go on")
    assert max(map(len, text.splitlines())) <= 100
    assert read(text) == {"a": "Short", "b": LONG}


def test_a_long_address_is_not_broken():
    address = "https://clinic.example/" + "a" * 120
    assert read(sheet(Pair("a", address)).text) == {"a": address}


def test_lists_groups_and_rows():
    table = Group([Pair("row_heads", Bare("no")), Pair("rows", Series([Entry(Row(("a", "b")))]))])
    inner = Series([Entry("x"), Entry("z")])
    text = sheet(Pair("body", Series([Entry("one"), Entry(Group([Pair("table", table)])), Entry(inner)]))).text
    assert text == (
        "\nbody:\n  - one\n  - table:\n      row_heads: no\n      rows:\n        - [a, b]\n  - - x\n    - z\n"
    )
    assert read(text) == {"body": ["one", {"table": {"row_heads": "no", "rows": [["a", "b"]]}}, ["x", "z"]]}


def test_a_row_too_long_for_its_line_is_a_list():
    text = sheet(Pair("rows", Series([Entry(Row(("a", LONG)))]))).text
    assert "  - - a\n    - >-\n" in text
    assert read(text) == {"rows": [["a", LONG]]}


def test_comments_stand_above_and_every_todo_is_known_by_its_line():
    entry = Entry(Group([Pair("b", "x", ("TODO: decide b",))]), ("TODO: decide it",))
    made = write_sheet(["# top"], Group([Pair("a", Series([entry], ("end",)))]))
    lines = made.text.splitlines()
    assert lines == ["# top", "", "a:", "  # TODO: decide it", "  # TODO: decide b", "  - b: x", "  # end"]
    assert made.todos == ((4, "decide it"), (5, "decide b"))


def test_a_comment_can_not_bring_characters_that_a_content_file_may_not_have():
    text = sheet(Pair("a", "x", ("TODO: odd \x00 \u2028 \ud800 words",))).text
    assert read(text) == {"a": "x"}


def test_lines_of_a_text_with_breaks_are_folded_where_markdown_joins_them():
    text = "1. " + LONG.replace("on and on", "on - and 12. on") + "\n   - second"
    value = read(sheet(Pair("a", text)).text)["a"]
    assert max(map(len, value.splitlines())) <= 100
    assert body(value) == body(text)


@settings(deadline=None)
@given(TEXTS, st.text(alphabet="ab ", min_size=90, max_size=200))
def test_any_text_comes_out_as_it_went_in(typed, more):
    for whole in (typed, typed + more, more + typed):
        text = unicodedata.normalize("NFC", words_only(whole))
        made = sheet(Pair("a", text, (f"TODO: {whole}",)), Pair("b", Series([Entry(text), Entry(Row((text, "x")))])))
        assert read(made.text) == {"a": text, "b": [text, [text, "x"]]}
