"""A document, whatever its kind: what it is about, for whom, who stands behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Literal, NamedTuple

from pydantic import Field

from brochure.addresses import WebAddress
from brochure.blocks import Body, named_in, texts_of
from brochure.blocks.base import Block
from brochure.content import Flag, Identifier, Markup, Model, Plain
from brochure.content import Text as Words
from brochure.print_order import PrintOrder
from brochure.review import Review
from brochure.sources import Source

Size = Literal["regular", "large"]
# Who it is made for: a screen (and a screen reader), the office printer, a print shop.
Target = Literal["screen", "office", "shop"]


class Purpose(Model):
    """Why the document exists. It is not printed; it goes into the PDF's properties and is what checks judge by."""

    audience: Plain | None = Field(None, description="Who reads it.")
    message: Plain | None = Field(None, description="The one thing they should remember.")
    action: Plain | None = Field(None, description="The one thing they should do.")


class Help(Model):
    """The emergency box: the first thing on page one."""

    title: Markup | None = Field(None, description="Its title, such as: In a crisis")
    text: Markup = Field(description="Whom to call, in one to three sentences.")

    def texts(self) -> Iterator[Words]:
        """Title and text."""
        if self.title:
            yield self.title
        yield self.text


class Section(Model):
    """A part of a handout with a heading."""

    title: Markup = Field(description="The heading: a question or a plain statement.")
    body: Body = Field(description="Texts and blocks, in order.", min_length=1)


class Told(NamedTuple):
    """One part of what a document tells: a key `point`, a `heading`, a `line` of its own, the `label` of a link, the
    `address` it leads to, or a `body` of texts and blocks."""

    role: Literal["point", "heading", "line", "label", "address", "body"]
    parts: tuple[Words | Block, ...]


class WebLink(Model):
    """Where a code at the foot leads."""

    url: WebAddress = Field(description="The address, with https://.")
    label: Markup | None = Field(None, description="What it leads to, in a few words.")

    def told(self) -> Iterator[Told]:
        """The label and the address."""
        if self.label:
            yield Told("label", (self.label,))
        yield Told("address", (self.url,))


class Document(Model):
    """What every kind of document has.

    For the manual each kind says what it is for (`about`), on what paper (`sizes`), what an office printer (`office`)
    and a print shop (`press`) get of it, and has the smallest good YAML of one (`sample`).
    """

    about: ClassVar[str]
    sizes: ClassVar[str]
    office: ClassVar[str]
    press: ClassVar[str]
    sample: ClassVar[str]

    id: Identifier = Field(description="Its name, and the name of its PDF.")
    title: Markup = Field(description="The title.")
    subtitle: Markup | None = Field(None, description="A line under the title.")
    size: Size | None = Field(
        None, description="regular or large print, for this document instead of the file's own size."
    )
    topic: Plain | None = Field(None, description="What it is about, such as mental-health.")
    off_label: Flag = Field(
        False, description="yes when it is about a use of a medicine that the FDA has not approved."
    )
    purpose: Purpose = Field(Purpose(), description="For whom it is and what for.")
    review: Review = Field(Review(), description="Who wrote and checked it, and when.")
    print: PrintOrder | None = Field(None, description="What is ordered of a printer, instead of the file's own.")
    sources: dict[Identifier, Source] = Field(
        default_factory=dict, description="Sources that only this document cites."
    )
    help: Help | None = Field(None, description="An emergency box for this document instead of the file's own.")

    def texts(self) -> Iterator[Words]:
        """Its words in reading order, with their places. Those of the file's own questions and emergency box are
        counted where they are written."""
        yield self.title
        if self.subtitle:
            yield self.subtitle
        if self.help:
            yield from self.help.texts()
        for part in self.told():
            if part.role != "address":
                yield from texts_of(part.parts)

    def told(self) -> Iterator[Told]:
        """What it tells after title, subtitle and emergency box, in reading order."""
        raise NotImplementedError  # every kind has its own

    @property
    def words_of(self) -> str:
        """The id of the document whose words it repeats; "" for one that has only its own."""
        return ""

    @property
    def says_how_to_reach(self) -> bool:
        """Whether its pages tell all ways to reach the clinic, whatever blocks stand on them."""
        return False

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """The names of the file's questions that it shows, out of `known`, or others that are not there."""
        for part in self.told():
            yield from named_in(part.parts, known)
