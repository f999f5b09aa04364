from __future__ import annotations

import datetime
from dataclasses import replace
from io import BytesIO
from xml.etree import ElementTree

import pikepdf
import pytest

from brochure.pdf.metadata import Metadata, _srgb
from tests.pdf.stage import METADATA, SHEET, assert_sound, heading

DAY = datetime.date(2026, 2, 3)
STRANGE = Metadata('Ünsere <"Fragen"> & {Antworten} ü', "O'Neil & Söhne", "a]]>b", "de-CH", DAY, "one, two")


def made(metadata: Metadata) -> bytes:
    from brochure.pdf.canvas import TaggedCanvas

    canvas = TaggedCanvas(SHEET, metadata.language)
    heading("Title", 1).paint(canvas, 50, 200, 200)
    return canvas.finish(metadata)


@pytest.mark.parametrize("metadata", [METADATA, STRANGE, replace(METADATA, author="", subject="")])
def test_the_file_says_the_same_in_both_places(metadata: Metadata) -> None:
    pdf = made(metadata)
    assert_sound(pdf)
    with pikepdf.open(BytesIO(pdf)) as document:
        info = {key.lstrip("/"): str(value) for key, value in document.docinfo.items()}
        with document.open_metadata() as xmp:
            assert xmp["dc:title"] == info["Title"] == metadata.title
            assert xmp.get("dc:creator", [""]) == [info.get("Author", "")] == [metadata.author]
            assert xmp.get("dc:description", "") == info.get("Subject", "") == metadata.subject
            assert xmp["pdf:Producer"] == info["Producer"] and "brochure" in info["Producer"]
            assert xmp.get("pdf:Keywords", "") == info.get("Keywords", "") == metadata.keywords
            assert xmp["pdfaid:part"] == "2" and xmp["pdfaid:conformance"] == "A" and xmp["pdfuaid:part"] == "1"
        assert str(document.Root.Lang) == metadata.language


def test_dates_are_those_of_the_document() -> None:
    assert STRANGE.info()["CreationDate"] == STRANGE.info()["ModDate"] == "D:20260203000000Z"
    assert "<xmp:ModifyDate>2026-02-03T00:00:00Z<" in STRANGE.xmp().content.decode("utf-8")


def test_without_a_date_the_clock_is_not_asked() -> None:
    assert METADATA.info()["CreationDate"] == "D:20080701000000Z"


def test_the_xmp_is_plain_and_well_formed() -> None:
    pdf = made(STRANGE)
    start, end = pdf.index(b"<x:xmpmeta"), pdf.index(b"</x:xmpmeta>") + len(b"</x:xmpmeta>")
    assert ElementTree.fromstring(pdf[start:end]).tag.endswith("xmpmeta")


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    odd = replace(METADATA, title="a\x0bb\ufffec")
    assert_sound(made(odd))
    assert odd.info()["Title"] in odd.xmp().content.decode("utf-8")


def test_the_colour_profile_is_the_same_at_any_time() -> None:
    assert _srgb()[24:36] == bytes((7, 216, 0, 7, 0, 1, 0, 0, 0, 0, 0, 0))
    with pikepdf.open(BytesIO(made(METADATA))) as document:
        (intent,) = document.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
        assert intent.DestOutputProfile.read_bytes() == _srgb()
