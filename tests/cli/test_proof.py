"""`brochure proof`: one file, or all that is wrong and no file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from brochure.cli import main
from tests.kinds.folders import trifold
from tests.specimens import Workshop, content, handout


@pytest.fixture(autouse=True)
def here(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SOURCE_DATE_EPOCH", "BROCHURE_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(workshop.root)
    put(handout(), trifold())


def put(*documents: dict[str, Any], **parts: Any) -> None:
    Path("content.yaml").write_text(json.dumps(content(*documents, **parts), ensure_ascii=False), encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["proof", *arguments])
    return code, *capsys.readouterr()


def test_it_is_written_beside_the_pdfs(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "folder")
    assert code == 0 and out.startswith(f"{Path('output/folder-proof.pdf')}: 2 pages, ")
    assert [path.name for path in Path("output").iterdir()] == ["folder-proof.pdf"]
    assert Path("output/folder-proof.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_it_goes_where_it_is_wanted(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "guide", "-o", "sign.pdf")[1].startswith("sign.pdf: 1 page, ")
    assert Path("sign.pdf").exists() and not Path("output").exists()


def test_in_another_size_and_variant(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "guide", "--size", "large", "--variant", "mono")[0] == 0
    assert [path.name for path in Path("output").iterdir()] == ["guide-large-mono-proof.pdf"]


def test_content_of_another_name(capsys: pytest.CaptureFixture[str]) -> None:
    Path("content.yaml").rename("other.yaml")
    assert run(capsys, "guide", "other.yaml")[0] == 0
    code, _, err = run(capsys, "guide")
    assert code == 3 and "error[E101]" in err


def test_warnings_are_told_and_the_proof_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    put(handout({"figure": {"image": "assets/logo.png", "alt": "A leaf"}}))
    code, out, err = run(capsys, "guide")
    assert code == 0 and out and "warning[W746]" in err


def test_with_errors_all_are_told_and_nothing_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    put(handout("A cat \U0001f408.", "A dog \U0001f415."))
    code, out, err = run(capsys, "guide")
    assert (code, out) == (4, "") and err.count("error[E401]") == 2
    assert list(Path("output").iterdir()) == []


def test_errors_in_other_documents_are_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    put(handout(), handout("A cat \U0001f408.", id="other"))
    code, out, err = run(capsys, "guide")
    assert code == 0 and out and "E401" not in err


def test_a_document_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "guid")
    assert (code, out) == (2, "") and 'no document "guid": did you mean "guide"?' in err
    assert not Path("output").exists()


def test_words_that_do_not_fit(capsys: pytest.CaptureFixture[str]) -> None:
    from tests.kinds.folders import panel, panels, text_of

    put(trifold(panels(left=panel(text_of(400)))))
    code, out, err = run(capsys, "folder")
    assert (code, out) == (5, "") and "error[E501]" in err


def test_the_content_is_never_overwritten(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("content.yaml").read_bytes()
    code, _, err = run(capsys, "guide", "-o", "content.yaml")
    assert code == 3 and "error[E314]" in err and Path("content.yaml").read_bytes() == before


def test_the_help_says_what_it_is_for(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--help")
    assert code == 0 and "Write a proof of one document, to look at and sign before it is printed." in out
    for option in ("--output", "--size", "--variant", "--date"):
        assert option in out


def test_the_same_day_gives_the_same_file(capsys: pytest.CaptureFixture[str]) -> None:
    made = []
    for name in ("one.pdf", "two.pdf"):
        assert run(capsys, "guide", "-o", name, "--date", "2026-02-03")[0] == 0
        made.append(Path(name).read_bytes())
    assert made[0] == made[1]
