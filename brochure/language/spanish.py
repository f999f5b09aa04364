"""How many syllables a Spanish word has. It is spelled as it is spoken, so that the rules are exact: Real Academia
Española, Ortografía de la lengua española (2010), on diphthongs, triphthongs and hiatus."""

from __future__ import annotations

import re

# The u of que, qui, gue, gui is not spoken; h parts no vowels; a y is a vowel only where no vowel follows.
_MUTE = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])|h|y(?=[aeiouáéíóú])")
# A strong vowel takes the weak ones beside it along; two different weak ones go together; a weak one with an accent
# beside a strong one stands alone.
_NUCLEUS = re.compile(r"[iuüy]?[aeoáéó](?:[iuüy](?![aeoáéó]))?|[íú]|i[uúü]|[uü][iíy]|[iuüy]")


def spanish(word: str) -> int:
    """The syllables of a Spanish word in small letters, 1 at least."""
    return max(len(_NUCLEUS.findall(_MUTE.sub(_muted, word))), 1)


def _muted(found: re.Match[str]) -> str:
    """What stands in for a letter that is no vowel here: nothing for an h, a consonant for the others."""
    return "" if found[0] == "h" else "j"
