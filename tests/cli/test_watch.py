"""`brochure watch`: what it says as files change, and how it ends."""

from __future__ import annotations

import contextlib
import io
import os
import re
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brochure.cli import main
from tests.editions.press import PDF, Press, error, warning
from tests.watching.steps import Steps, nothing, renamed_into_place, write

OUTPUT = "output"
NEW = b"%PDF-1.7 new"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a project, which one is in."""
    for name in ("SOURCE_DATE_EPOCH", "BROCHURE_DEBUG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "content.yaml").write_text("brand: brand.yml\nimage: door.jpg\n", encoding="utf-8")
    (tmp_path / "brand.yml").write_text("color: {}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Press:
    return Press().install(monkeypatch)


@pytest.fixture
def content(project: Path) -> Path:
    return project / "content.yaml"


class Watched:
    """A run of `brochure watch`: what it printed, each line of the first stream without its time of day."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.err = code, err
        self.out = [re.sub(r"^\d\d:\d\d:\d\d ", "", line) for line in out.splitlines()]
        self.timed = [line for line in out.splitlines() if re.match(r"\d\d:\d\d:\d\d ", line)]

    @property
    def rounds(self) -> list[list[str]]:
        """What was said from the first change on, a list for each."""
        found: list[list[str]] = []
        for line in self.out:
            if re.search(r" (changed|gone|appeared)\b", line) and line != "no PDF changed":
                found.append([])
            if found and not line.startswith("stopped"):
                found[-1].append(re.sub(r"\.pdf: .*", ".pdf", line))
        return found


@pytest.fixture
def watch(press: Press, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Watched]:
    """`brochure watch` with these arguments, while these steps happen; Ctrl-C comes after the last."""

    def watch(*steps: Callable[[], object], arguments: tuple[str, ...] = ()) -> Watched:
        monkeypatch.setattr("brochure.watching.lookout.reports", Steps(*steps))
        code = main(["watch", *arguments])
        return Watched(code, *capsys.readouterr())

    return watch


def pdf(name: str) -> str:
    return os.path.join(OUTPUT, f"{name}.pdf")


def test_builds_first_and_says_what_it_watches_and_how_to_stop(watch: Callable[..., Watched], project: Path) -> None:
    ran = watch()
    assert (ran.code, ran.err) == (0, "")
    assert [line.split(":")[0] for line in ran.out[:2]] == [pdf("guide"), pdf("questions")]
    assert ran.out[2:] == ["watching content.yaml and 2 other files; Ctrl-C stops", "stopped; the PDFs are whole"]
    assert len(ran.timed) == 2
    assert (project / OUTPUT / "guide.pdf").read_bytes() == PDF


def test_only_what_comes_out_different_is_written(
    watch: Callable[..., Watched], press: Press, project: Path, content: Path
) -> None:
    guide, questions = project / OUTPUT / "guide.pdf", project / OUTPUT / "questions.pdf"
    before: list[os.stat_result] = []

    def other() -> None:
        before.append(guide.stat())
        press.answers["questions"] = NEW
        renamed_into_place(content, "image: door.jpg  # other\n")()

    ran = watch(other)
    assert ran.rounds == [["content.yaml changed", pdf("questions")]]
    assert questions.read_bytes() == NEW
    after = guide.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before[0].st_mtime_ns, before[0].st_ino)


def test_a_change_that_changes_no_pdf_is_told(watch: Callable[..., Watched], content: Path) -> None:
    assert watch(write(content, "# a note\nimage: door.jpg\n")).rounds == [["content.yaml changed", "no PDF changed"]]


def test_a_mistake_is_told_as_by_build_and_the_last_good_pdf_stays_until_it_is_mended(
    watch: Callable[..., Watched], press: Press, project: Path, content: Path
) -> None:
    def broken() -> None:
        press.found, press.loads = (error(),), False
        content.write_text("tittle: x\n", encoding="utf-8")

    def mended() -> None:
        assert sorted(os.listdir(project / OUTPUT)) == ["guide.pdf", "questions.pdf"]
        press.found, press.loads = (), True
        press.answers["guide"] = NEW
        content.write_text("title: x and more\n", encoding="utf-8")

    ran = watch(broken, mended)
    assert ran.code == 0
    assert ran.rounds == [["content.yaml changed"], ["content.yaml changed", pdf("guide")]]
    assert ran.err == (
        "content.yaml:3:1: error[E203]: something is wrong\n"
        "  fix: mend it\n"
        "1 error\n"
        "the last good PDFs stay\n"
    )  # fmt: skip
    assert (project / OUTPUT / "guide.pdf").read_bytes() == NEW


def test_a_document_that_fails_leaves_its_pdf_and_stops_no_other(
    watch: Callable[..., Watched], press: Press, project: Path, content: Path
) -> None:
    def too_long() -> None:
        press.answers = {"questions": (error("E501"),), "guide": NEW}
        content.write_text("title: far too long\n", encoding="utf-8")

    ran = watch(too_long, write(project / "brand.yml", "not watched any more\n"), write(content, "title: other\n"))
    assert ran.rounds == [["content.yaml changed", pdf("guide")], ["content.yaml changed"]]
    assert ran.err.count("error[E501]") == ran.err.count("\nthe last good PDF stays\n") == 2
    assert (project / OUTPUT / "questions.pdf").read_bytes() == PDF


