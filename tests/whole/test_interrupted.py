"""A build that is killed, interrupted, not listened to, or not alone: whole files or the earlier ones, never half."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from tests.whole.project import Ran, Shop, finish, start

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals of this kind")

# The program's own clock: what Python reports of itself to an audit hook (files opened, modules loaded, code compiled,
# names of files changed). It ticks the same in every run, so that a moment can be named without a watch.
COUNT = """
import atexit, sys
ticks = 0
def tick(event, details):
    global ticks
    ticks += 1
sys.addaudithook(tick)
atexit.register(lambda: print(ticks, file=sys.stderr))
"""
AT_TICK = """
import os, signal, sys
ticks = 0
def tick(event, details):
    global ticks
    ticks += 1
    if ticks == {tick}:
        os.kill(os.getpid(), signal.{signal})
sys.addaudithook(tick)
"""
# Moments that matter most, and are over in no time: the steps of putting a file in place.
AT_CALL = """
import os, signal
def struck(*_, **__):
    {first}
    os.kill(os.getpid(), signal.{signal})
    return {result}
real, os.{call} = os.{call}, struck
"""
CALLS = {
    "a file is opened": ("open", "file = real(*_, **__)", "file"),
    "nothing is written": ("write", "pass", "real(*_, **__)"),
    "half of it is written": ("write", "size = real(_[0], _[1][: len(_[1]) // 2])", "size"),
    "it is to be forced to the disk": ("fsync", "pass", "real(*_, **__)"),
    "it is to take its place": ("replace", "pass", "real(*_, **__)"),
    "it has taken its place": ("replace", "real(*_, **__)", "None"),
}
QUIET = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}


@pytest.fixture(scope="session")
def warm(tmp_path_factory: pytest.TempPathFactory) -> None:
    """All modules compiled, so that runs are alike."""
    finish(start(tmp_path_factory.mktemp("warm"), "build"))


@pytest.fixture
def changed(shop: Shop, warm: None) -> Shop:
    """A shop whose next build gives other PDFs than the earlier one; they are in `prints`."""
    shop.change("name: Maple Street Clinic", "name: Elm Street Clinic")
    assert shop.build("-o", "prints").code == 0
    return shop


def new(shop: Shop) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (shop.folder / "prints").iterdir()}


def struck_at_all_moments(shop: Shop, name: str) -> dict[str, Ran]:
    """Runs that got the signal `name` at some moment, each with an output folder of its own, called after it."""
    counted = finish(start(shop.folder, "build", "-o", "prints", before=COUNT, environment=QUIET))
    assert counted.code == 0, counted.err
    ticks = int(counted.err)
    scripts = {
        moment: AT_CALL.format(call=call, first=first, result=result, signal=name)
        for moment, (call, first, result) in CALLS.items()
    }
    for part in (0.55, 0.75, 0.9, 0.96, 0.985):
        scripts[f"at {part:.1%}"] = AT_TICK.format(tick=int(part * ticks), signal=name)
    running = {}
    for moment, script in scripts.items():
        shutil.copytree(shop.output, shop.folder / moment)
        running[moment] = start(shop.folder, "build", "-o", moment, before=script, environment=QUIET)
    return {moment: finish(process) for moment, process in running.items()}


def assert_whole(shop: Shop, folder: Path) -> None:
    """Every PDF in `folder` is the earlier one or the new one, to the byte."""
    for pdf in folder.glob("*.pdf"):
        assert pdf.read_bytes() in (shop.earlier[pdf.name], new(shop)[pdf.name]), pdf
    assert sorted(pdf.name for pdf in folder.glob("*.pdf")) == sorted(shop.earlier)


@posix
def test_a_build_that_is_killed_at_any_moment_leaves_whole_files(changed: Shop) -> None:
    for moment, ran in struck_at_all_moments(changed, "SIGKILL").items():
        folder = changed.folder / moment
        assert ran.code == -signal.SIGKILL, f"{moment}: {ran}"
        assert_whole(changed, folder)
        left = [path.name for path in folder.iterdir() if path.suffix != ".pdf"]
        assert len(left) <= 1 and all(name.startswith(".brochure-") for name in left), moment
        assert changed.build("-o", folder).code == 0
        assert {path.name: path.read_bytes() for path in folder.glob("*.pdf")} == new(changed)


@posix
def test_ctrl_c_at_any_moment_is_one_line_and_leaves_whole_files_and_nothing_else(changed: Shop) -> None:
    for moment, ran in struck_at_all_moments(changed, "SIGINT").items():
        folder = changed.folder / moment
        assert (ran.code, ran.err) == (130, "brochure: interrupted; the files that were written are whole\n"), moment
        assert_whole(changed, folder)
        assert sorted(os.listdir(folder)) == sorted(changed.earlier), moment


def test_builds_at_once_do_not_disturb_each_other(changed: Shop, warm: None) -> None:
    """All are ready before the first may begin, and all write the same files."""
    ready = "import sys, brochure.editions.build\nprint('ready', flush=True)\nsys.stdin.readline()\n"
    running = [start(changed.folder, "build", before=ready, environment=QUIET, stdin=-1) for _ in range(4)]
    for process in running:
        assert process.stdout is not None and process.stdout.readline() == "ready\n"
    for process in running:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for ran in [finish(process) for process in running]:
        assert (ran.code, ran.err, ran.out.count("\n")) == (0, "", 2)
    assert changed.made() == new(changed)


@posix
def test_nobody_listening_is_no_reason_not_to_build(changed: Shop) -> None:
    for stream in ("stdout", "stderr"):
        reader, writer = os.pipe()
        os.close(reader)
        try:
            ran = finish(start(changed.folder, "build", "-v", **{stream: writer}))
        finally:
            os.close(writer)
        assert ran.code == 0
        assert "rror" not in ran.err and "Traceback" not in ran.err
        assert changed.made() == new(changed)


def on_a_terminal(shop: Shop, **environment: str) -> str:
    """What a build says on a terminal, colours and all."""
    import pty

    ours, theirs = pty.openpty()
    process = start(
        shop.folder, "build", environment={"TERM": "xterm", **environment}, stdout=theirs, stderr=theirs, stdin=theirs
    )
    os.close(theirs)
    said = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # what Linux says when the other end is closed
            break
        if not piece:
            break
        said += piece
    process.wait()
    os.close(ours)
    return said.decode("utf-8")


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="the other end may close before all is read")
def test_colour_is_for_terminals(shop: Shop) -> None:
    shop.change("title: Your questions", "tittle: Your questions")
    plain = finish(start(shop.folder, "build"))
    assert plain.code == 1 and "\x1b" not in plain.err
    coloured = on_a_terminal(shop)
    assert "\x1b[1;31merror[E203]\x1b[0m" in coloured
    for choice in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert on_a_terminal(shop, **choice).replace("\r\n", "\n") == plain.err
