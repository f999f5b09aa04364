"""A project in a folder and `brochure` at work on it, as an admin would have it: in this process where only the answer
counts, in a process of its own where the process does."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from brochure.cli import main
from brochure.problems import Problem, Problems, Span

ROOT = Path(__file__).resolve().parents[2]
BAD = ROOT / "tests" / "problems"

# The rest of a script that becomes `python -m brochure`.
AS_A_COMMAND = "\nimport runpy\nrunpy.run_module('brochure', run_name='__main__', alter_sys=True)\n"
# Root may write anywhere; a process that carries this out first may do what everybody may. Linux only.
HUMBLE = """\
import ctypes, os
if os.geteuid() == 0:
    libc = ctypes.CDLL(None, use_errno=True)
    header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    libc.capget(header, sets)
    sets[0] &= ~0b110  # capabilities(7): DAC_OVERRIDE, DAC_READ_SEARCH; effective set, first half
    if libc.capset(header, sets):
        raise OSError(ctypes.get_errno(), "the rights of root can not be given up")
"""

# What the files of tests/problems look like without their mistake, with a FAQ sheet added.
GOOD = """\
format: 1
language: en-US
page: letter
clinic:
  name: Maple Street Clinic
  phone: (404) 555-0134
  address: 12 Maple Street, Atlanta, GA 30301
  website: https://maple-street.example
faqs:
  food:
    question: May I eat before I come?
    answer: Eat and drink as you always do.
documents:
  - id: first-visit
    kind: handout
    title: Your first visit
    subtitle: What to bring and what to expect
    sections:
      - title: Before you come
        body:
          - Eat and drink as you always do.
          - bullets:
              - Bring your insurance card.
              - Bring a list of your medicines.
      - title: When you are here
        body:
          - A nurse measures your blood pressure first.
  - id: questions
    kind: faq-sheet
    title: Your questions
    faq: all
checks:
  severity:
    - {code: W731, level: off, reason: No person stands behind a test., by: the test}
"""

_PROBLEM = re.compile(
    r"^(?:(?P<file>.+?):(?P<line>\d+):(?P<column>\d+)|brochure): "
    r"(?:error|warning)\[(?P<code>[EW]\d{3})\]: (?P<message>.+)$"
)


@dataclass(frozen=True)
class Ran:
    """What a run of the program came to."""

    code: int
    out: str
    err: str

    @property
    def problems(self) -> list[Problem]:
        """What was said on stderr, read back. Each problem must come with its way out."""
        found: list[Problem] = []
        for line in self.err.splitlines():
            if match := _PROBLEM.match(line):
                assert not found or found[-1].hint, f"no way out: {found[-1]}"
                place = Span(match["file"], int(match["line"]), int(match["column"])) if match["file"] else None
                found.append(Problem(match["code"], match["message"], place))
            elif line.startswith("  fix: "):
                last = found.pop()
                found.append(Problem(last.code, last.message, last.span, line.removeprefix("  fix: ")))
        assert not found or found[-1].hint, f"no way out: {found[-1]}"
        return found

    @property
    def problem(self) -> Problem:
        """The only one."""
        (problem,) = self.problems
        return problem

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]


def run(folder: Path, *arguments: str | Path) -> Ran:
    """`brochure` with these arguments, in `folder`, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with _inside(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([str(argument) for argument in arguments])
    return Ran(code, out.getvalue(), err.getvalue())


def start(
    folder: Path,
    *arguments: str | Path,
    before: str = "",
    environment: Mapping[str, str] | None = None,
    **options: object,
) -> subprocess.Popen[str]:
    """`brochure` in a process of its own, not waited for. `before` is a script that the process carries out first."""
    script = textwrap.dedent(before) + AS_A_COMMAND
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **(environment or {})},
        text=True,
        encoding="utf-8",
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},  # type: ignore[call-overload]
    )


def finish(process: subprocess.Popen[str]) -> Ran:
    """Wait for a process that `start` began."""
    out, err = process.communicate()
    return Ran(process.returncode, out or "", err or "")


class Shop:
    """A project folder whose `output` holds the PDFs of an earlier, good build."""

    def __init__(self, folder: Path, earlier: Mapping[str, bytes]) -> None:
        self.folder = folder
        self.content = folder / "content.yaml"
        self.output = folder / "output"
        self.earlier = dict(earlier)
        self.write(GOOD)
        shutil.copytree(BAD / "assets", folder / "assets")
        self.output.mkdir()
        for name, data in self.earlier.items():
            (self.output / name).write_bytes(data)

    def write(self, text: str) -> None:
        """Put `text` into content.yaml."""
        self.content.write_text(text, encoding="utf-8", newline="\n")

    def change(self, old: str, new: str) -> None:
        """Replace a piece of content.yaml that stands there once."""
        text = self.content.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        self.write(text.replace(old, new))

    def add(self, *items: str) -> None:
        """Put items, one line of YAML each, at the end of the handout's last section."""
        last = "          - A nurse measures your blood pressure first.\n"
        self.change(last, last + "".join(f"          - {item}\n" for item in items))

    def build(self, *arguments: str | Path) -> Ran:
        """`brochure build`, in this process."""
        return run(self.folder, "build", *arguments)

    def fails(self, *arguments: str | Path) -> Ran:
        """A build that must go wrong in a way that was foreseen, and leave what an earlier one made as it was."""
        return self.judged(self.build(*arguments))

    def judged(self, ran: Ran) -> Ran:
        """`ran`, which must have failed with problems and without harm."""
        assert ran.problems, ran.err
        assert "Traceback" not in ran.err + ran.out
        assert ran.code == Problems(ran.problems).exit_code() != 0
        assert "E900" not in ran.codes
        self.assert_untouched()
        return ran

    def made(self) -> dict[str, bytes]:
        """All that is in the output folder."""
        return {path.name: path.read_bytes() for path in sorted(self.output.iterdir())}

    def assert_untouched(self) -> None:
        """The output folder holds what the earlier build made, to the byte, and nothing else."""
        made = self.made()
        assert sorted(made) == sorted(self.earlier)
        assert made == self.earlier


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def places(problems: Sequence[Problem]) -> list[str]:
    """Code and place of each, such as 'E203 content.yaml:3:5'."""
    return [
        f"{one.code} {one.span.file}:{one.span.line}:{one.span.column}" if one.span else one.code for one in problems
    ]
