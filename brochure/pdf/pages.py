"""Pages: what stands on which one, decided before anything is drawn; then Platypus draws it.

Everything is laid out once. The planner asks each flow for its height and its halves and fills the areas; only then,
when the number of pages and the page of every heading are known, is anything painted, each area as a Platypus frame.
There is no second pass.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TooTallError
from brochure.pdf.flow import Flow, Stack, take
from brochure.pdf.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageBreak, PageTemplate
from brochure.pdf.sheet import FramePlace

# The least part of a last page that is set; the page before gives way to reach it (the look's rule), down to half of
# it.
_LAST_PAGE_LEAST, _PAGE_BEFORE_LEAST = 0.25, 0.5
# By how much the page before is shortened at a time, in points.
_STEP = 4.0
# Room that a frame has more than its area, so that fractions of a point never push anything to another page.
_SLACK = 1.0


@dataclass(frozen=True, slots=True)
class Area:
    """A frame on a page: its lower left corner, width and height, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Page:
    """One page: its number, from 1, what stands in each of its areas, and its size where that is not the canvas's
    own."""

    number: int
    areas: list[tuple[Area, list[Flow]]] = field(default_factory=list)
    size: tuple[float, float] | None = None


# furniture(canvas, page): paints what stands around the areas of a page.
Furniture = Callable[[TaggedCanvas, Page], None]


def used(flows: Sequence[Flow], width: float) -> float:
    """The height of `flows` one above the other, in points."""
    return Stack(flows).measure(width)


class PageEnd(Flow):
    """What follows starts on a new page: also a heading or lead-in right before it, which must not be left behind. It
    takes no room and leaves no mark. It works among the flows of a plan, not inside others."""

    def measure(self, width: float) -> float:
        """Nothing."""
        return 0.0

    def paint(self, canvas: TaggedCanvas, x: float, top: float, width: float) -> None:
        """Nothing."""


def plan(flows: Sequence[Flow], area_of: Callable[[int], Area]) -> list[Page]:
    """Fill one area after the other; `area_of(page)` is where the text of a page stands.

    What does not fit on a page starts on the next, and so does what follows a `PageEnd`: no page is empty for that.
    Raises TooTallError when something is too tall for any page; its `others` are all that there is more of that.
    """
    pages: list[Page] = []
    too_tall: list[TooTallError] = []
    for stretch in _stretches(flows):
        filled = _filled(stretch, area_of, len(pages), too_tall)
        _fill_last(filled)
        pages += filled
    if too_tall:
        too_tall[0].others = too_tall[1:]
        raise too_tall[0]
    return pages


def _stretches(flows: Sequence[Flow]) -> list[list[Flow]]:
    """The flows between the forced ends of pages; one empty stretch when there are none."""
    found: list[list[Flow]] = [[]]
    last_flow = max((index for index, flow in enumerate(flows) if not isinstance(flow, PageEnd)), default=-1)
    for flow in flows[: last_flow + 1]:
        if not isinstance(flow, PageEnd):
            found[-1].append(flow)
            continue
        last = found[-1]
        keep = next((count for count in range(len(last), 0, -1) if not last[count - 1].stays_with_next), 0)
        found[-1:] = [last[:keep], last[keep:]]
    return [stretch for stretch in found if stretch] or [[]]


def _filled(
    flows: Sequence[Flow], area_of: Callable[[int], Area], before: int, too_tall: list[TooTallError]
) -> list[Page]:
    """The pages of `flows`, of which the first comes after `before` others. What no page can hold is left out and
    noted in `too_tall`."""
    rest = list(flows)
    pages: list[Page] = []
    while rest or not pages:
        number = before + len(pages) + 1
        area = area_of(number)
        fits, rest = take(rest, area.width, area.height)
        if rest and not fits and area.height >= area_of(number + 1).height:
            fits, rest = take(rest, area.width, area.height, hard=True)
            if not fits:
                try:
                    fits, rest = _without_company(rest, area)
                except TooTallError as error:
                    too_tall.append(error)
                    rest = rest[1:]
                    continue
        pages.append(Page(number, [(area, fits)]))
    return pages


def _without_company(flows: Sequence[Flow], area: Area) -> tuple[list[Flow], list[Flow]]:
    """The flows for a page when the first ones must be parted from what they should stay with: as few of them as let
    the others keep company on the next page. TooTallError when not even the first one fits."""
    most = 0
    while most < len(flows) and used(flows[: most + 1], area.width) <= area.height:
        most += 1
    if not most:
        raise TooTallError(flows[0].span, flows[0].height_at(area.width), area.height)
    count = next((some for some in range(1, most) if take(flows[some:], area.width, area.height)[0]), most)
    return list(flows[:count]), list(flows[count:])


