"""`brochure build`: what is asked for is what is done, and what became of it is said."""

import datetime
import json
import logging
import os
import time
import warnings

import pytest

from brochure.cli import main
from tests.editions.press import PDF, Leaf, Press, error, warning


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """The folder of a project, which one is in."""
    for name in ("SOURCE_DATE_EPOCH", "BROCHURE_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "content.yaml").write_text("format: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def press(monkeypatch):
    return Press().install(monkeypatch)


@pytest.fixture
def run(press, capsys):
    def run(*arguments):
        code = main(["build", *map(str, arguments)])
        return code, *capsys.readouterr()

    return run


def files(folder):
    return sorted(os.listdir(folder)) if folder.exists() else None


def test_without_arguments_the_content_here_is_built_into_output(run, press, project):
    code, out, err = run()
    assert (code, err) == (0, "")
    assert files(project / "output") == ["guide.pdf", "questions.pdf"]
    assert (project / "output" / "guide.pdf").read_bytes() == PDF
    first, second = out.splitlines()
    assert first.startswith(f"{os.path.join('output', 'guide.pdf')}: 2 pages, 4.0 kB, ")
    assert first.endswith(" s, fit: as it is")
    assert second.startswith(os.path.join("output", "questions.pdf"))
    assert [str(path) for path in press.loaded] == ["content.yaml"]


def test_the_output_is_beside_the_content(run, project):
    (project / "clinic").mkdir()
    assert run("clinic/content.yaml")[0] == 0
    assert files(project / "clinic" / "output") == ["guide.pdf", "questions.pdf"]
    assert files(project / "output") is None


def test_the_output_goes_where_it_is_wanted(run, project):
    code, out, _ = run("-o", "prints")
    assert code == 0
    assert out.startswith(os.path.join("prints", "guide.pdf"))
    assert files(project / "prints") == ["guide.pdf", "questions.pdf"]
    assert files(project / "output") is None


def test_only_what_is_asked_for_is_built(run, project):
    assert run("--only", "questions")[0] == 0
    assert files(project / "output") == ["questions.pdf"]
    assert run("--only", "questions", "--only", "guide")[0] == 0
    assert files(project / "output") == ["guide.pdf", "questions.pdf"]


def test_a_document_that_is_not_there_is_a_mistake_in_the_command(run, project):
    code, out, err = run("--only", "quide")
    assert (code, out) == (2, "")
    assert 'error[E220]: no document "quide": did you mean "guide"?' in err
    assert files(project / "output") is None


def test_the_date_is_given_or_comes_from_the_environment_or_is_none(run, press, monkeypatch):
    run("--only", "guide")
    run("--only", "guide", "--date", "2026-11-23")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    run("--only", "guide")
    run("--only", "guide", "--date", "2026-11-23")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    run("--only", "guide")
    given = datetime.date(2026, 11, 23)
    assert [date for _, date in press.rendered] == [None, given, datetime.date(2023, 11, 14), given, None]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone can't be set here")
def test_the_date_of_the_environment_is_the_same_in_every_time_zone(run, press, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")  # 22:13 UTC, the next day in Asia
    monkeypatch.setenv("TZ", "UTC-14")
    time.tzset()
    try:
        run("--only", "guide")
    finally:
        monkeypatch.delenv("TZ")
        time.tzset()
    assert press.rendered == [("guide", datetime.date(2023, 11, 14))]


@pytest.mark.parametrize("text", ["2026-02-30", "20261123", "2026-W48-1", "23.11.2026", "today", "", "٢٠٢٦-11-23"])
def test_what_is_no_date_is_a_mistake_in_the_command(run, press, text):
    code, out, err = run("--date", text)
    assert (code, out, press.rendered) == (2, "", [])
    assert f'"{text}" is not a date: write year-month-day' in err


@pytest.mark.parametrize("text", ["soon", "-1", "1.5", "9" * 30, "99999999999999"])
def test_a_date_of_the_environment_that_is_none_is_not_passed_over(run, press, monkeypatch, text):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    code, _, err = run()
    assert (code, press.rendered) == (2, [])
    assert "SOURCE_DATE_EPOCH" in err


def test_mistakes_in_the_content_are_told_and_nothing_is_written(run, press, project):
    press.found = (error(), warning())
    code, out, err = run()
    assert (code, out) == (1, "")
    assert "content.yaml:3:1: error[E203]: something is wrong\n" in err
    assert "  fix: mend it\n" in err
    assert err.endswith("\n1 error, 1 warning\n")
    assert files(project / "output") is None


def test_one_failing_document_does_not_stop_the_others(run, press, project):
    run()
    press.answers = {"guide": (error("E501"),), "questions": b"%PDF-1.7 new"}
    code, out, err = run()
    assert code == 5
    assert out.startswith(os.path.join("output", "questions.pdf")) and out.count("\n") == 1
    assert "error[E501]" in err
    assert (project / "output" / "guide.pdf").read_bytes() == PDF
    assert (project / "output" / "questions.pdf").read_bytes() == b"%PDF-1.7 new"


def test_strict_lets_warnings_fail(run, press, project):
    press.found = (warning(),)
    assert run()[0] == 0
    (project / "output" / "guide.pdf").unlink()
    code, out, err = run("--strict")
    assert (code, out) == (1, "")
    assert files(project / "output") == ["questions.pdf"]
    assert "1 warning (--strict" in err


def test_quiet_and_verbose(run, press):
    press.found = (warning(),)
    assert run("-q") == (0, "", "")
    code, out, err = run("-v")
    assert (code, out.count("\n")) == (0, 2)
    assert err.startswith(
        "brochure: reading content.yaml\n"
        "brochure: building guide (handout)\n"
        "brochure: building questions (faq-sheet)\n"
        "content.yaml:9:1: warning[W601]"
    )
    code, out, err = run("-q", "-v")
    assert (code, out) == (2, "")


def test_json_is_all_that_is_printed(run, press):
    press.answers["questions"] = (error("E501"),)
    code, out, err = run("--json")
    assert (code, err) == (5, "")
    told = json.loads(out)
    assert [(document["id"], document["path"]) for document in told["documents"]] == [
        ("guide", os.path.join("output", "guide.pdf")), ("questions", None),
    ]  # fmt: skip
    assert [problem["code"] for problem in told["problems"]] == ["E501"]


def test_json_tells_a_bug_too(run, press):
    press.load_fails = KeyError("x")
    code, out, err = run("--json")
    assert (code, err) == (70, "")
    assert json.loads(out)["problems"][0]["code"] == "E900"


@pytest.mark.parametrize("stage", ["load", "render"])
@pytest.mark.parametrize("fault", [KeyError("x"), MemoryError(), RecursionError("too deep"), ImportError("no engine")])
def test_a_bug_is_one_line_and_an_exit_code_of_its_own(run, press, fault, stage):
    if stage == "load":
        press.load_fails = fault
    else:
        press.answers["guide"] = fault
    code, _, err = run()
    assert code == 70
    (line,) = [line for line in err.splitlines() if "E900" in line]
    assert line.startswith(f"brochure: error[E900]: this is a bug in brochure: {type(fault).__name__}")
    assert "Traceback" not in err


@pytest.mark.parametrize("stage", ["load", "render"])
def test_a_bug_shows_its_traceback_to_those_who_ask(run, press, monkeypatch, stage):
    if stage == "load":
        press.load_fails = KeyError("x")
    else:
        press.answers["guide"] = KeyError("x")
    assert "Traceback (most recent call last):" in run("--debug")[2]
    monkeypatch.setenv("BROCHURE_DEBUG", "1")
    assert "Traceback (most recent call last):" in run()[2]
    monkeypatch.setenv("BROCHURE_DEBUG", "0")
    assert "Traceback" not in run()[2]


def test_a_bug_in_one_document_does_not_stop_the_others(run, press, project):
    press.answers["guide"] = KeyError("x")
    assert run()[0] == 70
    assert files(project / "output") == ["questions.pdf"]


def test_an_interruption_is_one_line_and_leaves_no_half_file(run, press, project):
    press.answers["questions"] = KeyboardInterrupt()
    code, out, err = run()
    assert (code, out.count("\n")) == (130, 1)
    assert err == "brochure: interrupted; the files that were written are whole\n"
    assert files(project / "output") == ["guide.pdf"]


def test_a_full_disk_is_told_with_what_is_needed(run, press, project, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    run()
    monkeypatch.setattr(os, "write", full)
    code, out, err = run("--only", "guide")
    assert (code, out) == (3, "")
    assert f"error[E311]: cannot write {os.path.join('output', 'guide.pdf')}: the disk is full, and " in err
    assert (project / "output" / "guide.pdf").read_bytes() == PDF


def test_an_output_that_is_no_folder_is_told_before_any_page_is_made(run, press, project):
    (project / "prints").touch()
    code, out, err = run("-o", "prints")
    assert (code, out, press.rendered) == (3, "", [])
    assert "error[E310]: prints is not a folder" in err


def test_the_content_is_not_overwritten(run, press, project):
    (project / "guide.pdf").write_text("format: 1")
    code, _, err = run("guide.pdf", "-o", ".", "--only", "guide")
    assert code == 3
    assert "error[E314]" in err
    assert (project / "guide.pdf").read_text() == "format: 1"


def test_what_libraries_say_to_developers_is_kept_off_the_screen(run, press, monkeypatch):
    def chatter():
        warnings.warn("old way", UserWarning, stacklevel=1)
        logging.getLogger("somewhere").propagate = False
        logging.getLogger("somewhere").warning("odd drawing")

    press.documents = (Leaf("guide"),)
    press.while_rendering = chatter
    kept = logging.lastResort
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        assert run()[2] == ""
        assert seen == []
        assert "odd drawing" in run("--debug")[2]
        assert len(seen) == 1
    assert logging.lastResort is kept


def test_the_help_says_what_exit_codes_there_are(run):
    code, out, _ = run("--help")
    assert code == 0
    for option in ("--output", "--only", "--date", "--json", "--quiet", "--verbose", "--strict", "--debug"):
        assert option in out
    assert " 70  a bug in brochure\n" in out


def test_a_size_can_be_asked_for_and_both_lie_side_by_side(run, press, project):
    assert run("--only", "guide")[0] == 0
    code, out, _ = run("--only", "guide", "--size", "large")
    assert code == 0 and out.startswith(os.path.join("output", "guide-large.pdf"))
    assert run("--only", "guide", "--size", "regular")[0] == 0
    assert files(project / "output") == ["guide-large.pdf", "guide.pdf"]
    assert press.sizes == [None, "large", "regular"]


def test_the_object_says_the_size_of_the_print(run, press):
    press.documents = (Leaf("guide", size="large"), Leaf("questions"))
    assert [one["size"] for one in json.loads(run("--json")[1])["documents"]] == ["large", "regular"]
    assert [one["size"] for one in json.loads(run("--json", "--size", "large")[1])["documents"]] == ["large", "large"]


def test_another_size_is_a_mistake_in_the_command(run, press, project):
    code, _, err = run("--size", "huge")
    assert code == 2 and "'regular', 'large'" in err
    assert files(project / "output") is None
