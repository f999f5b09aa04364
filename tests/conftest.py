"""The printed examples that tests of finished PDFs share."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
DAY = datetime.date(2026, 11, 23)


@pytest.fixture(scope="session")
def good_pdfs() -> dict[str, bytes]:
    """Every document of the worked example, by its id, as of one fixed day."""
    from brochure.problems import Problems
    from brochure.project import load
    from brochure.render import RenderOptions, render

    problems = Problems()
    project = load(PROJECT / "content.yaml", problems)
    assert project is not None, _listed(problems)
    pdfs: dict[str, bytes] = {}
    for document in project.documents:
        rendered = render(project, document, RenderOptions(date=DAY))
        assert rendered.pdf is not None, _listed(rendered.problems)
        pdfs[document.id] = rendered.pdf
    return pdfs


@pytest.fixture(scope="session")
def good_pdf(good_pdfs: dict[str, bytes]) -> bytes:
    """The first document of the worked example."""
    return next(iter(good_pdfs.values()))


def _listed(problems: Iterable[object]) -> str:
    return "\n".join(str(problem) for problem in problems)
