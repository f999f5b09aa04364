"""Which addresses a link may have."""

from __future__ import annotations

import re

SCHEMES = ("http", "https", "mailto", "tel")

TELEPHONE_LINK = re.compile(r"\[([^\[\]\n]*)\]\(tel:((?:\(\d+\)|[-+. \d])+)\)", re.IGNORECASE)
"""Words and number of a link to a telephone."""

ODD_LINK = re.compile(rf"\[[^\[\]\n]*\]\((?:{'|'.join(SCHEMES)}):[^)\n]*\)", re.IGNORECASE)
"""What looks like a link. If Markdown doesn't take it for one, its address holds a space or a bracket."""

_ALLOWED = re.compile(rf"(?:{'|'.join(SCHEMES)}):(?://)?[^/\s]", re.IGNORECASE)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+-]*):(?!\d)")
_MAIL = re.compile(r"[^@\s/]+@[^@\s/]+")
_PHONE = re.compile(r"\+?[\d() .%-]{7,}")


def objection(address: str) -> tuple[str, str] | None:
    """What is wrong with a link's address and what to write instead, or None when nothing is."""
    if _ALLOWED.match(address):
        return None
    if not address:
        return "a link has no address", "Write it between the round brackets: [our site](https://clinic.example)"
    if scheme := _SCHEME.match(address):
        return (
            f'a link to "{address}" is not allowed: it starts with "{scheme[1]}:"',
            f"Use one of {', '.join(SCHEMES)}, such as https://clinic.example",
        )
    if _MAIL.fullmatch(address):
        instead = f"mailto:{address}"
    elif _PHONE.fullmatch(address):
        instead = telephone(address.replace("%20", " "))
    else:
        instead = "https://" + address.lstrip("/")
    return f'the link address "{address}" does not say how to open it', f"Write {instead}"


def telephone(number: str) -> str:
    """The address that calls a number written in any way: (770) 555-0134 is tel:770-555-0134."""
    return "tel:" + re.sub(r"[^\d+]+", "-", number).strip("-")
