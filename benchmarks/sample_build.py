"""The sample, cold: a new process reads the content and writes both PDFs, ours in turns with each peer's."""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.measuring import RunError, median, pair, run
from benchmarks.peers import PEERS, Peer
from benchmarks.table import Row, Target

HANDOUT = "ketamine-guide.pdf"


def brochure(content: Path, folder: Path) -> list[str]:
    """The command that builds `content` into `folder`."""
    return [sys.executable, "-m", "brochure", "build", str(content), "-o", str(folder)]


def measure(content: Path, folder: Path, rounds: int) -> list[Row]:
    """One row for ours, one for each peer. The PDFs stay in `folder`, in a folder for each."""
    ours = brochure(content, folder / "brochure")
    costs = [run(ours, folder) for _ in range(rounds + 1)][1:]
    alone = median(costs)
    pages = weighed(folder / "brochure" / HANDOUT, folder)["pages"]
    rows: list[Row] = [("", "seconds", "MiB", "pages", "ours / its", "target", ""),
                       (f"brochure {version_of('brochure')}, PDF/UA-1 and PDF/A-2a", f"{alone.seconds:.3f}", f"{alone.peak:.0f}",
                        str(pages))]
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
    return (f"{peer.name} {version(peer.package)}", f"{found.other.seconds:.3f}", f"{found.other.peak:.0f}", str(its_pages),
            f"{found.ratio:.2f}", *target)


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
