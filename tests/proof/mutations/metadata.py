"""Breaks XMP metadata, the document information and what the catalog says of the document as a whole."""

from __future__ import annotations

import re

import pikepdf
from pikepdf import Name, String

from tests.proof.mutations.registry import registry, remove


def _edit_xmp(pdf: pikepdf.Pdf, pattern: bytes, replacement: bytes) -> bool:
    if "/Metadata" not in pdf.Root:
        return False
    old = pdf.Root.Metadata.read_bytes()
    new = re.sub(pattern, replacement, old, flags=re.DOTALL)
    pdf.Root.Metadata.write(new)
    return new != old


def xmp_missing(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: the catalog has Metadata."""
    return remove(pdf.Root, "/Metadata")


def xmp_not_well_formed(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.6.2.1: XMP is well-formed XML."""
    return _edit_xmp(pdf, rb"</rdf:RDF>", b"</rdf:RDX>")


def xmp_without_title(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: dc:title."""
    return _edit_xmp(pdf, rb"dc:title", b"dc:titel")


def xmp_with_blank_title(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: and it says something."""
    return _edit_xmp(pdf, rb"(<dc:title>.*?<rdf:li[^>]*>)[^<]*", rb"\g<1> ")


def xmp_without_pdfua_part(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 5: the version identifier."""
    return _edit_xmp(pdf, rb"pdfuaid:part(?=[=>])", b"pdfuaid:prat")


def xmp_with_wrong_pdfua_part(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 5: the part is 1."""
    return _edit_xmp(pdf, rb"(pdfuaid:part(?:>|=[\"']))1", rb"\g<1>7")


def xmp_without_extension_schema(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.6.2.3: a schema that is not predefined (pdfuaid) is described."""
    return _edit_xmp(pdf, rb"http://www.aiim.org/pdfa/ns/extension/", b"http://www.aiim.org/pdfa/ns/extinction/")


def xmp_with_unknown_conformance(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.6.4: the conformance level is A, B or U."""
    return _edit_xmp(pdf, rb"(pdfaid:conformance(?:>|=[\"']))\w", rb"\g<1>Q")


def xmp_with_wrong_pdfa_part(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.6.4: the part is 2."""
    return _edit_xmp(pdf, rb"(pdfaid:part(?:>|=[\"']))2", rb"\g<1>9")


def xmp_with_broken_date(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.6.2.3: values have the type of their property."""
    return _edit_xmp(pdf, rb"(xmp:CreateDate(?:>|=[\"']))\d\d\d\d", rb"\g<1>once")


def xmp_undeclared_property(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.6.2.3: only properties of declared schemas."""
    return _edit_xmp(pdf, rb"xmp:CreatorTool", b"xmp:CraetorTool")


def xmp_compressed_away(pdf: pikepdf.Pdf) -> bool:
    """PDF/A-2 6.6.2.1: the Metadata stream has no Filter (here one that does not even match its data)."""
    if "/Metadata" not in pdf.Root:
        return False
    pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes(), filter=Name.ASCIIHexDecode)
    return True


def language_missing(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: the natural language of the text can be determined."""
    return remove(pdf.Root, "/Lang")


def language_not_a_tag(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.2: a language is a tag by BCP 47."""
    pdf.Root.Lang = String("not a language")
    return True


def mark_info_missing(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 6.2: the document says that it is tagged."""
    return remove(pdf.Root, "/MarkInfo")


def mark_info_false(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 6.2: Marked is true."""
    if "/MarkInfo" not in pdf.Root:
        return False
    pdf.Root.MarkInfo.Marked = False
    return True


def tags_suspect(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: Suspects is not true."""
    if "/MarkInfo" not in pdf.Root:
        return False
    pdf.Root.MarkInfo.Suspects = True
    return True


def title_not_displayed(pdf: pikepdf.Pdf) -> bool:
    """PDF/UA-1 7.1: DisplayDocTitle is true."""
    return remove(pdf.Root.get("/ViewerPreferences"), "/DisplayDocTitle")


METADATA_MUTATIONS = registry(
    xmp_missing,
    xmp_not_well_formed,
    xmp_without_title,
    xmp_with_blank_title,
    xmp_without_pdfua_part,
    xmp_with_wrong_pdfua_part,
    xmp_without_extension_schema,
    xmp_with_unknown_conformance,
    xmp_with_wrong_pdfa_part,
    xmp_with_broken_date,
    xmp_undeclared_property,
    xmp_compressed_away,
    language_missing,
    language_not_a_tag,
    mark_info_missing,
    mark_info_false,
    tags_suspect,
    title_not_displayed,
)
