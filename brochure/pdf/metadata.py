"""What a file says of itself: XMP, the information dictionary, the output intent.

PDF/UA-1 clause 5 (identification), 7.1 (title); PDF/A-2 (ISO 19005-2) clauses 6.2.3 (output intent), 6.6.2 (XMP), 6.6.4
(identification). PDF/A wants the schema of the pdfuaid property described inside the file; without that a file can be
one of the two, not both.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc

from brochure import __version__
from brochure.pdf.file import deflated, packed

# What a text in XML cannot hold.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A file without a date of its own is dated to the first day of PDF 1.7; the clock is never asked.
UNDATED = datetime.date(2008, 7, 1)


class Claims(NamedTuple):
    """What a file says of the standards it keeps, as parts of its XMP: the namespaces that are named for it, the
    elements, and the descriptions of schemas that the XMP standard does not know."""

    namespaces: str
    elements: str
    schemas: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title (shown in the window's bar), author, subject and language (BCP 47) of a document, and the day it is
    dated."""

    title: str
    author: str
    subject: str
    language: str
    date: datetime.date | None = None
    keywords: str = ""

    @property
    def producer(self) -> str:
        """The program that wrote the file."""
        return f"brochure {__version__} on ReportLab"

    def info(self) -> dict[str, str]:
        """The information dictionary; its dates and texts are those of the XMP (PDF/A-2, 6.6.3)."""
        day = (self.date or UNDATED).strftime("D:%Y%m%d000000Z")
        texts = {"Title": self.title, "Author": self.author, "Subject": self.subject, "Keywords": self.keywords}
        facts = {"Creator": "brochure", "Producer": self.producer, "CreationDate": day, "ModDate": day}
        return {key: _legal(text) for key, text in texts.items() if text} | facts

    @property
    def moment(self) -> str:
        """The day it is dated, as XMP writes it."""
        return (self.date or UNDATED).isoformat() + "T00:00:00Z"

    def xmp(self, claims: Claims | None = None) -> Any:
        """The metadata stream, not compressed, as archives want it; without `claims`, that of a tagged file."""
        claims = claims or _TAGGED
        stated = ((_AUTHOR, self.author), (_SUBJECT, self.subject), (_KEYWORDS, self.keywords))
        text = _XMP.format(
            title=escape(_legal(self.title), quote=False), producer=escape(self.producer), day=self.moment,
            language=escape(self.language), **claims._asdict(),
            others="".join(element.format(escape(_legal(words), quote=False)) for element, words in stated if words),
        )
        # Zipping would save 1.5 kB and is forbidden by PDF/A-2, 6.6.2.1.
        return packed(text.encode("utf-8"), Type="/Metadata", Subtype="/XML")


def _legal(text: str) -> str:
    """`text` without the characters that XML has no way to write (XML 1.0, 2.2)."""
    return _ILLEGAL.sub("", text)


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    # Bytes 24 to 35 are the moment of creation (ICC.1:2010, 7.2.8); the same profile must have the same bytes tomorrow.
    profile[24:36] = bytes((7, 216, 0, 7, 0, 1, 0, 0, 0, 0, 0, 0))
    return bytes(profile)


def catalog_entries(metadata: Metadata, refer: Callable[[Any], Any]) -> dict[str, Any]:
    """What the document catalog says of standards and colour; `refer` makes an object and gives its reference."""
    intent = (
        "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) "
        "/RegistryName (http://www.color.org) /DestOutputProfile "
    )
    profile = pdfdoc.PDFArray([intent, refer(deflated(_srgb(), N=3)), ">>"])
    return {"Metadata": refer(metadata.xmp()), "OutputIntents": profile}


_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
_SUBJECT = '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>\n'
_KEYWORDS = "<pdf:Keywords>{}</pdf:Keywords>\n"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"{namespaces}>
{elements}
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{others}<pdf:Producer>{producer}</pdf:Producer><xmp:CreatorTool>brochure</xmp:CreatorTool>
<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
</rdf:Description>{schemas}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
_TAGGED = Claims(
    namespaces=' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    elements="<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
    schemas="""
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"\
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description></rdf:li></rdf:Seq>\
</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>""",
)
