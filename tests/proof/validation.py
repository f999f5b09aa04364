"""Whether a PDF keeps the standards, as independent validators see it."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import page
import pikepdf
from pdf_oxide import PdfDocument

PROFILES = ("ua1", "2a")


def violations(pdf: bytes) -> list[str]:
    """What page-validation finds wrong by PDF/UA-1 and PDF/A-2a, as 'profile rule: message'."""
    found: list[str] = []
    for profile in PROFILES:
        try:
            report = page.validate_pdf_bytes(pdf, profile=profile)
        except page.PageError as error:
            found.append(f"{profile} unreadable: {error}")
            continue
        found += [f"{profile} {failure.rule_id}: {failure.message}" for failure in report.failures]
        if not report.is_compliant and not report.failures:
            found.append(f"{profile} not compliant, no reason given")
    return found


def press_violations(pdf: bytes) -> list[str]:
    """What pdf-oxide finds wrong by PDF/X-4. Of PDF/X-1a it knows an older edition than the one written here."""
    report = PdfDocument.from_bytes(pdf).validate_pdf_x("4")
    found = [*report["errors"], *report["warnings"]]
    return found if report["valid"] or found else ["not valid, no reason given"]


def syntax_faults(pdf: bytes) -> list[str]:
    """What qpdf's library finds wrong with the file's syntax: damaged objects, streams and cross-reference tables."""
    try:
        with pikepdf.open(BytesIO(pdf)) as document:
            return [*document.check_pdf_syntax(), *(str(warning) for warning in document.get_warnings())]
    except pikepdf.PdfError as error:
        return [str(error)]


def qpdf_faults(path: Path, program: str) -> list[str]:
    """What the qpdf program at `program` says in a check of the file at `path`; none when it exits with 0."""
    result = subprocess.run([program, "--check", str(path)], capture_output=True, check=False)
    return [] if result.returncode == 0 else (result.stderr or result.stdout).decode("utf-8", "replace").splitlines()
