"""When to call: what cannot wait, what needs a call today, and what can be managed at home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from pydantic import Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.blocks.helplines import EMERGENCY, with_number
from brochure.blocks.itemised import item_of
from brochure.blocks.reach import phone_link
from brochure.blocks.signed import Signed
from brochure.content import Markup, Model, refused
from brochure.content import Text as Words
from brochure.pdf.box import Box, BoxStyle
from brochure.pdf.flow import Flow
from brochure.pdf.ink import Colour
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problem

# The rules at the left of what can wait for a call, and of what needs none. The first tier has a line all around.
_CALL_RULE, _HOME_RULE = 4.0, 1.5


class Tier(Model):
    """What a patient may notice, and what to do then."""

    signs: list[Markup] = Field(description="What a patient may notice: a few words each.", min_length=1)
    title: Markup | None = Field(None, description="What to do, in a few words; left out, fixed words say it.")
    action: Markup | None = Field(None, description="A line under the signs: what else to do.")

    def texts(self) -> Iterator[Words]:
        """Title, signs, action."""
        if self.title:
            yield self.title
        yield from self.signs
        if self.action:
            yield self.action


class WhenToCall(Model, Block):
    """Up to three tiers, the most urgent first."""

    name: ClassVar[str] = "when-to-call"
    about: ClassVar[str] = (
        "What to do about what a patient may notice: get help now, call the clinic today, or manage it at home. "
        "Words, signs and frames tell the three apart, also without colour."
    )
    sample: ClassVar[str] = """\
emergency:
  signs: [Trouble breathing, Chest pain]
call_us:
  signs: [A question that cannot wait until your next visit]
at_home:
  signs: [Feeling tired on the first day]
  action: Rest, as your clinician told you."""

    emergency: Tier | None = Field(None, description="Red: signs that need an ambulance. Its fixed title names 911.")
    call_us: Tier | None = Field(None, description="Amber: signs that need a call today. Your phone number is added.")
    at_home: Tier | None = Field(None, description="Green: signs that a patient can manage.")

    @model_validator(mode="after")
    def _has_a_tier(self) -> WhenToCall:
        if not (self.emergency or self.call_us or self.at_home):
            raise refused(
                Problem(
                    "E201",
                    "there are no signs here",
                    hint="Write one or more of emergency:, call_us: and at_home:, each with signs: and a list.",
                )
            )
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """One box for each tier. The most urgent stands first, as in leaflets for triage: who needs it reads no
        further."""
        look, colours, phrases = composer.look, composer.look.colours, composer.phrases
        flows: list[Flow] = []
        if self.emergency:
            title = (
                composer.pieces(self.emergency.title)
                if self.emergency.title
                else with_number(phrases.get_help, EMERGENCY, composer, colours.emergency)
            )
            frame = look.outlined(colours.emergency)
            flows.append(_box(self.emergency, title, "emergency", colours.emergency, frame, composer))
        if self.call_us:
            title = _with_phone(self.call_us, composer)
            frame = _ruled(look.warning(colours.caution, colours.paper), _CALL_RULE, composer)
            flows.append(_box(self.call_us, title, "warning", colours.caution, frame, composer))
        if self.at_home:
            title = composer.pieces(self.at_home.title) if self.at_home.title else [Piece(phrases.at_home)]
            frame = _ruled(look.ruled(colours.calm, colours.paper), _HOME_RULE, composer)
            flows.append(_box(self.at_home, title, "home", colours.calm, frame, composer))
        return flows

    def texts(self) -> Iterator[Words]:
        """Those of the tiers, in the order in which they are printed."""
        for tier in (self.emergency, self.call_us, self.at_home):
            if tier:
                yield from tier.texts()


def _with_phone(tier: Tier, composer: Composer) -> list[Piece]:
    """The title of what needs a call, and the clinic's number, unless the title has it already."""
    phone = composer.clinic.phone
    pieces = composer.pieces(tier.title) if tier.title else [Piece(composer.phrases.call_today)]
    said = "".join(piece.text for piece in pieces)
    if composer.typeset(phone) in said:
        return pieces
    joint = Piece(" " if said.endswith((".", "!", "?", ":")) else ": ")
    return [*pieces, joint, replace(phone_link(phone, composer), colour=composer.look.colours.caution)]


def _ruled(style: BoxStyle, width: float, composer: Composer) -> BoxStyle:
    """A rule as tall as the words, which stand at the same left edge as in a box. Stripes need their own width."""
    width = style.rule_width if style.hatching else width
    return replace(style, fill=None, rule_width=width, padding=composer.look.scale.space.item)


def _box(tier: Tier, title: list[Piece], sign: str, colour: Colour, frame: BoxStyle, composer: Composer) -> Box:
    """A tier: its sign, its title, its signs to look for, and what else to do."""
    look, space = composer.look, composer.look.scale.space
    style = look.style("subhead", colour)
    head = Text(title, style, Node("P"), below=space.item, stays_with_next=True, whole=True, span=tier.span)
    listed = composer.items([item_of(text, composer) for text in tier.signs], ordered=False)
    listed[0].above = 0.0
    children: list[Flow] = [head, *listed]
    if tier.action:
        children.append(composer.paragraph(composer.pieces(tier.action), tier.action))
    signed = Signed(children, style, sign, look.colours.paper)
    return Box([signed], frame, Node("Sect"), above=space.box, below=space.box)
