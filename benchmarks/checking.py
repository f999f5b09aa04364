"""How many documents are checked in a second: their words, claims and dates, from a new process to the last finding.

The pages are left out (`--fast`): to make them is what the other measurements are about.
"""

from __future__ import annotations

import sys
from pathlib import Path

from benchmarks.measuring import pair, run
from benchmarks.table import Row, Target

_DOCUMENTS = 500
# Milliseconds a document: 100 documents a second.
_MOST = 10.0
# To find something is no failure here.
_CHECK = """\
import sys
from brochure.cli import main
sys.exit(main(["check", sys.argv[1], "--fast", "--format", "json", "--date", "2026-11-23"]) not in (0, 1))
"""
# What it takes to read the same file and do nothing with it: the machine's own measure.
_READ = """\
import sys, yaml
with open(sys.argv[1], encoding="utf-8") as file:
    yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
"""


def measure(content: Path, folder: Path, rounds: int) -> list[Row]:
    """One row for all of it, one for what the machine needs to read the file."""
    place = folder / "many"
    run([sys.executable, "-m", "benchmarks.many", str(content), str(place), str(_DOCUMENTS)], folder)
    path = str(place / "content.yaml")
    found = pair([sys.executable, "-c", _CHECK, path], [sys.executable, "-c", _READ, path], folder, rounds)
    each = found.ours.seconds / _DOCUMENTS * 1000
    return [
        ("", "seconds", "MiB", "ms a document", "a second", "target", ""),
        (
            f"{_DOCUMENTS} documents", f"{found.ours.seconds:.2f}", f"{found.ours.peak:.0f}", f"{each:.1f}",
            f"{1000 / each:.0f}", *Target(_MOST, "{:.1f} ms").cells(each),
        ),
        ("reading the same file with PyYAML", f"{found.other.seconds:.2f}", f"{found.other.peak:.0f}"),
        ("ours over that", f"{found.ratio:.2f}"),
    ]  # fmt: skip
