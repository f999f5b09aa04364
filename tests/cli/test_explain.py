"""`brochure explain` says what a code means; every code of the catalogue can be asked for."""

import subprocess
import sys

import pytest

from brochure.checks import CHECKS
from brochure.cli import main
from brochure.codes import CODES


def run(capsys, *arguments):
    code = main(["explain", *arguments])
    return code, *capsys.readouterr()


def test_lists_all_codes_in_order(capsys):
    code, out, err = run(capsys)
    assert (code, err) == (0, "")
    assert out.splitlines() == [f"{name}  {CODES[name].title}" for name in sorted(CODES)]


@pytest.mark.parametrize("name", sorted(CODES))
def test_explains_each(capsys, name):
    code, out, err = run(capsys, name)
    assert (code, err) == (0, "")
    told = " ".join(out.split())
    assert told.startswith(f"{name}: {CODES[name].title} (")
    for text in (CODES[name].why, f"What to do: {CODES[name].fix}", CODES[name].example):
        assert " ".join(text.split()) in told


def test_says_what_the_exit_code_is(capsys):
    assert "(error, exit code 1)" in run(capsys, "E203")[1]
    assert "(error, exit code 4)" in run(capsys, "E301")[1]
    assert "(warning)" in run(capsys, "W601")[1]


def test_keeps_the_lines_of_an_example(capsys):
    assert f"\n\n{CODES['E203'].example}\n" in run(capsys, "E203")[1]


def test_breaks_long_lines(capsys):
    assert max(map(len, run(capsys, "E203")[1].splitlines())) <= 88


@pytest.mark.parametrize("typed", ["e203", " E203 ", "[E203]"])
def test_takes_a_code_as_people_copy_it(capsys, typed):
    assert run(capsys, typed)[1].startswith("E203: ")


def test_an_unknown_code_is_a_mistake_in_the_command(capsys):
    code, out, err = run(capsys, "E2O3")
    assert (code, out) == (2, "")
    assert 'no problem has the code "E2O3": "brochure explain" lists them all' in err


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: type(check).__name__)
def test_a_check_says_where_its_rule_is_from_and_shows_both_samples(capsys, check):
    for code in check.codes:
        out = run(capsys, code.code)[1]
        told = " ".join(out.split())
        assert f"Source: {' '.join(check.source.split())}" in told
        for title, sample in (("Stopped at", check.triggers), ("Left alone", check.passes)):
            assert (f"{title}: {' '.join(sample.split())}" in told) == bool(sample)
        for name, limit in check.limits.items():
            assert f"Limit: {name}, usually {limit.usual:g}: {' '.join(limit.about.split())}" in told


def test_checks_are_fetched_only_when_they_are_asked_for():
    program = (
        "import sys\n"
        "from brochure.cli import main\n"
        "main(['explain', 'E203'])\n"
        "assert 'pydantic' not in sys.modules\n"
        "main(['explain', 'W760'])\n"
        "assert main(['explain', 'W712']) == 0 and 'pydantic' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
