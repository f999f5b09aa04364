from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brochure.pdf import prose
from brochure.pdf.errors import MissingGlyphError
from brochure.pdf.prose import Piece, TextStyle, Word, fitted, words
from brochure.problems import Span
from tests.pdf.stage import BODY, link, steady


def said(found: list[Word]) -> list[str]:
    """The words, with _ for a space after them and / where the line must end."""
    return [word.text + "_" * bool(word.blank) + "/" * word.ends for word in found]


def broken(text: str) -> list[str]:
    return said(words([Piece(text)], BODY))


def test_words_end_at_spaces() -> None:
    assert broken("Take two  tablets") == ["Take_", "two_", "tablets"]
    assert broken(" \tin the\u2003middle ") == ["in_", "the_", "middle_"]
    assert broken("   ") == broken("") == []


def test_no_break_spaces_do_not_end_words() -> None:
    assert broken("75\u00a0mg a\u202fday") == ["75 mg_", "a day"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("well-known", ["well-", "known"]),
        ("yes/nothing", ["yes/", "nothing"]),
        ("rest–then", ["rest–", "then"]),
        ("home—alone", ["home—", "alone"]),
    ],
)
def test_words_may_end_after_dashes_and_slashes(text: str, parts: list[str]) -> None:
    assert broken(text) == parts


@pytest.mark.parametrize(
    "text", ["770-555-0134", "8–10", "2026-01-02", "24/7", "1/2", "COVID-19", "X-ray", "e-mail", "mg/l", "-5", "a–"]
)
def test_words_do_not_end_between_figures_or_beside_single_letters(text: str) -> None:
    assert broken(text) == [text]


def test_a_dash_never_starts_a_line() -> None:
    assert not any(word.startswith(("-", "–", "—")) for word in broken("one–two three—four five-six a-b"))


def test_forced_ends_of_lines() -> None:
    assert broken("one\ntwo") == ["one/", "two"]
    assert broken("one \r\n two\u2028three") == ["one_/", "two/", "three"]
    pieces = [Piece("one "), Piece("", ends_line=True), Piece("two"), Piece("", ends_line=True), Piece("three")]
    assert said(words(pieces, BODY)) == ["one_/", "two/", "three"]


def test_a_break_before_anything_else_is_none() -> None:
    assert broken("\none") == ["one"]


def test_a_word_of_several_styles_is_one_word() -> None:
    (word,) = words([Piece("un"), Piece("believ", bold=True), Piece("able", italic=True)], BODY)
    assert word.text == "unbelievable" and len({segment.shaped.face.name for segment in word.segments}) == 3


def test_the_space_after_a_word_is_that_of_the_piece_it_is_typed_in() -> None:
    first, second = link("a link"), Piece(" after")
    _, word, _ = words([first, second], BODY)
    assert word.blank is not None and word.blank.piece.link == ""
    word, *_ = words([Piece("before"), link(" a link")], BODY)
    assert word.blank is not None and word.blank.piece.link


def test_a_citation_is_part_of_the_word_before_it_and_no_letter() -> None:
    word, _ = words([Piece("word"), Piece("12", superior=True), Piece(" next")], BODY)
    assert word.text == "word12" and word.letters == 4


def test_superiors_that_the_face_has_not_are_small_and_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn, raised = words([Piece("1", superior=True)], BODY), words([Piece("(", superior=True)], BODY)
    assert (drawn[0].segments[0].size, drawn[0].segments[0].rise) == (12, 0)
    monkeypatch.setattr(type(BODY.family), "has_superiors", lambda *_: False)
    raised = words([Piece("1", superior=True, colour=(1, 0, 0))], BODY)
    assert raised[0].segments[0].size < 12 and raised[0].segments[0].rise > 0


def test_words_without_a_shape_leave_no_word() -> None:
    assert broken("a \u200b b\u00ad") == ["a_", "b"]


def test_a_missing_glyph_says_where_it_is_written() -> None:
    span = Span("content.yaml", 3, 5)
    with pytest.raises(MissingGlyphError) as caught:
        words([Piece("fine"), Piece("中")], BODY, span)
    assert caught.value.span == span


