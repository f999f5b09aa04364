"""How time and memory grow with the document: the sample's sections repeated, about 125, 250 and 500 pages."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.measuring import Cost, run
from benchmarks.sample_build import HANDOUT, brochure, weighed
from benchmarks.table import Row, Target

_PAGES = (125, 250, 500)
# What a page between 250 and 500 costs, over one between 125 and 250. Some hundredths are noise.
_STRAIGHT = 1.15
_MIB = 100.0


def measure(content: Path, folder: Path, rounds: int) -> list[Row]:
    """A row for each length, then the figures that have targets."""
    places = [folder / f"long-{wanted}" for wanted in _PAGES]
    for place, wanted in zip(places, _PAGES, strict=True):
        run([sys.executable, "-m", "benchmarks.long", str(content), str(place), str(wanted)], folder)
    # In turns, so that a busy moment of the machine meets all lengths; what it adds is no part of the growth, so the
    # least counts.
    costs = [[run(brochure(place / "content.yaml", place), folder) for place in places] for _ in range(rounds)]
    least = [Cost(min(one.seconds for one in some), max(one.peak for one in some)) for some in zip(*costs, strict=True)]
    pages = [weighed(place / HANDOUT, folder)["pages"] for place in places]
    rows: list[Row] = [(f"least of {rounds} runs", "seconds", "MiB", "ms a page", "target", "")]
    for count, cost in zip(pages, least, strict=True):
        rows.append((f"{count} pages", f"{cost.seconds:.2f}", f"{cost.peak:.0f}", f"{cost.seconds / count * 1000:.1f}"))
    early, late = _page(least, pages, 0), _page(least, pages, 1)
    bend, peak = late / early, least[-1].peak
    return [
        *rows,
        (f"a further page, from {pages[0]} to {pages[1]}", "", "", f"{early * 1000:.1f}"),
        (f"a further page, from {pages[1]} to {pages[2]}", "", "", f"{late * 1000:.1f}"),
        ("straight line: the latter over the former", "", "", f"{bend:.2f}", *Target(_STRAIGHT).cells(bend)),
        (f"peak memory at {pages[2]} pages", "", f"{peak:.0f}", "", *Target(_MIB, "{:.0f} MiB").cells(peak)),
    ]


def _page(costs: list[Cost], pages: list[int], start: int) -> float:
    """Seconds for a page between the length at `start` and the next one."""
    return (costs[start + 1].seconds - costs[start].seconds) / (pages[start + 1] - pages[start])