def test_a_mistake_at_the_start_is_waited_out(watch: Callable[..., Watched], press: Press, content: Path) -> None:
    press.found, press.loads = (error(),), False

    def mended() -> None:
        press.found, press.loads = (), True
        content.write_text("title: x\n", encoding="utf-8")

    ran = watch(mended)
    assert ran.code == 0
    assert ran.err.endswith("1 error\nthere is no earlier PDF\n")
    assert ran.rounds == [["content.yaml changed", pdf("guide"), pdf("questions")]]


def test_content_that_is_deleted_is_waited_for(
    watch: Callable[..., Watched], press: Press, content: Path, project: Path
) -> None:
    ran = watch(content.unlink, write(project / "brand.yml", "color: {primary: x}\n"), write(content, "title: x\n"))
    assert ran.err == ""
    assert ran.rounds == [
        ["content.yaml is gone; waiting for content.yaml, the PDFs stay"],
        ["brand.yml changed; waiting for content.yaml, the PDFs stay"],
        ["content.yaml has appeared", "no PDF changed"],
    ]
    assert len(press.loaded) == 2


def test_a_missing_picture_that_appears_is_built(watch: Callable[..., Watched], project: Path) -> None:
    assert watch((project / "door.jpg").touch).rounds == [["door.jpg has appeared", "no PDF changed"]]


def test_a_pdf_that_is_deleted_comes_back_with_the_next_change(
    watch: Callable[..., Watched], content: Path, project: Path
) -> None:
    guide = project / OUTPUT / "guide.pdf"
    assert watch(lambda: guide.unlink(), write(content, "title: x\n")).rounds == [
        ["content.yaml changed", pdf("guide")]
    ]
    assert guide.read_bytes() == PDF


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("ab", "a.png and b.png have appeared"),
        ("abc", "a.png, b.png and c.png have appeared"),
        ("abcd", "a.png, b.png and 2 more files have appeared"),
    ],
)
def test_many_files_at_once_are_one_line(
    names: str, words: str, watch: Callable[..., Watched], content: Path, project: Path
) -> None:
    content.write_text("".join(f"{name}: {name}.png\n" for name in names), encoding="utf-8")

    def arrive() -> None:
        for name in names:
            (project / f"{name}.png").touch()

    def mixed() -> None:
        (project / "a.png").unlink()
        content.write_text("title: x\n", encoding="utf-8")

    assert [round[0] for round in watch(arrive, mixed).rounds] == [words, "content.yaml changed; a.png is gone"]


def test_content_that_changes_while_it_is_built_is_built_once_more(
    watch: Callable[..., Watched], press: Press, content: Path
) -> None:
    saves = ["title: one and a half\n"]

    def save() -> None:
        if saves:
            content.write_text(saves.pop(), encoding="utf-8")

    press.while_rendering = save
    ran = watch()
    assert ran.rounds == [["content.yaml changed", "no PDF changed"]]
    assert len(press.loaded) == 2


def test_a_bug_in_one_round_is_one_line_and_it_goes_on(
    watch: Callable[..., Watched], press: Press, content: Path
) -> None:
    def buggy() -> None:
        press.load_fails = KeyError("x")
        content.write_text("title: x\n", encoding="utf-8")

    def mended() -> None:
        press.load_fails = None
        content.write_text("title: xyz\n", encoding="utf-8")

    ran = watch(buggy, mended)
    assert ran.code == 0
    assert ran.err.count("error[E900]") == 1 and "Traceback" not in ran.err
    assert ran.rounds[-1] == ["content.yaml changed", "no PDF changed"]


def test_a_pdf_that_a_viewer_holds_is_told_and_it_goes_on(
    watch: Callable[..., Watched], press: Press, content: Path, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    real = os.replace

    def held(source: object, target: object) -> None:
        raise PermissionError(13, "Permission denied")

    def edited_while_open() -> None:
        monkeypatch.setattr(os, "replace", held)
        press.answers["guide"] = NEW
        content.write_text("title: x\n", encoding="utf-8")

    def edited_when_closed() -> None:
        monkeypatch.setattr(os, "replace", real)
        content.write_text("title: xyz\n", encoding="utf-8")

    ran = watch(edited_while_open, edited_when_closed)
    assert "error[E312]" in ran.err and "close it in your PDF viewer" in ran.err
    assert ran.err.endswith("1 error\nthe last good PDF stays\n")
    assert ran.rounds == [["content.yaml changed"], ["content.yaml changed", pdf("guide")]]
    assert sorted(os.listdir(project / OUTPUT)) == ["guide.pdf", "questions.pdf"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--only", "quide"), 2, 'no document "quide": did you mean "guide"?'),
        (("-o", "no/such"), 3, "does not exist"),
    ],
)
def test_a_command_that_can_not_work_ends_at_once(
    arguments: tuple[str, ...], code: int, words: str, watch: Callable[..., Watched]
) -> None:
    ran = watch(nothing, arguments=arguments)
    assert (ran.code, ran.out) == (code, [])
    assert words in ran.err


