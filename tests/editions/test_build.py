"""Which documents are built, and what one failing document does to the others: nothing."""

import datetime
import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from brochure.content import Text
from brochure.editions.build import BuildOptions, build_one, plan
from brochure.problems import Problems, Span
from tests.editions.press import PDF, Leaf, Press, error, warning


@pytest.fixture
def press(monkeypatch):
    return Press().install(monkeypatch)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "output"


def planned(press, folder, only=(), strict=False):
    problems = Problems()
    work = plan(Path("content.yaml"), only, BuildOptions(folder, strict=strict), problems)
    ids = None if work is None else [document.id for document in work.documents]
    return ids, [problem.code for problem in problems]


def test_all_documents_in_the_order_of_the_content(press, folder):
    assert planned(press, folder) == (["guide", "questions"], [])
    assert press.loaded == [Path("content.yaml")]
    assert folder.is_dir()


def test_only_those_asked_for(press, folder):
    assert planned(press, folder, ["questions"]) == (["questions"], [])
    assert planned(press, folder, ["questions", "guide", "guide"]) == (["guide", "questions"], [])


def test_a_document_that_is_not_there_stops_the_command(press, folder):
    assert planned(press, folder, ["guide", "guied"]) == (None, ["E220"])
    assert not folder.exists()


def test_says_which_documents_there_are(press, folder):
    problems = Problems()
    plan(Path("content.yaml"), ["guied"], BuildOptions(folder), problems)
    (problem,) = problems
    assert problem.message == 'no document "guied": did you mean "guide"?'
    assert problem.hint == "the documents are: guide, questions"


def test_content_that_can_not_be_read_builds_nothing_and_makes_no_folder(press, folder):
    press.found, press.loads = (error("E107"),), False
    assert planned(press, folder) == (None, ["E107"])
    assert not folder.exists()


def test_an_error_that_concerns_all_builds_nothing(press, folder):
    press.found = (error(),)
    assert planned(press, folder) == (None, ["E203"])
    assert not folder.exists()


def test_an_error_in_one_document_takes_that_one_out(press, folder):
    press.found = (error(document="guide"),)
    assert planned(press, folder) == (["questions"], ["E203"])


def test_when_each_document_has_an_error_no_folder_is_made(press, folder):
    press.found = (error(document="guide"), error(document="questions"))
    assert planned(press, folder) == (None, ["E203", "E203"])
    assert not folder.exists()


def test_what_is_wrong_with_documents_not_asked_for_is_not_told(press, folder):
    press.found = (error(document="guide"), warning("questions"), warning())
    assert planned(press, folder, ["questions"]) == (["questions"], ["W601", "W601"])


def test_warnings_stop_documents_only_when_strict(press, folder):
    press.found = (warning("guide"),)
    assert planned(press, folder) == (["guide", "questions"], ["W601"])
    assert planned(press, folder, strict=True) == (["questions"], ["W601"])
    press.found = (warning(),)
    assert planned(press, folder, strict=True) == (None, ["W601"])


def test_a_folder_that_can_not_be_written_is_refused_before_any_page_is_made(press, tmp_path):
    (tmp_path / "file").touch()
    assert planned(press, tmp_path / "file") == (None, ["E310"])
    assert press.rendered == []


def built(press, folder, document="guide", **options):
    folder.mkdir(exist_ok=True)
    return build_one(press, Leaf(document), BuildOptions(folder, **options))


def test_writes_the_pdf_under_the_id_of_the_document(press, folder):
    result = built(press, folder)
    assert (folder / "guide.pdf").read_bytes() == PDF
    assert (result.document, result.kind) == ("guide", "handout")
    assert (result.path, result.pages, result.size) == (folder / "guide.pdf", 2, len(PDF))
    assert result.fit == "as it is"
    assert list(result.problems) == []


def test_the_date_is_the_one_given_and_never_the_clock(press, folder):
    built(press, folder)
    built(press, folder, date=datetime.date(2026, 11, 23))
    assert press.rendered == [("guide", None), ("guide", datetime.date(2026, 11, 23))]


def test_errors_keep_the_earlier_file(press, folder):
    built(press, folder)
    press.answers["guide"] = (error("E501"), warning())
    result = built(press, folder)
    assert [problem.code for problem in result.problems] == ["E501", "W601"]
    assert (result.path, result.size, result.trace) == (None, 0, "")
    assert (folder / "guide.pdf").read_bytes() == PDF


