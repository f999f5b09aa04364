"""Did you mean."""

import pytest

from brochure.content import did_you_mean, nearest

KEYS = ["title", "subtitle", "off_label", "faq-sheet", "handout"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tittle", "title"),
        ("Title", "title"),
        ("off-label", "off_label"),
        ("FAQ sheet", "faq-sheet"),
        ("hadnout", "handout"),
        ("colour", ""),
        ("", ""),
    ],
)
def test_nearest(typed: str, meant: str) -> None:
    assert nearest(typed, KEYS) == meant


def test_likeness_says_how_alike_two_words_must_be() -> None:
    assert nearest("step", ["steps"], likeness=0.95) == ""


def test_did_you_mean_is_made_to_stand_behind_a_message() -> None:
    assert "unknown key" + did_you_mean("tittle", KEYS) == 'unknown key: did you mean "title"?'
    assert did_you_mean("colour", KEYS) == ""
    assert did_you_mean("x", []) == ""
