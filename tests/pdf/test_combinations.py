"""Every kind of flow in others, over pages: the file is sound, and what was put in is read from it word for word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import given, reject
from hypothesis import strategies as st

from brochure.pdf.beside import Beside
from brochure.pdf.box import Box, BoxStyle
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TooTallError
from brochure.pdf.figure import Figure
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.marks import FOOTER
from brochure.pdf.pages import Area, Page
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.table import Table, make_row
from tests.pdf.stage import RULES, assert_sound, heading, items, printed, steady, text, words_read
from tests.proof.layout import collisions, outside, stray_labels
from tests.proof.measure import sheets


class Made(NamedTuple):
    """A flow, and the words that a reader must find in it, in order."""

    flow: Flow
    words: list[str]


def words_of(made: Sequence[Made]) -> list[str]:
    return [word for one in made for word in one.words]


# Words.

TYPED = st.sampled_from(
    ["a", "to", "the", "pain", "gets", "worse,", "dose", "(two)", "\\n", "f(x)", "75\u00a0mg", "well-known", "and/or",
     "10–12", "770-555-0134", "naïve", "Ångström", "“Why?”", "k\u0301", "AVATAR", "https://clinic.example/a/very/long/address?of=it",
     "pneumonoultramicroscopicsilicovolcanoconiosis" * 2]
)  # fmt: skip
SENTENCE = st.lists(TYPED, min_size=1, max_size=30).map(" ".join)


def as_link(words: str, target: str) -> Piece:
    return Piece(words, nodes=(Node("Link"),), link=target)


def citation(number: int) -> Piece:
    nodes = (Node("Reference"), Node("Link"))
    return Piece(str(number), superior=True, nodes=nodes, link="#top", says=f"Source {number}")


PIECE = st.one_of(
    st.builds(Piece, SENTENCE, st.booleans(), st.booleans()),
    st.builds(lambda words: Piece(f" {words} "), SENTENCE),
    st.builds(as_link, SENTENCE, st.sampled_from(["https://x.example/ü", "tel:911", "#top"])),
    st.builds(citation, st.integers(1, 99)),
    st.just(Piece("", ends_line=True)),
)
PIECES = st.lists(PIECE, min_size=1, max_size=4).filter(lambda pieces: any(piece.text.strip() for piece in pieces))


def said(pieces: Sequence[Piece]) -> list[str]:
    return "".join(piece.text + "\n" * piece.ends_line for piece in pieces).split()


# Flows.


def paragraphs(role: str = "P") -> st.SearchStrategy[Made]:
    return PIECES.map(lambda pieces: Made(text(pieces, role, above=8, below=8), said(pieces)))


HEADINGS = st.lists(TYPED, min_size=1, max_size=4).map(lambda words: Made(heading(" ".join(words), above=17, below=4),
                                                                          " ".join(words).split()))


def bar(canvas: TaggedCanvas, x: float, y: float, width: float, height: float) -> None:
    canvas.setFillColorRGB(0.2, 0.4, 0.6)
    canvas.rect(x, y, width, height, stroke=0, fill=1)
    canvas.line(x, y, x + width, y + height)


FIGURES = st.sampled_from(["", "A bar"]).map(lambda alt: Made(Figure(bar, 60, 40, alt, above=8, below=8), []))


def boxes(inner: st.SearchStrategy[list[Made]]) -> st.SearchStrategy[Made]:
    style = BoxStyle(fill=(0.9, 0.95, 1.0), rule=(0.0, 0.3, 0.6))
    return inner.map(lambda made: Made(Box([one.flow for one in made], style, Node("Sect"), 12, 12), words_of(made)))


def besides(inner: st.SearchStrategy[Made]) -> st.SearchStrategy[Made]:
    def made(main: Made, right: bool) -> Made:
        return Made(Beside(Figure(bar, 60, 40, "A bar"), 60, main.flow, right=right), main.words)

    return st.builds(made, inner, st.booleans())


SHORT = st.sampled_from(["in a few words", "(one)", "Rest, and call us when the pain gets worse instead of better."])
SHORT_TEXT = SHORT.map(lambda words: Made(text(words), words.split()))


def lists(inner: st.SearchStrategy[list[Made]]) -> st.SearchStrategy[Made]:
    def made(bodies: list[list[Made]], ordered: bool, start: int) -> Made:
        flows = items(*[[one.flow for one in body] for body in bodies], ordered=ordered, start=start)
        labels = [f"{start + index}." if ordered else "•" for index in range(len(bodies))]
        words = [word for label, body in zip(labels, bodies, strict=True) for word in (label, *words_of(body))]
        return Made(Stack(flows, 8, 8), words)

    return st.builds(made, st.lists(inner, min_size=1, max_size=6), st.booleans(), st.integers(1, 120))


def tables(inner: st.SearchStrategy[list[Made]]) -> st.SearchStrategy[Made]:
    def made(cells: list[list[Made]], columns: int, has_head: bool, caption: Made | None) -> Made:
        rows = [cells[at : at + columns] for at in range(0, len(cells) - columns + 1, columns)]
        names = [f"Column {number}" for number in range(columns)] if has_head else []
        head = make_row([[text(name, "")] for name in names], head=True, row_heads=True) if has_head else None
        built = [make_row([[one.flow for one in cell] for cell in row], head=False, row_heads=True) for row in rows]
        flow = Table(head, built, RULES, caption=caption.flow if caption else None, above=12, below=12)
        words = [*(caption.words if caption else []), *" ".join(names).split()]
        return Made(flow, words + [word for row in rows for cell in row for word in words_of(cell)])

    def of_columns(columns: int) -> st.SearchStrategy[Made]:
        cells = st.lists(st.one_of(st.just([]), inner), min_size=columns, max_size=columns * 6)
        captions = SHORT.map(lambda words: Made(text(words, "Caption", below=4), words.split()))
        return st.builds(made, cells, st.just(columns), st.booleans(), st.none() | captions)

    return st.integers(1, 5).flatmap(of_columns)


def nested(inner: st.SearchStrategy[Made]) -> st.SearchStrategy[Made]:
    several = st.lists(inner, min_size=1, max_size=3)
    # Labels stand on the first line, so an item begins with one.
    begun = st.builds(lambda first, more: [first, *more], SHORT_TEXT, st.lists(inner, max_size=2))
    return st.one_of(boxes(several), lists(begun))


SIMPLE = st.one_of(paragraphs(), paragraphs(), FIGURES, besides(SHORT_TEXT))
# A cell is too narrow for what cannot be split.
CELLS = st.lists(st.recursive(paragraphs(), nested, max_leaves=3), max_size=2)
ANY = st.recursive(st.one_of(SIMPLE, tables(CELLS)), nested, max_leaves=12)
STORIES = st.lists(st.one_of(HEADINGS, ANY, ANY), min_size=1, max_size=8)
AREAS = st.sampled_from([Area(50, 40, 300, 220), Area(20, 40, 360, 240), Area(50, 40, 250, 200)])


def folio(canvas: TaggedCanvas, page: Page) -> None:
    with canvas.artifact(FOOTER):
        text(f"Page {page.number}", "").paint(canvas, 50, 25, 300)


@steady(60)
@given(STORIES, AREAS)
def test_what_is_put_in_is_read(story: list[Made], area: Area) -> None:
    try:
        pdf = printed(*[one.flow for one in story], area=area, furniture=folio)
    except TooTallError as error:
        # Tables in lists in tables leave some words a few points: what becomes taller than a page is told, not printed.
        assert error.height > error.room
        reject()
    assert_sound(pdf)
    assert words_read(pdf) == words_of(story)
    assert stray_labels(pdf) == []
    for sheet in sheets(pdf):
        assert outside(sheet) == collisions(sheet) == []