def test_content_that_is_not_there_from_the_start_ends_it_at_once(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("brochure.watching.lookout.reports", Steps(nothing))
    assert main(["watch", "contents.yaml"]) == 3
    assert "E101" in capsys.readouterr().err


def test_the_options_of_build_are_there_and_mean_the_same(
    watch: Callable[..., Watched], press: Press, content: Path, project: Path
) -> None:
    press.found = (warning(),)
    ran = watch(write(content, "title: x\n"), arguments=("--only", "guide", "-o", "prints", "--date", "2026-11-23"))
    assert os.listdir(project / "prints") == ["guide.pdf"]
    assert [str(date) for _, date in press.rendered] == ["2026-11-23", "2026-11-23"]
    assert "1 warning\n" in ran.err
    assert watch(arguments=("--strict",)).err.endswith("there is no earlier PDF\n")


def test_quiet_leaves_only_errors(watch: Callable[..., Watched], press: Press, content: Path) -> None:
    press.found = (warning(),)

    def broken() -> None:
        press.found, press.loads = (error(),), False
        content.write_text("tittle: x\n", encoding="utf-8")

    ran = watch(write(content, "title: x\n"), broken, arguments=("-q",))
    assert ran.out == []
    assert ran.err.startswith("content.yaml:3:1: error[E203]")


@pytest.mark.parametrize("option", ["--json", "-v"])
def test_what_is_for_a_run_that_ends_is_not_there(option: str, watch: Callable[..., Watched]) -> None:
    ran = watch(arguments=(option,))
    assert (ran.code, ran.out) == (2, [])


def test_polling_is_for_those_who_ask(
    press: Press, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for arguments in ([], ["--poll"]):
        steps = Steps()
        monkeypatch.setattr("brochure.watching.lookout.reports", steps)
        assert main(["watch", *arguments]) == 0
        assert steps.polled == bool(arguments)


@pytest.mark.skipif(sys.platform == "win32", reason="there a process is ended without being asked")
@pytest.mark.parametrize("interrupts", [signal.default_int_handler, signal.SIG_IGN])
def test_being_told_to_end_is_as_good_as_ctrl_c(interrupts: object, watch: Callable[..., Watched]) -> None:
    """Also where Ctrl-C is ignored, as in the background of a shell script."""
    usual = signal.signal(signal.SIGINT, interrupts)  # type: ignore[arg-type]
    try:
        ran = watch(lambda: signal.raise_signal(signal.SIGTERM), nothing)
    finally:
        signal.signal(signal.SIGINT, usual)
    assert (ran.code, ran.err, ran.out[-1]) == (0, "", "stopped; the PDFs are whole")
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


@pytest.mark.skipif(sys.platform == "win32", reason="there a process is ended without being asked")
@pytest.mark.parametrize(
    ("number", "interrupts"),
    [
        (signal.SIGINT, signal.default_int_handler),
        (signal.SIGTERM, signal.default_int_handler),
        (signal.SIGTERM, signal.SIG_IGN),
    ],
)
def test_what_something_swallows_in_a_build_still_ends_it(
    number: int, interrupts: object, watch: Callable[..., Watched], press: Press, content: Path
) -> None:
    """As libraries do that try to import what may not be installed."""

    def swallowed() -> None:
        with contextlib.suppress(BaseException):
            signal.raise_signal(number)

    press.while_rendering = swallowed
    usual = signal.signal(signal.SIGINT, interrupts)  # type: ignore[arg-type]
    try:
        ran = watch(write(content, "title: x\n"))
    finally:
        signal.signal(signal.SIGINT, usual)
    assert (ran.code, ran.err, ran.out[-1], ran.rounds) == (0, "", "stopped; the PDFs are whole", [])


def test_ctrl_c_in_the_middle_of_a_build_leaves_no_half_file(
    watch: Callable[..., Watched], press: Press, project: Path
) -> None:
    press.answers["questions"] = KeyboardInterrupt()
    ran = watch()
    assert (ran.code, ran.err, ran.out[-1]) == (0, "", "stopped; the PDFs are whole")
    assert os.listdir(project / OUTPUT) == ["guide.pdf"]


class Unread(io.StringIO):
    """A pipe that nobody reads any more."""

    def write(self, _: str) -> int:
        raise BrokenPipeError


def test_a_reader_that_leaves_ends_it(press: Press, monkeypatch: pytest.MonkeyPatch, content: Path) -> None:
    monkeypatch.setattr("brochure.watching.lookout.reports", Steps(write(content, "title: x\n")))
    monkeypatch.setattr(sys, "stdout", Unread())
    assert main(["watch"]) == 0
    assert len(press.loaded) == 1


def test_the_help_says_how_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["watch", "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Ctrl-C stops it. That is its usual end, and the exit code is then 0." in told
    for option in ("--output", "--only", "--date", "--quiet", "--strict", "--debug", "--poll"):
        assert option in told
