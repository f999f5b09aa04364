"""Files for a print shop with one clause of PDF/X broken: two sound ones, and for each clause the ways to break it."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

from brochure.pdf.pdfx import VERSIONS, Standard
from tests.pdf.press_stage import Plate, icc, paint, pressed

Change = Callable[[pikepdf.Pdf], object]
STANDARDS: tuple[Standard, ...] = ("PDF/X-1a:2003", "PDF/X-4")
IDENTIFIED = "pdfxid:GTS_PDFXVersion"


def sample(standard: Standard) -> bytes:
    """A file with a ground, words and a picture, in X-4 a see-through one."""

    def draw(plate: Plate) -> None:
        paint(plate)
        plate.picture(mask=standard == "PDF/X-4")

    return pressed(standard, draw)


SOUND = {standard: sample(standard) for standard in STANDARDS}


def changed(standard: Standard, change: Change, **options: Any) -> bytes:
    """The sound file with a change, written anew; its version and its kind of objects stay."""
    kept = {
        "force_version": VERSIONS[standard], "object_stream_mode": pikepdf.ObjectStreamMode.preserve,
        "stream_decode_level": pikepdf.StreamDecodeLevel.none, "fix_metadata_version": False, "compress_streams": False,
    }  # fmt: skip
    with pikepdf.open(BytesIO(SOUND[standard])) as document:
        change(document)
        buffer = BytesIO()
        document.save(buffer, **{**kept, **options})
    return buffer.getvalue()


def intent(document: pikepdf.Pdf) -> Any:
    """The only output intent."""
    return document.Root.OutputIntents[0]


def info(key: str, value: Any) -> Change:
    """A change of the information dictionary; None leaves the entry out."""
    return lambda document: _put(document.trailer.Info, key, value)


def root(key: str, value: Any) -> Change:
    """A change of the catalog."""
    return lambda document: _put(document.Root, key, value)


def page(key: str, value: Any) -> Change:
    """A change of the first page."""
    return lambda document: _put(document.pages[0].obj, key, value)


def press(key: str, value: Any) -> Change:
    """A change of the output intent."""
    return lambda document: _put(intent(document), key, value)


def loose(**entries: Any) -> Change:
    """A dictionary more, that no page uses."""
    return lambda document: _put(document.Root, "/Spare", Dictionary(**entries))


def stream(data: bytes = b"", **entries: Any) -> Change:
    """A stream more, that no page uses."""
    return lambda document: _put(document.Root, "/Spare", Stream(document, data, **entries))


def drawn(operators: bytes) -> Change:
    """Something more on the first page."""
    return lambda document: document.pages[0].contents_add(b"\n" + operators)


def xmp(pattern: str, words: str = "") -> Change:
    """A change of the metadata stream."""

    def change(document: pikepdf.Pdf) -> None:
        text = document.Root.Metadata.read_bytes().decode("utf-8")
        new, count = re.subn(pattern, words, text)
        assert count == 1, pattern
        document.Root.Metadata.write(new.encode("utf-8"))

    return change


def profile(data: bytes) -> Change:
    """Another profile of the press."""
    return lambda document: intent(document).DestOutputProfile.write(data)


def state(**entries: Any) -> Change:
    """A graphics state more, that no page uses."""
    return loose(Type=Name.ExtGState, **entries)


def _put(thing: Any, key: str, value: Any) -> None:
    if value is None:
        del thing[key]
    else:
        thing[key] = value


def no_fonts(document: pikepdf.Pdf) -> None:
    """The font program is gone."""
    (font,) = (one for one in document.objects if isinstance(one, Dictionary) and one.get("/Type") == "/Font")
    del font.FontDescriptor.FontFile2


def no_names(document: pikepdf.Pdf) -> None:
    """The page names a font that is not there."""
    document.pages[0].Resources.Font = Dictionary()


def two_intents(document: pikepdf.Pdf) -> None:
    """Two printing conditions."""
    document.Root.OutputIntents.append(intent(document))


BOX = Array([0, 0, 10, 10])
FAR = Array([-99, 0, 999, 999])
IMAGE = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 1, "Height": 1, "BitsPerComponent": 8}
GREY = {**IMAGE, "ColorSpace": Name.DeviceGray}
FORM = {"Type": Name.XObject, "Subtype": Name.Form, "BBox": BOX}
# For each clause, changes that break it and nothing else but what follows from it.
CHANGES: dict[str, tuple[Change, ...]] = {
    "complete": (stream(F=pikepdf.String("a.bin")), stream(**FORM, Ref=Dictionary(F=pikepdf.String("a.pdf")))),
    "attachments": (loose(Type=Name.Filespec, EF=Dictionary()), root("/Names", Dictionary(EmbeddedFiles=Dictionary()))),
    "limits": (
        loose(Long=Array([0] * 8192)), loose(Long=pikepdf.String("x" * 65_536)), loose(**{"N" * 128: 1}),
        drawn(b"q " * 29 + b"Q " * 29),
    ),
    "lzw": (stream(b"x", Filter=Name.LZWDecode), drawn(b"BI /W 1 /H 1 /BPC 8 /CS /G /F /LZW ID x\nEI")),
    "late filters": (stream(b"x", Filter=Name.JBIG2Decode), stream(b"x", Filter=Array([Name.JPXDecode]))),
    "title": (info("/Title", None), info("/Title", "")),
    "dates": (info("/CreationDate", None), info("/ModDate", "yesterday")),
    "trapped": (info("/Trapped", None), info("/Trapped", Name.Unknown), info("/Trapped", pikepdf.String("False"))),
    "claim in info": (info("/GTS_PDFXVersion", "PDF/X-3:2003"), info("/GTS_PDFXConformance", "PDF/X-1a:2001")),
    "claim in xmp": (xmp(f"<{IDENTIFIED}>.*</{IDENTIFIED}>"), xmp(f"<{IDENTIFIED}>PDF/X-4", f"<{IDENTIFIED}>PDF/X-5")),
    "xmp": (
        lambda document: _put(document.Root.Metadata, "/Subtype", None),
        lambda document: _put(document.Root.Metadata, "/Type", Name.XML),
        lambda document: document.Root.Metadata.write(b"x", filter=Name.FlateDecode),
        root("/Metadata", None), xmp("<xmpMM:DocumentID>", "<"),
    ),
    "xmp agrees": (
        xmp("On the press", "Off the press"), xmp("Trapped>False", "Trapped>True"),
        xmp("<xmp:CreateDate>2026", "<xmp:CreateDate>2025"), xmp("<xmp:ModifyDate>.*</xmp:ModifyDate>"),
        xmp("<xmp:MetadataDate>.*</xmp:MetadataDate>"),
    ),
    "document id": tuple(
        xmp(f"<xmpMM:{name}>.*</xmpMM:{name}>") for name in ("DocumentID", "VersionID", "RenditionClass")
    ),
    "untagged": (
        root("/StructTreeRoot", Dictionary()), root("/MarkInfo", Dictionary(Marked=True)), page("/StructParents", 0),
        info("/Subject", "A leaflet"),
    ),
    "output intent": (
        root("/OutputIntents", None), two_intents, press("/S", Name.GTS_PDFA1),
        press("/OutputConditionIdentifier", ""),
    ),
    "printing condition": (
        press("/Info", ""), press("/RegistryName", None), press("/OutputConditionIdentifier", "Custom"),
    ),
    "profile": (
        press("/DestOutputProfile", None), profile(icc(space=b"RGB ")), profile(icc(kind=b"mntr")),
        profile(icc(version=5)), profile(b"no profile at all" * 99),
        lambda document: _put(intent(document).DestOutputProfile, "/N", 3),
    ),
    "media box": (page("/MediaBox", Array([0, 0, 0, 0])),),
    "trim box": (page("/TrimBox", None), page("/ArtBox", Array([30, 30, 40, 40]))),
    "nested boxes": (
        page("/TrimBox", Array([0, 0, 254, 154])), page("/BleedBox", FAR), page("/CropBox", Array([30, 30, 60, 60])),
    ),
    "separated pages": (page("/SeparationInfo", Dictionary(DeviceColorant=Name.Cyan)),),
    "viewing areas": (root("/ViewerPreferences", Dictionary(PrintArea=Name.TrimBox)),),
    "inks": (
        drawn(b"1 0 0 rg"), drawn(b"1 0 0 RG"), drawn(b"/DeviceRGB cs"),
        drawn(b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID xyz\nEI"),
        stream(b"xyz", **{**IMAGE, "ColorSpace": Name.DeviceRGB}), stream(b"x", **IMAGE),
        stream(b"x", **{**IMAGE, "ColorSpace": Array([Name.Indexed, Name.DeviceRGB, 0, pikepdf.String("xyz")])}),
        loose(ShadingType=2, ColorSpace=Name.DeviceRGB), loose(ColorSpace=Dictionary(DefaultRGB=Name.DeviceRGB)),
        loose(ColorSpace=Array([Name.Lab, Dictionary()])), loose(ColorSpace=Array([Name.ICCBased, 1])),
        loose(ColorSpace=Array([Name.Separation, Name.Gold, Name.DeviceRGB, 1])),
        stream(b"0 0 1 rg", **FORM), stream(b"0 0 1 rg", PatternType=1),
    ),
    "rendering intents": (drawn(b"/Vivid ri"), state(RI=Name.Vivid), stream(b"x", **GREY, Intent=Name.Vivid)),
    "transparency": (
        stream(b"x", **GREY, SMask=Dictionary()), state(SMask=Dictionary(S=Name.Luminosity)), state(ca=0.5),
        state(CA=0.5), state(BM=Name.Multiply), stream(**FORM, Group=Dictionary(S=Name.Transparency)),
    ),
    "blending": (
        state(BM=Name.Sparkle), state(BM=Array([Name.Multiply, Name.Sparkle])),
        stream(**FORM, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray)),
    ),
    "transfer functions": (state(TR=Name.Identity), state(TR2=Name.Identity)),
    "halftones": (
        state(HT=Dictionary(HalftoneType=6)), state(HT=Dictionary(HalftoneType=1, HalftoneName=pikepdf.String("a"))),
        state(HTP=Array([1, 1])),
    ),
    "fonts": (no_fonts, loose(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
    "resources": (no_names, drawn(b"/Nowhere Do"), drawn(b"/Nowhere gs"), drawn(b"/Nowhere sh"), drawn(b"/Nowhere cs")),
    "annotations": (page("/Annots", Array([Dictionary(Subtype=Name.Link)])), loose(Type=Name.Annot)),
    "actions": (
        root("/OpenAction", Dictionary(S=Name.GoTo)), page("/AA", Dictionary()), loose(Type=Name.Action),
        root("/Names", Dictionary(JavaScript=Dictionary())), loose(S=Name.URI, URI=pikepdf.String("a")),
    ),
    "forms": (root("/AcroForm", Dictionary(Fields=Array())),),
    "layers": (root("/OCProperties", Dictionary()), stream(**FORM, OC=Dictionary(Type=Name.OCG))),
    "postscript": (
        stream(Type=Name.XObject, Subtype=Name.PS), stream(**FORM, Subtype2=Name.PS), stream(**FORM, PS=Dictionary()),
    ),
    "opi": (stream(**FORM, OPI=Dictionary()),),
    "alternates": (stream(b"x", **GREY, Alternates=Array()),),
    "operators": (drawn(b"BX EX"), drawn(b"1 sparkle")),
}  # fmt: skip
# What else is broken by that, for each clause.
FOLLOWS = {
    "title": {"xmp agrees"}, "dates": {"xmp agrees"}, "trapped": {"xmp agrees"}, "media box": {"nested boxes"},
    "xmp": {"claim in xmp", "xmp agrees", "document id"},
}  # fmt: skip


def newer(standard: Standard) -> bytes:
    """The header names PDF 1.7."""
    return SOUND[standard].replace(f"%PDF-{VERSIONS[standard]}".encode(), b"%PDF-1.7")


def grouped(standard: Standard) -> bytes:
    """The same with object streams."""
    with pikepdf.open(BytesIO(SOUND[standard])) as document:
        buffer = BytesIO()
        document.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return buffer.getvalue().replace(b"%PDF-1.5", b"%PDF-1.4")


def without_identity(standard: Standard) -> bytes:
    """The trailer has no ID."""
    return SOUND[standard].replace(b"/ID [", b"/IX [")


def short_identity(standard: Standard) -> bytes:
    """The ID tells nothing."""
    return re.sub(rb"/ID \[.*?\]", b"/ID [<00> <00>]", SOUND[standard])


def encrypted(standard: Standard) -> bytes:
    """Locked, though without a password for readers."""
    locked = pikepdf.Encryption(owner="o", user="", R=3, aes=False, metadata=False)
    return changed(standard, lambda _: None, encryption=locked, stream_decode_level=None)


# What is broken in the bytes, not in the objects.
BYTES: dict[str, tuple[Callable[[Standard], bytes], ...]] = {
    "version": (newer, lambda standard: changed(standard, root("/Version", Name("/1.7")))),
    "plain objects": (grouped,),
    "identity": (without_identity, short_identity),
    "encryption": (encrypted,),
}
BREAKAGES: dict[str, tuple[Any, ...]] = {**CHANGES, **BYTES}


def broken(standard: Standard, key: str, index: int) -> bytes:
    """The sound file with a clause broken in one of the ways."""
    way = BREAKAGES[key][index]
    return way(standard) if key in BYTES else changed(standard, way)
