"""The command as a whole: its help, what becomes of mistakes, and that it starts without the heavy libraries."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from brochure import __version__
from brochure.cli import COMMANDS, EXIT_CODES, main
from brochure.problems import ExitCode

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("reportlab", "pydantic", "yaml", "PIL", "uharfbuzz", "svglib", "segno", "markdown_it", "docx")
# Slow to import, and needed by nothing that a build does. (pathlib itself brings urllib.parse up to Python 3.11, and
# pydantic brings email.)
UNWANTED = ("xml.sax.saxutils", "urllib.request", "http.client", "ssl", "watchfiles")

CONTENT = """
format: 1
clinic:
  name: Example Clinic
  phone: (770) 555-0134
documents:
  - id: guide
    kind: handout
    title: A short guide
    sections:
      - title: Before you come
        body:
          - Eat nothing for four hours.
"""


def python(script, **options):
    command = [sys.executable, "-c", textwrap.dedent(script)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", **options)


def run(capsys, *arguments):
    code = main(arguments)
    return code, *capsys.readouterr()


def test_without_a_command_there_is_help(capsys, monkeypatch):
    code, out, err = run(capsys, "--help")
    assert (code, err) == (0, "")
    assert out.startswith("Usage: brochure [OPTIONS] COMMAND [ARGS]...")
    monkeypatch.setattr(sys, "argv", ["brochure"])
    assert main() == 0
    assert capsys.readouterr().out == out


def test_the_help_lists_every_command_and_every_exit_code(capsys):
    out = run(capsys, "--help")[1]
    assert set(EXIT_CODES) == set(ExitCode)
    for code, meaning in EXIT_CODES.items():
        assert f"\n  {code:>5}  {meaning}\n" in out
    for command in COMMANDS:
        assert f"\n  {command} " in out
        assert run(capsys, command, "-h")[1].startswith(f"Usage: brochure {command} ")


def test_every_file_here_that_holds_a_command_is_in_the_group():
    files = (ROOT / "brochure" / "cli").glob("*.py")
    found = {file.stem.rstrip("_") for file in files if "@click.command" in file.read_text(encoding="utf-8")}
    assert found == set(COMMANDS)


def test_prints_the_version(capsys):
    assert run(capsys, "--version") == (0, f"brochure {__version__}\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["buidl"], 'no such command "buidl": did you mean "build"?'),
        (["zzz"], 'no such command "zzz"'),
        (["content.yaml"], 'no such command "content.yaml": did you mean "brochure build content.yaml"?'),
        (["--versoin"], 'no such option "--versoin": did you mean "--version"?'),
        (["build", "--onyl", "x"], 'no such option "--onyl": did you mean "--only"?'),
        (["build", "a.yaml", "b.yaml"], "unexpected extra argument (b.yaml)"),
        (["build", "--date"], "Option '--date' requires an argument."),
        (["schema", "--json"], 'no such option "--json"'),
    ],
)
def test_a_mistake_in_the_command_is_one_message(capsys, arguments, message):
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    first, second = err.splitlines()
    assert first.startswith("brochure: error: ") and message in first
    shown = f"brochure {arguments[0]}" if arguments[0] in COMMANDS else "brochure"
    assert second == f"  fix: see {shown} --help"


def broken(error):
    def fail(*_, **__):
        raise error

    return fail


@pytest.mark.parametrize("fault", [KeyError("x"), MemoryError(), RecursionError("too deep")])
def test_a_bug_anywhere_is_one_line(capsys, monkeypatch, fault):
    monkeypatch.delenv("BROCHURE_DEBUG", raising=False)
    monkeypatch.setattr("brochure.cli.explain._explain", broken(fault))
    code, out, err = run(capsys, "explain", "E203")
    assert (code, out) == (70, "")
    assert err.startswith(f"brochure: error[E900]: this is a bug in brochure: {type(fault).__name__}")
    assert err.count("\n") == 2
    monkeypatch.setenv("BROCHURE_DEBUG", "1")
    assert "Traceback (most recent call last):" in run(capsys, "explain", "E203")[2]


def test_an_interruption_anywhere_is_one_line(capsys, monkeypatch):
    monkeypatch.setattr("brochure.cli.explain._explain", broken(KeyboardInterrupt()))
    assert run(capsys, "explain", "E203") == (
        130, "", "brochure: interrupted; the files that were written are whole\n",
    )  # fmt: skip


def test_an_interruption_goes_on_below_what_the_terminal_shows_of_it(capsys, monkeypatch):
    monkeypatch.setattr("brochure.cli.explain._explain", broken(KeyboardInterrupt()))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert run(capsys, "explain", "E203")[2].startswith("\nbrochure: interrupted")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], *([command, "--help"] for command in COMMANDS), ["--version"], ["explain", "E203"]],
    ids=" ".join,
)
def test_what_needs_no_content_loads_none_of_the_heavy_libraries(arguments):
    result = python(f"""
        import sys
        from brochure.cli import main
        code = main({arguments!r})
        loaded = [name for name in {(*HEAVY, *UNWANTED, "email")!r} if name in sys.modules]
        print(code, *loaded, file=sys.stderr)
    """)
    assert (result.stderr, result.returncode) == ("0\n", 0)


def test_a_build_loads_nothing_that_is_slow_and_not_needed(tmp_path):
    content = tmp_path / "content.yaml"
    content.write_text(CONTENT, encoding="utf-8")
    result = python(f"""
        import sys
        from brochure.cli import main
        code = main(["build", {str(content)!r}, "-q"])
        print(code, *[name for name in {UNWANTED!r} if name in sys.modules])
    """)
    assert (result.stdout, result.stderr) == ("0\n", "")


def brochure(*arguments, **options):
    environment = {**os.environ, **options.pop("environment", {})}
    command = [sys.executable, "-m", "brochure", *arguments]
    return subprocess.run(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, env=environment, **options)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_poor_encoding_is_no_reason_to_fail(encoding):
    result = brochure("explain", "E102", stdout=subprocess.PIPE, environment={"PYTHONIOENCODING": f"{encoding}:strict"},
                      encoding=encoding)
    assert (result.returncode, result.stderr) == (0, "")
    assert ("\\xe9" in result.stdout) == (encoding == "ascii")


@pytest.mark.parametrize("arguments", [["explain"], ["--help"], ["--version"]])
def test_a_reader_that_leaves_early_is_no_error(arguments):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        result = brochure(*arguments, stdout=writer)
    finally:
        os.close(writer)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device here that is always full")
@pytest.mark.parametrize("arguments", [["explain"], ["--help"]])
def test_output_that_can_not_be_printed_is_not_lost_without_a_word(arguments):
    with open("/dev/full", "w") as full:
        result = brochure(*arguments, stdout=full)
    assert result.returncode == 3
    assert result.stderr.startswith("brochure: error: cannot write to the standard output: No space left")
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_works_without_a_console(closed):
    command = f'exec "{sys.executable}" -m brochure explain {closed}'
    assert subprocess.run(["sh", "-c", command], cwd=ROOT, capture_output=True).returncode == 0
