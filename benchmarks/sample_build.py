"""The sample, cold: a new process reads the content and writes both PDFs, ours in turns with each peer's."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.measuring import Cost, RunError, median, pair, run
from benchmarks.peers import PEERS, Peer
from benchmarks.table import Row, Target

HANDOUT = "ketamine-guide.pdf"
# The documents of the sample that the peers make, too.
SHARED = ("ketamine-guide", "ketamine-faq")


def brochure(content: Path, folder: Path, only: Sequence[str] = ()) -> list[str]:
    """The command that builds `content` into `folder`, all of it or `only` these documents."""
    chosen = [word for name in only for word in ("--only", name)]
    return [sys.executable, "-m", "brochure", "build", str(content), "-o", str(folder), *chosen]


def measure(content: Path, folder: Path, rounds: int) -> list[Row]:
    """One row for ours, one for each peer. The PDFs stay in `folder`, in a folder for each."""
    ours = brochure(content, folder / "brochure", SHARED)
    alone = median([run(ours, folder) for _ in range(rounds + 1)][1:])
    pages = weighed(folder / "brochure" / HANDOUT, folder)["pages"]
    rows: list[Row] = [
        ("", "seconds", "MiB", "pages", "ours / its", "target", ""),
        (f"brochure {version_of('brochure')}, PDF/UA-1 and PDF/A-2a", *_figures(alone), str(pages)),
    ]
    for peer in PEERS:
        if peer.missing:
            rows.append((peer.name, f"not installed: {', '.join(peer.missing)}"))
        else:
            rows.append(_compared(peer, ours, pages, content, folder, rounds))
    return rows


def _compared(peer: Peer, ours: list[str], pages: int, content: Path, folder: Path, rounds: int) -> Row:
    found = pair(ours, peer.command(str(content), str(folder / peer.module)), folder, rounds)
    its_pages = weighed(folder / peer.module / HANDOUT, folder)["pages"]
    target = Target(peer.most).cells(found.ratio)
    if abs(its_pages - pages) > 1:
        target = ("", f"not the same work: {its_pages} pages, not {pages}")
    name = f"{peer.name} {version_of(peer.package)}, {peer.makes}"
    return (name, *_figures(found.other), str(its_pages), f"{found.ratio:.2f}", *target)


def _figures(cost: Cost) -> tuple[str, str]:
    return f"{cost.seconds:.3f}", f"{cost.peak:.0f}"


def version_of(package: str) -> str:
    """A package's version; for one that runs out of its own folder, what it says itself."""
    try:
        return version(package)
    except ImportError:  # PackageNotFoundError is one
        import brochure

        return brochure.__version__


def weighed(path: Path, folder: Path) -> dict[str, Any]:
    """The pages and the parts of a file (see `weighing`), by another process: this one must stay small."""
    try:
        run([sys.executable, "-m", "benchmarks.weighing", str(path)], folder)
    except RunError as error:
        if "No module named 'pikepdf'" in str(error):
            raise RunError("pikepdf counts the pages: python -m pip install -r benchmarks/requirements.txt") from None
        raise
    found: dict[str, Any] = json.loads((folder / "said.txt").read_text(encoding="utf-8"))
    return found
