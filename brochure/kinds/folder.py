"""Folders: the panels of one sheet that is folded twice, and the fit rule that gives all of them one setting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from brochure.blocks.base import Block, texts_of
from brochure.blocks.composer import Composer
from brochure.blocks.look import Look
from brochure.content import Text as Words
from brochure.document import Document
from brochure.imposition.folding import BACK, COVER, FLAP, LEFT, impose_letter_fold, letter_fold
from brochure.kinds.base import DoesNotFitError, Job, Planned
from brochure.kinds.ladder import Rung, roomiest, words_to_cut
from brochure.kinds.masthead import Masthead, MastheadStyle, masthead, paint_band
from brochure.kinds.panels import FOOT, LADDER, Panels, clinic_lines, cover_flows, panel_flows, standing_lines
from brochure.kinds.parts import contact_strip, help_line, sources_line
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow
from brochure.pdf.marks import FOOTER
from brochure.pdf.pages import Area, Furniture, Page, used
from brochure.pdf.prose import Piece
from brochure.pdf.text import Text

# A quarter of an inch and half as much again stays free at the edges of the paper and on both sides of a fold. Points.
_MARGIN, _TOP, _FOOT = 27.0, 40.0, 32.0
# The mark above the heading of a panel: its width, its height, and the room to the heading.
_MARK, _MARK_TALL, _UNDER_MARK = 30.0, 3.0, 9.0
# The ground behind the heading of the flap: how far under the words it ends, and the room from there to the text.
_GROUND, _UNDER_GROUND = 13.0, 5.0
# The title takes the largest of these sizes in which no word is broken and the band is not taller than this part of the
# panel; where there is room to spare the band takes more of it, up to the other part.
_TITLES = (36.0, 33.0, 29.0, 26.5, 24.0, 21.0, 19.0)
_BAND_WITH_TITLE, _MOST_BAND = 0.4, 0.6
# Room in the band. The logo always stands over the title: beside it, the measure has no room.
_BAND = MastheadStyle(top=40.0, bottom=26.0, gap=26.0, most=99.0)
# What of the room left under short panels goes above them, but for so many points.
_DROP, _UNSEEN = 0.4, 90.0
# Words go, but only whole lines make room: a little more must be cut than their share.
_WHOLE_LINES = 1.06


@dataclass(slots=True)
class _Panel:
    """One panel on one rung: what is written for it, what stands at its top and at its foot, and how much room is left
    or missing between them, in points."""

    name: str
    parts: Sequence[Words | Block]
    upper: list[Flow]
    lower: list[Flow]
    spare: float


@dataclass(slots=True)
class _Layout:
    """One attempt: the panels in reading order on one rung."""

    rung: Rung
    composer: Composer
    help: list[Flow]
    panels: list[_Panel]

    @property
    def spare(self) -> float:
        """What is left where least is."""
        return min(panel.spare for panel in self.panels)

    @property
    def drop(self) -> float:
        """By how much the panels of little text begin lower, all by the same: what is seen together stands in line."""
        left = min(panel.spare for panel in self.panels[LEFT : FLAP + 1])
        return max(0.0, _DROP * (left - _UNSEEN))


class Folder:
    """The fit rule at work on one sheet: one setting for all panels, the roomiest in which each of them fits. `lead` is
    the address of the code on the back and what that leads to."""

    def __init__(
        self, document: Document, panels: Panels, lead: tuple[Words | None, Words | None], job: Job
    ) -> None:
        self.document, self.panels, self.lead = document, panels, lead
        self.job = job
        self.sizes = letter_fold(job.paper, job.order.narrower).panels
        self.height = self.sizes[COVER].height
        # The measure of the narrow panels holds for all, so that lines break alike wherever they stand.
        self.width = self.sizes[FLAP].width - 2 * _MARGIN
        self.top = self.height - _TOP - _MARK_TALL - _UNDER_MARK
        self.head = self._masthead()

    def plan(self) -> Planned:
        """The panels as pages of their own sizes, in reading order; DoesNotFitError for each that is too full."""
        best = roomiest(LADDER, self._attempt)
        if best is None:
            raise self._too_long(self._attempt(LADDER[-1]))
        pages = [self._cover(best), *(self._page(best, index) for index in range(1, 6))]
        paper, narrower = self.job.paper, self.job.order.narrower
        return Planned(pages, self._furniture(best), best.rung.words(), lambda: impose_letter_fold(paper, narrower))

    def _left(self, index: int) -> float:
        """Where the text of a panel begins: in the middle of the panel."""
        return (self.sizes[index].width - self.width) / 2

    def _masthead(self) -> Masthead:
        composer, document = self.job.composer, self.document
        widest = Text(composer.head_pieces(document.title), composer.look.style("title")).widths()[0]
        broken = self.width * composer.look.scale.title.size / max(widest, 1.0)
        sizes = [size for size in _TITLES if size <= broken] or _TITLES[-1:]
        head = self._masthead_at(sizes[0])
        for size in sizes[1:]:
            if self.height - head.edge <= _BAND_WITH_TITLE * self.height:
                break
            head = self._masthead_at(size)
        return head

    def _masthead_at(self, size: float) -> Masthead:
        title, subtitle, left = self.document.title, self.document.subtitle, self._left(COVER)
        style = replace(_BAND, sizes=(size,))
        return masthead(self.job.composer, self.sizes[COVER], left, self.width, title, subtitle, style)

    # One attempt.

    def _attempt(self, rung: Rung) -> _Layout:
        composer = rung.sets(self.job.composer)
        # In reading order: a source's number is the order of its first citation.
        help = [help_line(self.job.help, composer)] if self.job.help else []
        panels = [self._composed_cover(help, composer)]
        for name, panel in self.panels.titled():
            if name != "back":
                flows = panel_flows(name, panel, composer)
                if name == "flap" and not composer.look.theme.ink_saving:
                    flows[0].below += _GROUND + _UNDER_GROUND
                panels.append(_Panel(name, panel.body, flows, [], self.top - _FOOT - used(flows, self.width)))
        panels.append(self._composed_back(composer, rung.no_larger_than(FOOT).sets(self.job.composer).look))
        return _Layout(rung, composer, help, panels)

    def _composed_cover(self, help: Sequence[Flow], composer: Composer) -> _Panel:
        space, cover = composer.look.scale.space, self.panels.cover
        lower = [clinic_lines(composer)]
        room = self.head.edge - _FOOT - space.box - used(lower, self.width)
        room -= sum(flow.height_at(self.width) + space.box for flow in help)
        upper = cover_flows(cover, composer)
        if cover.picture:
            left = room - space.box - space.paragraph - used(upper, self.width)
            upper = [*cover.picture.fitted(left, self.width, composer), *upper]
        room -= used(upper, self.width) + space.box if upper else 0.0
        return _Panel("cover", cover.body, upper, lower, room)

    def _composed_back(self, composer: Composer, look: Look) -> _Panel:
        """How to reach the clinic stands at the foot, under a text of its own; without that, at the top. `look` is that
        of all but the text."""
        panel = self.panels.back
        upper = panel_flows("back", panel, composer) if panel else []
        at_foot, space = replace(composer, look=look), look.scale.space
        strip: Flow = contact_strip(*self.lead, at_foot, stacked=True)
        strip.below = space.paragraph
        sources = sources_line(at_foot, look.style("small"), whole=True)
        small = [*sources, *standing_lines(self.document.review, at_foot)]
        upper, lower = (upper, [strip, *small]) if panel else ([strip], small)
        top = self.top if panel else self.height - _TOP
        room = top - _FOOT - space.box - used(upper, self.width) - used(lower, self.width)
        return _Panel("back", panel.body if panel else [], upper, lower, room)

    # Its places.

    def _cover(self, layout: _Layout) -> Page:
        """The band takes most of what room is left: the title stands low in it, under the logo."""
        panel, left, gap = layout.panels[COVER], self._left(COVER), layout.composer.look.scale.space.box
        edge = self._edge(layout)
        logo, words = self.head.flows[:1], self.head.flows[1:]
        upper = self.height - _BAND.top
        areas = [(_area(left, upper, logo, self.width), logo)]
        areas.append((_over(left, edge + _BAND.bottom, words, self.width), words))
        foot = _over(left, _FOOT, panel.lower, self.width)
        help = _over(left, foot.y + foot.height + gap, layout.help, self.width)
        if layout.help:
            areas.append((help, layout.help))
        if panel.upper:
            areas.append((_area(left, edge - gap, panel.upper, self.width), panel.upper))
        return Page(1, [*areas, (foot, panel.lower)], self.sizes[COVER])

    def _edge(self, layout: _Layout) -> float:
        """The lower edge of the band on the cover."""
        lowest = min(self.head.edge, self.height * (1 - _MOST_BAND))
        return max(lowest, self.head.edge - layout.panels[COVER].spare)

    def _page(self, layout: _Layout, index: int) -> Page:
        panel, left = layout.panels[index], self._left(index)
        top = self.top if self._is_marked(index) else self.height - _TOP
        top -= layout.drop if index != BACK else 0.0
        areas = [(_area(left, top, panel.upper, self.width), panel.upper)]
        if panel.lower:
            areas.append((_over(left, _FOOT, panel.lower, self.width), panel.lower))
        return Page(index + 1, areas, self.sizes[index])

    def _is_marked(self, index: int) -> bool:
        """Whether a panel begins with a heading."""
        return index not in (COVER, BACK) or (index == BACK and self.panels.back is not None)

    def _furniture(self, layout: _Layout) -> Furniture:
        composer, edge = self.job.composer, self._edge(layout)
        ground = self.top - layout.drop - layout.panels[FLAP].upper[0].height_at(self.width) - _GROUND

        def paint(canvas: TaggedCanvas, page: Page) -> None:
            index = page.number - 1
            if index == COVER:
                paint_band(canvas, composer, self.sizes[COVER], edge)
            if index == FLAP and not composer.look.theme.ink_saving:
                self._paint_ground(canvas, ground)
            if index != COVER and composer.standing.expired:
                self._paint_expired(canvas, index)
            if self._is_marked(index):
                with canvas.artifact():
                    canvas.setFillColorRGB(*composer.look.colours.accent)
                    y = self.height - _TOP - _MARK_TALL - (layout.drop if index != BACK else 0.0)
                    canvas.rect(self._left(index), y, _MARK, _MARK_TALL, stroke=0, fill=1)

        return paint

    def _paint_ground(self, canvas: TaggedCanvas, edge: float) -> None:
        """A tint behind the heading of the flap, which is met first: from `edge` upward, as far as it may run."""
        reach = canvas.reach
        with canvas.artifact():
            canvas.setFillColorRGB(*self.job.composer.look.colours.tint)
            wide, tall = self.sizes[FLAP].width + reach.left + reach.right, self.height + reach.upper - edge
            canvas.rect(-reach.left, edge, wide, tall, stroke=0, fill=1)

    def _paint_expired(self, canvas: TaggedCanvas, index: int) -> None:
        """What the cover says in full, at the foot of every other panel: either side of the sheet may lie upward."""
        composer = self.job.composer
        style = composer.look.style("small", composer.look.colours.emergency, bold=True)
        line = Text([Piece(composer.typeset(composer.phrases.expired))], style)
        with canvas.artifact(FOOTER):
            line.paint(canvas, self._left(index), _FOOT, self.width)

    # What does not fit.

    def _too_long(self, layout: _Layout) -> DoesNotFitError:
        found = [self._excess(panel, layout.composer) for panel in layout.panels if panel.spare < 0]
        found[0].others = found[1:]
        return found[0]

    def _excess(self, panel: _Panel, composer: Composer) -> DoesNotFitError:
        """By how many words a panel is too long. Only its own texts get shorter when words are cut; without any, what
        the sheet puts there is too long: title and emergency box, or the clinic's lines."""
        document, clinic = self.document, composer.clinic
        texts = list(texts_of(panel.parts))
        tall = used([flow for flow in panel.upper if not flow.rules_below], self.width)
        if not texts:
            given = self.job.help
            always = [document.title, document.subtitle, *(given.texts() if given else ())]
            chosen = always if panel.name == "cover" else [clinic.name, clinic.address, clinic.hours]
            texts, tall = [text for text in chosen if text], self.height
        words = [len(composer.words(text).split()) for text in texts]
        longest = texts[words.index(max(words))]
        return DoesNotFitError(words_to_cut(sum(words), -panel.spare, tall), longest.span, f'the panel "{panel.name}"')


def _area(left: float, top: float, flows: Sequence[Flow], width: float) -> Area:
    """The area of `flows` under `top`."""
    height = used(flows, width)
    return Area(left, top - height, width, height)


def _over(left: float, bottom: float, flows: Sequence[Flow], width: float) -> Area:
    """The area of `flows` above `bottom`."""
    return Area(left, bottom, width, used(flows, width))
