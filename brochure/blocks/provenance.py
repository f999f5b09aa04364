"""Who stands behind the document: author, reviewer, sources, money, dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Markup, Model
from brochure.content import Text as Words
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.led import led_lines
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.review import facts


class Provenance(Model, Block):
    """Who stands behind the document. What nobody has said is said to be missing."""

    name: ClassVar[str] = "provenance"
    about: ClassVar[str] = (
        "Says who wrote and checked the document, until when it holds, how many sources it has and who paid for it. "
        "Most lines come from the document's review; it stands in place of the small lines at the end."
    )
    sample: ClassVar[str] = "funding: Our clinic paid for this guide.\nfeedback: Tell us at the desk what is missing."

    title: Markup | None = Field(None, description="A few words above it.")
    funding: Markup | None = Field(None, description="Who paid for the document.")
    conflicts: Markup | None = Field(
        None, description="What the author or reviewer could gain, or that there is nothing of that kind."
    )
    reading_level: Markup | None = Field(None, description="The reading level, if you have measured it.")
    formats: Markup | None = Field(
        None, description="In which other forms it can be had. Left out, readers are told to ask."
    )
    feedback: Markup | None = Field(None, description="How readers can tell you what they think of it.")

    def flow(self, composer: Composer) -> list[Flow]:
        """A list of lines, each after a word that leads it."""
        composer.review_is_told = True
        phrases, space = composer.phrases, composer.look.scale.space
        known = facts(composer.review, phrases, composer.standing)
        flows = led_lines(
            [
                *(self._line(fact.label, fact.text, composer) for fact in known),
                (self._label(phrases.sources, composer), [_SourceCount(composer)]),
                self._line(phrases.funding, self.funding or phrases.not_stated, composer),
                self._line(phrases.conflicts, self.conflicts or phrases.not_stated, composer),
                *([self._line(phrases.reading_level, self.reading_level, composer)] if self.reading_level else []),
                self._line(phrases.other_formats, self.formats or composer.formats, composer),
                *([self._line(phrases.feedback, self.feedback, composer)] if self.feedback else []),
            ],
            space.item,
        )
        flows[0].above = flows[-1].below = space.paragraph
        if self.title:
            look = composer.look
            style = look.style("body", look.colours.primary, bold=True)
            head = Text(composer.pieces(self.title), style, Node("P"), stays_with_next=True, span=self.title.span)
            head.above, head.below, flows[0].above = space.paragraph, space.item, space.item
            flows.insert(0, head)
        return flows

    def _line(self, label: str, text: str, composer: Composer) -> tuple[Text, list[Flow]]:
        """A label and what it leads to: a text of the file, or words that the program itself puts there."""
        pieces = composer.pieces(text) if isinstance(text, Words) else [Piece(composer.typeset(text))]
        return self._label(label, composer), [Text(pieces, composer.look.style("body"))]

    def _label(self, text: str, composer: Composer) -> Text:
        return Text([Piece(composer.typeset(text))], composer.look.style("body", bold=True))

    def texts(self) -> Iterator[Words]:
        """What is written here; the review's words are counted where they are written."""
        for text in (self.title, self.funding, self.conflicts, self.reading_level, self.formats, self.feedback):
            if text:
                yield text


class _SourceCount(Flow):
    """How many sources are listed. That is known only when the whole document is composed, so the words are made when
    their height is asked for."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._text: Text | None = None

    @property
    def _line(self) -> Text:
        if self._text is None:
            phrases, count = self._composer.phrases, len(self._composer.cited)
            words = phrases.sources_listed.format(count=count) if count else phrases.no_sources
            self._text = Text([Piece(words)], self._composer.look.style("body"))
        return self._text

    def widths(self) -> tuple[float, float]:
        """Those of its words."""
        return self._line.widths()

    def measure(self, width: float) -> float:
        """The height of its words."""
        return self._line.height_at(width)

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The words."""
        self._line.paint(canvas, x, top, width)
