"""How a patient reaches the clinic: numbers that can be tapped, addresses that can be followed."""

from __future__ import annotations

import re

from brochure.addresses import said, target
from brochure.blocks.composer import Composer
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text

_DIALLED = re.compile(r"\+?\d[\d\s().-]*")


def contact_lines(composer: Composer) -> list[Flow]:
    """The clinic's lines, each a paragraph of its own: name, phone, address, hours, website, e-mail."""
    clinic, phrases = composer.clinic, composer.phrases
    lines: list[tuple[Words, list[Piece]]] = [
        (clinic.name, [Piece(composer.typeset(clinic.name), bold=True)]),
        (clinic.phone, [Piece(f"{phrases.phone}: "), phone_link(clinic.phone, composer)]),
    ]
    if clinic.address:
        lines.append((clinic.address, [Piece(f"{phrases.address}: {address_line(composer)}")]))
    if clinic.hours:
        lines.append((clinic.hours, [Piece(f"{phrases.hours}: {composer.typeset(clinic.hours)}")]))
    if clinic.website:
        lines.append((clinic.website, [Piece(f"{phrases.website}: "), web_link(clinic.website, composer)]))
    if clinic.email:
        says = phrases.email_link.format(email=clinic.email)
        link = _link(f"mailto:{clinic.email}", clinic.email, composer, says)
        lines.append((clinic.email, [Piece(f"{phrases.email}: "), link]))
    style = composer.look.style("body")
    return [Text(pieces, style, Node("P"), whole=True, span=origin.span) for origin, pieces in lines]


def address_line(composer: Composer) -> str:
    """The clinic's address in one line; nothing when it has none."""
    lines = (line.strip() for line in (composer.clinic.address or "").splitlines())
    return composer.typeset(", ".join(line for line in lines if line))


def phone_link(number: str, composer: Composer) -> Piece:
    """A phone number that can be tapped; words without a digit, as in a draft, are words and no link."""
    # Up to the first word: an extension is for the person who answers.
    dialled = _DIALLED.search(number)
    if not dialled:
        return Piece(composer.typeset(number))
    digits = re.sub(r"[^+0-9]", "", dialled[0])
    says = composer.phrases.call_link.format(phone=number)
    return _link(f"tel:{digits}", number.replace(" ", "\u00a0"), composer, says)


def web_link(address: str, composer: Composer) -> Piece:
    """A web address that can be followed, written as people say it."""
    return _link(target(address), said(address), composer, composer.phrases.web_link.format(address=said(address)))


def _link(leads_to: str, text: str, composer: Composer, says: str) -> Piece:
    return Piece(text, nodes=(Node("Link"),), link=leads_to, says=says, colour=composer.look.colours.link)
