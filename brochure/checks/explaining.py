"""Whether a text says what a word means where it uses it: in brackets, after a comma or a dash, with "is called"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brochure.blocks.base import blocks_in
from brochure.blocks.glossary import Glossary
from brochure.blocks.terms import folded
from brochure.checks.base import Matter
from brochure.checks.passages import Passage
from brochure.language.inflection import forms

_AFTER = re.compile(
    r"""["”’'»]?(?:
        (?:\s[\w-]+){0,3}\s?\((?!see\b|page|ver\b|véase)[^)]*(?-i:[a-zß-öø-ÿ]{2})
      | (?:\s[\w-]+)?,\s(?:an?|any|another|or|which\s(?:is|are|means?)|that\sis|meaning|when|also\scalled
            |in\sother\swords|unos?|unas?|o\ssea|es\sdecir|también\sllamad[oa]s?|que\ssignifica)\b
      | \s?[–—] | \s-\s
      | \s(?:means?|refers?\sto|stands?\sfor|significan?|quieren?\sdecir)\b
      | \s(?:is|are)\s(?:an?|any|another|the|when|what|where|how)\b
      | \s(?:es|son)\s(?:un|una|unos|unas|el|la|cuando)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(
    r"""(?:
        \b(?:calls?|called|named|known\sas|termed|llamad[oa]s?|se\sllaman?|llaman?|conocid[oa]s?\scomo)
            (?:\s(?:this|that|it|these|them|a\sesto|esto))?
      | \b(?:name|term|word)\s(?:for\s(?:this|it|that)\s)?is
      | ,\s(?:or|o)
      | \bwhat\s(?:is|are|does|do|happens\sin) | \bqué\s(?:es|son|significa)
    )\s(?:an?\s|the\s|una?\s|el\s|la\s)?["“‘«]?$""",
    re.IGNORECASE | re.VERBOSE,
)
_BRACKET_BEFORE = re.compile(r"\((?:also\s)?(?:called\s|known\sas\s|or\s|an?\s|the\s|o\s)?[\"“‘«]?$", re.IGNORECASE)
_BRACKET_AFTER = re.compile(r"[\w\s\"”’»-]{0,20}\)")
_FIRST_WORDS = re.compile(r"(?:[\w-]+\s){0,2}")
_NEAR = 60  # characters in which the plain word makes the other one clear


def is_explained(passage: Passage, start: int, end: int, plain: str = "") -> bool:
    """Whether a passage says what the words from `start` to `end` of it mean, or their `plain` words (parted by
    commas) stand beside them."""
    text = passage.words
    is_label = text.startswith(":", end) and _FIRST_WORDS.fullmatch(text, 0, start)
    near = max(start - _NEAR, 0)
    if is_label or end <= lead_in(passage) or _AFTER.match(text, end) or _BEFORE.search(text, near, start):
        return True
    if _BRACKET_BEFORE.search(text, near, start) and _BRACKET_AFTER.match(text, end):
        return True
    beside = text[near : end + _NEAR].casefold()
    return any(" " in word and word in beside for word in plain.casefold().split(", "))


def lead_in(passage: Passage) -> int:
    """How long the words in bold are that a passage starts with, when a colon ends them: what follows explains them."""
    bold = ""
    rest = ""
    for run in passage.runs:
        if not run.bold:
            rest = run.text
            break
        bold += run.text
    bold = " ".join(bold.split())
    return len(bold) if bold.endswith(":") or (bold and rest.startswith(":")) else 0


def glossaries(matter: Matter) -> list[Glossary]:
    """The glossaries that a document prints, those in shared answers too. Ask for it with `matter.shared`."""
    blocks = [*blocks_in(matter.document), *(passage.block for passage in matter.passages)]
    return list({id(block): block for block in blocks if isinstance(block, Glossary)}.values())


def glossary_forms(found: Sequence[Glossary], language: str) -> frozenset[str]:
    """The terms that these explain, in all their forms, in small letters."""
    return frozenset(form for term in glossary_terms(found) for form in forms(term, language))


def glossary_terms(found: Sequence[Glossary]) -> Iterator[str]:
    """The terms that these explain, as terms are compared."""
    for one in found:
        yield from (folded(term) for term in one.terms)
