"""Running other processes and counting what they use.

This module and whatever imports it loads the standard library only: on Linux a process starts its life with the peak
memory of the one that started it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# Seconds of processor time where the system counts it for finished processes, else seconds on the wall.
COUNTS_CPU = hasattr(os, "wait4")
_MIB = 1024 * 1024
_LEFT_OUT = ("FORCE_COLOR", "BROCHURE_DEBUG", "PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "SOURCE_DATE_EPOCH")
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process used: seconds (see COUNTS_CPU), and its peak resident memory in MiB, 0 where it is not known."""

    seconds: float
    peak: float


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two commands run in turns: the median cost of each, and the median of the ratios ours/other, pair by pair."""

    ours: Cost
    other: Cost
    ratio: float


class RunError(Exception):
    """A command failed; the message is what it said."""


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run a command in `folder` to its end. Raises RunError when it fails."""
    start = time.perf_counter()
    # A file, not a pipe: nobody has to read along while the process runs.
    with (folder / "said.txt").open("w+b") as said:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=_environment(folder)
        )
        if COUNTS_CPU:
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            cost = Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * _RSS_UNIT / _MIB)
        else:
            process.wait()
            cost = Cost(time.perf_counter() - start, 0.0)
        if process.returncode != 0:
            said.seek(0)
            raise RunError(f"{' '.join(map(str, command))}\n{said.read().decode('utf-8', 'replace')[-2000:]}")
    return cost


def pair(ours: Sequence[str], other: Sequence[str], folder: Path, rounds: int) -> Pairing:
    """Run two commands in turns, A B A B, `rounds` times after one of each that does not count."""
    run(ours, folder)
    run(other, folder)
    pairs = [(run(ours, folder), run(other, folder)) for _ in range(rounds)]
    ratio = statistics.median(a.seconds / b.seconds for a, b in pairs)
    return Pairing(median([a for a, _ in pairs]), median([b for _, b in pairs]), ratio)


def median(costs: Sequence[Cost]) -> Cost:
    """The median time and the median peak, each for itself."""
    return Cost(statistics.median(cost.seconds for cost in costs), statistics.median(cost.peak for cost in costs))


def _environment(folder: Path) -> dict[str, str]:
    """This process's, with the project importable, compiled modules kept as on any user's machine (but in `folder`),
    and without what would colour or trace the output."""
    root = str(Path(__file__).resolve().parents[1])
    kept = {key: value for key, value in os.environ.items() if key not in _LEFT_OUT}
    path = os.pathsep.join(filter(None, (root, kept.get("PYTHONPATH", ""))))
    return {**kept, "PYTHONPATH": path, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
