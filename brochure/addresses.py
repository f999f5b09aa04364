"""Web addresses: which ones can be printed as a link, how they are opened, how they are said."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import quote

from pydantic import AfterValidator

from brochure.content import Plain, Text, refused
from brochure.problems import Problem

_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
_BARE = re.compile(r"[^\s/?#:]+\.[^\s/?#]+\S*")
# What RFC 3986 lets stand as it is; the percent sign too, for what was encoded already.
_KEPT = "%:/?#[]@!$&'()*+,;=-._~"


def _web_address(text: Text) -> Text:
    """The address with its scheme. E210 for anything that a browser cannot open as a page."""
    if _WEB.fullmatch(text):
        return text
    if not _SCHEME.match(text) and _BARE.fullmatch(text):
        return text.with_value(f"https://{text}")
    raise refused(
        Problem("E210", f'"{text}" is not a web address', hint="Write it as a browser shows it: https://clinic.example")
    )


WebAddress = Annotated[Plain, AfterValidator(_web_address)]


def target(address: str) -> str:
    """The address as programs want it, in ASCII: the name of the site in the form that the web's directory knows
    (RFC 3490), everything else percent-encoded (RFC 3986)."""
    scheme, _, rest = address.partition("://")
    host = re.match(r"[^/?#]*", rest)
    site = host[0] if host else ""
    try:
        ascii_site = site.encode("idna").decode("ascii")
    except UnicodeError:
        ascii_site = quote(site, safe=_KEPT)
    return f"{scheme}://{ascii_site}{quote(rest[len(site):], safe=_KEPT)}"


def said(address: str) -> str:
    """The address as it is read out: without its scheme, "www." and a last slash."""
    for start in ("https://", "http://"):
        address = address.removeprefix(start)
    return address.removeprefix("www.").rstrip("/")
