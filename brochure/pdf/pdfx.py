"""PDF/X, what print shops ask for: what a file says of itself, and the ledger of all clauses that bind us.

PDF/X-1a:2003 (ISO 15930-4) has no transparency and plain inks only; PDF/X-4 (ISO 15930-7) is for pages with something
see-through on them. Neither is tagged: who needs the accessible edition is told which file that is.

The text of ISO 15930 is sold only, and was not at hand. What is asked is what makers of preflight programs publish,
who go by it, by the CGATS application notes and by the PDF Association's "PDF/X in a nutshell". A clause has the number
of part 7 where they quote one from its list of contents; else that of ISO 32000-1 (PDF 1.7), where the thing is
described that is asked for or forbidden.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Literal, NamedTuple

from reportlab.pdfbase import pdfdoc

from brochure.pdf.file import deflated, text_string
from brochure.pdf.inks import CUSTOM, PressProfile
from brochure.pdf.metadata import Claims, Metadata

Standard = Literal["PDF/X-1a:2003", "PDF/X-4"]

# The version of PDF that each standard is made of.
VERSIONS: dict[Standard, str] = {"PDF/X-1a:2003": "1.4", "PDF/X-4": "1.6"}
# Where printing conditions are registered.
_REGISTRY = "http://www.color.org"
# The version of ICC profiles that PDF 1.4 knows; it stands in their byte 8 (ICC.1:2010, 7.2.4).
_OLD = 2


def standard_of(profile: PressProfile, is_translucent: bool) -> Standard:
    """What a file for a press with this profile can be: X-1a, unless something `is_translucent`, or the profile is
    newer than PDF 1.4, which knows those of version 2."""
    return "PDF/X-4" if is_translucent or profile.data[8] > _OLD else "PDF/X-1a:2003"


def untagged(metadata: Metadata, accessible: str) -> Metadata:
    """`metadata` with a subject that says that the file is for printing, and which file (`accessible`, its name; ""
    for none) is for readers."""
    words = "For printing only: this file has no tags."
    if accessible:
        words += f" The accessible edition is {accessible}."
    subject = metadata.subject.strip()
    if subject and subject[-1] not in ".!?":
        subject += "."
    return replace(metadata, subject=f"{subject} {words}".strip())


def info(metadata: Metadata, standard: Standard | None) -> dict[str, Any]:
    """The information dictionary, as PDF syntax."""
    entries: dict[str, Any] = {key: text_string(value) for key, value in metadata.info().items()}
    if standard is not None:
        entries["Trapped"] = "/False"  # nothing is spread or choked here; that is the shop's work
        # PDF/X-4 is claimed in the XMP; many programs of shops look for it here too.
        entries["GTS_PDFXVersion"] = text_string(standard)
    return entries


def xmp(metadata: Metadata, identity: bytes) -> Any:
    """The metadata stream of PDF/X-4. `identity` is what tells the file's content from all others."""
    name = uuid.uuid5(uuid.NAMESPACE_OID, identity.decode("ascii"))
    return metadata.xmp(Claims(_NAMESPACES, _CLAIMS.format(name=name, day=metadata.moment)))


def output_intent(profile: PressProfile, refer: Callable[[Any], Any]) -> Any:
    """The printing condition that the inks are meant for; `refer` makes an object and gives its reference."""
    entries = {
        "Type": "/OutputIntent", "S": "/GTS_PDFX", "OutputConditionIdentifier": text_string(profile.identifier),
        "OutputCondition": text_string(profile.description), "Info": text_string(profile.description),
        "DestOutputProfile": refer(deflated(profile.data, N=4)),
    }
    if profile.identifier != CUSTOM:
        entries["RegistryName"] = text_string(_REGISTRY)
    return pdfdoc.PDFArray([pdfdoc.PDFDictionary(entries)])


_NAMESPACES = ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"'
_CLAIMS = """<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped>
<xmpMM:DocumentID>uuid:{name}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>\
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmp:MetadataDate>{day}</xmp:MetadataDate>"""


class Clause(NamedTuple):
    """What a standard asks, in our words, and how it is met here: `key` names it in the tests, which have one check for
    each, and `number` says where it stands."""

    key: str
    standards: tuple[Standard, ...]
    number: str
    asks: str
    met: str


