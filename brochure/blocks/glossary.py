"""Words that readers may not know, and what they mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.terms import folded
from brochure.content import Flag, Markup, Model, Plain, refused
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.led import led_lines
from brochure.pdf.prose import Piece
from brochure.pdf.text import Text
from brochure.problems import Problem


class Glossary(Model, Block):
    """Terms with what they mean. The first use of each in the document's text leads here."""

    name: ClassVar[str] = "glossary"
    about: ClassVar[str] = (
        "Says what the words mean that a reader may not know. Where the document's text first uses one of them, dots "
        "under it and a link lead here."
    )
    sample: ClassVar[str] = """\
terms:
  Infusion: Medicine that runs slowly into a vein.
  Vital signs: Your pulse, your blood pressure and how much oxygen your blood holds."""

    title: Markup | None = Field(None, description="A few words above it, where no heading says what it is.")
    terms: dict[Plain, Markup] = Field(
        description="Each term with what it means, in a sentence or two.", min_length=1
    )
    sort: Flag = Field(True, description="yes puts the terms in the order of the alphabet, no leaves them as typed.")
    link: Flag = Field(True, description="no leaves the text without links to the terms.")

    @model_validator(mode="after")
    def _each_once(self) -> Glossary:
        seen: dict[str, Words] = {}
        twice = [term for term in self.terms if seen.setdefault(folded(term), term) is not term]
        if twice:
            raise refused(
                *(
                    Problem(
                        "E208",
                        f'the term "{term}" is already defined in line {seen[folded(term)].span.line}',
                        term.span,
                        "Delete one of the two, or write another term.",
                    )
                    for term in twice
                )
            )
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """The title, and a list of terms with what they mean; it may go on over the page."""
        space = composer.look.scale.space
        flows = led_lines([self._entry(term, composer) for term in self._sorted()], space.paragraph)
        flows[-1].below = space.box
        if self.title:
            flows.insert(0, composer.head(self.title, "subhead", composer.heading))
        return flows

    def _sorted(self) -> list[Words]:
        terms = list(self.terms)
        return sorted(terms, key=_alphabetical) if self.sort else terms

    def _entry(self, term: Words, composer: Composer) -> tuple[Text, list[Flow]]:
        look = composer.look
        key, first = composer.terms.get(folded(term), ("", term))
        label = Text(
            [Piece(composer.typeset(term))],
            look.style("body", look.colours.primary, bold=True),
            key=key if first is term else "",
            span=term.span,
        )
        means = self.terms[term]
        return label, [Text(composer.pieces(means), look.style("body"), span=means.span)]

    def texts(self) -> Iterator[Words]:
        """Title, then each term and what it means, as they are printed."""
        if self.title:
            yield self.title
        for term in self._sorted():
            yield term
            yield self.terms[term]

    def defines(self) -> Iterator[Words]:
        """Its terms, unless it has no links."""
        yield from self.terms if self.link else ()


def _alphabetical(term: str) -> tuple[str, str]:
    """Without regard to accents, large and small letters; these decide only between terms that are the same else."""
    parts = unicodedata.normalize("NFKD", term.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part)), term
