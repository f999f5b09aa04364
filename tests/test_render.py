"""render is a function: every word of the content in the file, once and in order, the same bytes for the same content,
and pages that keep their rules whatever they are asked to hold."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from brochure.problems import Problems
from brochure.project import load
from brochure.render import RenderOptions, render
from tests.blocks.samples import ANYWHERE, sample
from tests.generated import handouts, odd_contents, sheets
from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.reading import read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, PROJECT, Workshop, content, handout, questions, sheet
from tests.wording import Wording, words_of

FEW = settings(max_examples=20, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def printed(pdf: bytes) -> list[str]:
    """The words in the order of the structure, as a screen reader says them."""
    return words_of(" ".join(passage.alt or passage.text for passage in read(pdf)))


def finder(pdf: bytes) -> Callable[[str], int]:
    """Says on which page a heading stands."""
    pages = {tuple(words_of(passage.text)): passage.pages[0] for passage in read(pdf) if passage.role == "H2"}
    return lambda heading: pages[tuple(words_of(heading))]


# The words.


@pytest.mark.parametrize("number", [0, 1])
def test_the_worked_example_is_printed_word_for_word(number: int, good_pdfs: dict[str, bytes]) -> None:
    data = yaml.load((PROJECT / "content.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    pdf = good_pdfs[data["documents"][number]["id"]]
    assert printed(pdf) == Wording(data, number, logo="Loganville Mood Clinic").words(finder(pdf))


def test_a_word_too_few_or_in_another_place_would_be_noticed(workshop: Workshop) -> None:
    """A comparison that sees nothing would always pass."""
    what = content(handout("One two three.", {"steps": ["Four.", "Five."]}))
    pdf = workshop.pdf(what)
    assert printed(pdf) == Wording(what).words(finder(pdf))
    for other in (["One three.", {"steps": ["Four.", "Five."]}], ["One two three.", {"steps": ["Five.", "Four."]}]):
        assert printed(pdf) != Wording(content(handout(*other))).words(finder(pdf))


@FEW
@given(what=handouts())
def test_any_handout_is_printed_word_for_word_on_pages_that_keep_their_rules(what: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pdf = Workshop(Path(folder)).pdf(what)
    assert printed(pdf) == Wording(what).words(finder(pdf))
    assert faults(pdf) == []
    assert breaches(pdf, last_page=0.0) == []


@FEW
@given(what=sheets())
def test_any_sheet_is_one_page_word_for_word_or_too_long(what: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = Workshop(Path(folder)).rendered(what)
    if made.pdf is None:
        assert [problem.code for problem in made.problems] == ["E501"]
        return
    assert made.pages == 1 and printed(made.pdf) == Wording(what).words(lambda heading: 1)
    assert faults(made.pdf) == breaches(made.pdf) == []


@settings(FEW, max_examples=60)
@given(what=odd_contents())
def test_no_text_breaks_it(what: dict[str, Any]) -> None:
    """Whatever stands in a text, there is a sound document or a problem with its place."""
    with tempfile.TemporaryDirectory() as folder:
        workshop = Workshop(Path(folder))
        if workshop.read(what) is not None:
            made = workshop.rendered(what)
            if made.pdf is not None:
                assert faults(made.pdf) == []
                return
        wrong = Problems(workshop.problems).errors()
        assert wrong and {problem.code for problem in wrong} <= {"E205", "E210", "E211", "E213", "E221"}
        assert all(problem.span and problem.hint for problem in wrong)


# The bytes.


def test_the_same_content_gives_the_same_bytes(good_pdfs: dict[str, bytes]) -> None:
    problems = Problems()
    project = load(PROJECT / "content.yaml", problems)
    assert project is not None
    for document in project.documents:
        assert render(project, document, RenderOptions(date(2026, 11, 23))).pdf == good_pdfs[document.id]


_PROGRAM = """
import contextlib, hashlib, locale, sys
from pathlib import Path
with contextlib.suppress(locale.Error):  # not every machine has every locale
    locale.setlocale(locale.LC_ALL, "")
from brochure.problems import Problems
from brochure.project import load
from brochure.render import RenderOptions, render
project = load(Path(sys.argv[1]), Problems())
for document in project.documents:
    print(hashlib.sha256(render(project, document, RenderOptions()).pdf).hexdigest())
