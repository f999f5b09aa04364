"""Breaks links and bookmarks."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from tests.proof.destinations import link_annotations
from tests.proof.mutations.registry import all_of, elements, registry, remove, rename
from tests.proof.tree import listed


def _links(pdf: pikepdf.Pdf) -> list[Object]:
    return [annotation for page in pdf.pages for annotation in link_annotations(page)]


def link_without_description(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.18.5: links have Contents."""
    return all_of(remove(link, "/Contents") for link in _links(pdf))


def link_description_blank(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.18.5: and they say something."""
    for link in _links(pdf)[:1]:
        link.Contents = String(" ")
        return True
    return False


def link_with_wrong_parent(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.4.4: a link finds its element."""
    for link in _links(pdf)[:1]:
        link.StructParent = 0 if link.get("/StructParent") != 0 else 1
        return True
    return False


def link_without_parent(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 14.7.4.4: a link has StructParent."""
    return all_of(remove(link, "/StructParent") for link in _links(pdf)[:1])


def link_without_object_reference(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.18.5: the Link element holds its annotation."""
    for element in elements(pdf, "Link"):
        if element.references:
            element.source.K = Array([kid for kid in listed(element.source.K) if not isinstance(kid, Dictionary)])
            return True
    return False


def link_element_a_span(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.18.5: links are in Link elements."""
    return rename(pdf, "Link", "Span")


def link_not_printed(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.3.2: annotations have the Print flag."""
    return all_of(remove(link, "/F") for link in _links(pdf)[:1])


def link_hidden(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.3.2: annotations are not hidden."""
    for link in _links(pdf)[:1]:
        link.F = 6
        return True
    return False


def link_that_launches(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.5.1: no Launch actions."""
    for link in _links(pdf)[:1]:
        remove(link, "/Dest")
        link.A = Dictionary(S=Name.Launch, F=String("setup.exe"))
        return True
    return False


def link_to_nowhere(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 12.3.2: a named destination exists."""
    for link in _links(pdf)[:1]:
        remove(link, "/A")
        link.Dest = String("no such place")
        return True
    return False


def link_to_script(pdf: pikepdf.Pdf) -> bool:
    """A link is a web address, a mail address, a telephone number or a place in the document."""
    for link in _links(pdf)[:1]:
        remove(link, "/Dest")
        link.A = Dictionary(S=Name.URI, URI=String("javascript:alert(1)"))
        return True
    return False


def link_off_the_page(pdf: pikepdf.Pdf) -> bool:
    """A link that nobody can hit."""
    for link in _links(pdf)[:1]:
        link.Rect = Array([-90, -90, -80, -80])
        return True
    return False


def bookmark_without_title(pdf: pikepdf.Pdf) -> bool:
    """A bookmark says what it leads to."""
    first = pdf.Root.get("/Outlines", Dictionary()).get("/First")
    if first is None:
        return False
    first.Title = String("")
    return True


def bookmark_to_nowhere(pdf: pikepdf.Pdf) -> bool:
    """ISO 32000-1 12.3.2, for the outline."""
    first = pdf.Root.get("/Outlines", Dictionary()).get("/First")
    if first is None:
        return False
    remove(first, "/A")
    first.Dest = String("no such place")
    return True


def annotations_in_any_order(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.18.3: the tab order of a page with annotations is that of the structure."""
    return all_of(remove(page.obj, "/Tabs") for page in pdf.pages if page.obj.get("/Annots"))


LINK_MUTATIONS = registry(
    link_without_description,
    link_description_blank,
    link_with_wrong_parent,
    link_without_parent,
    link_without_object_reference,
    link_element_a_span,
    link_not_printed,
    link_hidden,
    link_that_launches,
    link_to_nowhere,
    link_to_script,
    link_off_the_page,
    bookmark_without_title,
    bookmark_to_nowhere,
    annotations_in_any_order,
)
