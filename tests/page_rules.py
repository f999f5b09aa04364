"""What a page must keep, judged on the finished PDF: each function gives one line for each breach."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

import pikepdf

from tests.proof.layout import collisions, outside, small
from tests.proof.measure import Run, Sheet, sheets
from tests.proof.tree import Content, Element, structure

HEADINGS = {"H1", "H2", "H3", "H4", "H5", "H6"}
# What desktop printers cannot reach: a quarter of an inch.
LEAST_MARGIN = 18.0
LEAST_SIZE = {"regular": 9.0, "large": 18.0}
# Room above and below the text, in points.
ABOVE_AND_BELOW = {"regular": (68.0, 68.0), "large": (88.0, 72.0)}
# An inch at the sides of all text in large print.
LARGE_MARGIN = 72.0
# How far letters of one line may reach over each other: kerning draws them together.
KERNED = 2.5
# Baselines nearer than this are those of one line: a superior figure may be raised.
SAME_LINE = 4.0


def breaches(pdf: bytes, last_page: float = 0.25, size: str = "regular") -> list[str]:
    """Everything below at once. `last_page`: the least part of the last of several pages that is set; `size`: the print
    that it must be."""
    pages = measured(pdf)
    found = [line for sheet in pages for line in (*outside(sheet, LEAST_MARGIN), *collisions(sheet, KERNED))]
    found += [line for sheet in pages for line in small(sheet, LEAST_SIZE[size])]
    found += [line for sheet in pages for line in not_large_print(sheet)] if size == "large" else []
    found += [*headings_at_the_foot(pdf), *lonely_lines(pdf), *empty_pages(pages)]
    return [*found, *short_end(pages, last_page, size)]


def not_large_print(sheet: Sheet) -> list[str]:
    """Text that is slanted or all in capitals, or nearer than an inch to the sides of the page."""
    found = []
    for run in sheet.runs:
        words = re.findall(r"[^\W\d_]{2,}", run.text)
        if "italic" in run.font.lower() or "oblique" in run.font.lower():
            found.append(f"page {sheet.number}: {run.text!r} is slanted")
        if len(words) > 3 and run.text.isupper():
            found.append(f"page {sheet.number}: {run.text!r} is all in capitals")
        if run.outline.left < LARGE_MARGIN - 1 or run.outline.right > sheet.box.right - LARGE_MARGIN + 1:
            found.append(f"page {sheet.number}: {run.text!r} at {run.outline} is nearer than an inch to the side")
    return found


def headings_at_the_foot(pdf: bytes) -> list[str]:
    """Pages whose last words are a heading or a table head, while what follows it stands on the next page."""
    marked = owners(pdf)
    found = []
    for sheet in measured(pdf)[:-1]:
        texts = [run for run in sheet.runs if run.mcid is not None]
        if not texts:
            continue
        lowest = min(texts, key=lambda run: (round(run.y), -run.x))
        owner = marked.get((sheet.number, lowest.mcid))
        if owner and _parted(owner, sheet.number):
            found.append(f"page {sheet.number} ends with {owner.role} {lowest.text!r}")
    return found


def _parted(owner: Element, page: int) -> bool:
    """Whether `owner` is (in) a heading or table head of `page` whose next neighbour starts on a later one."""
    head: Element | None = owner
    while head is not None and head.role not in HEADINGS and head.role != "THead":
        head = head.parent
    if head is None or head.parent is None:
        return False
    around = head.parent.elements
    after = around[around.index(head) + 1 :]
    pages = [content.page for element in after[:1] for part in element.walk() for content in part.contents]
    return bool(pages) and pages[0] > page


def lonely_lines(pdf: bytes) -> list[str]:
    """Paragraphs that leave or send a single line to another page."""
    marked = owners(pdf)
    lines: defaultdict[int, defaultdict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    named: dict[int, Element] = {}
    for sheet in measured(pdf):
        for run in sheet.runs:
            owner = marked.get((sheet.number, run.mcid)) if run.mcid is not None else None
            if owner is None:
                continue
            block = _paragraph(owner)
            named[id(block)] = block
            heights = lines[id(block)][sheet.number]
            if all(abs(run.y - y) > SAME_LINE for y in heights):
                heights.append(run.y)
    return [
        f"{named[key].role} {named[key].path}: one line alone on page {page}"
        for key, pages in lines.items()
        if len(pages) > 1 and named[key].role not in ("TD", "TH")
        for page, heights in pages.items()
        if len(heights) == 1
    ]


def empty_pages(pages: list[Sheet]) -> list[str]:
    return [f"page {sheet.number} is empty" for sheet in pages if not _set(sheet)]


def short_end(pages: list[Sheet], least: float, size: str = "regular") -> list[str]:
    """Whether the last of several pages is less than so full, of its height between the running parts."""
    if len(pages) < 2 or not _set(pages[-1]):
        return []
    sheet = pages[-1]
    above, below = ABOVE_AND_BELOW[size]
    room = sheet.box.height - above - below
    filled = sheet.box.top - above - min(run.box.bottom for run in _set(sheet))
    return [f"the last page is {filled / room:.0%} full"] if filled < least * room else []


def lines_of(sheet: Sheet) -> list[str]:
    """The tagged lines of a page from top to bottom: runs on one baseline joined, two columns apart by a tab."""
    rows: list[tuple[float, list[Run]]] = []
    for run in sorted(_set(sheet), key=lambda run: -run.y):
        if rows and abs(rows[-1][0] - run.y) <= SAME_LINE:
            rows[-1][1].append(run)
        else:
            rows.append((run.y, [run]))
    return ["".join(run.text for run in sorted(runs, key=lambda run: run.x)) for _, runs in rows]


def _set(sheet: Sheet) -> list[Run]:
    return [run for run in sheet.runs if not run.is_artifact and run.mcid is not None]


@lru_cache(maxsize=8)
def measured(pdf: bytes) -> list[Sheet]:
    """The pages of a PDF, measured once for all rules."""
    return sheets(pdf)


@lru_cache(maxsize=8)
def owners(pdf: bytes) -> dict[tuple[int, int | None], Element]:
    """The element that each mark of each page belongs to."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return dict(_marks(structure(document).walk()))


def _marks(elements: Iterator[Element]) -> Iterator[tuple[tuple[int, int | None], Element]]:
    for element in elements:
        for kid in element.kids:
            if isinstance(kid, Content):
                yield (kid.page, kid.mcid), element


def _paragraph(element: Element) -> Element:
    """The block that an element's words are part of."""
    while element.parent is not None and element.role in ("Span", "Link", "Reference"):
        element = element.parent
    return element