"""


def test_neither_process_nor_hash_seed_nor_time_zone_nor_locale_change_a_byte() -> None:
    hashes = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Pacific/Auckland", "C.UTF-8"),
        ("4242", "America/Lima", "de_DE.UTF-8"),
    ):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "PYTHONUTF8": "0"}
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(PROJECT / "content.yaml")],
            env=environment, cwd=PROJECT, capture_output=True, text=True, encoding="utf-8", check=True,
        )  # fmt: skip
        hashes.add(done.stdout)
    assert len(hashes) == 1 and len(hashes.pop().split()) == 7


def test_rendering_leaves_the_project_as_it_was(workshop: Workshop) -> None:
    """The same project renders all its documents, in any order, as often as one likes."""
    what = content(handout("One [@a].", {"faq": "all"}), sheet(), faqs=questions(3), sources={"a": {"title": "A"}})
    project = workshop.project(what)
    guide, asked = project.documents
    first = [render(project, document, RenderOptions()).pdf for document in (guide, asked)]
    again = [render(project, document, RenderOptions()).pdf for document in (asked, guide)]
    assert first == again[::-1]


def test_the_date_changes_the_properties_only(workshop: Workshop) -> None:
    import pikepdf

    what = content(handout(LETTER_TEXT))
    one, other = (workshop.pdf(what, date=date(2026, 1, day)) for day in (1, 2))
    assert one != other

    def pages(pdf: bytes) -> list[bytes]:
        from io import BytesIO

        with pikepdf.open(BytesIO(pdf)) as document:
            return [page.Contents.read_bytes() for page in document.pages]

    assert pages(one) == pages(other) and read(one) == read(other)
    assert b"2026-01-01" in one and b"2026-01-02" in other


# What pages are asked to hold.

FORTY = [{"title": f"Chapter {number} of this long guide", "body": [LETTER_TEXT, LETTER_TEXT]} for number in range(40)]
MANY_ROWS = {"columns": ["Day", "What", "How much"], "rows": [[f"Day {n}", LETTER_TEXT, f"{n}"] for n in range(200)]}
LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
DEEP = "- one\n\n  more\n\n  - two\n  - three\n\n    1. still"
STRESS = {
    "forty sections": content(handout(sections=FORTY)),
    "two hundred rows": content(handout({"table": MANY_ROWS})),
    "long words": content(
        handout(
            f"{LONG_WORD} {LONG_WORD.lower()} {LONG_WORD}",
            {"table": {"columns": [LONG_WORD, "b", "c"], "rows": [[LONG_WORD] * 3] * 3}},
            {"bullets": [LONG_WORD]},
            {"callout": {"title": LONG_WORD, "body": LONG_WORD}},
            {"subhead": LONG_WORD},
            {"faq": [{"question": LONG_WORD, "answer": LONG_WORD}]},
            title=LONG_WORD, subtitle=LONG_WORD, summary=[LONG_WORD],
        ),
        help={"title": LONG_WORD, "text": LONG_WORD},
    ),
    "another topic": content(
        handout("Wash your hands.", {"steps": ["Wet.", "Soap.", "Rinse."]}, title="Clean Hands"), help=None
    ),
    "deep lists": content(
        handout("- one\n\n  more\n\n  - two\n  - three\n- four", {"bullets": ["a\n\n- b\n- c", "d"]})
    ),
    "every block in a callout in an answer": content(
        handout(*[{"faq": [{"question": f"What of {name}?", "answer": [{"callout": {"body": [sample(name), "End."]}}]}]}
                  for name in ANYWHERE])
    ),
    "a heading as the last thing": content(handout(LETTER_TEXT, {"subhead": "The end"})),
    "a table of one column": content(handout({"table": {"columns": ["Only"], "rows": [[LETTER_TEXT]] * 40}})),
    "many columns": content(handout({"table": {"columns": list("abcdefgh"), "rows": [[LETTER_TEXT] * 8] * 3}})),
    "one endless paragraph": content(handout(" ".join([LETTER_TEXT] * 250))),
    "many boxes": content(handout(*[{"callout": {"body": [LETTER_TEXT] * 4}}] * 15)),
    "many questions": content(handout({"faq": "all"}), faqs=questions(40, 60)),
    "many sources": content(
        handout(" ".join(f"Fact [@s{number}]." for number in range(60))),
        sources={f"s{number}": {"title": f"Paper {number} {LETTER_TEXT}"} for number in range(60)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("name", STRESS)
def test_unusual_contents_keep_every_rule(name: str, page: str, workshop: Workshop) -> None:
    what = {**STRESS[name], "page": page}
    pdf = workshop.pdf(what)
    assert printed(pdf) == Wording(what).words(finder(pdf))
    assert faults(pdf) == []
    assert violations(pdf) == []
    assert breaches(pdf) == []


@pytest.mark.parametrize("name", STRESS)
def test_in_spanish_and_in_large_print_too(name: str, workshop: Workshop) -> None:
    what = {**STRESS[name], "language": "es"}
    pdf = workshop.pdf(what, "large")
    wording = Wording(what, size="large", records=name in ("many columns", "long words"))
    assert printed(pdf) == wording.words(finder(pdf))
    assert faults(pdf) == []
    assert violations(pdf) == []
    assert breaches(pdf, last_page=0.0, size="large") == []


@pytest.mark.parametrize("page", ["letter", "a4"])
@pytest.mark.parametrize("count", [1, 4, 8, 40])
def test_a_sheet_in_large_print_takes_the_pages_it_needs(count: int, page: str, workshop: Workshop) -> None:
    """Though the regular one of 40 questions does not fit its page."""
    what = content(sheet(), faqs=questions(count, 40), page=page, size="large")
    made = workshop.rendered(what)
    assert made.pdf is not None and made.fit == f"large print, {made.pages} page{'s' * (made.pages > 1)}"
    assert (made.pages > 1) == (count > 1)
    assert printed(made.pdf) == Wording(what, size="large").words(finder(made.pdf))
    assert faults(made.pdf) == []
    assert violations(made.pdf) == []
    assert breaches(made.pdf, last_page=0.0, size="large") == []
    assert (workshop.rendered({**what, "size": "regular"}).pdf is None) == (count == 40)


def test_large_print_is_the_files_own_or_asked_for_or_the_documents_own(workshop: Workshop) -> None:
    """The option wins over the document, the document over the file."""
    given = {"file": content(size="large"), "document": content(handout(size="large"))}
    large = {name: workshop.pdf(what) for name, what in given.items()}
    assert large["file"] == large["document"] != workshop.pdf(content())
    assert workshop.pdf(content(handout(size="regular"), size="large")) == workshop.pdf(content())
    project = workshop.project(content(handout(size="regular")))
    assert render(project, project.documents[0], RenderOptions(size="large")).pdf == large["file"]


def test_headings_without_any_text_are_printed_all_the_same(workshop: Workshop) -> None:
    what = content(handout(*[{"subhead": f"Head {number}"} for number in range(60)]))
    pdf = workshop.pdf(what)
    assert printed(pdf) == Wording(what).words(finder(pdf))
    assert faults(pdf) == []


def test_lists_that_are_too_deep_are_told_and_nothing_is_lost(workshop: Workshop) -> None:
    made = workshop.rendered(content(handout(DEEP)))
    assert made.pdf is None and [problem.code for problem in made.problems] == ["E221"]


# What cannot be printed.


def test_all_problems_of_a_document_come_in_one_run(workshop: Workshop) -> None:
    body = [
        {"figure": {"image": "assets/none.png", "alt": "A door"}},
        "[a link](javascript:alert)",
        {"figure": {"image": "../x.png", "alt": "A door"}},
    ]
    made = workshop.rendered(content(handout(*body)))
    assert made.pdf is None and (made.pages, made.fit) == (0, "")
    assert [problem.code for problem in made.problems] == ["E301", "E210", "E302"]


def test_warnings_keep_no_document_from_being_made(workshop: Workshop) -> None:
    made = workshop.rendered(content(faqs=questions(1), sources={"a": {"title": "A"}}))
    assert made.pdf is not None
    assert sorted(problem.code for problem in workshop.problems) == ["W601", "W602"]
