"""`python -m brochure` is the command."""

import subprocess
import sys
from pathlib import Path

from brochure import __version__

ROOT = Path(__file__).resolve().parents[1]


def run(*arguments):
    command = [sys.executable, "-m", "brochure", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


def test_prints_the_version():
    result = run("--version")
    assert (result.returncode, result.stdout, result.stderr) == (0, f"brochure {__version__}\n", "")


def test_hands_the_exit_code_to_the_shell():
    result = run("buidl")
    assert (result.returncode, result.stdout) == (2, "")
    assert 'no such command "buidl": did you mean "build"?' in result.stderr
