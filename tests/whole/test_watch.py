"""`brochure watch` with the system's own reports and real files: its lines are read as they come."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.whole.project import Shop, start

# Seconds. Nothing waits for it but a test that fails: it ends a process that has stopped to speak.
LONGEST = 120
STARTED = "Ctrl-C stops"


class Watch:
    """A process at work, and what it says, in one stream."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._end = threading.Timer(LONGEST, process.kill)
        self._end.daemon = True
        self._end.start()

    def until(self, words: str) -> list[str]:
        """The lines up to the first that has these words in it."""
        lines: list[str] = []
        assert self._process.stdout is not None
        for line in self._process.stdout:
            lines.append(line.rstrip("\n"))
            if words in line:
                return lines
        pytest.fail(f"it ended, and never said {words!r}:\n" + "\n".join(lines))

    def stopped(self, by: int) -> tuple[int, list[str]]:
        """Its exit code, and what it said last, after a signal."""
        self._process.send_signal(by)
        rest, _ = self._process.communicate()
        return self._process.returncode, rest.splitlines()

    def end(self) -> None:
        """Leave nothing behind, whatever became of the test."""
        self._end.cancel()
        with self._process:
            self._process.kill()


@pytest.fixture
def watch(shop: Shop) -> Iterator[Callable[..., Watch]]:
    """`brochure watch`, started in the shop."""
    running: list[Watch] = []

    def watch(*arguments: str) -> Watch:
        running.append(Watch(start(shop.folder, "watch", *arguments, stderr=subprocess.STDOUT)))
        return running[-1]

    yield watch
    for one in running:
        one.end()


def saved_as_editors_do(path: Path, text: str) -> None:
    """A backup, a temporary file, a new name for it."""
    path.with_name(f"{path.name}~").write_bytes(path.read_bytes())
    new = path.with_name(f".{path.name}.tmp")
    new.write_text(text, encoding="utf-8")
    os.replace(new, path)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals of this kind")
@pytest.mark.parametrize(("arguments", "by"), [((), "SIGINT"), (("--poll",), "SIGTERM")])
def test_a_day_of_work(arguments: tuple[str, ...], by: str, shop: Shop, watch: Callable[..., Watch]) -> None:
    good = shop.content.read_text(encoding="utf-8")
    work = watch(*arguments)
    assert [line[9:] for line in work.until(STARTED)][-1] == "watching content.yaml; Ctrl-C stops"
    shop.assert_untouched()

    saved_as_editors_do(shop.content, good.replace("title: Your questions", "tittle: Your questions"))
    told = work.until("the last good PDF")
    assert told[0].endswith(" content.yaml changed")
    assert any(line.startswith("content.yaml:") and "error[E203]" in line for line in told)
    shop.assert_untouched()

    saved_as_editors_do(shop.content, good.replace("title: Your questions", "title: All your questions"))
    assert work.until("questions.pdf")[0].endswith(" content.yaml changed")
    made = shop.made()
    assert made["first-visit.pdf"] == shop.earlier["first-visit.pdf"]
    assert made["questions.pdf"] != shop.earlier["questions.pdf"]

    shop.content.unlink()
    work.until("waiting for content.yaml, the PDFs stay")
    assert shop.made() == made
    shop.write(good)
    work.until("questions.pdf")
    shop.assert_untouched()

    picture = shop.folder / "pictures" / "door.png"
    shop.add("figure: {image: pictures/door.png, decorative: yes}")
    assert "error[E301]" in "\n".join(work.until("the last good PDF stays"))
    picture.parent.mkdir()
    new = picture.with_suffix(".new")
    new.write_bytes((shop.folder / "assets" / "good.png").read_bytes())
    os.replace(new, picture)
    assert "door.png has appeared" in "\n".join(work.until("first-visit.pdf"))

    code, last = work.stopped(signal.Signals[by])
    assert (code, [line[9:] for line in last]) == (0, ["stopped; the PDFs are whole"])
    assert sorted(shop.made()) == sorted(shop.earlier)
