"""How a patient reaches the clinic: numbers that can be tapped, addresses that can be followed."""

from __future__ import annotations

from brochure.blocks.composer import Composer
from brochure.clinic import short_address
from brochure.pdf.flow import Flow
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text


def contact_lines(composer: Composer) -> list[Flow]:
    """The clinic's lines, each a paragraph of its own: name, phone, address, hours, website, e-mail."""
    clinic, phrases, look = composer.clinic, composer.phrases, composer.look
    lines: list[list[Piece]] = [
        [Piece(clinic.name, bold=True)],
        [Piece(f"{phrases.phone}: "), phone_link(clinic.phone, composer)],
    ]
    if clinic.address:
        parts = [part.strip() for part in clinic.address.splitlines() if part.strip()]
        lines.append([Piece(f"{phrases.address}: {', '.join(parts)}")])
    if clinic.hours:
        lines.append([Piece(f"{phrases.hours}: {clinic.hours}")])
    if clinic.website:
        lines.append([Piece(f"{phrases.website}: "), web_link(clinic.website, composer)])
    if clinic.email:
        link = _link(f"mailto:{clinic.email}", clinic.email, composer)
        lines.append([Piece(f"{phrases.email}: "), link])
    return [Text(pieces, look.style("body"), Node("P"), whole=True) for pieces in lines]


def phone_link(number: str, composer: Composer) -> Piece:
    """A phone number that can be tapped."""
    digits = "".join(c for c in number if c.isdigit() or c == "+")
    return _link(f"tel:{digits}", number.replace(" ", "\u00a0"), composer, composer.phrases.call.format(phone=number))


def web_link(address: str, composer: Composer) -> Piece:
    """A web address that can be followed, written as people say it."""
    target = address if "://" in address else f"https://{address}"
    return _link(target, short_address(address), composer)


def _link(target: str, text: str, composer: Composer, says: str = "") -> Piece:
    return Piece(text, nodes=(Node("Link"),), link=target, says=says or text, colour=composer.look.colours.link)
