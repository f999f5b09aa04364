"""Whether a PDF keeps PDF/X-1a:2003 or PDF/X-4, clause by clause of the ledger in `brochure.pdf.pdfx`.

No free validator knows PDF/X-1a:2003, nor PDF/X-4 in full, so this one is written for them, with pikepdf, and shares
nothing with the writer but the ledger. It is stricter where our files have no excuse: no colour but CMYK and grey, no
annotation and no action at all, nothing wrong in objects that no page uses.
"""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

import pikepdf

import tests.proof.pdfx_file
import tests.proof.pdfx_pages  # noqa: F401
from brochure.pdf.pdfx import CLAUSES, Standard
from tests.proof.pdfx_opened import CHECKS, Opened


class Breach(NamedTuple):
    """A clause that a file does not keep: its key in the ledger, and what is wrong."""

    clause: str
    words: str


def breaches(pdf: bytes, standard: Standard) -> list[Breach]:
    """What is wrong in a file by `standard`, in the order of the ledger."""
    with pikepdf.open(BytesIO(pdf)) as document:
        file = Opened(pdf, document, standard)
        return [
            Breach(clause.key, words)
            for clause in CLAUSES
            if standard in clause.standards
            for words in CHECKS[clause.key](file)
        ]
