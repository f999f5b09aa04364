"""The printed examples that tests of finished PDFs share."""

from __future__ import annotations

import datetime
import signal
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.specimens import Workshop

PROJECT = Path(__file__).resolve().parents[1]
DAY = datetime.date(2026, 11, 23)


def pytest_configure() -> None:
    # A shell that starts the tests in the background has them ignore Ctrl-C, and what they start would ignore it too.
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write what the tests found as what they expect")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with the one that a file keeps. A new or changed text is only accepted on demand."""

    def compare(path: Path, found: str) -> None:
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found, encoding="utf-8", newline="\n")
        kept = path.read_text(encoding="utf-8") if path.is_file() else f"(no {path.name}: run pytest --update-goldens)"
        assert found == kept

    return compare


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """An empty folder where content files are written, read and rendered."""
    return Workshop(tmp_path)


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