_X1A: tuple[Standard, ...] = ("PDF/X-1a:2003",)
_X4: tuple[Standard, ...] = ("PDF/X-4",)
_BOTH = (*_X1A, *_X4)
_NOT_WRITTEN = "No part of this program writes any; the tests look at every object."

CLAUSES = (
    Clause(
        "version", _BOTH, "ISO 15930-7, 6.1", "The header names PDF 1.4 (X-1a) or 1.6 (X-4).",
        "`press_file.write` puts `VERSIONS` there, and no other version into the catalog.",
    ),
    Clause(
        "plain objects", _X1A, "PDF Reference 1.4, 3.4",
        "No object streams or cross-reference streams, which came with PDF 1.5.",
        "`press_file.PlainObjects` writes each object on its own, and a cross-reference table.",
    ),
    Clause(
        "identity", _BOTH, "ISO 32000-1, 14.4", "The trailer has an ID of two strings.",
        "Both are a digest of the content, so that the same content is the same file.",
    ),
    Clause("encryption", _BOTH, "ISO 32000-1, 7.6", "The file is not encrypted.", _NOT_WRITTEN),
    Clause("lzw", _BOTH, "ISO 32000-1, 7.4.4", "No LZW compression.", "Streams are deflated, photographs are JPEG."),
    Clause(
        "late filters", _X1A, "ISO 32000-1, 7.4", "No JBIG2 and no JPEG 2000 compression.",
        "Streams are deflated, photographs are JPEG.",
    ),
    Clause(
        "complete", _BOTH, "ISO 32000-1, 7.3.8 and 8.10.4",
        "All of the file is in the file: no streams elsewhere, no parts of other files.", _NOT_WRITTEN,
    ),
    Clause("attachments", _BOTH, "ISO 32000-1, 7.11.4", "No embedded files.", _NOT_WRITTEN),
    Clause(
        "limits", _BOTH, "ISO 15930-7, 6.25; PDF Reference 1.4, appendix C",
        "Arrays, strings, names and saved states stay within what every reader takes.",
        "Texts are cut at 16,000 characters, and nothing on a page is nested deeply.",
    ),
    Clause(
        "title", _BOTH, "ISO 32000-1, 14.3.3", "The information dictionary has a title.",
        "It is the document's own.",
    ),
    Clause(
        "dates", _BOTH, "ISO 32000-1, 14.3.3", "It has the dates of creation and change.",
        "Both are the document's day; the clock is never asked.",
    ),
    Clause(
        "trapped", _BOTH, "ISO 32000-1, 14.11.6", "It says whether the file is trapped, by the name True or False.",
        "False: black prints over the other inks, all else is the shop's work.",
    ),
    Clause(
        "claim in info", _BOTH, "ISO 15930-4, 6", "GTS_PDFXVersion in it names the standard; X-4 leaves it free.",
        "`info` writes it for both, for programs that look only there.",
    ),
    Clause(
        "claim in xmp", _X4, "ISO 15930-7, 6", "pdfxid:GTS_PDFXVersion in the XMP names the standard.",
        "`xmp` writes it.",
    ),
    Clause(
        "xmp", _X4, "ISO 32000-1, 14.3.2", "The catalog has a metadata stream that can be read without unpacking.",
        "It is the XMP of a tagged file with other claims.",
    ),
    Clause(
        "xmp agrees", _X4, "ISO 15930-7, 6",
        "Title, dates and trapping are the same in XMP and information dictionary, and the XMP has a date of its own.",
        "Both are made of the same `Metadata`.",
    ),
    Clause(
        "document id", _X4, "ISO 15930-7, 6.10", "The XMP has an identity of the document, a version and a rendition.",
        "The identity is a UUID of the content; the other two have their first values, 1 and default.",
    ),
    Clause(
        "untagged", _BOTH, "our own", "A file without tags does not pass for an accessible one.",
        "There is no structure tree, and the subject says so and names the accessible edition.",
    ),
    Clause(
        "output intent", _BOTH, "ISO 15930-7, 6.4; ISO 32000-1, 14.11.5",
        "One output intent for PDF/X with the name of the printing condition.",
        "`output_intent` writes it, from the profile.",
    ),
    Clause(
        "printing condition", _BOTH, "ISO 32000-1, table 365",
        "It is described in words, and its registry is named if it is in one.",
        "The words are the profile's own description; the registry is the ICC's.",
    ),
    Clause(
        "profile", _BOTH, "ISO 15930-7, 6.4",
        "The profile of the press is in the file: of an output device, in CMYK; for X-1a of version 2.",
        "It is always put in; `inks.open_profile` refuses other kinds, and `standard_of` minds the version.",
    ),
    Clause("media box", _BOTH, "ISO 32000-1, 14.11.2", "Each page has a MediaBox.", "It is the sheet with its marks."),
    Clause(
        "trim box", _BOTH, "ISO 32000-1, 14.11.2", "Each page has a TrimBox or an ArtBox, not both.",
        "The TrimBox is the sheet as it is cut.",
    ),
    Clause(
        "nested boxes", _BOTH, "ISO 32000-1, 14.11.2", "The TrimBox lies in the BleedBox, and both in the MediaBox.",
        "Each is reckoned from the one inside it.",
    ),
    Clause("separated pages", _BOTH, "ISO 32000-1, 14.11.4", "No page is one plate of another.", _NOT_WRITTEN),
    Clause(
        "viewing areas", _BOTH, "ISO 32000-1, 12.2", "A viewer is told to show or print no less than the bleed.",
        "Nothing is said about it.",
    ),
    Clause(
        "inks", _BOTH, "ISO 32000-1, 8.6",
        "Colours are CMYK, grey or inks of their own; X-4 takes others with a profile.",
        "Every colour goes through `inks.Inks`; both standards get CMYK and grey only.",
    ),
    Clause(
        "rendering intents", _BOTH, "ISO 15930-7, 6.23", "Only the four rendering intents of PDF are named.", "None is."
    ),
    Clause(
        "transparency", _X1A, "ISO 32000-1, 11",
        "Nothing is see-through: no masks, no alpha, no blend modes, no groups.",
        "What has any of it is written as X-4; `press_file.write` refuses masks.",
    ),
    Clause(
        "blending", _X4, "ISO 15930-7, 6.20", "Blend modes are PDF's, and groups are mixed in the inks of the press.",
        "Only masks and alpha are in use.",
    ),
    Clause("transfer functions", _BOTH, "ISO 32000-1, 10.4", "No transfer functions.", _NOT_WRITTEN),
    Clause("halftones", _BOTH, "ISO 32000-1, 10.5", "No halftones by name, nor of a kind but 1 and 5.", _NOT_WRITTEN),
    Clause(
        "fonts", _BOTH, "ISO 15930-7, 6.5", "All fonts are in the file.",
        "`FontBook` embeds the letters in use; the canvas takes no other fonts.",
    ),
    Clause(
        "resources", _BOTH, "ISO 32000-1, 7.8.3", "All that a page names is there.", "Each form and flat lists its own."
    ),
    Clause("annotations", _BOTH, "ISO 32000-1, 12.5", "No annotations where it is printed.", "Links are left out."),
    Clause("actions", _BOTH, "ISO 15930-7, 6.18", "No actions and no scripts.", "Links are left out."),
    Clause("forms", _BOTH, "ISO 15930-7, 6.26", "No fields to fill in.", _NOT_WRITTEN),
    Clause("layers", _BOTH, "ISO 15930-7, 6.24", "No layers in X-1a; in X-4 with rules.", _NOT_WRITTEN),
    Clause("postscript", _BOTH, "ISO 15930-7, 6.14", "No PostScript.", _NOT_WRITTEN),
    Clause("opi", _BOTH, "ISO 32000-1, 14.11.7", "No pictures that are put in later (OPI).", _NOT_WRITTEN),
    Clause("alternates", _BOTH, "ISO 32000-1, 8.9.5.4", "No other pictures for a picture.", _NOT_WRITTEN),
    Clause(
        "operators", _BOTH, "ISO 15930-7, 6.19", "Pages have no operators that PDF does not know.",
        "What is painted with is ReportLab's, and the canvas's own.",
    ),
)
