"""The same pages made with other tools. Each module is a script: `python -m benchmarks.peers.NAME CONTENT FOLDER`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib.util import find_spec


@dataclass(frozen=True, slots=True)
class Peer:
    """Another way to make the sample: its name, what it makes, the script, what it is installed as and what it imports.

    `most` is the target for the ratio of our time to its own, None when it is only there to compare with.
    """

    name: str
    makes: str
    module: str
    package: str
    imports: tuple[str, ...]
    most: float | None

    @property
    def missing(self) -> list[str]:
        """What would have to be installed."""
        return [name for name in (*self.imports, "yaml") if find_spec(name) is None]

    def command(self, content: str, folder: str) -> list[str]:
        """How to run it."""
        return [sys.executable, "-m", f"{__name__}.{self.module}", content, folder]


PEERS = (
    Peer("ReportLab", "plain, untagged", "reportlab_plain", "reportlab", ("reportlab",), 1.6),
    Peer("fpdf2", "untagged", "fpdf2_pages", "fpdf2", ("fpdf", "segno"), 1.0),
    Peer("WeasyPrint", "PDF/UA-1", "weasyprint_pages", "weasyprint", ("weasyprint", "segno"), 1.0),
    Peer("Typst", "PDF/UA-1", "typst_pages", "typst", ("typst", "segno"), None),
)
