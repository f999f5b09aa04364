"""Rules for links and bookmarks by themselves: they lead somewhere, say where, and can be hit.

Sources: ISO 32000-1, 12.3 and 12.5; ISO 14289-1, 7.18.5.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf
from pikepdf import Object

from tests.proof.destinations import Destinations, Target, bookmarks, link_annotations
from tests.proof.geometry import around
from tests.proof.measure import page_box
from tests.proof.tree import listed

SCHEMES = ("http:", "https:", "mailto:", "tel:")


def link_faults(document: pikepdf.Pdf) -> Iterator[str]:
    """All faults of the links, page by page, then of the bookmarks."""
    places = Destinations(document)
    for number, page in enumerate(document.pages, start=1):
        for link in link_annotations(page):
            for fault in (*_target_faults(places.of(link)), *_link_faults(link, page)):
                yield f"page {number}: link {fault}"
    for entry in bookmarks(document):
        if not entry.title.strip():
            yield "bookmark without a title"
        for fault in _target_faults(entry.target):
            yield f"bookmark {entry.title!r} {fault}"


def _target_faults(target: Target | None) -> Iterator[str]:
    if target is None:
        yield "leads nowhere"
    elif not target.exists:
        yield f"leads to {target.text}, which does not exist"
    elif target.is_uri and not target.text.lower().startswith(SCHEMES):
        yield f"leads to {target.text!r}, which is no web address, mail address or telephone number"


def _link_faults(link: Object, page: pikepdf.Page) -> Iterator[str]:
    if not str(link.get("/Contents", "")).strip():
        yield "without a description (Contents)"
    left, bottom, right, top = (float(value) for value in listed(link.Rect))
    box = around(((left, bottom), (right, top)))
    if not box.area or not page_box(page).grown(0.05).contains(box):
        yield f"with an empty area or one that leaves the page: {box}"
