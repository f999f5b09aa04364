"""The rules of packs: words that a topic needs and words that must not be there (E729)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from brochure.blocks.base import blocks_in
from brochure.blocks.emergency import Emergency
from brochure.checks.base import Check, Matter
from brochure.checks.known_rules import any_of, own, shipped
from brochure.checks.passages import Passage
from brochure.codes import Code
from brochure.kinds import Chapters
from brochure.problems import Problem
from brochure.rule_packs import Forbidden, Pack, Required

_FIRST = ("title", "subtitle", "help", "point")
_PLACES = {"help": "in the emergency box", "first-page": "on page one", "anywhere": "in this document"}
# What the block prints that is left to its fixed lines.
_FIXED_NUMBERS = "911 988"


class Rules(Check):
    """Rules that are data: those of a topic, and the clinic's own."""

    codes: ClassVar[tuple[Code, ...]] = (
        Code(
            "E729",
            "A rule of a pack is not kept",
            "A pack of rules says which words a document needs and which it must not have. With topic: mental-health, "
            "the emergency box must name 988 and 911: it is the first thing on page one. A clinic can add its own.",
            "Write what the message asks for. Packs of your own stand in content.yaml under checks: rules:.",
            "Before:\n    help:\n      text: Call us at any time.\nAfter:\n    help:\n      text: Call or text 988 at "
            "any time. If a life is in danger, call 911.",
        ),
    )
    source: ClassVar[str] = "Each pack names the source of its rules; for mental health: 988lifeline.org."
    triggers: ClassVar[str] = "topic: mental-health\nhelp: {text: Call us at any time.}"
    passes: ClassVar[str] = 'topic: mental-health\nhelp: {text: "Call or text 988. In danger, call 911."}'

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """What is missing and what must go; and what is wrong with the clinic's own packs."""
        packs, problems = own(matter)
        yield from problems
        for pack in (*shipped(), *packs):
            if pack.is_for(matter.document.topic, matter.language):
                yield from _broken(pack, matter)


def _broken(pack: Pack, matter: Matter) -> Iterator[Problem]:
    for rule in pack.requires:
        if not _is_kept(rule, matter):
            yield _missing(rule, matter)
    for one in pack.forbids:
        yield from _forbidden(one, matter)


def _is_kept(rule: Required, matter: Matter) -> bool:
    wanted = any_of(tuple(rule.words))
    if any(wanted.search(passage.words) for passage in matter.passages if _is_there(passage, rule.where, matter)):
        return True
    if rule.where != "anywhere" or not wanted.search(_FIXED_NUMBERS):
        return False
    return any(isinstance(block, Emergency) and block.lines is None for block in blocks_in(matter.document))


def _is_there(passage: Passage, where: str, matter: Matter) -> bool:
    """Whether a passage stands where a rule looks."""
    if where == "help":
        return passage.role == "help"
    if where == "anywhere" or not isinstance(matter.document, Chapters):
        return True
    return passage.role in _FIRST or (matter.document.contents and passage.role == "heading" and passage.block is None)


def _missing(rule: Required, matter: Matter) -> Problem:
    words = " or ".join(f'"{word}"' for word in rule.words)
    place = next((passage.origin.span for passage in matter.passages if passage.role == "help"), None)
    if rule.where == "help" and place is None:
        message = f"there is no emergency box, and it must name {words}"
        fix = f"Add help: with a text that names {words}. {_sentence(rule.why)}"
        return matter.problem("E729", message, None, fix)
    message = f"{words} is missing {_PLACES[rule.where]}"
    fix = f"Add {words}. {_sentence(rule.why)}"
    return matter.problem("E729", message, place if rule.where == "help" else None, fix)


def _forbidden(rule: Forbidden, matter: Matter) -> Iterator[Problem]:
    unwanted: re.Pattern[str] = any_of(tuple(rule.words))
    for passage in matter.passages:
        for words in dict.fromkeys(unwanted.findall(passage.words)):
            message = f'"{words}" is not to be used'
            fix = f'Write "{rule.instead}". {_sentence(rule.why)}'
            yield matter.problem("E729", message, passage.place_of(words), fix)


def _sentence(why: str) -> str:
    line = " ".join(why.split())
    return line if line.endswith((".", "!", "?")) else f"{line}."
