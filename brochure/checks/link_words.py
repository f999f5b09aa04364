"""Words of links that do not say where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import ClassVar

from brochure.checks.base import Check, Limit, Matter
from brochure.checks.passages import Passage
from brochure.codes import Code
from brochure.markup import plain
from brochure.problems import Problem, Span

_VAGUE = frozenset(
    words.strip()
    for line in """
        here | right here | go here | see here | click | click here | click this | click this link | click on this link
        tap | tap here | press here | go | visit | link | the link | this link | follow this link | more | read more
        see more | learn more | find out more | more info | more information | details | info | this | that | page
        this page | this site | this website | the website | website | web site | webpage | web page
        aquí | haga clic aquí | haz clic aquí | clic aquí | pulse aquí | toque aquí | enlace | el enlace | este enlace
        más | leer más | lea más | ver más | más información | detalles | página | esta página | este sitio
        este sitio web | sitio web
    """.strip().splitlines()
    for words in line.split("|")
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*", re.I)


class LinkWords(Check):
    """Links whose words say nothing by themselves."""

    codes = (
        Code(
            "W741",
            "The words of a link do not say where it leads",
            "Many people go from link to link and hear the words of each alone: here, more. On paper nothing can be "
            "clicked, and nobody types a long address. The same words for two addresses are a riddle.",
            "Put the link on words that name what is there. For a long address add a qr block, or give a shorter one.",
            "Before:\n    - Our map is [here](https://clinic.example/map).\n"
            "After:\n    - See [our map](https://clinic.example/map).",
        ),
    )
    source: ClassVar[str] = "W3C, WCAG 2.2, 2.4.4, failures F63 and F84."
    triggers: ClassVar[str] = "summary:\n- You find the way [here](https://elm.example/map)."
    passes: ClassVar[str] = """\
summary:
- See [our map](https://elm.example/map), or go to elm.example.
- Call [770-555-0134](tel:770-555-0134)."""
    limits: ClassVar[Mapping[str, Limit]] = MappingProxyType(
        {"address-length": Limit(60, "characters of a web address that is printed in full")}
    )

    def judge(self, matter: Matter) -> Iterator[Problem]:
        """Every link of the text, and every address that is written out."""
        longest = self.limit(matter, "address-length")
        leads: dict[str, str] = {}
        for passage in matter.passages:
            if not any(run.href for run in passage.runs) and "/" not in passage.words:
                continue
            for href, words in _links(passage):
                key = _bare(words)
                if key in _VAGUE:
                    message = f'the link "{words}" does not say where it leads'
                    hint = f"Put the link on words that name what is at {_short(href)}."
                    yield matter.problem("W741", message, _at(passage, words), hint)
                elif leads.setdefault(key, href) != href and not _ADDRESS.fullmatch(words):
                    message = f'the link "{words}" leads to {_short(href)}, and elsewhere to {_short(leads[key])}'
                    hint = "Give each of the two words of its own."
                    yield matter.problem("W741", message, _at(passage, words), hint)
            for address in _ADDRESS.findall(passage.words):
                bare = address.rstrip(".,;:)")
                if len(bare) > longest:
                    message = f"an address of {len(bare)} characters is printed in full: {bare[:40]}..."
                    hint = "Put the link on words, as in [our map](https://...); a qr block serves readers on paper."
                    yield matter.problem("W741", message, passage.place_of(bare[:20]), hint)


def _links(passage: Passage) -> Iterator[tuple[str, str]]:
    """Each link of a passage: its address and its words."""
    for href, runs in groupby(passage.runs, key=lambda run: run.href):
        words = " ".join(plain(runs).split())
        if href and words:
            yield href, words


def _at(passage: Passage, words: str) -> Span:
    """Where a link stands whose words are typed as they are printed."""
    return passage.place_of(f"[{words}]")


def _bare(words: str) -> str:
    return re.sub(r"[^\w\s]+", " ", words).strip().casefold()


def _short(href: str) -> str:
    return re.sub(r"^(?:https?://(?:www\.)?|mailto:|tel:)", "", href).rstrip("/")