def test_plain_words_are_shared_and_those_of_links_are_not() -> None:
    first, second = (words([Piece("the same "), link("the same ")], BODY) for _ in range(2))
    assert [one is other for one, other in zip(first, second, strict=True)] == [True, True, False, False]
    assert first[3].segments[0].piece.nodes != second[3].segments[0].piece.nodes


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prose, "_REMEMBERED", 4)
    for size in range(8, 20):
        words([Piece("one two three")], replace(BODY, size=size))
    assert sum(map(len, prose._remembered.values())) <= 4 + 1


def test_ascent_centres_the_letters_in_the_leading() -> None:
    tight, loose = replace(BODY, leading=12), replace(BODY, leading=22)
    assert loose.ascent - tight.ascent == pytest.approx(5)


def narrow(text: str, measure: float) -> list[str]:
    return [word.text for word in fitted(words([Piece(text)], BODY), BODY, measure)]


def test_words_that_fit_stay_whole() -> None:
    found = words([Piece("short words")], BODY)
    assert fitted(found, BODY, 200) is found


def test_a_long_address_is_broken_where_a_reader_expects_it() -> None:
    parts = narrow("https://clinic.example/ketamine/after-your-visit?page=2", 110)
    assert "".join(parts) == "https://clinic.example/ketamine/after-your-visit?page=2"
    assert len(parts) > 2 and all(part[-1] in "/.?&=_:@-" for part in parts[:-1])


def test_a_word_without_such_places_is_broken_between_letters() -> None:
    parts = narrow("a" * 50 + " end", 60)
    assert "".join(parts) == "a" * 50 + "end" and parts[-1] == "end"
    assert all(8 <= len(part) <= 10 for part in parts[:-2])


def test_accents_stay_with_their_letters() -> None:
    assert not any(part.startswith("\u0301") for part in narrow("k\u0301" * 20, 30))


def test_the_last_part_has_the_space_and_the_end_of_the_word() -> None:
    found = words([Piece("supercalifragilistic \nnext")], BODY)
    parts = fitted(found, BODY, 50)
    assert [bool(part.blank) for part in parts[:-1]] == [False] * (len(parts) - 2) + [True]
    assert [part.ends for part in parts[:-1]] == [False] * (len(parts) - 2) + [True]


def test_a_measure_narrower_than_a_letter_gives_a_letter_a_line() -> None:
    assert narrow("wide", 1) == ["w", "i", "d", "e"]


LETTERS = st.text(alphabet="abcdeé-–/.:k\u0301 \n0123456789", max_size=60)


@steady(150)
@given(LETTERS, st.floats(0.5, 120))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, measure: float) -> None:
    parts = fitted(words([Piece(text)], BODY), BODY, measure)
    assert "".join(part.text for part in parts) == "".join(text.split())
    for part in parts:
        assert part.width <= measure + prose.SLACK or len(part.text.replace("\u0301", "")) == 1


# Large print.


def faces(pieces: list[Piece], style: TextStyle) -> list[tuple[bool, bool]]:
    """Whether each word is bold, and whether it is slanted."""
    family = style.family
    kinds = {id(family.pick(bold, italic)): (bold, italic) for bold in (False, True) for italic in (False, True)}
    return [kinds[id(word.segments[0].shaped.face)] for word in words(pieces, style)]


def test_bold_stands_in_for_italics() -> None:
    pieces = [Piece("plain "), Piece("slanted ", italic=True), Piece("both", bold=True, italic=True)]
    assert faces(pieces, BODY) == [(False, False), (False, True), (True, True)]
    assert faces(pieces, replace(BODY, italics=False)) == [(False, False), (True, False), (True, False)]


def test_bold_stands_in_for_the_lines_under_links() -> None:
    pieces = [Piece("plain "), link("linked "), replace(link("1"), superior=True)]
    assert faces(pieces, BODY) == [(False, False)] * 3
    assert faces(pieces, replace(BODY, underlines=False)) == [(False, False), (True, False), (False, False)]


def test_superiors_can_be_set_like_the_rest() -> None:
    (word,) = words([Piece("word"), Piece("12", superior=True)], replace(BODY, superiors=False))
    assert [(part.size, part.rise) for part in word.segments] == [(12, 0), (12, 0)]
    assert word.width == sum(one.width for one in words([Piece("word12")], BODY))
    assert word.letters == 4
