"""How time and memory grow with the document: the sample's sections repeated, about 125, 250 and 500 pages."""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.measuring import Cost, median, run
from benchmarks.sample_build import HANDOUT, brochure, weighed
from benchmarks.table import Row, Target

_PAGES = (125, 250, 500)
# Of the last stretch's time a page to the first's. Noise of some hundredths is part of it.
_STRAIGHT = 1.15
_MIB = 100.0


def measure(content: Path, folder: Path, rounds: int) -> list[Row]:
    """A row for each length, then the figures that have targets."""
    rows: list[Row] = [("", "seconds", "MiB", "ms a page", "target", "")]
    found: list[tuple[int, Cost]] = []
    for wanted in _PAGES:
        place = folder / f"long-{wanted}"
        run([sys.executable, "-m", "benchmarks.long", str(content), str(place), str(wanted)], folder)
        command = brochure(place / "content.yaml", place)
        cost = median([run(command, folder) for _ in range(rounds)])
        pages = weighed(place / HANDOUT, folder)["pages"]
        found.append((pages, cost))
        rows.append((f"{pages} pages", f"{cost.seconds:.2f}", f"{cost.peak:.0f}", f"{cost.seconds / pages * 1000:.1f}"))
    (first, a), (second, b), (third, c) = found
    early, late = (b.seconds - a.seconds) / (second - first), (c.seconds - b.seconds) / (third - second)
    rows.append((f"a further page, from {first} to {second}", "", "", f"{early * 1000:.1f}"))
    rows.append((f"a further page, from {second} to {third}", "", "", f"{late * 1000:.1f}"))
    bend = late / early
    rows.append(("straight line: the last over the first", "", "", f"{bend:.2f}", *Target(_STRAIGHT).cells(bend)))
    rows.append((f"peak memory at {third} pages", "", f"{c.peak:.0f}", "", *Target(_MIB, "{:.0f} MiB").cells(c.peak)))
    return rows