def test_warnings_are_told_and_the_file_is_written_unless_strict(press, folder):
    press.answers["guide"] = (warning(),)
    assert built(press, folder, strict=True).path is None
    assert not (folder / "guide.pdf").exists()
    result = built(press, folder)
    assert [problem.code for problem in result.problems] == ["W601"]
    assert result.path == folder / "guide.pdf"


def test_what_the_disk_says_is_a_problem_of_this_document(press, folder):
    (folder / "guide.pdf").mkdir(parents=True)
    result = built(press, folder)
    assert [problem.code for problem in result.problems] == ["E310"]
    assert result.path is None


def test_the_content_is_not_overwritten(press, folder):
    folder.mkdir()
    content = folder / "guide.pdf"
    content.write_text("format: 1")
    result = built(press, folder, inputs=(content,))
    assert [problem.code for problem in result.problems] == ["E314"]
    assert content.read_text() == "format: 1"


@pytest.mark.parametrize("fault", [KeyError("x"), MemoryError(), RecursionError("too deep")])
def test_a_fault_of_ours_is_a_problem_with_a_traceback(press, folder, fault):
    press.answers["guide"] = fault
    result = built(press, folder)
    (problem,) = result.problems
    assert problem.code == "E900"
    assert 'met in the document "guide"' in problem.message
    assert type(fault).__name__ in result.trace
    assert os.listdir(folder) == []


def test_no_pdf_without_a_reason_is_a_fault_of_ours(press, folder):
    press.answers["guide"] = ()
    (problem,) = built(press, folder).problems
    assert problem.code == "E900"
    assert "no PDF was made, and no reason given" in problem.message


def test_an_interruption_passes(press, folder):
    press.answers["guide"] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        built(press, folder)
    assert os.listdir(folder) == []


def test_what_became_of_a_document_can_be_sent_between_processes(press, folder):
    press.answers["guide"] = (warning(),)
    result = pickle.loads(pickle.dumps(built(press, folder)))
    assert result.path == folder / "guide.pdf"
    assert [problem.code for problem in result.problems] == ["W601"]


# The size of the print.


@pytest.mark.parametrize(
    ("own", "asked", "file"),
    [
        ("regular", None, "guide.pdf"),
        ("regular", "regular", "guide.pdf"),
        ("regular", "large", "guide-large.pdf"),
        ("large", None, "guide.pdf"),
        ("large", "large", "guide.pdf"),
        ("large", "regular", "guide-regular.pdf"),
    ],
)
def test_a_size_that_is_not_its_own_is_in_the_name_of_the_file(own, asked, file, press, tmp_path):
    built = build_one(press, Leaf("guide", size=own), BuildOptions(tmp_path, size=asked))
    assert (built.path, built.document, built.profile) == (tmp_path / file, "guide", asked or own)
    assert press.sizes == [asked]
    assert [path.name for path in tmp_path.iterdir()] == [file]


def test_what_fails_says_its_size_too(press, tmp_path):
    press.answers["guide"] = [error()]
    built = build_one(press, Leaf("guide", size="large"), BuildOptions(tmp_path))
    assert (built.path, built.profile) == (None, "large")


def beside(press, *leaves):
    """Two documents, the second with the name that the first one's file would have."""
    places = [Span("content.yaml", line, 7) for line in (4, 9)]
    press.documents = tuple(
        replace(leaf, id=Text(leaf.id, span)) for leaf, span in zip(leaves, places, strict=True)
    )


def sized(folder, size, only=()):
    problems = Problems()
    work = plan(Path("content.yaml"), only, BuildOptions(folder, size=size), problems)
    return [] if work is None else [str(document.id) for document in work.documents], list(problems)


def test_no_file_takes_the_place_of_another_document(press, folder):
    beside(press, Leaf("guide"), Leaf("guide-large"))
    ids, (problem,) = sized(folder, "large")
    assert ids == ["guide-large"]
    assert (problem.code, problem.document, problem.span) == ("E222", "guide", Span("content.yaml", 4, 7))
    assert problem.message == (
        '"guide" would now be written to guide-large.pdf, which is the file of the document in line 9'
    )
    assert sized(folder, None) == (["guide", "guide-large"], [])
    assert sized(folder, "regular") == (["guide", "guide-large"], [])


def test_not_even_when_the_other_one_is_not_built_now(press, folder):
    beside(press, Leaf("guide"), Leaf("guide-large"))
    ids, (problem,) = sized(folder, "large", ["guide"])
    assert (ids, problem.code) == ([], "E222")
    assert sized(folder, "large", ["guide-large"]) == (["guide-large"], [])


def aimed(folder, *targets, variant="colour", only=()):
    problems = Problems()
    options = BuildOptions(folder, targets=("screen", *targets), variant=variant)
    work = plan(Path("content.yaml"), only, options, problems)
    return [] if work is None else [str(document.id) for document in work.documents], [one.code for one in problems]


