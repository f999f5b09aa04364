"""Judgements on a measured page: what leaves the sheet, what is too close, too small, too faint, or on top of others.

Each function gives one line for each finding, none when all is well. Lengths in points. Contrast by WCAG 2.2, 1.4.3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from tests.proof.events import Colour
from tests.proof.measure import Area, Line, Picture, Run, Sheet, sheets
from tests.proof.tree import Content, Element, structure

WHITE: Colour = (1.0, 1.0, 1.0)
NORMAL_CONTRAST, LARGE_CONTRAST = 4.5, 3.0
LARGE_SIZE, LARGE_BOLD_SIZE = 18.0, 14.0
ROUNDING = 0.05


@dataclass(frozen=True, slots=True)
class Contrast:
    """A run and what is under it; `ground` is None over a picture or a pattern, and the ratio is 1 then: unknown
    counts as unreadable."""

    run: Run
    ground: Colour | None
    ratio: float

    @property
    def needed(self) -> float:
        is_large = self.run.size >= (LARGE_BOLD_SIZE if self.run.is_bold else LARGE_SIZE)
        return LARGE_CONTRAST if is_large else NORMAL_CONTRAST


def outside(sheet: Sheet, margin: float = 0.0) -> list[str]:
    """Text and pictures that come nearer to the edge of the page than `margin`, text that a clip cuts off, and areas
    and lines that leave the page."""
    safe = sheet.box.grown(ROUNDING - margin)
    found = [_line(sheet, run, "is outside of the safe area") for run in sheet.runs if not safe.contains(run.outline)]
    found += [_line(sheet, run, "is cut off") for run in sheet.runs if run.is_clipped]
    found += [
        f"page {sheet.number}: a picture at {picture.box} is outside of the safe area"
        for picture in sheet.pictures
        if not safe.contains(picture.box)
    ]
    page = sheet.box.grown(ROUNDING)
    shapes: tuple[Area | Line, ...] = (*sheet.areas, *sheet.lines)
    found += [
        f"page {sheet.number}: {type(shape).__name__.lower()} at {shape.box} leaves the page"
        for shape in shapes
        if not page.contains(shape.box)
    ]
    return found


def cramped(sheet: Sheet, distance: float, boxes: Iterable[Area | Line] | None = None) -> list[str]:
    """Text nearer than `distance` to an edge of the smallest box it stands in. Boxes are the filled and the framed
    rectangles of the page, or the given ones; the text's own extent is that of its outlines. Text that sticks out of
    its box is found too, as long as its middle is inside."""
    frames: list[Area | Line] = [*sheet.areas, *(line for line in sheet.lines if line.is_rectangle)]
    if boxes is not None:
        frames = list(boxes)
    found = []
    for run in sheet.runs:
        around = [frame for frame in frames if frame.order < run.order and frame.box.holds(run.outline.centre)]
        if not around:
            continue
        frame = min(around, key=lambda frame: frame.box.area)
        if not frame.box.grown(ROUNDING - distance).contains(run.outline):
            found.append(_line(sheet, run, f"is nearer than {distance:g} pt to the edge of the box {frame.box}"))
    return found


def small(sheet: Sheet, least: float) -> list[str]:
    """Text set smaller than `least`."""
    return [_line(sheet, run, f"is {run.size:.1f} pt") for run in sheet.runs if run.size < least - 0.01]


def collisions(sheet: Sheet, slack: float = 0.5) -> list[str]:
    """Text whose outline box overlaps that of other text by more than `slack` both ways."""
    found = []
    runs = sorted(sheet.runs, key=lambda run: run.outline.left)
    for index, run in enumerate(runs):
        for other in runs[index + 1 :]:
            if other.outline.left > run.outline.right - slack:
                break
            common = run.outline.common(other.outline)
            if common.width > slack and common.height > slack:
                found.append(_line(sheet, run, f"overlaps {other.text[:30]!r} at {other.outline}"))
    return found


def contrasts(sheet: Sheet) -> Iterator[Contrast]:
    """The contrast of every run with what lies under it, at its worst place."""
    for run in sheet.runs:
        worst = Contrast(run, WHITE, 21.0)
        for ground in _grounds(sheet, run):
            ratio = 1.0
            if ground is not None and run.colour is not None:
                ratio = contrast_ratio(_over(run.colour, run.opacity, ground), ground)
            if ratio < worst.ratio:
                worst = Contrast(run, ground, ratio)
        yield worst


def faint(sheet: Sheet) -> list[str]:
    """Text with less contrast than WCAG AA asks for its size."""
    return [
        _line(sheet, contrast.run, f"has a contrast of {contrast.ratio:.2f}, needs {contrast.needed}")
        for contrast in contrasts(sheet)
        if contrast.ratio < contrast.needed
    ]


def stray_labels(pdf: bytes) -> list[str]:
    """List labels (bullets, numbers) that are not on the baseline of the first line of their item."""
    pages = sheets(pdf)
    baselines: dict[Content, float] = {}
    for sheet in pages:
        for run in sheet.runs:
            if run.mcid is not None:
                baselines.setdefault(Content(sheet.number, run.mcid), run.y)
    with pikepdf.open(BytesIO(pdf)) as document:
        return [
            fault for item in structure(document).walk() if item.role == "LI" for fault in _stray_label(item, baselines)
        ]


def _stray_label(item: Element, baselines: dict[Content, float]) -> Iterator[str]:
    first: dict[str, Content] = {}
    for part in item.elements:
        for element in part.walk():
            for content in element.contents:
                if content in baselines:
                    first.setdefault(part.role, content)
    label, body = first.get("Lbl"), first.get("LBody")
    if label is None or body is None:
        return
    if label.page != body.page:
        yield f"a label is on page {label.page} and its item begins on page {body.page}"
    elif abs(baselines[label] - baselines[body]) > ROUNDING:
        yield f"page {label.page}: a label is {baselines[label] - baselines[body]:+.1f} pt off the line of its item"


def contrast_ratio(one: Colour, other: Colour) -> float:
    """From 1 (the same) to 21 (black on white)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _grounds(sheet: Sheet, run: Run) -> Iterator[Colour | None]:
    """What is under a run at its middle and near both ends."""
    x, y = run.outline.centre
    inset = min(1.0, run.outline.width / 4)
    for point in ((run.outline.left + inset, y), (x, y), (run.outline.right - inset, y)):
        yield _ground(sheet, point, run.order)


def _ground(sheet: Sheet, point: tuple[float, float], order: int) -> Colour | None:
    colour: Colour | None = WHITE
    things: list[Area | Picture] = [*sheet.areas, *sheet.pictures]
    for thing in sorted(things, key=lambda thing: thing.order):
        if thing.order > order or not thing.box.holds(point):
            continue
        if not isinstance(thing, Area) or thing.colour is None:
            colour = None
        elif thing.opacity >= 1.0:
            colour = thing.colour
        elif colour is not None:
            colour = _over(thing.colour, thing.opacity, colour)
    return colour


def _over(colour: Colour, opacity: float, ground: Colour) -> Colour:
    red, green, blue = (top * opacity + low * (1 - opacity) for top, low in zip(colour, ground, strict=True))
    return (red, green, blue)


def _line(sheet: Sheet, run: Run, what: str) -> str:
    return f"page {sheet.number}: {run.text.strip()[:40]!r} at {run.outline} {what}"