def _fill_last(pages: list[Page]) -> None:
    """Move lines from the last page but one when the last has only a few."""
    if len(pages) < 2:
        return
    (area, flows), (last, tail) = pages[-2].areas[0], pages[-1].areas[0]
    wanted = _LAST_PAGE_LEAST * last.height
    if used(tail, last.width) >= wanted:
        return
    every = [*flows, *tail]
    height = used(flows, area.width)
    while height > _PAGE_BEFORE_LEAST * area.height:
        height -= _STEP
        fits, rest = take(every, area.width, height)
        tall = used(rest, last.width)
        if not fits or tall > last.height:
            return
        if tall >= wanted:
            pages[-2].areas[0], pages[-1].areas[0] = (area, fits), (last, rest)
            return


def numbers(pages: Sequence[Page]) -> dict[str, int]:
    """The page of every key that a flow on it carries, however deep it stands in others."""
    found: dict[str, int] = {}
    for page in pages:
        for _, flows in page.areas:
            _keys(flows, page.number, found)
    return found


def _keys(flows: Iterable[Flow], page: int, found: dict[str, int]) -> None:
    for flow in flows:
        for key in filter(None, (flow.key, *flow.keys)):
            found.setdefault(key, page)
        _keys(flow.parts(), page, found)


class _Filled(Stack):
    """What was planned for an area, at the size it was planned for: a frame's own width is off by a rounding error,
    which is enough to break a line elsewhere. Platypus cannot split it, and what is drawn is let go."""

    def __init__(self, flows: list[Flow], area: Area, sheets: _Sheets) -> None:
        super().__init__(flows, whole=True)
        self._planned, self._area, self._sheets = flows, area, sheets

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size that was planned."""
        return super().wrap(self._area.width, height)

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:
        """Draw it from the upper edge of its area."""
        area = self._area
        with self._sheets.failing():
            self.paint(canvas, area.x, area.y + area.height, area.width)
        box = (area.x, area.y, area.x + area.width, area.y + area.height)
        canvas.sheet.frames.append(FramePlace(box, self.height))
        self._planned.clear()
        self.children.clear()


class _Stopped(Exception):
    """Drawing stopped; why is kept apart, because Platypus makes exceptions anew with its own words."""


class _Sheets(BaseDocTemplate):
    """Platypus, told where every frame stands and which canvas to use."""

    def __init__(self, canvas: TaggedCanvas) -> None:
        super().__init__("", pagesize=canvas._pagesize)
        self._tagged = canvas
        self._size: tuple[float, float] = canvas._pagesize
        # The file is made by `TaggedCanvas.finish`.
        self._doSave = 0
        self.failure: Exception | None = None

    def _makeCanvas(self, *_: Any, **__: Any) -> TaggedCanvas:
        return self._tagged

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Keep what goes wrong inside, for `draw` to raise as it was."""
        try:
            yield
        except Exception as error:
            self.failure = error
            raise _Stopped from error

    def add(self, page: Page, furniture: Furniture) -> list[Any]:
        """A template for a page, and the story that fills it."""

        def before(canvas: Any, _: Any) -> None:
            with self.failing():
                canvas.start(page.size or self._size)
                furniture(canvas, page)

        frames, story = [], []
        for index, (area, flows) in enumerate(page.areas):
            tall = area.height + 2 * _SLACK
            frames.append(Frame(area.x, area.y - _SLACK, area.width, tall, 0, 0, 0, 0, id=str(index)))
            story += [FrameBreak()] if index else []
            story.append(_Filled(flows, area, self))
        self.addPageTemplates(PageTemplate(str(page.number), frames, onPage=before, pagesize=page.size or self._size))
        return story


def draw(pages: Sequence[Page], canvas: TaggedCanvas, furniture: Furniture) -> None:
    """Paint the planned pages, on each of them `furniture` first. What is drawn is let go: a plan can be drawn once."""
    sheets = _Sheets(canvas)
    story: list[Any] = []
    for page in pages:
        story += [NextPageTemplate(str(page.number)), PageBreak()] if story else []
        story += sheets.add(page, furniture)
    try:
        sheets.build(story)
    except Exception:
        if sheets.failure is not None:
            raise sheets.failure from None
        raise
    finally:
        # It and its templates refer to each other; a template a page is too much to leave to chance.
        sheets.__dict__.clear()