@pytest.mark.parametrize(
    ("name", "targets", "variant"),
    [("guide-shop", ("shop",), "colour"), ("guide-mono", (), "mono"), ("guide-ink-office", ("office",), "ink")],
)
def test_nor_do_files_for_print_and_variants(name, targets, variant, press, folder):
    beside(press, Leaf("guide"), Leaf(name))
    assert aimed(folder, *targets, variant=variant) == ([name], ["E222"])
    assert aimed(folder) == (["guide", name], [])


@pytest.mark.parametrize(
    ("size", "variant", "target", "file"),
    [
        (None, "colour", "screen", "guide.pdf"),
        (None, "colour", "shop", "guide-shop.pdf"),
        (None, "mono", "office", "guide-mono-office.pdf"),
        ("large", "ink", "shop", "guide-large-ink-shop.pdf"),
    ],
)
def test_each_file_is_named_after_what_it_is_for(size, variant, target, file, press, tmp_path):
    built = build_one(press, Leaf("guide"), BuildOptions(tmp_path, size=size, variant=variant), target)
    assert (built.path, built.target) == (tmp_path / file, target)


def test_a_file_for_print_names_the_accessible_one(press, tmp_path):
    build_one(press, Leaf("guide"), BuildOptions(tmp_path, variant="mono"), "shop")
    build_one(press, Leaf("guide"), BuildOptions(tmp_path))
    printing, screen = press.options
    assert (printing.target, printing.variant, printing.accessible) == ("shop", "mono", "guide-mono.pdf")
    assert (screen.target, screen.variant, screen.accessible) == ("screen", "colour", "")


def test_a_document_that_is_large_itself_keeps_its_name(press, folder):
    beside(press, Leaf("guide", size="large"), Leaf("guide-large", size="large"))
    assert sized(folder, "large") == (["guide", "guide-large"], [])
    beside(press, Leaf("guide", size="large"), Leaf("guide-regular"))
    assert [problem.code for problem in sized(folder, "regular")[1]] == ["E222"]


def test_a_sparing_build_leaves_a_file_alone_that_has_the_bytes_already(press, folder):
    first = built(press, folder, sparing=True)
    before = first.path.stat()
    again = built(press, folder, sparing=True)
    after = first.path.stat()
    assert (first.spared, again.spared) == (False, True)
    assert (again.path, again.pages, again.size, again.fit) == (first.path, first.pages, first.size, first.fit)
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    press.answers["guide"] = b"%PDF-1.7 other"
    assert not built(press, folder, sparing=True).spared
    assert first.path.read_bytes() == b"%PDF-1.7 other"


def test_any_other_build_writes_it_anew(press, folder):
    before = built(press, folder).path.stat()
    again = built(press, folder)
    assert not again.spared
    assert (again.path.stat().st_ino, again.path.stat().st_mtime_ns) != (before.st_ino, before.st_mtime_ns)


DAY = datetime.date(2026, 11, 23)


def test_the_checks_are_asked_on_the_pages_and_by_the_day(press, folder):
    built(press, folder, today=DAY, date=datetime.date(2020, 1, 1))
    assert press.judged == [("guide", DAY, False)] and press.paged == ["guide"]


def test_what_they_find_is_told_and_an_error_stops_the_document(press, folder):
    press.judgements["guide"] = (warning("guide"),)
    made = built(press, folder)
    assert made.path is not None and [problem.code for problem in made.problems] == ["W601"]
    assert built(press, folder, strict=True).path is None
    press.judgements["guide"] = (error("E203", "guide"),)
    assert built(press, folder).path is None


def test_words_are_judged_where_there_are_no_pages(press, folder):
    press.answers["guide"] = [error("E501", "guide")]
    press.judgements["guide"] = (warning("guide"),)
    made = built(press, folder)
    assert sorted(problem.code for problem in made.problems) == ["E501", "W601"]
    assert press.judged == [("guide", None, False)] and press.paged == []


def test_a_code_that_no_check_has_stops_everything(press, folder):
    press.misnamed = (error("E204"),)
    assert planned(press, folder) == ([], ["E204"]) or planned(press, folder) == (None, ["E204"])
    assert not folder.exists()


def test_a_document_whose_words_are_not_all_there_is_not_judged(press, folder):
    press.found, press.loads, press.drafts = (error("E203"),), False, True
    press.unsettled = frozenset(["guide"])
    planned(press, folder)
    assert [name for name, _, _ in press.judged] == ["questions"]
