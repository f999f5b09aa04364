"""Clauses of PDF/X about pages: their boxes, their inks and fonts, and what has no place on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Stream

from tests.proof.pdfx_opened import Opened, of

_INTENTS = ("/AbsoluteColorimetric", "/RelativeColorimetric", "/Saturation", "/Perceptual")
_BLENDS = (
    "/Normal", "/Compatible", "/Multiply", "/Screen", "/Overlay", "/Darken", "/Lighten", "/ColorDodge", "/ColorBurn",
    "/HardLight", "/SoftLight", "/Difference", "/Exclusion", "/Hue", "/Saturation", "/Color", "/Luminosity",
)  # fmt: skip
_SLACK = 0.001


def _box(page: Any, key: str) -> tuple[float, ...] | None:
    found = page.obj.get(key)
    return tuple(float(edge) for edge in found) if isinstance(found, Array) and len(found) == 4 else None


def _holds(outer: tuple[float, ...], inner: tuple[float, ...]) -> bool:
    lower = all(out <= edge + _SLACK for out, edge in zip(outer[:2], inner[:2], strict=True))
    return lower and all(edge <= out + _SLACK for out, edge in zip(outer[2:], inner[2:], strict=True))


@of("media box")
def _media_box(file: Opened) -> Iterator[str]:
    for page in file.document.pages:
        media = _box(page, "/MediaBox")
        if media is None or not (media[0] < media[2] and media[1] < media[3]):
            yield f"MediaBox is {media}"


@of("trim box")
def _trim_box(file: Opened) -> Iterator[str]:
    for page in file.document.pages:
        if (_box(page, "/TrimBox") is None) == (_box(page, "/ArtBox") is None):
            yield "TrimBox and ArtBox, or neither"


@of("nested boxes")
def _nested_boxes(file: Opened) -> Iterator[str]:
    order = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox")
    for page in file.document.pages:
        boxes = [(key, box) for key in order if (box := _box(page, key)) is not None]
        for index, (outer, room) in enumerate(boxes):
            yield from (f"{key} runs over {outer}" for key, box in boxes[index + 1 :] if not _holds(room, box))


@of("separated pages")
def _separated_pages(file: Opened) -> Iterator[str]:
    yield from ("a page of one plate" for one in file.dictionaries if "/SeparationInfo" in one)


@of("viewing areas")
def _viewing_areas(file: Opened) -> Iterator[str]:
    wishes = file.root.get("/ViewerPreferences", Dictionary())
    for key in ("/ViewArea", "/ViewClip", "/PrintArea", "/PrintClip"):
        if wishes.get(key) not in (None, "/MediaBox", "/BleedBox"):
            yield f"{key} is {wishes[key]}"


# Colour.


def _foreign(space: Any) -> Iterator[str]:
    """What in a colour space is not CMYK, grey or an ink of its own."""
    if isinstance(space, Name):
        if space not in ("/DeviceCMYK", "/DeviceGray", "/Pattern", "/CMYK", "/G"):
            yield str(space)
    elif isinstance(space, Array) and len(space) > 1 and space[0] in ("/Indexed", "/I", "/Pattern"):
        yield from _foreign(space[1])
    elif isinstance(space, Array) and len(space) > 2 and space[0] in ("/Separation", "/DeviceN"):
        yield from _foreign(space[2])
    else:
        yield f"a colour space {space[0] if isinstance(space, Array) and len(space) else space}"


@of("inks")
def _inks(file: Opened) -> Iterator[str]:
    for content in file.contents:
        yield from (f"the operator {name}" for name in ("rg", "RG") if name in content.operators)
        for space in content.spaces:
            yield from _foreign(space)
    for one in file.dictionaries:
        spaces = [one[key] for key in ("/ColorSpace", "/CS") if key in one]
        if "/SMaskInData" in one or (one.get("/Subtype") == "/Image" and not spaces and not one.get("/ImageMask")):
            yield "an image without a colour space"
        for space in spaces:
            for part in (part for _, part in space.items()) if isinstance(space, Dictionary) else [space]:
                yield from _foreign(part)


@of("rendering intents")
def _rendering_intents(file: Opened) -> Iterator[str]:
    stated = [one[key] for one in file.dictionaries for key in ("/RI",) if key in one]
    stated += [one["/Intent"] for one in file.streams if "/Intent" in one]
    stated += [intent for content in file.contents for intent in content.intents]
    yield from (f"the intent {intent}" for intent in stated if intent not in _INTENTS)


@of("transparency")
def _transparency(file: Opened) -> Iterator[str]:
    for one in file.dictionaries:
        if one.get("/SMask", Name.None_) != Name.None_ or one.get("/SMaskInData", 0) != 0:
            yield "a mask"
        if any(one.get(key, 1) != 1 for key in ("/ca", "/CA")):
            yield "a colour that lets through"
        if one.get("/BM", Name.Normal) not in ("/Normal", "/Compatible"):
            yield f"the blend mode {one['/BM']}"
        if one.get("/S") == "/Transparency":
            yield "a group"


@of("blending")
def _blending(file: Opened) -> Iterator[str]:
    for one in file.dictionaries:
        modes = one.get("/BM", Name.Normal)
        for mode in modes if isinstance(modes, Array) else [modes]:
            if mode not in _BLENDS:
                yield f"the blend mode {mode}"
        if one.get("/S") == "/Transparency" and one.get("/CS", Name.DeviceCMYK) != Name.DeviceCMYK:
            yield "a group of other inks"


@of("transfer functions")
def _transfer_functions(file: Opened) -> Iterator[str]:
    for one in file.dictionaries:
        is_mask = one.get("/S") in ("/Alpha", "/Luminosity")
        if ("/TR" in one and not is_mask) or one.get("/TR2", "/Default") != "/Default":
            yield "a transfer function"


@of("halftones")
def _halftones(file: Opened) -> Iterator[str]:
    for one in file.dictionaries:
        if "/HTP" in one:
            yield "a phase of a halftone"
        if "/HalftoneType" in one and (one["/HalftoneType"] not in (1, 5) or "/HalftoneName" in one):
            yield "a halftone of another kind, or with a name"


# Fonts.


@of("fonts")
def _fonts(file: Opened) -> Iterator[str]:
    for font in file.dictionaries:
        if font.get("/Type") != "/Font" or font.get("/Subtype") in ("/Type0", "/Type3"):
            continue
        descriptor = font.get("/FontDescriptor", Dictionary())
        if not any(isinstance(descriptor.get(key), Stream) for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield f"{font.get('/BaseFont')} is not in the file"


@of("resources")
def _resources(file: Opened) -> Iterator[str]:
    yield from (f"{name} is not among the resources" for content in file.contents for name in content.missing)


# What has no place in a file for a press.


@of("annotations")
def _annotations(file: Opened) -> Iterator[str]:
    yield from ("an annotation" for page in file.document.pages if "/Annots" in page)
    yield from ("an annotation" for one in file.dictionaries if one.get("/Type") == "/Annot")


@of("actions")
def _actions(file: Opened) -> Iterator[str]:
    keys = ("/AA", "/OpenAction", "/JavaScript", "/JS")
    yield from (key for one in file.dictionaries for key in keys if key in one)
    yield from ("an action" for one in file.dictionaries if one.get("/Type") == "/Action" or "/URI" in one)


@of("forms")
def _forms(file: Opened) -> Iterator[str]:
    if "/AcroForm" in file.root:
        yield "fields to fill in"


@of("layers")
def _layers(file: Opened) -> Iterator[str]:
    yield from ("layers" for one in file.dictionaries if "/OCProperties" in one or "/OC" in one)


@of("postscript")
def _postscript(file: Opened) -> Iterator[str]:
    for one in file.streams:
        if one.get("/Subtype") == "/PS" or one.get("/Subtype2") == "/PS" or "/PS" in one:
            yield "PostScript"


@of("opi")
def _opi(file: Opened) -> Iterator[str]:
    yield from ("a picture that is put in later" for one in file.dictionaries if "/OPI" in one)


@of("alternates")
def _alternates(file: Opened) -> Iterator[str]:
    yield from ("another picture for a picture" for one in file.dictionaries if "/Alternates" in one)


@of("operators")
def _operators(file: Opened) -> Iterator[str]:
    yield from (f"the operator {name}" for content in file.contents for name in content.unknown)
