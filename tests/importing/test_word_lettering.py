"""Letters of Word that a handout sets in another way, and looks that it does not keep."""

import pytest

from brochure.importing.parts import Reading
from brochure.importing.word_lettering import Lettering
from brochure.importing.word_styles import Look
from tests.importing.desk import doubts, notes, paragraphs
from tests.importing.word_handout import read_pieces, run


def look(*, hidden=False, underlined=False, raised="", font=""):
    return Look(False, False, hidden, False, underlined, raised, font)


@pytest.fixture
def lettering():
    return Lettering(Reading(), "here", [])


def test_hidden_text_is_listed():
    reading = read_pieces(run("seen"), run("unseen", "<w:vanish/>"))
    assert paragraphs(reading) == ["seen"] and 'hidden text: "unseen" @ paragraph 1' in notes(reading)


def test_crossed_out_underlined_and_raised_words_are_noted():
    reading = read_pieces(run("a", "<w:strike/>"), run("b", '<w:u w:val="single"/>'),
                          run("c", '<w:vertAlign w:val="superscript"/>'), run("2", '<w:vertAlign w:val="subscript"/>'),
                          run("3", '<w:vertAlign w:val="superscript"/>'))  # fmt: skip
    assert paragraphs(reading) == ["abc₂³"]
    assert doubts(reading) == ['"a" was crossed out. Keep it, or delete it.']
    for what in ('"a" is no longer crossed out', '"b" is no longer underlined', '"c" is no longer superscript'):
        assert what in notes(reading)


def test_signs_of_symbol_fonts():
    reading = read_pieces(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', run("ü", '<w:rFonts w:ascii="Wingdings"/>'),
        run("\uf0fc"), '<w:r><w:sym w:font="Wingdings" w:char="F024"/></w:r>', run(" end"),
    )  # fmt: skip
    assert paragraphs(reading) == ["✓✓✓ end"]
    assert "a sign of the font Wingdings (number 0xf024)" in notes(reading)
    assert doubts(reading) == ["A sign of the font Wingdings stood in the next text."]


@pytest.mark.parametrize(("typed", "set_as"), [("☒ 🗷 🗹", "☑ ☑ ☑"), ("⬜", "☐")])
def test_boxes_to_tick_are_of_two_kinds(lettering, typed, set_as):
    assert lettering.letters(typed, look(), is_link=False) == set_as
    assert notes(lettering.reading) == f"the sign {typed} is written {set_as} @ here"


def test_hidden_is_not_the_same_as_empty(lettering):
    assert lettering.letters(" ", look(hidden=True), is_link=False) is None and notes(lettering.reading) == ""
    assert lettering.letters("$", look(font="Wingdings"), is_link=False) == ""
    assert len(lettering.doubts) == 1


def test_links_may_be_underlined(lettering):
    assert lettering.letters("our site", look(underlined=True), is_link=True) == "our site"
    assert notes(lettering.reading) == ""


@pytest.mark.parametrize("code", ["", "no number"])
def test_signs_without_a_number_are_listed(lettering, code):
    assert lettering.sign("Wingdings", code) == ""
    assert notes(lettering.reading) == "a sign of the font Wingdings (number 0x0) @ here"
