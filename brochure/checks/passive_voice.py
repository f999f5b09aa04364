"""Sentences in the passive voice, where a document has many of them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from brochure.checks.authored import authored
from brochure.checks.base import Check, Limit, Matter
from brochure.checks.passages import Passage
from brochure.checks.placing import place_in
from brochure.codes import Code
from brochure.content import Map, read_yaml
from brochure.language import is_whole, sentences
from brochure.language.sentences import primary
from brochure.problems import Problem, Problems

_FILE = Path(__file__).with_name("passive_voice.yaml")
_FEWEST = 3  # fewer are nobody's habit
_SHOWN = 3
_PROSE = ("point", "paragraph", "item", "block")
# Perhaps a helping verb, a form of "to be", a word or two such as "not" and "often", a word that may be a participle.
_PATTERNS = {
    "en": r"\b(?:(?:has|have|had|will|can|may|might|should|must)\s(?:not\s)?)?"
    r"(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)"
    r"(?:\s(?:not|also|often|always|never|still|usually|sometimes|now|then|already|first|only|well|just|ever|\w+ly)){0,2}"
    r"\s(?P<done>\w+)",
    "es": r"\b(?:es|son|fue|fueron|era|eran|será|serán|sea|sean|ser|sido|siendo)"
    r"(?:\s(?:no|también|siempre|nunca|ya|muy|bien|\w+mente)){0,2}\s(?P<done>\w+)",
}
_ENDINGS = {"en": re.compile(r"\w{2,}(?<!e)ed"), "es": re.compile(r"\w{2,}[ai]d[oa]s?")}


class _Grammar(NamedTuple):
    pattern: re.Pattern[str]
    ending: re.Pattern[str]
    participles: frozenset[str]
    others: frozenset[str]


class PassiveVoice(Check):
    """A hint, once a document: the passive has its uses, and only much of it makes a text hard and impersonal."""

    codes = (
        Code(
            "W711",
            "Many sentences say what is done and not who does it",
            'In "the form is filled in" nobody acts. Readers then do not know what they are to do and what you will '
            "do, and such sentences take longer to read. A few of them do no harm; this tells when a document has "
            "many. The count is of clear cases, and it is a hint.",
            'Say who does it: "you fill in the form", "a nurse checks your blood pressure".',
            "Before:\n    - Your blood pressure is checked, and you are taken to your room.\n"
            "After:\n    - A nurse checks your blood pressure and takes you to your room.",
        ),
    )
    source = "AHRQ, PEMAT user's guide, item 5, and CDC, Clear Communication Index, item 6: the active voice."
    triggers = """\
summary:
  - Your card is checked at the desk.
  - You are taken to a room by a nurse.
  - Your coat is taken."""
    passes = """\
summary:
  - We check your card at the desk.
  - A nurse takes you to a room. You are asked for your name there.
  - You can leave your coat."""
    limits = MappingProxyType({"passive-share": Limit(0.2, "share of sentences in the passive voice, from 0 to 1")})

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """The share of all sentences of the prose, and the first of those in the passive voice."""
        grammar = _grammar(primary(matter.language))
        if grammar is None:
            return
        found: list[tuple[Passage, re.Match[str]]] = []
        all_of_them = 0
        for passage in authored(matter.passages):
            if passage.role not in _PROSE:
                continue
            parts = [one for one in sentences(passage.words, matter.language) if is_whole(one)]
            all_of_them += len(parts)
            found += [(passage, one) for one in _one_a_sentence(passage, parts, grammar)]
        if len(found) < _FEWEST or len(found) <= self.limit(matter, "passive-share") * all_of_them:
            return
        places = [(one[0], place_in(passage, one.start(), one.end())) for passage, one in found[:_SHOWN]]
        told = ", ".join(f'"{words}" (line {place.line})' for words, place in places)
        message = f"{len(found)} of {all_of_them} sentences say what is done and not who does it, such as {told}"
        fix = 'Say who does it, as in "a nurse checks your blood pressure".'
        yield matter.problem("W711", message, places[0][1], fix)


def _one_a_sentence(passage: Passage, parts: list[str], grammar: _Grammar) -> Iterator[re.Match[str]]:
    """The first passive of each sentence of a passage."""
    end = 0
    for part in parts:
        start = max(passage.words.find(part, end), end)
        end = start + len(part)
        for one in grammar.pattern.finditer(passage.words, start, end):
            done = one["done"].casefold()
            if done in grammar.participles or (done not in grammar.others and grammar.ending.fullmatch(done)):
                yield one
                break


@functools.cache
def _grammar(language: str) -> _Grammar | None:
    """What is known of a language; None when nothing is."""
    lists = (read_yaml(_FILE, _FILE.name, Problems()) or Map()).get(language)
    if lists is None:
        return None
    others = frozenset(lists["others"].split())
    participles = frozenset(lists["participles"].split()) - others
    if language == "es":
        ends = ("o", "os", "a", "as")
        participles = frozenset(word[:-1] + end for word in participles for end in ends)
        others |= {word + "s" for word in others}
    return _Grammar(re.compile(_PATTERNS[language], re.IGNORECASE), _ENDINGS[language], participles, others)
