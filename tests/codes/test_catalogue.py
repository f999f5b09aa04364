"""The catalogue: complete, in plain sentences, and cheap to import."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import brochure
from brochure.checks import CHECKS
from brochure.codes import CODES, Code, ExitCode

PACKAGE = Path(brochure.__file__).parent


def _spread(prefix: str, *numbers: int) -> set[str]:
    return {f"{prefix}{number}" for number in numbers}


PUBLISHED = (
    _spread("E", *range(101, 121), *range(201, 214), *range(215, 222))
    | _spread("E", *range(301, 306), *range(310, 313), 314, 315, *range(401, 404), *range(501, 504), 900)
    | _spread("W", 601, 602)
)


def test_published_codes_stay() -> None:
    """Somebody may have written one into a script: a code is never removed and never means something else."""
    assert set(CODES) >= PUBLISHED


def test_every_code_is_filed_under_its_own_name_and_in_order() -> None:
    assert [code.code for code in CODES.values()] == list(CODES)
    catalogue = [name for name in CODES if not name[1:].startswith("7")]
    assert catalogue == sorted(catalogue) and len(catalogue) > 50


def test_what_checks_find_stands_with_them_and_is_in_the_catalogue_too() -> None:
    codes = [code for check in CHECKS for code in check.codes]
    assert codes and all(CODES[code.code] is code for code in codes)


def test_codes_in_the_program_are_in_the_catalogue() -> None:
    modules = sorted(PACKAGE.rglob("*.py"))
    assert len(modules) > 10
    used = {code for path in modules for code in re.findall(r'"([EW]\d{3})"', path.read_text(encoding="utf-8"))}
    assert used, "no code was found: the pattern is wrong"
    assert used <= set(CODES)


@pytest.mark.parametrize(
    ("kind", "exit_code"),
    [
        ("E101", ExitCode.FILE),
        ("E102", ExitCode.CONTENT),
        ("E220", ExitCode.USAGE),
        ("E301", ExitCode.ASSET),
        ("E305", ExitCode.ASSET),
        ("E310", ExitCode.FILE),
        ("E314", ExitCode.FILE),
        ("E401", ExitCode.ASSET),
        ("E501", ExitCode.FIT),
        ("E503", ExitCode.BUG),
        ("E900", ExitCode.BUG),
        ("W601", ExitCode.CONTENT),
    ],
)
def test_exit_codes(kind: str, exit_code: ExitCode) -> None:
    assert CODES[kind].exit_code is exit_code


def test_only_codes_with_a_w_are_warnings() -> None:
    assert all((code.severity == "warning") == code.code.startswith("W") for code in CODES.values())


@pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.code)
def test_texts_are_plain_sentences(code: Code) -> None:
    assert not code.title.endswith(".")
    for text in (code.why, code.fix):
        assert re.search(r"[.?]$", text), text
        assert "  " not in text and "\n" not in text
    words = f"{code.title} {code.why} {code.fix}".lower()
    for jargon in ("parse", "token", "scalar", "traceback", "exception", "pydantic", "validation", "boolean"):
        assert jargon not in words, jargon
    if code.example:
        assert re.fullmatch(r"Before:\n(    .*\n)+After:\n(    .*\n?)+", code.example)


def test_the_catalogue_loads_no_other_package() -> None:
    program = (
        "import sys, brochure.problems; print(sorted({'yaml', 'pydantic', 'click', 'reportlab'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
