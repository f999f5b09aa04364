"""How results and problems look."""

import dataclasses
import io
import json

import pytest

from brochure.cli.report import Report, bytes_in_words, print_problem
from brochure.cli.screen import Screen, Terminal
from brochure.codes import CODES
from brochure.editions.build import Built
from brochure.problems import Problem, Problems, Span


class Desk:
    """A terminal whose streams can be read."""

    def __init__(self, encoding="utf-8", environment=None, debug=False):
        self._out, self._err = (io.TextIOWrapper(io.BytesIO(), encoding, newline="\n") for _ in range(2))
        self.terminal = Terminal(Screen(self._out, environment or {}), Screen(self._err, environment or {}), debug)

    @property
    def out(self):
        return self._out.buffer.getvalue().decode(self._out.encoding)

    @property
    def err(self):
        return self._err.buffer.getvalue().decode(self._err.encoding)


@pytest.fixture
def content(tmp_path, monkeypatch):
    """A content.yaml in the folder one is in."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "content.yaml"
    file.write_text("format: 1\n\ttittle: “Zürich” guide\n", encoding="utf-8")
    return file


SLIP = Problem("E203", 'unknown key "tittle": did you mean "title"?', Span("content.yaml", 2, 2), "rename the key")
WARNING = Problem("W602", "nobody asks this", Span("content.yaml", 1, 1), "use it")


def shown(problem, **options):
    desk = Desk(**options)
    print_problem(desk.terminal.err, problem)
    return desk.err


def test_a_problem_has_a_place_its_line_a_caret_and_a_fix(content):
    assert shown(SLIP) == (
        'content.yaml:2:2: error[E203]: unknown key "tittle": did you mean "title"?\n'
        "     2 |     tittle: “Zürich” guide\n"
        "       |     ^\n"
        "  fix: rename the key\n"
    )


def test_a_screen_of_ascii_gets_ascii(content):
    assert '     2 |     tittle: "Z\\xfcrich" guide\n' in shown(SLIP, encoding="ascii")


def test_colour_marks_the_parts(content):
    assert "\x1b[1;31merror[E203]\x1b[0m: unknown" in shown(SLIP, environment={"FORCE_COLOR": "1"})
    assert "\x1b[1;33mwarning[W602]\x1b[0m: nobody" in shown(WARNING, environment={"FORCE_COLOR": "1"})


def test_a_problem_without_a_place_is_ours_to_tell():
    assert shown(Problem("E311", "the disk is full", hint="free some")) == (
        "brochure: error[E311]: the disk is full\n  fix: free some\n"
    )


def test_without_a_hint_the_catalogue_says_what_to_do():
    assert shown(Problem("E104", "the file is empty")).endswith(f"  fix: {CODES['E104'].fix}\n")


def test_a_line_that_can_not_be_shown_is_left_out(content):
    for span in (Span("gone.yaml", 1, 1), Span("content.yaml", 99, 1), Span("content.yaml", 3, 1)):
        assert shown(Problem("E203", "unknown", span, "mend")).count("\n") == 2


def built(document="guide", path="output/guide.pdf", problems=(), **more):
    return Built(document, "handout", path, 2, 4567, "12 pt", Problems(problems), **more)


def test_a_file_has_one_line(content):
    desk = Desk()
    report = Report(desk.terminal)
    report.built(built(), 0.1234)
    assert desk.out == "output/guide.pdf: 2 pages, 4.6 kB, 0.12 s, fit: 12 pt\n"
    assert report.close() == 0
    assert desk.err == ""


def test_a_document_that_was_not_written_has_none():
    desk = Desk()
    report = Report(desk.terminal)
    report.built(built(path=None, problems=[SLIP]), 0.1)
    assert (desk.out, report.close()) == ("", 1)


def test_a_file_that_stays_as_it_is_has_a_line_only_for_those_who_want_all():
    desk = Desk()
    Report(desk.terminal).built(built(spared=True), 0.1)
    assert (desk.out, desk.err) == ("", "")
    Report(desk.terminal, verbose=True).built(built(spared=True), 0.1)
    assert (desk.out, desk.err) == ("", "brochure: output/guide.pdf is as it was\n")


def test_problems_come_together_sorted_and_counted(content):
    desk = Desk()
    report = Report(desk.terminal)
    report.problems.extend([SLIP, WARNING])
    report.built(built(problems=[SLIP, Problem("E501", "too long", Span("content.yaml", 1, 5), "cut")]), 0.1)
    assert report.close() == 5
    lines = desk.err.splitlines()
    assert [line.split(": ")[1] for line in lines if ":" in line and "[" in line] == [
        "warning[W602]", "error[E501]", "error[E203]",
    ]  # fmt: skip
    assert lines[-1] == "2 errors, 1 warning"


@pytest.mark.parametrize(
    ("problems", "strict", "summary", "code"),
    [
        ([SLIP], False, "1 error", 1),
        ([WARNING], False, "1 warning", 0),
        ([WARNING], True, "1 warning (--strict counts warnings as errors)", 1),
        ([WARNING, SLIP], True, "1 error, 1 warning", 1),
    ],
)
def test_the_last_line_counts(problems, strict, summary, code):
    desk = Desk()
    report = Report(desk.terminal, strict=strict)
    report.problems.extend(problems)
    assert report.close() == code
    assert desk.err.splitlines()[-1] == summary


def test_quiet_leaves_only_errors():
    desk = Desk()
    report = Report(desk.terminal, quiet=True)
    report.built(built(problems=[WARNING]), 0.1)
    report.step("reading")
    report.close()
    assert (desk.out, desk.err) == ("", "")
    report.problems.extend([SLIP])
    report.close()
    assert desk.err.startswith("content.yaml:2:2: error[E203]")
    assert "W602" not in desk.err


def test_verbose_tells_the_steps():
    desk = Desk()
    report = Report(desk.terminal, verbose=True)
    report.step("reading content.yaml")
    report.built(built(path=None), 0.1)
    assert desk.err == "brochure: reading content.yaml\nbrochure: guide was not written\n"


@pytest.mark.parametrize("quiet", [False, True])
def test_json_is_one_object_and_all_there_is(quiet):
    desk = Desk(encoding="ascii")
    report = Report(desk.terminal, as_json=True, quiet=quiet)
    report.built(built(problems=[SLIP]), 0.12345)
    report.built(built("questions", None, [Problem("E311", "Z\u00fcrich: the disk is full", hint="free some")]), 0)
    assert report.close() == 3
    assert desk.err == ""
    told = json.loads(desk.out)
    assert list(told) == ["documents", "problems"]
    assert list(told["documents"][0].items()) == [
        ("id", "guide"), ("kind", "handout"), ("for", "screen"), ("size", "regular"), ("path", "output/guide.pdf"),
        ("pages", 2), ("bytes", 4567), ("seconds", 0.123), ("fit", "12 pt"),
    ]  # fmt: skip
    assert told["documents"][1]["path"] is None
    assert [list(problem.items()) for problem in told["problems"]] == [
        [
            ("file", None), ("line", None), ("column", None), ("code", "E311"), ("severity", "error"),
            ("message", "Z\u00fcrich: the disk is full"), ("fix", "free some"),
        ],
        [
            ("file", "content.yaml"), ("line", 2), ("column", 2), ("code", "E203"), ("severity", "error"),
            ("message", SLIP.message), ("fix", "rename the key"),
        ],
    ]  # fmt: skip


def test_a_traceback_is_for_those_who_asked():
    for debug, expected in ((False, ""), (True, "Traceback\n")):
        desk = Desk(debug=debug)
        Report(desk.terminal).built(built(path=None, trace="Traceback"), 0)
        assert desk.err == expected


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 byte"), (999, "999 bytes"), (1000, "1.0 kB"), (43_210, "43.2 kB"), (999_949, "999.9 kB"),
     (999_950, "1.0 MB"), (1_300_000, "1.3 MB")],
)  # fmt: skip
def test_sizes_are_said_as_people_say_them(size, words):
    assert bytes_in_words(size) == words


def test_what_shared_words_cause_in_several_documents_is_told_once(content):
    desk = Desk()
    report = Report(desk.terminal)
    for name in ("guide", "questions"):
        report.built(built(name, problems=[dataclasses.replace(SLIP, document=name)]), 0.1)
    assert report.close() == 1
    assert desk.err.count("error[E203]") == 1 and desk.err.endswith("\n1 error\n")
