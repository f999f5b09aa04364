"""Pages: what stands on which one, decided before anything is drawn; then Platypus draws it.

Everything is laid out once. The planner asks each flow for its height and its halves and fills the frames; only then, when the
number of pages and the page of every heading are known, is anything painted. There is no second pass.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus.doctemplate import BaseDocTemplate, FrameBreak, NextPageTemplate, PageBreak, PageTemplate
from reportlab.platypus.frames import Frame

from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import TooTallError
from brochure.pdf.flow import Flow, Stack, take

# The least part of a last page that is set; the page before gives way to reach it (the look's rule).
_LAST_PAGE_LEAST = 0.25


@dataclass(frozen=True, slots=True)
class Area:
    """A frame on a page: its lower left corner, width and height, in points."""

    x: float
    y: float
    width: float
    height: float


@dataclass(slots=True)
class Page:
    """One page: its number, from 1, and what stands in each of its areas."""

    number: int
    areas: list[tuple[Area, list[Flow]]] = field(default_factory=list)


def used(flows: Sequence[Flow], width: float) -> float:
    """The height of `flows` one above the other, in points."""
    return Stack(flows).measure(width)


def plan(flows: Sequence[Flow], area_of: Callable[[int], Area]) -> list[Page]:
    """Fill one area after the other; `area_of(page)` is where the text of a page stands.

    Raises TooTallError when one thing is taller than a whole page.
    """
    rest, pages = list(flows), []
    while rest or not pages:
        area = area_of(len(pages) + 1)
        fits, rest = take(rest, area.width, area.height)
        if not fits and rest and (not pages or area == area_of(len(pages))) and area == area_of(len(pages) + 2):
            raise TooTallError(rest[0].span, rest[0].height_at(area.width), area.height)
        pages.append(Page(len(pages) + 1, [(area, fits)]))
    _fill_last(pages)
    return pages


def _fill_last(pages: list[Page]) -> None:
    """Move lines from the last page but one when the last has only a few."""
    if len(pages) < 2:
        return
    before, last = pages[-2].areas[0], pages[-1].areas[0]
    wanted = _LAST_PAGE_LEAST * last[0].height
    if used(last[1], last[0].width) >= wanted:
        return
    flows = [*before[1], *last[1]]
    height = used(before[1], before[0].width)
    while height > 0.5 * before[0].height:
        height -= 4.0
        fits, rest = take(flows, before[0].width, height)
        if not fits:
            return
        tall = used(rest, last[0].width)
        if tall > last[0].height:
            return
        if tall >= wanted:
            pages[-2].areas[0] = (before[0], fits)
            pages[-1].areas[0] = (last[0], rest)
            return


def numbers(pages: Sequence[Page]) -> dict[str, int]:
    """The page of every key that a flow on it carries."""
    found: dict[str, int] = {}
    for page in pages:
        for _, flows in page.areas:
            _keys(flows, page.number, found)
    return found


def _keys(flows: Sequence[Flow], page: int, found: dict[str, int]) -> None:
    for flow in flows:
        if key := getattr(flow, "key", ""):
            found.setdefault(key, page)
        if isinstance(flow, Stack):
            _keys(flow.children, page, found)


Furniture = Callable[[TaggedCanvas, Page], None]


class _Filled(Stack):
    """What was planned for an area, at the width it was planned for: a frame's own is off by a rounding error, which is enough to
    break a line elsewhere. Platypus cannot split it."""

    def __init__(self, flows: Sequence[Flow], width: float) -> None:
        super().__init__(flows, whole=True)
        self._planned_width = width

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size that was planned."""
        return super().wrap(self._planned_width, height)


class _Sheets(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """Platypus, told where every frame stands."""

    def __init__(self, canvas: TaggedCanvas, templates: list[Any]) -> None:
        super().__init__("", pagesize=canvas._pagesize, pageTemplates=templates)
        self._tagged = canvas

    def _makeCanvas(self, *_: Any, **__: Any) -> TaggedCanvas:
        return self._tagged


def draw(pages: Sequence[Page], canvas: TaggedCanvas, furniture: Furniture) -> None:
    """Paint the planned pages; `furniture(canvas, page)` paints what stands around the areas, first."""
    templates, story = [], []
    for page in pages:
        frames = [
            Frame(area.x, area.y - 1, area.width, area.height + 1, 0, 0, 0, 0, id=f"{page.number}.{index}")
            for index, (area, _) in enumerate(page.areas)
        ]
        templates.append(PageTemplate(str(page.number), frames, onPage=_on_page(furniture, page), pagesize=canvas._pagesize))
        for index, (area, flows) in enumerate(page.areas):
            if index:
                story.append(FrameBreak())
            if flows:
                story.append(_Filled(flows, area.width))
        if page.number < len(pages):
            story += [NextPageTemplate(str(page.number + 1)), PageBreak()]
    _Sheets(canvas, templates).build(story)


def _on_page(furniture: Furniture, page: Page) -> Callable[[Any, Any], None]:
    def before(canvas: Any, _: Any) -> None:
        furniture(canvas, page)

    return before
