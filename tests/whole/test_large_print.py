"""The worked example in large print: the same words, laid out again, on pages that low sight can read."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.layout import faint, stray_labels
from tests.proof.measure import sheets
from tests.proof.reading import read
from tests.proof.validation import violations
from tests.whole.project import ROOT, Shop, run

DOCUMENTS = re.findall(r"(?m)^  - id: (\S+)", (ROOT / "content.yaml").read_text(encoding="utf-8"))
PAPERS = ("letter", "a4")
CLINIC = ("Loganville", "Mood", "Clinic")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bytes]:
    """The PDFs of the example, regular and large, on both papers, by paper and file name."""
    found = {}
    for paper in PAPERS:
        folder = tmp_path_factory.mktemp(paper)
        shutil.copytree(ROOT / "assets", folder / "assets")
        text = (ROOT / "content.yaml").read_text(encoding="utf-8")
        (folder / "content.yaml").write_text(re.sub(r"(?m)^page: \w+", f"page: {paper}", text), encoding="utf-8")
        for arguments in ((), ("--size", "large")):
            ran = run(folder, "build", "-q", *arguments)
            assert (ran.code, ran.err) == (0, ""), ran.err
        found |= {(paper, path.stem): path.read_bytes() for path in (folder / "output").iterdir()}
    return found


def words(pdf: bytes) -> list[str]:
    """All words that are read out, without bullets, numbers of pages, and brackets of citations."""
    said = " ".join(passage.alt or passage.text for passage in read(pdf) if "TOCI" not in passage.path)
    return re.findall(r"[^\W\d_]{2,}", said)


def test_both_sizes_lie_side_by_side(built: dict[tuple[str, str], bytes]) -> None:
    names = {name for paper, name in built if paper == "letter"}
    assert names == {*DOCUMENTS, *(f"{name}-large" for name in DOCUMENTS)}


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", DOCUMENTS)
class TestPages:
    """One document on one paper."""

    def test_it_keeps_every_rule(self, name: str, paper: str, built: dict[tuple[str, str], bytes]) -> None:
        pdf = built[paper, f"{name}-large"]
        # A poster is read from three metres in either size; its margins are those of a poster.
        assert breaches(pdf, size="regular" if "poster" in name else "large") == []
        assert faults(pdf) == []
        assert violations(pdf) == []
        assert stray_labels(pdf) == []

    def test_it_can_be_read_in_any_light(self, name: str, paper: str, built: dict[tuple[str, str], bytes]) -> None:
        assert [line for sheet in sheets(built[paper, f"{name}-large"]) for line in faint(sheet)] == []

    def test_it_says_all_that_the_regular_one_says(
        self, name: str, paper: str, built: dict[tuple[str, str], bytes]
    ) -> None:
        """Heads of tables that are told row by row may come again; who stands behind it is in the foot of its pages."""
        regular, large = (Counter(words(built[paper, file])) for file in (name, f"{name}-large"))
        assert set((regular - large).elements()) <= {"large", *CLINIC}  # "Ask us for large print"


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ["ketamine-guide", "ketamine-faq"])
def test_it_is_laid_out_again_and_not_a_larger_picture(
    name: str, paper: str, built: dict[tuple[str, str], bytes]
) -> None:
    regular, large = (sheets(built[paper, file]) for file in (name, f"{name}-large"))
    assert {sheet.box for sheet in large} == {sheet.box for sheet in regular}
    assert len(regular) < len(large) < 3 * len(regular) + 3
    sizes = [{run.size for sheet in pages for run in sheet.runs} for pages in (regular, large)]
    assert max(sizes[1]) / max(sizes[0]) < min(sizes[1]) / min(sizes[0])


@pytest.mark.parametrize("name", ["ketamine-trifold", "after-today", "crisis-card"])
def test_what_does_not_fit_on_small_pages_in_large_print_stands_on_whole_ones(
    name: str, built: dict[tuple[str, str], bytes]
) -> None:
    assert {sheet.box for sheet in sheets(built["letter", f"{name}-large"])} == {
        sheet.box for sheet in sheets(built["letter", "ketamine-guide"])
    }


def test_a_sheet_that_is_too_long_for_its_page_is_none_in_large_print(shop: Shop) -> None:
    shutil.copyfile(ROOT / "tests" / "problems" / "faq-sheet-too-long.yaml", shop.content)
    assert shop.build().codes == ["E501"]
    ran = run(shop.folder, "build", "--size", "large", "--json")
    told = json.loads(ran.out)
    assert ran.code == 0 and told["problems"] == []
    sheet = next(one for one in told["documents"] if one["kind"] == "faq-sheet")
    assert sheet["fit"] == f"large print, {sheet['pages']} pages" and sheet["pages"] > 2 and sheet["size"] == "large"


def test_the_file_of_another_document_is_not_overwritten(shop: Shop) -> None:
    text = shop.content.read_text(encoding="utf-8").replace("id: questions", "id: first-visit-large")
    shop.content.write_text(text, encoding="utf-8")
    assert run(shop.folder, "build", "--only", "first-visit-large").code == 0
    earlier = (shop.folder / "output" / "first-visit-large.pdf").read_bytes()
    ran = run(shop.folder, "build", "--only", "first-visit", "--size", "large")
    assert (ran.code, ran.codes) == (1, ["E222"])
    assert ran.problem.span is not None and ran.problem.span.line == text[: text.index("first-visit")].count("\n") + 1
    assert (shop.folder / "output" / "first-visit-large.pdf").read_bytes() == earlier


def test_a_size_in_the_file_needs_no_option(shop: Shop) -> None:
    text = shop.content.read_text(encoding="utf-8")
    shop.content.write_text(text.replace("kind: faq-sheet", "kind: faq-sheet\n    size: large"), encoding="utf-8")
    output: Path = shop.folder / "output"
    assert run(shop.folder, "build").code == 0
    large = (output / "questions.pdf").read_bytes()
    assert breaches(large, last_page=0, size="large") == []
    assert run(shop.folder, "build", "--size", "regular").code == 0
    assert (output / "questions.pdf").read_bytes() == large != (output / "questions-regular.pdf").read_bytes()
