"""`python -m benchmarks`: everything measured in one run. It fails when something does not run; slow is no error."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import checking, sample_build, scaling, size
from benchmarks.measuring import COUNTS_CPU, RunError
from benchmarks.table import Row, lines

CONTENT = Path(__file__).resolve().parents[1] / "content.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. 1 when a build or a peer that is installed does not run."""
    options = _options(arguments)
    unit = "CPU time of whole processes" if COUNTS_CPU else "time on the clock, for want of CPU time,"
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores")
    print(f"{unit} in seconds: medians of {options.rounds} rounds in turns; ratios pair by pair")
    try:
        with tempfile.TemporaryDirectory(prefix="brochure-benchmarks-") as name:
            folder = Path(name)
            _print("Cold build of the sample, both PDFs", sample_build.measure(CONTENT, folder, options.rounds))
            _print("Bytes of the sample's handout", size.measure(folder))
            _print("Checks of many documents", checking.measure(CONTENT, folder, max(1, options.rounds // 3)))
            if options.long:
                _print("Growth: one long document", scaling.measure(CONTENT, folder, max(1, options.rounds // 3)))
    except RunError as error:
        print(f"\nThis did not run:\n{error}", file=sys.stderr)
        return 1
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure brochure beside its peers.")
    parser.add_argument("--rounds", type=int, default=15, help="how often each pair runs [15]")
    parser.add_argument("--no-long", dest="long", action="store_false", help="leave the long documents out")
    return parser.parse_args(arguments)


def _print(title: str, rows: Sequence[Row]) -> None:
    print(f"\n{title}")
    for line in lines(rows):
        print(f"  {line}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
