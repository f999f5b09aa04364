"""Bytes to text."""

import pytest

from brochure.content.encoding import character_name, text_of
from brochure.problems import Problems
from tests.content.standin import shown


def reading(data: bytes) -> tuple[str | None, list[str]]:
    problems = Problems()
    text = text_of(data, "f", problems)
    return text, [shown(problem) for problem in problems]


def test_utf8_with_and_without_byte_order_mark() -> None:
    assert reading("a: \u00e9\U0001f600\r\n".encode()) == ("a: \u00e9\U0001f600\r\n", [])
    assert reading("\ufeffa: 1".encode()) == ("a: 1", [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named_without_a_mark_too(encoding: str) -> None:
    assert reading("title: Your guide".encode(encoding))[1] == [
        f"1:1 E103 the file is saved as {encoding[:6].upper()}, not as UTF-8"
    ]


def test_a_few_zero_bytes_do_not_make_a_wide_encoding() -> None:
    text, problems = reading(b"title: Your\0guide")
    assert text == "title: Your guide"
    assert problems == ["1:12 E115 an invisible character is in the text: a control character (U+0000)"]


def test_the_place_of_a_stray_byte_counts_characters_not_bytes() -> None:
    _, (problem,) = reading("one\r\n\u00e9\u00e9\u00e9".encode() + b"\xfc")
    assert problem.startswith("2:4 E102 ")


def test_the_byte_order_mark_is_no_column() -> None:
    _, (problem,) = reading(b"\xef\xbb\xbfabc\xfc")
    assert problem.startswith("1:4 E102 ")
    _, (problem,) = reading(b"\xef\xbb\xbfabc\x0b")
    assert problem.startswith("1:4 E115 ")


def test_a_byte_that_is_no_letter_anywhere_is_not_guessed_at() -> None:
    _, (problem,) = reading(b"a: \x81")
    assert "would be" not in problem


@pytest.mark.parametrize(
    "character", ["\x00", "\x08", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\u2028", "\u2029", "\ufffe"]
)
def test_invisible_characters_are_reported_and_read_as_spaces(character: str) -> None:
    text, problems = reading(f"a: one{character}two".encode())
    assert text == "a: one two"
    assert problems == [f"1:7 E115 an invisible character is in the text: {character_name(character)}"]


def test_visible_and_joining_characters_are_left_alone() -> None:
    text = "\u00a0\u00ad\u200d\u200e\u2014\ufb01\t"
    assert reading(text.encode()) == (text, [])


def test_of_very_many_invisible_characters_ten_are_shown_and_the_rest_counted() -> None:
    _, problems = reading(b"\n".join([b"a\x01"] * 25))
    assert len(problems) == 10
    assert problems[-1] == "10:2 E115 an invisible character is in the text: a control character (U+0001) (and 15 more)"
