"""`brochure check`: what is asked for is what is printed, and the exit code says how it went."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brochure.cli import main
from tests.reports.shouting import only_these
from tests.specimens import Workshop, content, handout

Run = Callable[..., tuple[int, str, str]]
LOUD = content(handout("Come EARLY to your visit."))
QUIET = content(handout("Come early to your visit."))


@pytest.fixture
def run(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Run `brochure check` on content, with the checks of `tests.reports.shouting`."""
    for name in ("SOURCE_DATE_EPOCH", "BROCHURE_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(workshop.root)
    only_these(monkeypatch)

    def run(what: dict[str, Any] | None, *arguments: str) -> tuple[int, str, str]:
        if what is not None:
            Path("content.yaml").write_text(json.dumps(what, ensure_ascii=False, indent=1), encoding="utf-8")
        code = main(["check", *arguments])
        return code, *capsys.readouterr()

    return run


def test_each_finding_has_its_line_and_its_fix(run: Run) -> None:
    code, out, err = run(LOUD)
    assert (code, err) == (1, "")
    first, source, caret, fix, *_ = (line for line in out.partition("Cut it.\n")[2].splitlines())
    assert first.endswith(': error[E798]: "EARLY" shouts') and "Come EARLY to your visit." in source
    assert caret.index("^") == source.index("EARLY") and fix == "  fix: Write: early."


def test_no_pdf_is_written(run: Run) -> None:
    before = sorted(Path().rglob("*"))
    run(LOUD)
    assert sorted(Path().rglob("*")) == [*before, Path("content.yaml")]


def test_warnings_alone_are_fine_but_for_strict(run: Run) -> None:
    assert run(QUIET)[0] == 0
    assert run(QUIET, "--strict")[0] == 1
    assert run(QUIET, "--strict", "--fast")[0] == 0


def test_other_mistakes_have_their_own_exit_codes(run: Run) -> None:
    assert run(None, "gone.yaml")[0] == 3
    assert run(content(handout("A cat \U0001f408.")))[0] == 4
    assert run(LOUD, "--format", "yaml")[0] == 2


def test_only_one_code_as_people_copy_it(run: Run) -> None:
    code, out, _ = run(LOUD, "--only", "[w799]")
    assert code == 0 and "E798" not in out and "W799" in out
    assert "E798" in run(LOUD, "--only", "W799", "--only", "E798")[1]


def test_a_code_that_is_not_there_is_a_mistake_in_the_command(run: Run) -> None:
    code, out, err = run(LOUD, "--only", "W7")
    assert (code, out) == (2, "") and 'no problem has the code "W7": "brochure explain" lists them all' in err


def test_the_day_is_given_or_the_environments_or_todays(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "it has 1 pages by 2026-11-23" in run(QUIET, "--date", "2026-11-23")[1]
    monkeypatch.setattr("brochure.cli.check.day_to_judge_by", lambda given: given or "today")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert "it has 1 pages by 1970-01-02" in run(QUIET)[1]
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert "it has 1 pages by today" in run(QUIET)[1]


def test_large_print(run: Run) -> None:
    assert json.loads(run(QUIET, "--size", "large", "--format", "json")[1])["documents"][0]["size"] == "large"


def test_files_for_print(run: Run) -> None:
    assert "guide: 1 page, 1 warning\n" in run(QUIET, "--for", "screen")[1]
    code, out, err = run(QUIET, "--for", "shop", "--for", "office", "--for", "shop")
    assert (code, err) == (0, "") and "guide: 1 page, judged for shop and office too, " in out
    assert not list(Path().rglob("*.pdf"))


def test_files_for_print_have_pages(run: Run) -> None:
    code, out, err = run(QUIET, "--for", "shop", "--fast")
    assert (code, out) == (2, "") and "--for needs finished pages, and --fast leaves them out" in err
    assert run(QUIET, "--for", "printer")[0] == 2


def test_json_is_one_object_in_ascii(run: Run) -> None:
    code, out, err = run(content(handout("Come EARLY, caf\u00e9.")), "--format", "json")
    assert (code, err) == (1, "") and out.isascii()
    assert [one["code"] for one in json.loads(out)["problems"]] == ["W799", "E798"]


def test_sarif_is_one_log(run: Run) -> None:
    code, out, _ = run(LOUD, "--format", "sarif")
    assert code == 1 and json.loads(out)["version"] == "2.1.0"


def test_github_gets_a_command_for_each_finding(run: Run) -> None:
    code, out, _ = run(LOUD, "--format", "github")
    assert code == 1 and [line.split(" ")[0] for line in out.splitlines()] == ["::warning", "::error"]


def test_the_report_is_written_and_its_pages_are_told(run: Run) -> None:
    code, out, _ = run(LOUD, "--report", "report.pdf")
    assert code == 1 and out.splitlines()[-1] == "report.pdf: 3 pages"
    assert Path("report.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_a_report_that_can_not_be_written_is_a_problem_like_others(run: Run) -> None:
    code, out, _ = run(QUIET, "--report", "content.yaml")
    assert code == 3 and "E314" in out
    assert run(QUIET, "--report", "nowhere/report.pdf")[0] == 3


def test_without_content_there_is_no_report(run: Run) -> None:
    assert run(None, "gone.yaml", "--report", "report.pdf")[0] == 3
    assert not Path("report.pdf").exists()


def test_who_judges_what_is_listed_on_request(run: Run) -> None:
    assert "PEMAT" not in run(QUIET)[1]
    assert "PEMAT" in run(QUIET, "--list")[1]


def test_a_bug_shows_its_traceback_when_that_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise ValueError("no such luck")

    monkeypatch.setattr("brochure.reports.appraisal.weigh", broken)
    code, out, err = run(QUIET)
    assert code == 70 and "E900" in out and "Traceback" not in err
    assert "Traceback" in run(QUIET, "--debug")[2]
