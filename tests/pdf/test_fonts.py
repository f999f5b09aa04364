from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from brochure.brand.faces import SOURCE_SANS
from brochure.pdf import fonts
from brochure.pdf.errors import MissingGlyphError
from brochure.pdf.fonts import Face, Family, face
from tests.pdf.stage import FAMILY, shorn

REGULAR = FAMILY.pick()


def test_kerning_that_nobody_sees_is_left_out() -> None:
    """What is left moves a letter by more than a tenth of a point in running text."""
    for words in ("Ketamine may lift mood within hours", "AVATAR, Tom & Water"):
        shaped = REGULAR.shape(words)
        moved = [glyph.after for glyph in shaped.glyphs if glyph.after]
        assert moved and all(abs(after) >= 12 for after in moved)
        assert shaped.width == sum(REGULAR.advance(glyph.number) for glyph in shaped.glyphs) + sum(moved)


def test_kerning_is_on_and_ligatures_are_off() -> None:
    assert REGULAR.shape("AV").width < REGULAR.shape("A").width + REGULAR.shape("V").width
    assert [glyph.text for glyph in REGULAR.shape("fi").glyphs] == ["f", "i"]


def test_the_width_is_what_the_glyphs_take() -> None:
    shaped = REGULAR.shape("To AV: “Wow”")
    taken = sum(REGULAR.advance(glyph.number) + glyph.before + glyph.after for glyph in shaped.glyphs)
    assert shaped.width == taken


def test_capitals_are_as_tall_as_the_font_says() -> None:
    assert REGULAR.cap_height == 660


@pytest.mark.parametrize("space", "\u00a0\u202f\u2009\u2007")
def test_spaces_that_do_not_break_are_shown_as_spaces(space: str) -> None:
    assert REGULAR.shape(f"75{space}mg").glyphs == REGULAR.shape("75 mg").glyphs
    assert REGULAR.has(space)


@pytest.mark.parametrize("character", "\u00ad\u200b\u200d\u2060\ufe0f\ufeff")
def test_characters_without_a_shape_leave_nothing(character: str) -> None:
    assert REGULAR.shape(f"ca{character}re").text == "care"
    assert REGULAR.has(character)


def test_an_accent_without_a_letter_of_its_own_is_moved_over_the_letter_before() -> None:
    shaped = REGULAR.shape("k\u0301")
    assert [glyph.text for glyph in shaped.glyphs] == ["k", "\u0301"]
    assert shaped.glyphs[1].before < 0 < shaped.glyphs[1].lift
    assert shaped.width == REGULAR.shape("k").width


def test_every_glyph_has_a_meaning() -> None:
    """Fewer glyphs than characters, and more."""
    assert fonts._dealt("e\u0301", 1) == ["e\u0301"]
    assert fonts._dealt("abc", 2) == ["a", "bc"]
    assert fonts._dealt("é", 2) == ["e", "\u0301"]
    assert fonts._dealt("a", 3) == ["a", "\u2060", "\u2060"]


def test_a_missing_glyph_is_an_error_that_names_the_character() -> None:
    with pytest.raises(MissingGlyphError) as caught:
        FAMILY.shape("ok 中")
    assert caught.value.character == "中"
    assert not REGULAR.has("中")


@pytest.mark.parametrize("character", "שع")
def test_what_runs_to_the_left_counts_as_missing(character: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where the font has it."""
    monkeypatch.setattr(REGULAR, "_font", Everything())
    assert REGULAR.has("a") and not REGULAR.has(character)
    with pytest.raises(MissingGlyphError):
        REGULAR.shape(f"{character}!")


class Everything:
    """A font that has all characters."""

    def get_nominal_glyph(self, _: int) -> int:
        return 7


def test_the_next_face_helps_out_where_the_first_has_no_glyph(tmp_path: Path) -> None:
    few = shorn(tmp_path / "few.ttf", "abc ")
    family = Family(few, few, few, few, fallbacks=(SOURCE_SANS.regular,))
    parts = family.shape("abXYc")
    assert [(part.face is face(few), part.text) for part in parts] == [(True, "ab"), (False, "XY"), (True, "c")]
    with pytest.raises(MissingGlyphError):
        family.shape("ab中")


def test_an_accent_comes_from_the_face_of_its_letter(tmp_path: Path) -> None:
    few = shorn(tmp_path / "few.ttf", "ab\u0301")
    family = Family(few, few, few, few, fallbacks=(SOURCE_SANS.regular,))
    assert [part.text for part in family.shape("aX\u0301b")] == ["a", "X\u0301", "b"]


def test_superior_figures_are_those_of_the_face(tmp_path: Path) -> None:
    assert FAMILY.has_superiors("12")
    assert REGULAR.shape("1", superior=True).glyphs != REGULAR.shape("1").glyphs
    assert not FAMILY.has_superiors("1中")
    assert not Face(shorn(tmp_path / "few.ttf", "12")).has_superiors("12")


def test_tabular_figures_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, bool]] = []
    shape = fonts.hb.shape

    def noted(font: Any, buffer: Any, features: dict[str, bool]) -> None:
        asked.append(features)
        shape(font, buffer, features)

    monkeypatch.setattr(fonts.hb, "shape", noted)
    fresh = Face(SOURCE_SANS.regular)
    fresh.shape("17", tabular=True)
    fresh.shape("17")
    assert [features["tnum"] for features in asked] == [True, False]


def test_bold_and_italic_are_faces_of_their_own() -> None:
    faces = {FAMILY.pick(bold, italic).name for bold in (False, True) for italic in (False, True)}
    assert len(faces) == 4
    assert FAMILY.pick(italic=True).slant < 0 == FAMILY.pick().slant


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_REMEMBERED", 3)
    fresh = Face(SOURCE_SANS.regular)
    for number in range(10):
        fresh.shape(f"word {number}")
    fresh.shape("a very long word " * 10)
    assert len(fresh._words) <= 3
    assert fresh.shape("word 1") is fresh.shape("word 1")


def test_a_face_is_opened_once_unless_its_file_changes(tmp_path: Path) -> None:
    path = shorn(tmp_path / "one.ttf", "abc")
    first = face(path)
    assert face(path) is first
    shorn(path, "abcdefgh")
    os.utime(path, ns=(1, 1))
    assert face(path).has("h") and not first.has("h")


def test_families_of_the_same_faces_are_equal(tmp_path: Path) -> None:
    few = shorn(tmp_path / "few.ttf", "abc")
    assert Family(*SOURCE_SANS.files()) == FAMILY and hash(Family(*SOURCE_SANS.files())) == hash(FAMILY)
    assert Family(*SOURCE_SANS.files(), fallbacks=(few,)) != FAMILY


def test_a_face_says_how_heavy_it_is() -> None:
    assert [face(path).weight for path in SOURCE_SANS.files()] == [400, 700, 400, 700]


def test_what_is_shaped_knows_what_it_says() -> None:
    assert [FAMILY.shape(words)[0].text for words in ("word", "no\u00a0break", "soft\u00adhyphen")] == [
        "word", "no break", "softhyphen",
    ]
