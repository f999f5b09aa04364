from __future__ import annotations

from pathlib import Path

from benchmarks.long import write
from brochure.problems import Problems
from brochure.project import load

PROJECT = Path(__file__).resolve().parents[2]


def test_a_long_document_is_good_content_with_no_two_texts_alike(tmp_path: Path) -> None:
    path = write(PROJECT / "content.yaml", tmp_path, 20)
    problems = Problems()
    project = load(path, problems)
    assert project is not None and not problems.has_errors
    (document,) = project.documents
    titles = [section.title for section in document.sections]  # type: ignore[union-attr]
    texts = [text for section in document.sections for text in section.body if isinstance(text, str)]  # type: ignore[union-attr]
    assert len(set(titles)) == len(titles) > 20
    assert len(set(texts)) == len(texts)


def test_more_pages_are_more_sections(tmp_path: Path) -> None:
    sizes = [write(PROJECT / "content.yaml", tmp_path / str(pages), pages).stat().st_size for pages in (20, 200)]
    assert sizes[1] > 7 * sizes[0]
