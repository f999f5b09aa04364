"""QR codes as squares, dark or light: ISO/IEC 18004, encoded by ReportLab."""

from __future__ import annotations

import importlib
from functools import lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import reportlab

_ENCODER = "reportlab.graphics.barcode.qrencoder"


@lru_cache(maxsize=64)
def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows of the code for `text`, from the top, True for a dark module; the quiet zone is left out."""
    encoder = _encoder()
    # Level M survives a coffee stain on 15 % of the code (ISO/IEC 18004, 6.5.1).
    made = encoder.QRCode(None, encoder.QRErrorCorrectLevel.M)
    made.addData(text)
    made.make()
    count = range(made.getModuleCount())
    return tuple(tuple(bool(made.isDark(row, column)) for column in count) for row in count)


@lru_cache(maxsize=1)
def _encoder() -> Any:
    """The encoder without the package around it, which brings all kinds of bar codes, charts and Platypus: a tenth of
    the time of a build. The module itself needs nothing but Python; should that change, it is imported as usual."""
    file = Path(reportlab.__file__).with_name("graphics") / "barcode" / "qrencoder.py"
    spec = spec_from_file_location(f"{__name__}_encoder", file)
    if spec is not None and spec.loader is not None:
        module = module_from_spec(spec)
        try:
            spec.loader.exec_module(module)
        except (ImportError, OSError):
            pass
        else:
            return module
    return importlib.import_module(_ENCODER)
