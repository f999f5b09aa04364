"""Clauses of PDF/X about the file: how it is written, what it says of itself, and for which press it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Stream, String

from tests.proof.pdfx_opened import Opened, of

_VERSIONS = {"PDF/X-1a:2003": "1.4", "PDF/X-4": "1.6"}
# PDF Reference 1.4, appendix C: elements of an array, bytes of a string and of a name, states that are saved.
_LONGEST_ARRAY, _LONGEST_STRING, _LONGEST_NAME, _DEEPEST = 8191, 65535, 127, 28


@of("version")
def _version(file: Opened) -> Iterator[str]:
    wanted = _VERSIONS[file.standard]
    if not file.bytes.startswith(f"%PDF-{wanted}\n".encode()):
        yield f"the header is {file.bytes[:8]!r}"
    if (other := file.root.get("/Version")) not in (None, f"/{wanted}"):
        yield f"the catalog says {other}"


@of("plain objects")
def _plain_objects(file: Opened) -> Iterator[str]:
    start = int(re.findall(rb"startxref\s+(\d+)", file.bytes)[-1])
    if not file.bytes[start:].startswith(b"xref"):
        yield "a cross-reference stream"
    if re.search(rb"/Type\s*/ObjStm", file.bytes):
        yield "an object stream"


@of("identity")
def _identity(file: Opened) -> Iterator[str]:
    named = file.document.trailer.get("/ID")
    if not isinstance(named, Array) or len(named) != 2 or not all(len(bytes(one)) >= 16 for one in named):
        yield f"the trailer's ID is {named}"


@of("encryption")
def _encryption(file: Opened) -> Iterator[str]:
    if file.document.is_encrypted:
        yield "the file is encrypted"


def _filters(file: Opened) -> Iterator[str]:
    for stream in file.streams:
        filters = stream.get("/Filter", Array())
        yield from (str(one) for one in (filters if isinstance(filters, Array) else [filters]))
    for content in file.contents:
        yield from content.inline_filters


@of("lzw")
def _lzw(file: Opened) -> Iterator[str]:
    yield from (one for one in _filters(file) if one in ("/LZWDecode", "/LZW"))


@of("late filters")
def _late_filters(file: Opened) -> Iterator[str]:
    yield from (one for one in _filters(file) if one in ("/JBIG2Decode", "/JPXDecode"))


@of("complete")
def _complete(file: Opened) -> Iterator[str]:
    for stream in file.streams:
        yield from (f"a stream is elsewhere: {key}" for key in ("/F", "/FFilter", "/FDecodeParms") if key in stream)
    yield from ("a part of a page is elsewhere" for form in file.dictionaries if "/Ref" in form)


@of("attachments")
def _attachments(file: Opened) -> Iterator[str]:
    yield from ("an embedded file" for one in file.dictionaries if "/EF" in one or "/EmbeddedFiles" in one)


@of("limits")
def _limits(file: Opened) -> Iterator[str]:
    for thing in file.things:
        if isinstance(thing, Array) and len(thing) > _LONGEST_ARRAY:
            yield f"an array of {len(thing)}"
        elif isinstance(thing, String) and len(bytes(thing)) > _LONGEST_STRING:
            yield f"a string of {len(bytes(thing))} bytes"
        elif isinstance(thing, (Dictionary, Stream)):
            yield from (f"a long name: {key[:20]}" for key, _ in thing.items() if len(key.encode()) > _LONGEST_NAME + 1)
    yield from (f"{one.depth} states are saved" for one in file.contents if one.depth > _DEEPEST)


# What the file says of itself.


@of("title")
def _title(file: Opened) -> Iterator[str]:
    if not file.text("/Title"):
        yield "no title"


@of("dates")
def _dates(file: Opened) -> Iterator[str]:
    for key in ("/CreationDate", "/ModDate"):
        if not re.fullmatch(r"D:\d{14}(Z|[+-]\d\d'\d\d'?)", file.text(key)):
            yield f"{key} is {file.text(key)!r}"


@of("trapped")
def _trapped(file: Opened) -> Iterator[str]:
    value = file.info.get("/Trapped")
    if not isinstance(value, Name) or value not in ("/True", "/False"):
        yield f"Trapped is {value}"


@of("claim in info")
def _claim_in_info(file: Opened) -> Iterator[str]:
    if (said := file.text("/GTS_PDFXVersion")) != file.standard:
        yield f"GTS_PDFXVersion is {said!r}"
    if "/GTS_PDFXConformance" in file.info:
        yield "GTS_PDFXConformance, which is of the standard of 2001"


@of("claim in xmp")
def _claim_in_xmp(file: Opened) -> Iterator[str]:
    if (said := file.xmp("pdfxid:GTS_PDFXVersion")) != file.standard:
        yield f"pdfxid:GTS_PDFXVersion is {said!r}"


@of("xmp")
def _xmp(file: Opened) -> Iterator[str]:
    stream = file.root.get("/Metadata")
    if file.packet is None:
        yield "no metadata stream, or none of XML"
    elif "/Filter" in stream or stream.get("/Type") != "/Metadata" or stream.get("/Subtype") != "/XML":
        yield "the metadata stream is not plain XML"


@of("xmp agrees")
def _xmp_agrees(file: Opened) -> Iterator[str]:
    if (title := file.xmp("dc:title")) != file.text("/Title"):
        yield f"dc:title is {title!r}"
    if (trapped := file.xmp("pdf:Trapped")) != str(file.info.get("/Trapped", ""))[1:]:
        yield f"pdf:Trapped is {trapped!r}"
    for key, path in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        if re.sub(r"\D", "", file.xmp(path)) != re.sub(r"\D", "", file.text(key)):
            yield f"{path} is {file.xmp(path)!r}"
    if not file.xmp("xmp:MetadataDate"):
        yield "no xmp:MetadataDate"


@of("document id")
def _document_id(file: Opened) -> Iterator[str]:
    for path in ("xmpMM:DocumentID", "xmpMM:VersionID", "xmpMM:RenditionClass"):
        if not file.xmp(path):
            yield f"no {path}"


@of("untagged")
def _untagged(file: Opened) -> Iterator[str]:
    if "/StructTreeRoot" in file.root or file.root.get("/MarkInfo", Dictionary()).get("/Marked"):
        yield "tags"
    if any("/StructParents" in page or "/Tabs" in page for page in file.document.pages):
        yield "a page with a place among tags"
    if "no tags" not in file.text("/Subject"):
        yield "nothing says that there are no tags"


# The press.


@of("output intent")
def _output_intent(file: Opened) -> Iterator[str]:
    if len(file.intents) != 1:
        yield f"{len(file.intents)} output intents"
    for intent in file.intents:
        if not str(intent.get("/OutputConditionIdentifier", "")):
            yield "no OutputConditionIdentifier"


@of("printing condition")
def _printing_condition(file: Opened) -> Iterator[str]:
    for intent in file.intents:
        if not str(intent.get("/Info", "")):
            yield "no Info"
        is_custom = str(intent.get("/OutputConditionIdentifier")) == "Custom"
        if str(intent.get("/RegistryName", "")) != ("" if is_custom else "http://www.color.org"):
            yield f"RegistryName is {intent.get('/RegistryName')}"


@of("profile")
def _profile(file: Opened) -> Iterator[str]:
    for intent in file.intents:
        stream = intent.get("/DestOutputProfile")
        if not isinstance(stream, Stream):
            yield "no profile"
            continue
        head = stream.read_bytes()[:128]
        if head[36:40] != b"acsp" or head[12:16] != b"prtr" or head[16:20] != b"CMYK" or stream.get("/N") != 4:
            yield "the profile is not of a CMYK press"
        if head[8] not in ((2,) if file.is_plain else (2, 4)):
            yield f"the profile is of version {head[8]}"
