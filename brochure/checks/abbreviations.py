"""Short forms in capitals that are not written out where a reader first meets them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from brochure.checks.base import Check, Matter
from brochure.checks.explaining import glossaries, glossary_forms
from brochure.checks.passages import Passage
from brochure.checks.placing import place_in
from brochure.checks.written_out import is_written_out
from brochure.codes import Code
from brochure.content import Map, read_yaml
from brochure.language.sentences import primary
from brochure.problems import Problem, Problems

_FILE = Path(__file__).with_name("abbreviations.yaml")
_CAPITALS = re.compile(r"(?<![\w.@/&#’'-])([^\W\d_a-zß-öø-ÿ]{2,7})(?:s|['’]s)?(?![\w@/&]|-[A-Z\d]|\.\w)")
_ROMAN = re.compile(r"[IVXLC]+")
_BESIDE = re.compile(r"(?:\b[^\W\d_a-zß-öø-ÿ]{2,}\s$)")
_AFTER = re.compile(r"\s[^\W\d_a-zß-öø-ÿ]{2,}\b")
# What stands ahead of the text may be short: the text says it in full.
_AHEAD = ("title", "subtitle", "point")


class _Use(NamedTuple):
    """Where a short form stands: the number of its passage, the part of the document, the words."""

    number: int
    part: tuple[str, int]
    passage: Passage
    start: int
    end: int


class Abbreviations(Check):
    """Names each short form once, where it stands first."""

    codes = (
        Code(
            "W713",
            "A short form is not written out",
            "Those who work with a short form every day forget that others never met it, or know another meaning. "
            "Title and key points may use it when the text then says it in full.",
            'Write it out where it first stands, as in "Food and Drug Administration (FDA)", or say it without the '
            "short form. A glossary block may explain it, too. One that all of your readers know can be accepted.",
            "Before:\n    - The FDA checks labels.\n"
            "After:\n    - The Food and Drug Administration (FDA) checks labels.",
        ),
    )
    source = (
        "AHRQ, PEMAT user's guide, item 4: medical terms are defined; Federal Plain Language Guidelines, 2011: "
        "minimize abbreviations."
    )
    triggers = """\
summary: [The FDA checks labels.]
sections: [{title: Labels, body: [Ask what the FDA says.]}]"""
    passes = """\
summary: [The FDA checks labels in the US.]
sections:
  - {title: The FDA, body: [The Food and Drug Administration (FDA) checks labels. Bring your ID. Do NOT be late.]}"""

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Each short form that is written out nowhere, or only after the part in which it is first used."""
        known, shouted = _lists(primary(matter.language))
        if not shouted:
            return
        own = {*known, *_CAPITALS.findall(str(matter.project.content.clinic.name))}
        found = _uses(matter.passages, own, shouted)
        if not found:
            return
        glossary = glossary_forms(matter.shared(glossaries), matter.language)
        for short, uses in found.items():
            if short.casefold() not in glossary:
                yield from _judged(matter, short, uses)


def _judged(matter: Matter, short: str, uses: Sequence[_Use]) -> Iterator[Problem]:
    full = [use for use in uses if is_written_out(use.passage.words, short)]
    first = next((use for use in uses if use.passage.role not in _AHEAD), None)
    if full and (first is None or any(one.number <= first.number or one.part == first.part for one in full)):
        return
    use = first or uses[0]
    place = place_in(use.passage, use.start, use.end)
    if full:
        line = place_in(full[0].passage, full[0].start, full[0].end).line
        message = f'"{short}" stands here before it is written out'
        fix = f"Write it out here, and use {short} alone from then on. Now it is written out in line {line} only."
        yield matter.problem("W713", message, place, fix)
        return
    fix = f"Write it out here, as in: Full Name ({short}). Or do without the short form."
    yield matter.problem("W713", f'"{short}" is not written out', place, fix)


def _uses(passages: Sequence[Passage], known: set[str], shouted: frozenset[str]) -> dict[str, list[_Use]]:
    """By short form, in the order of the text."""
    found: dict[str, list[_Use]] = {}
    part = 0
    for number, passage in enumerate(passages):
        if passage.role in ("heading", "question"):
            part += 1
        text = passage.words
        if text.upper() == text:
            continue  # all in capitals: what is short there can't be told
        for one in _CAPITALS.finditer(text):
            if one[1] not in known and one[1] not in shouted and not _is_loud(one, text, known):
                use = _Use(number, (passage.section, 0 if passage.section else part), passage, one.start(1), one.end(1))
                found.setdefault(one[1], []).append(use)
    return found


def _is_loud(one: re.Match[str], text: str, known: set[str]) -> bool:
    """Whether it is a number, or a word among others in capitals."""
    if _ROMAN.fullmatch(one[1]):
        return True
    before = _BESIDE.search(text, 0, one.start())
    after = _AFTER.match(text, one.end())
    return any(word and word[0].strip() not in known for word in (before, after))


@functools.cache
def _lists(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The known and the shouted words of a language; nothing where there are none."""
    lists = read_yaml(_FILE, _FILE.name, Problems()) or Map()
    own = lists.get(language)
    if own is None:
        return frozenset(), frozenset()
    return frozenset((lists["every"]["known"] + " " + own["known"]).split()), frozenset(own["shouted"].split())
