"""Where words of a passage stand in the file, as they are typed there: over two lines, with stars, straight quotes."""

from __future__ import annotations

import re

from brochure.checks.passages import Passage
from brochure.problems import Span

# What typography sets and how it may have been typed.
_TYPED = {"“": '["“]', "”": '["”]', "‘": "['‘]", "’": "['’]", "–": "(?:–|--?)", "—": "(?:—|---)", "…": r"(?:…|\.\.\.)"}
# What may stand between two words in the file that is not there on the page.
_BETWEEN = r"(?:[\s*_\\]|\[@[^\]]*\])*"
_FOLLOWING = 4  # words that tell one use of a fragment from another


def place_in(passage: Passage, start: int, end: int) -> Span:
    """Where the words `passage.words[start:end]` stand; the start of the passage's text when they can't be found.

    Of several places with the same words, the one where the same words follow is meant.
    """
    fragment = passage.words[start:end]
    following = passage.words[end:].split()[:_FOLLOWING]
    source = passage.origin.source
    for count in range(len(following), -1, -1):
        found = re.search(_typed([*fragment.split(), *following[:count]]), source)
        if found:
            typed = found[0]
            return passage.origin.place_of(typed, source.count(typed, 0, found.start()))
    return passage.origin.span


def _typed(words: list[str]) -> str:
    """A pattern of the words as they may be typed."""
    return _BETWEEN.join("".join(_TYPED.get(sign, re.escape(sign)) for sign in word) for word in words)
