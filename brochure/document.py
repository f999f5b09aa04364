"""A document, whatever its kind: what it is about, for whom, who stands behind it."""

from __future__ import annotations

from pydantic import Field

from brochure.blocks import Body
from brochure.content import Flag, Identifier, IsoDate, Markup, Model, Plain
from brochure.sources import Source


class Purpose(Model):
    """Why the document exists. It is not printed; it goes into the PDF's properties and is what checks judge by."""

    audience: Plain | None = Field(None, description="Who reads it.")
    message: Plain | None = Field(None, description="The one thing they should remember.")
    action: Plain | None = Field(None, description="The one thing they should do.")


class Review(Model):
    """Who wrote it, who checked it, and until when it holds. What is missing is said on the page."""

    author: Plain | None = Field(None, description="Who wrote it, with title.")
    reviewer: Plain | None = Field(None, description="The clinician who checked it. Leave it out until one has.")
    reviewed: IsoDate | None = Field(None, description="The day of that check, as 2026-11-23.")
    next: IsoDate | None = Field(None, description="The day by which it must be checked again.")
    version: Plain | None = Field(None, description="A version number.")


class Help(Model):
    """The emergency box: the first thing on page one."""

    title: Markup | None = Field(None, description="Its title, such as: In a crisis")
    text: Markup = Field(description="Whom to call, in one to three sentences.")


class Section(Model):
    """A part of a handout with a heading."""

    title: Markup = Field(description="The heading: a question or a plain statement.")
    body: Body = Field(description="Texts and blocks, in order.", min_length=1)


class Document(Model):
    """What every kind of document has."""

    id: Identifier = Field(description="Its name, and the name of its PDF.")
    title: Markup = Field(description="The title.")
    subtitle: Markup | None = Field(None, description="A line under the title.")
    topic: Plain | None = Field(None, description="What it is about, such as mental-health.")
    off_label: Flag = Field(False, description="yes when it tells of a use that the FDA has not approved.")
    purpose: Purpose = Field(Purpose(), description="For whom it is and what for.")
    review: Review = Field(Review(), description="Who wrote and checked it, and when.")
    sources: dict[Identifier, Source] = Field(
        default_factory=dict, description="Sources that only this document cites."
    )
    help: Help | None = Field(None, description="An emergency box for this document instead of the file's own.")
