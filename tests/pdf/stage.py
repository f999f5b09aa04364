"""A small stage for flows: one family, a few styles, and a sound PDF of what is put on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import uharfbuzz as hb
from hypothesis import HealthCheck, Phase, settings

from brochure.brand.faces import SOURCE_SANS
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.fonts import Family
from brochure.pdf.listing import listing
from brochure.pdf.metadata import Metadata
from brochure.pdf.pages import Area, Page, draw, numbers, plan
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.table import Table, TableStyle, make_row
from brochure.pdf.text import Text
from tests.proof.integrity import faults
from tests.proof.reading import read
from tests.proof.validation import syntax_faults, violations

FAMILY = Family(*SOURCE_SANS.files())
BLACK = (0.0, 0.0, 0.0)
BODY = TextStyle(FAMILY, 12, 17, BLACK)
HEAD = TextStyle(FAMILY, 16, 20, BLACK, bold=True)
RULES = TableStyle(BLACK, BLACK)
METADATA = Metadata("On the stage", "Nobody", "A test", "en-US")
SHEET = (400.0, 300.0)
AREA = Area(50, 40, 300, 220)
Furniture = Callable[[TaggedCanvas, Page], None]


def text(words: str | Sequence[Piece], role: str = "P", style: TextStyle = BODY, **options: Any) -> Text:
    """A paragraph of plain words or of pieces; `role` "" gives it no element."""
    pieces = [Piece(words)] if isinstance(words, str) else words
    return Text(pieces, style, Node(role) if role else None, **options)


def heading(words: str, level: int = 2, **options: Any) -> Text:
    """A heading, which stays with what follows."""
    return text(words, f"H{level}", HEAD, **{"stays_with_next": True, "whole": True, **options})


def lines_of(count: int, **options: Any) -> Text:
    """A paragraph of exactly so many lines."""
    pieces = [Piece(f"line {number}", ends_line=True) for number in range(1, count + 1)]
    return text(pieces, **options)


def link(words: str, target: str = "https://clinic.example/", **options: Any) -> Piece:
    """A piece that is a link."""
    return Piece(words, nodes=(Node("Link"),), link=target, **options)


def items(*bodies: Sequence[Flow], ordered: bool = False, start: int = 1) -> list[Flow]:
    """A list."""
    return listing(bodies, BODY, ordered=ordered, mark=Piece("" if ordered else "•"), hang=14, gap=4, start=start)


def table(head: Sequence[str] | None, *rows: Sequence[str], **options: Any) -> Table:
    """A table of plain words; an empty word is an empty cell."""

    def made(words: Sequence[str], is_head: bool) -> Any:
        return make_row([[text(word, "")] if word else [] for word in words], head=is_head, row_heads=True)

    return Table(made(head, True) if head else None, [made(row, False) for row in rows], RULES, **options)


def planned(flows: Sequence[Flow], area: Area = AREA) -> list[Page]:
    """The pages that `flows` fill."""
    return plan(flows, lambda _: area)


def no_furniture(canvas: TaggedCanvas, page: Page) -> None:
    """Pages without running parts."""


def printed(*flows: Flow, area: Area = AREA, furniture: Furniture = no_furniture) -> bytes:
    """A PDF of `flows`, under a heading of level 1."""
    pages = planned([heading("Title", 1, key="top", outline=0), *flows], area)
    for flow in flows:
        if hasattr(flow, "pages"):
            flow.pages.update(numbers(pages))
    canvas = TaggedCanvas(SHEET, "en-US")
    draw(pages, canvas, furniture)
    return canvas.finish(METADATA)


def painted(paint: Callable[[TaggedCanvas], None]) -> bytes:
    """A PDF of one page that a function paints."""
    canvas = TaggedCanvas(SHEET, "en-US")
    paint(canvas)
    return canvas.finish(METADATA)


def assert_sound(pdf: bytes) -> None:
    """PDF/UA-1, PDF/A-2a, our own inspection and qpdf find nothing wrong."""
    assert violations(pdf) == []
    assert faults(pdf) == []
    assert syntax_faults(pdf) == []


def words_read(pdf: bytes) -> list[str]:
    """All words in the order of the structure tree, without the title's."""
    passages = [passage.text for passage in read(pdf)]
    assert passages[0] == "Title", passages
    return " ".join(passages[1:]).split()


def words_in(flows: Sequence[Flow]) -> list[str]:
    """The words of the texts in `flows`, in order."""
    found: list[str] = []
    for flow in flows:
        if isinstance(flow, Text):
            found += flow.plain().split()
        found += words_in(list(flow.parts()))
    return found


def operators(pdf: bytes, page: int = 1) -> str:
    """The content of a page, without compression."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return bytes(document.pages[page - 1].Contents.read_bytes()).decode("latin-1")


def marks(pdf: bytes, page: int = 1) -> list[str]:
    """What the marks of a page are opened with, in order: P, Link, Artifact, ..."""
    return re.findall(r"/(\w+) <<[^>]*>> BDC", operators(pdf, page))


def shorn(path: Path, letters: str, source: Path = SOURCE_SANS.regular) -> Path:
    """Write a font to `path` that has only `letters`."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(map(ord, letters))
    wanted.flags = hb.SubsetFlags.NO_LAYOUT_CLOSURE
    plan = hb.SubsetPlan(hb.Face(hb.Blob(source.read_bytes())), wanted)
    path.write_bytes(plan.execute().blob.data)
    return path


def steady(examples: int) -> settings:
    """How tests with made-up stories run: the same stories every time. They are short enough without shrinking."""
    return settings(
        max_examples=examples, derandomize=True, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )
