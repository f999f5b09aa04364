"""How a poster is set: sizes by the distance it is read from, and the largest of them that leave room for all words.

What is read from across the room is title, message, points and the emergency box; the foot is read from near, by who
has come closer.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from brochure.blocks.composer import Composer
from brochure.blocks.pictures import Pictured
from brochure.brand import to_half
from brochure.content import Text as Words
from brochure.document import Document
from brochure.kinds.base import DoesNotFitError, Job, Planned
from brochure.kinds.ladder import words_to_cut
from brochure.kinds.masthead import paint_band
from brochure.kinds.parts import help_line
from brochure.kinds.poster_foot import Foot
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure, painter
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.fonts import Family
from brochure.pdf.ink import Colour
from brochure.pdf.listing import ListItem
from brochure.pdf.pages import Area, Furniture, Page
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.units import Paper, mm

# Letters are read by whoever sees 20/40 when their capitals span 10 minutes of arc, twice what 20/20 needs (Snellen).
_ANGLE, _DISTANCE_MM = math.radians(10 / 60), 3000.0
LEAST_CAPITALS: Final = mm(math.tan(_ANGLE) * _DISTANCE_MM)
# The height of capitals as a part of the type size, for a font that does not say.
_USUAL_CAPITALS = 0.66
# What flat capitals such as E have of the height that a font states, which round ones reach.
_FLAT = 0.985
# How much larger the title is than the points, the largest first; and by how much the points must be above the least
# size before the title may take that much.
_TITLES = ((2.4, 1.3), (2.0, 1.15), (1.6, 1.0))
# How large the points may get, in least sizes, and the steps down.
_LARGEST, _STEP = 2.6, 0.05
# Of the width of the page: the margins. Of the type size of the points: the room after a mark, and between points at
# least and at most; the message in bold; leadings.
_MARGIN, _HANG, _GAP, _MOST_GAP, _MESSAGE = 0.065, 0.88, 0.42, 1.1, 1.1
_TITLE_LEADING, _LEADING = 1.04, 1.16
# The disc before a point, in type sizes.
_DISC = 0.46
# A picture takes so much of the page's height before letters grow, or the least of these where even the least letters
# leave no more; and what is left, up to so much.
_PICTURES, _MOST_PICTURE = (0.3, 0.22, 0.14), 0.42
# The emergency box where it must be read from near, in sizes of the foot.
_NEAR_HELP = 1.25


def least_size(family: Family, capitals: float = LEAST_CAPITALS) -> float:
    """The type size, in half points, at which no capital of a family is lower than `capitals`, in points."""
    faces = [family.pick(bold, False) for bold in (False, True)]
    height = min((face.cap_height / 1000 or _USUAL_CAPITALS) for face in faces) * _FLAT
    return math.ceil(capitals / height * 2 - 1e-9) / 2


@dataclass(slots=True)
class _Setting:
    """One attempt. Heights in points; `far` are the groups of flows from the band to the foot, `picture` is the least
    height of the picture, 0 without one."""

    size: float
    title_size: float
    composer: Composer
    title: Text
    far: list[list[Flow]]
    picture: float
    foot: Foot
    near_help: bool
    edge: float
    spare: float
    fits_in_width: bool

    def words(self) -> str:
        """For the builder's report."""
        note = ", the emergency box to be read from near" if self.near_help else ""
        return f"title {self.title_size:g} pt, points {self.size:g} pt{note}"


class Wall:
    """A poster on its paper; `lead` is the address of the code at its foot and what that leads to, if that is not the
    clinic's website."""

    def __init__(
        self,
        document: Document,
        points: Sequence[Words],
        picture: Pictured | None,
        lead: tuple[Words, Words | None] | None,
        job: Job,
        paper: Paper,
    ) -> None:
        self.document, self.points, self.picture, self.lead = document, points, picture, lead
        self.job, self.paper = job, paper
        # A quarter of an inch may stay white, and words keep clear of the edge of a ground.
        self.margin = max(36.0, round(_MARGIN * paper.width))
        self.width = paper.width - 2 * self.margin
        self.least = least_size(job.composer.look.family)
        self.thing = picture.opened(job.composer) if picture else None

    def planned(self) -> Planned:
        """The page in the largest letters that fit."""
        best = next((one for one in self._settings() if one.spare >= 0 and one.fits_in_width), None)
        if best is None:
            raise self._too_long()
        page = Page(1, list(self._areas(best)), (self.paper.width, self.paper.height))
        return Planned([page], self._furniture(best), best.words())

    def _settings(self) -> Iterator[_Setting]:
        """From the largest to the least; last with an emergency box that is read from near."""
        steps = int((_LARGEST - 1) / _STEP) + 1
        sizes = [to_half(self.least * (1 + _STEP * step)) for step in reversed(range(steps))]
        for near_help in (False, True) if self.job.help else (False,):
            for share in _PICTURES if self.thing else (0.0,):
                for ratio, above in _TITLES:
                    for size in sizes:
                        if size >= to_half(self.least * above):
                            yield self._set(size, ratio, share, near_help)

    def _set(self, size: float, ratio: float, share: float, near_help: bool) -> _Setting:
        given = self.job.composer
        look = given.look.at(given.look.theme.type.scaled(size, _LEADING))
        composer = replace(given, look=look, cited=list(given.cited), met=set(given.met))
        title_size = to_half(size * ratio + 0.24)
        # In reading order: a source's number is the order of its first citation.
        title = self._title(composer, title_size)
        groups = [self._message(composer, size), self._points(composer, size)]
        box = [] if near_help else self._help(composer, max(self.least, to_half(size * 0.85)))
        foot = Foot(composer, self.document, self.lead, self.paper, self.margin)
        if near_help:
            box = self._help(composer, foot.near * _NEAR_HELP)
        groups = [group for group in (*groups, box) if group]
        pad = self._pad(size)
        edge = self.paper.height - pad - title.height_at(self.width) - 0.6 * pad
        picture = 0.0
        if self.thing:
            picture = min(share * self.paper.height, self.width * self.thing.height / self.thing.width)
        heights = sum(Stack(group).measure(self.width) for group in groups)
        gaps = (len(groups) + 1 + (self.thing is not None)) * self._between(size)
        spare = edge - foot.edge - heights - gaps - picture - (self._caption_height(composer) if self.thing else 0.0)
        widest = max(flow.widths()[0] for flow in (title, *(flow for group in groups for flow in group)))
        return _Setting(
            size, title_size, composer, title, groups, picture, foot, near_help, edge, spare, widest <= self.width
        )

    def _pad(self, size: float) -> float:
        """The room above the title."""
        return max(self.margin, size * 0.9)

    @staticmethod
    def _between(size: float) -> float:
        """The least room between two groups."""
        return size * 0.55

    # The parts.

    def _title(self, composer: Composer, size: float) -> Text:
        look, title = composer.look, self.document.title
        colour = look.colours.primary if look.theme.ink_saving else look.colours.on_primary
        style = replace(look.style("title", colour), size=size, leading=round(size * _TITLE_LEADING, 3))
        return Text(composer.head_pieces(title), style, Node("H1"), span=title.span, key="top", whole=True)

    def _message(self, composer: Composer, size: float) -> list[Flow]:
        look, subtitle = composer.look, self.document.subtitle
        flows: list[Flow] = []
        if composer.standing.expired:
            style = look.style("body", look.colours.emergency, bold=True)
            flows.append(Text([Piece(composer.typeset(composer.phrases.expired))], style, Node("P"), below=size * 0.3))
        if subtitle:
            large = to_half(size * _MESSAGE)
            style = replace(look.style("body", look.colours.primary, bold=True), size=large, leading=large * _LEADING)
            flows.append(Text(composer.pieces(subtitle), style, Node("P"), span=subtitle.span, whole=True))
        return flows

    def _points(self, composer: Composer, size: float) -> list[Flow]:
        look = composer.look
        style, gap = look.style("body"), size * _GAP
        listed = Node("L", layout={"List": {"ListNumbering": "None"}})
        flows: list[Flow] = []
        for number, point in enumerate(self.points):
            words = Text(composer.pieces(point), style, None, span=point.span, whole=True)
            nodes = (listed, Node("LI"), Node("Lbl"), Node("LBody"))
            flow = _Point(None, Stack([words], above=gap if number else 0.0), nodes, size * _HANG, 0.0)
            flow.colour = look.colours.accent
            flows.append(flow)
        return flows

    def _help(self, composer: Composer, size: float) -> list[Flow]:
        if self.job.help is None:
            return []
        look = composer.look.at(composer.look.theme.type.scaled(size, _LEADING))
        box: Box = help_line(self.job.help, replace(composer, look=look))
        box.style = replace(
            box.style, padding=size * 0.45, padding_left=size * 0.55, outline_width=max(2.0, size / 14), radius=4.0
        )
        return [box]

    def _caption_height(self, composer: Composer) -> float:
        caption = self._caption(composer)
        return caption.above + caption.height_at(self.width) if caption else 0.0

    def _caption(self, composer: Composer) -> Text | None:
        """The line under the picture in the least size: of the body, that of notes is a step down."""
        if self.picture is None:
            return None
        look = composer.look
        body = to_half(self.least * look.profile.step)
        return self.picture.caption_line(replace(composer, look=look.at(look.theme.type.scaled(body, _LEADING))))

    # The page.

    def _areas(self, setting: _Setting) -> Iterator[tuple[Area, list[Flow]]]:
        """What stands where; what room is left goes to the picture, then between points, then between groups."""
        pad, size, left, width = self._pad(setting.size), setting.size, self.margin, self.width
        height = setting.title.height_at(width)
        yield Area(left, self.paper.height - pad - height, width, height), [setting.title]
        groups, spare = list(setting.far), setting.spare
        if setting.picture:
            drawn, spare = self._drawn(setting)
            groups.insert(1 if self.document.subtitle or setting.composer.standing.expired else 0, drawn)
        points = next(group for group in groups if isinstance(group[0], _Point))
        if len(points) > 1:
            extra = min(size * (_MOST_GAP - _GAP), spare / (len(points) + len(groups)))
            for flow in points[1:]:
                flow.above += extra
            spare -= extra * (len(points) - 1)
        between = self._between(size) + spare / (len(groups) + 1)
        top = setting.edge - between
        for group in groups:
            height = Stack(group).measure(width)
            yield Area(left, top - height, width, height), group
            top -= height + between
        yield from setting.foot.areas()

    def _drawn(self, setting: _Setting) -> tuple[list[Flow], float]:
        """The picture, as tall as there is room, with its caption; and what room is left after that."""
        thing, picture = self.thing, self.picture
        assert thing is not None and picture is not None
        ratio = thing.width / thing.height
        tall = min(self.width / ratio, setting.picture + setting.spare, _MOST_PICTURE * self.paper.height)
        paint = painter(thing, picture.image.span)
        figure = Figure(paint, tall * ratio, tall, picture.alt or "", align="center")
        caption = self._caption(setting.composer)
        return [figure, caption] if caption else [figure], setting.spare + setting.picture - tall

    def _furniture(self, setting: _Setting) -> Furniture:
        def paint(canvas: TaggedCanvas, page: Page) -> None:
            paint_band(canvas, self.job.composer, self.paper, setting.edge)
            setting.foot.paint(canvas)

        return paint

    def _too_long(self) -> DoesNotFitError:
        setting = list(self._settings())[-1]
        texts = [text for text in (self.document.title, self.document.subtitle, *self.points) if text]
        counts = [len(setting.composer.words(text).split()) for text in texts]
        if setting.spare >= 0:  # a word is wider than the page
            longest = max(texts, key=lambda text: max(map(len, setting.composer.words(text).split()), default=0))
            return DoesNotFitError(1, longest.span)
        tall = sum(Stack(group).measure(self.width) for group in setting.far) + setting.title.height_at(self.width)
        longest = texts[counts.index(max(counts))]
        return DoesNotFitError(words_to_cut(sum(counts), -setting.spare, tall), longest.span)


class _Point(ListItem):
    """A point with a disc beside its first line. The disc only decorates: a list says itself that it has items."""

    colour: Colour

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """The words, and the disc at half the height of their capitals."""
        super().paint(canvas, x, top, width)
        (words,) = self.body.children
        assert isinstance(words, Text)
        style, radius = words.style, words.style.size * _DISC / 2
        capitals = style.ascent - style.above_capitals
        with canvas.artifact():
            canvas.setFillColorRGB(*self.colour)
            canvas.circle(x + radius, top - style.ascent + capitals / 2, radius, stroke=0, fill=1)
