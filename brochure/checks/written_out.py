"""Whether a text says what a short form stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+")
# Words of a name that lend no letter to its short form.
_SMALL = re.compile("an?|and|at|del?|e|el|for|in|las?|los|of?|on|or|para|por|the|to|with|y")
_LONGEST = 9  # words of a name

# Stands for the short form, so that one pattern serves for all; a letter that no text has.
_OWN = "\ua66e"
_MARKS = re.compile(
    rf"""[^\W\d_]{{2,}}["”’»]?\s\((?:(?:also\s)?(?:or|called|known\sas|o|llamad[oa])\s)?["“‘«]?{_OWN}s?(?:["”’»]?\)|,\sfor)
      | \b{_OWN}s?\s\((?!see\b|pages?\b|ver\b|véase\b)[^)]*[a-zß-öø-ÿ]{{2}}
      | \b{_OWN}s?\s(?:means?|stands?\sfor|is\sshort\sfor|significa|quiere\sdecir)\b
      | \b{_OWN}s?\s(?:is|are|es|son)\s(?:an?|another|the\s\w+\sthat|una?|unos|unas)\b
      | \b{_OWN}s?(?:\s[a-z]\w+)?,\s(?:an?|another|which\sis|that\sis|short\sfor|una?|es\sdecir|o\ssea)\s
      | \b{_OWN}\s?[:–—]\s?(?:an?\s|una?\s)
      | \b(?:called|known\sas|named|for\sshort|abbreviated\sas|llamad[oa]|se\sllama
          |conocid[oa]\scomo)\s["“«]?{_OWN}\b""",
    re.VERBOSE,
)


def is_written_out(text: str, short: str) -> bool:
    """Whether a text explains `short`: Full Name (ABC), ABC (full name), "ABC means", "ABC, a kind of", "called
    ABC", or the full name anywhere, by its initials. What stands in brackets beside it is not compared with its
    letters: a plain word explains as well as the full name."""
    return bool(_MARKS.search(text.replace(short, _OWN))) or _has_name(text, short)


def _has_name(text: str, short: str) -> bool:
    """Whether some words of the text begin with the letters of `short`, in order."""
    words = [word for word in _WORD.findall(text) if word != short and not _SMALL.fullmatch(word.lower())]
    letters = short.lower()
    folded = [word.lower() for word in words]
    return any(
        word[0] == letters[0] and _spells(folded[at : at + _LONGEST], letters) for at, word in enumerate(folded)
    )


def _spells(words: Sequence[str], letters: str) -> bool:
    """Whether the first of `words` spell `letters`, each with its initial and, inside it, the ones that follow:
    electroconvulsive therapy is ECT. At least two words, and the last letter is an initial."""
    left = letters
    for count, word in enumerate(words, 1):
        if word[0] != left[0]:
            return False
        left = left[1:]
        if not left:
            return count > 1
        for sign in word[1:]:
            if len(left) > 1 and sign == left[0]:
                left = left[1:]
    return False
