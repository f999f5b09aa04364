"""Did you mean: the known word that is nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The word of `known` that looks most like `word`, or "" when none does.

    Capitals, spaces and underscores for hyphens don't count as differences. `likeness` is difflib's ratio, 0 to 1.
    """
    from difflib import get_close_matches  # only needed once something is wrong; start-up must not pay for it

    by_plain_form = {_plain(candidate): candidate for candidate in known}
    matches = get_close_matches(_plain(word), by_plain_form, n=1, cutoff=likeness)
    return by_plain_form[matches[0]] if matches else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`: did you mean "title"?` to put behind a message, or nothing."""
    match = nearest(word, known)
    return f': did you mean "{match}"?' if match else ""


def _plain(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")
