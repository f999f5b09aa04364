"""Typst, tagged as PDF/UA-1: one template for both kinds of document, the data as JSON."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path

import segno
import typst

from benchmarks.peers.sample import FACES, Document, Sample, main

_TEMPLATE = Path(__file__).with_name("pages.typ")


def _pdf(sample: Sample, document: Document) -> bytes:
    url = document.link[0] or sample.clinic["website"]
    # Typst reads files below one root only, and names them from there.
    root = Path(os.path.commonpath([_TEMPLATE, sample.logo.resolve()]))
    data = {
        **asdict(document), "language": sample.language[:2], "clinic": sample.clinic, "colours": sample.colours,
        "logo": "/" + sample.logo.resolve().relative_to(root).as_posix(), "logo_alt": sample.logo_alt,
        "code": segno.make(url, error="m", micro=False).svg_inline(border=4),
    }
    made = typst.compile(
        str(_TEMPLATE), root=str(root), sys_inputs={"data": json.dumps(data)}, font_paths=[str(FACES[""].parent)],
        ignore_system_fonts=True, format="pdf", pdf_standards="ua-1",
    )
    assert isinstance(made, bytes), "one document makes one file"
    return made


if __name__ == "__main__":
    main({"handout": _pdf, "faq-sheet": _pdf})
