"""The panels of a folder: what is written for each, and what it becomes before its place is known."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from brochure.blocks import Block, Body
from brochure.blocks.composer import Composer
from brochure.blocks.pictures import Pictured
from brochure.blocks.reach import phone_link
from brochure.content import Model
from brochure.content import Text as Words
from brochure.document import Section, Told
from brochure.kinds.ladder import Rung
from brochure.pdf.figure import Figure, painter
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.review import Review, about_lines

# A picture is at most so tall, and gives way down to the other. Points.
_TALLEST, _LOWEST = 190.0, 72.0


class CoverPicture(Pictured, Block):
    """The picture of a cover. It is no block that a body could have."""

    name: ClassVar[str] = "picture"
    about: ClassVar[str] = "The picture on the cover of a folder."
    sample: ClassVar[str] = "image: assets/door.jpg\nalt: The clinic's front door"

    def flow(self, composer: Composer) -> list[Flow]:
        """The picture as tall as it may be, with the line under it; nothing when its file cannot be used: that is a
        problem."""
        return self.fitted(math.inf, 1.0, composer)

    def fitted(self, room: float, width: float, composer: Composer) -> list[Flow]:
        """As `flow`, and in all not taller than `room` points where it is `width` wide, but for the least height of a
        picture."""
        thing = self.opened(composer)
        if thing is None:
            return []
        caption = self.caption_line(composer)
        under = caption.above + caption.height_at(width) if caption and room < math.inf else 0.0
        tall = min(_TALLEST, max(_LOWEST, room - under))
        figure = Figure(painter(thing, self.image.span), tall * thing.width / thing.height, tall, self.alt or "")
        gap = composer.look.scale.space.paragraph
        return [Stack([figure, caption] if caption else [figure], below=gap, whole=True)]


class Cover(Model):
    """What stands on the cover besides the title, the emergency box and the clinic."""

    picture: CoverPicture | None = Field(None, description="A picture under the title.")
    body: Body = Field(default_factory=list, description="Texts and blocks under the title: a few words.")

    def told(self) -> Iterator[Told]:
        """The picture and the texts."""
        if self.picture or self.body:
            yield Told("body", ((self.picture,) if self.picture else ()) + tuple(self.body))


class Panels(Model):
    """The six panels. Each is read by itself: no text runs on from one to the next."""

    cover: Cover = Field(Cover(), description="The front: a picture or a few words under the title.")
    left: Section = Field(description="The left panel of the inside.")
    middle: Section = Field(description="The middle panel of the inside.")
    right: Section = Field(description="The right panel of the inside.")
    flap: Section = Field(description="The panel that is folded in, seen first when the folder is opened.")
    back: Section | None = Field(None, description="The back, above how to reach the clinic.")

    def titled(self) -> Iterator[tuple[str, Section]]:
        """The panels that have a heading, with their names, in the order of reading."""
        yield from (("left", self.left), ("middle", self.middle), ("right", self.right), ("flap", self.flap))
        if self.back:
            yield "back", self.back

    def told(self) -> Iterator[Told]:
        """All that is written for them, in the order of reading."""
        yield from self.cover.told()
        for _, panel in self.titled():
            yield Told("heading", (panel.title,))
            yield Told("body", tuple(panel.body))


# From the roomiest setting to the tightest, each taking less room than the one before. Spacing gives way first; type
# comes down from 14 to 12 points, the least for running text in a patient's hand (CDC, Simply Put, 2009).
LADDER = (
    Rung(14, 1.45, 1.5),
    Rung(14, 1.42, 1.25),
    Rung(14, 1.4, 1.0),
    Rung(13.5, 1.4, 1.0),
    Rung(13, 1.4, 1.0),
    Rung(12.5, 1.4, 1.0),
    Rung(12, 1.4, 1.0),
    Rung(12, 1.36, 0.85),
    Rung(12, 1.32, 0.75),
    Rung(12, 1.28, 0.65),
)
# The largest setting of what stands at the foot of a back, which does not grow with little text.
FOOT = Rung(12, 1.4, 1.0)


def cover_flows(cover: Cover, composer: Composer) -> list[Flow]:
    """The body of a cover. No heading stands between it and the title."""
    level, composer.heading = composer.heading, 2
    flows = composer.body(cover.body)
    composer.heading = level
    return flows


def panel_flows(name: str, panel: Section, composer: Composer) -> list[Flow]:
    """A panel's heading and its body."""
    head = composer.head(panel.title, "section", 2, key=f"panel-{name}", outline=0)
    head.below = composer.look.scale.space.paragraph
    flows = composer.body(panel.body)
    if flows:
        flows[0].above = 0.0
    return [head, *flows]


def clinic_lines(composer: Composer) -> Text:
    """The clinic's name and its phone number, for the foot of a cover."""
    clinic, look = composer.clinic, composer.look
    pieces = [Piece(composer.typeset(clinic.name), bold=True, colour=look.colours.primary), Piece("", ends_line=True)]
    return Text([*pieces, phone_link(clinic.phone, composer)], look.style("body"), Node("P"), whole=True)


def standing_lines(review: Review, composer: Composer) -> list[Flow]:
    """Who wrote and checked it and which version it is, unless a block has said so; and the brand's own line, or the
    offer of other formats. Each is a line of its own: the measure is too narrow for a row of them."""
    lines = [] if composer.review_is_told else about_lines(review, composer.phrases, composer.standing)
    own: Words | str = composer.look.theme.footer or composer.formats
    style = composer.look.style("small")
    flows: list[Flow] = [Text([Piece(line)], style, Node("P"), whole=True) for line in (*lines, composer.typeset(own))]
    return [Stack(flows, above=composer.look.scale.space.item, whole=True)]
