"""What has changed in a document since it was approved, as a PDF for whoever is to approve it again: all its words,
those struck through that are gone, those underlined that are new. It is laid out in the clinic's brand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from brochure.approvals import Compared, Part
from brochure.blocks.base import texts_of
from brochure.blocks.composer import Composer
from brochure.blocks.look import Look
from brochure.content import Text as Words
from brochure.coverage import gaps
from brochure.document import Told
from brochure.editions.approving import Changes
from brochure.kinds import Handout, Job, Planned
from brochure.kinds.base import dotted
from brochure.kinds.makeup import Makeup
from brochure.kinds.masthead import MastheadStyle
from brochure.markup import typography
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.ink import Colour
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.render import Rendered, RenderOptions, render

__all__ = ["marked"]

_BAND = MastheadStyle()
# From the words to the bar in the margin, and its width, in points.
_BAR_AWAY, _BAR = 14.0, 2.5


def marked(changes: Changes) -> Rendered:
    """The marked document, in the language of its words and in regular print."""
    project, approval = changes.project, changes.approval
    phrases = project.phrases
    own = project.content.model_copy(update={"help": None, "size": "regular", "faqs": {}, "sources": {}})
    since = phrases.changes_since.format(name=approval.by, date=phrases.long_date(approval.date))
    title = next((said.words for said in changes.said), "").removeprefix("# ")
    sheet = _Sheet.model_construct(
        id=Words("changes"),
        kind="handout",
        title=_as_typed(phrases.changes_in.format(title=title)),
        subtitle=_as_typed(since),
        contents=False,
        sections=[],
        since=since,
        compared=list(changes.compared),
    )
    printed = [text for part in sheet.told() for text in texts_of(part.parts)]
    lacking = {ord(one): f"U+{ord(one):04X}" for one in gaps(printed, Look(project.theme).family)}
    if lacking:
        spelled = [_spelled(one, lacking) for one in changes.compared]
        sheet = sheet.model_copy(update={"compared": spelled, "title": Words(sheet.title.translate(lacking))})
    return render(replace(project, content=own, approvals={}), sheet, RenderOptions())


def _as_typed(text: str) -> Words:
    """A text in our Markdown that prints just these words."""
    return Words("".join(f"\\{sign}" if sign in "\\*_[]" else sign for sign in text))


def _spelled(passage: Compared, lacking: dict[int, str]) -> Compared:
    """Characters that no font has, as their numbers."""
    return replace(passage, parts=tuple(replace(part, words=part.words.translate(lacking)) for part in passage.parts))


class _Sheet(Handout):
    """The words of a document, marked. `since` says since when."""

    since: str
    compared: Any

    def told(self) -> Iterator[Told]:
        """All that is printed of the document."""
        yield Told("line", tuple(Words(part.words) for one in self.compared for part in one.parts))

    def plan(self, job: Job) -> Planned:
        """One column, passage after passage."""
        composer = job.composer
        makeup = Makeup(self, job, _BAND)
        line = dotted([composer.clinic.name, self.since])
        makeup.close([typography(line, composer.phrases.language)])
        key = Text([Piece(composer.typeset(composer.phrases.changes_key))], composer.look.style("small"), Node("P"))
        key.below = composer.look.scale.space.box
        return makeup.planned([key, *(_passage(one, composer) for one in self.compared)])


def _passage(passage: Compared, composer: Composer) -> Flow:
    look, space = composer.look, composer.look.scale.space
    # A heading is marked as one by its first word, whether it is kept, gone or new.
    is_head = passage.parts[-1].words.startswith("#") or passage.parts[0].words.startswith("#")
    pieces = _pieces(_without_mark(passage.parts) if is_head else passage.parts, composer)
    bar = None if passage.fate == "kept" else look.colours.accent
    style = look.style("question" if is_head else "body")
    return _Barred(
        pieces, style, bar, Node("H2" if is_head else "P"),
        above=space.above_question if is_head else space.paragraph,
        below=space.below_question if is_head else space.paragraph,
        stays_with_next=is_head,
        whole=is_head,
    )  # fmt: skip


def _without_mark(parts: Sequence[Part]) -> list[Part]:
    bare = [replace(part, words=part.words.removeprefix("#").strip()) for part in parts]
    return [part for part in bare if part.words]


def _pieces(parts: Sequence[Part], composer: Composer) -> list[Piece]:
    phrases, colours = composer.phrases, composer.look.colours
    pieces: list[Piece] = []
    for part in parts:
        words = composer.typeset(part.words)
        pieces += [Piece(" ")] if pieces else []
        if part.fate == "kept":
            pieces.append(Piece(words))
        elif part.fate == "gone":
            node = Node("Span", ActualText=phrases.deleted.format(words=part.words))
            pieces.append(Piece(words, nodes=(node,), colour=colours.muted, ruled="through"))
        else:
            node = Node("Span", ActualText=phrases.added.format(words=part.words))
            pieces.append(Piece(words, bold=True, nodes=(node,), ruled="under"))
    return pieces


class _Barred(Text):
    """A passage with a bar in the margin when it has changed."""

    def __init__(self, pieces: Sequence[Piece], style: Any, bar: Colour | None, node: Node, **rest: Any) -> None:
        super().__init__(pieces, style, node, **rest)
        self.bar = bar

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The bar, as tall as the words, then these."""
        if self.bar is not None:
            with canvas.artifact():
                canvas.setFillColorRGB(*self.bar)
                height = self.height_at(width)
                canvas.rect(x - _BAR_AWAY, top - height, _BAR, height, stroke=0, fill=1)
        super().paint(canvas, x, top, width)
