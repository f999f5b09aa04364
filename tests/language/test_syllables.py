"""What is counted in any language, and what in none."""

from __future__ import annotations

import pytest

from brochure.language import is_measured, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [("988", 3), ("1,200", 4), ("FDA", 3), ("WHO", 5), ("I", 1), ("off-label", 3), ("follow-up", 3), ("don’t", 1),
     ("U.S.", 2), ("B12", 3), ("mg", 1), ("Ketamine", 3), ("résumé", 3)],
)  # fmt: skip
def test_english_tokens(word: str, count: int) -> None:
    assert syllables(word, "en-US") == count


def test_other_languages_are_not_guessed() -> None:
    assert is_measured("en-GB") and is_measured("es-MX") and not is_measured("de") and not is_measured("est")
    with pytest.raises(LookupError, match="de-CH"):
        syllables("Haus", "de-CH")
