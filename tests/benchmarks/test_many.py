from __future__ import annotations

from pathlib import Path

from benchmarks.many import write
from brochure.problems import Problems
from brochure.project import load

PROJECT = Path(__file__).resolve().parents[2]


def test_many_documents_are_good_content_with_no_two_alike(tmp_path: Path) -> None:
    path = write(PROJECT / "content.yaml", tmp_path, 12)
    problems = Problems()
    project = load(path, problems)
    assert project is not None and not problems.has_errors
    assert [document.kind for document in project.documents] == ["handout", "faq-sheet"] * 6
    texts = ["\n".join(document.texts()) for document in project.documents]
    assert len(set(texts)) == 12 and all(len(text.split()) > 80 for text in texts)


def test_five_hundred_are_not_too_many_for_one_file(tmp_path: Path) -> None:
    assert write(PROJECT / "content.yaml", tmp_path, 500).stat().st_size < 1_000_000
