"""The command line, one file a command. This one holds the group, and what becomes of everything that can go wrong.

Starting is kept cheap: a command's module is loaded when it is asked for, and what it needs to do its work (YAML,
models, the PDF engine) when it does it.
"""

from __future__ import annotations

import importlib
import keyword
import os
import sys
from collections.abc import Sequence

import click
from click.exceptions import Exit

from brochure import __version__
from brochure.cli.screen import Screen, Styled, Terminal
from brochure.problems import ExitCode

__all__ = ["EXIT_CODES", "EXIT_CODES_HELP", "group", "main"]

# In the order of the help; each is a module beside this one, with a click command named `command`.
COMMANDS = (
    "build", "check", "proof", "approve", "diff", "due", "watch", "new", "import", "blocks", "schema", "explain",
    "doctor",
)  # fmt: skip

EXIT_CODES = {
    ExitCode.FINE: "fine",
    ExitCode.CONTENT: "the content has mistakes",
    ExitCode.USAGE: "the command was not understood",
    ExitCode.FILE: "a file or folder can't be read or written, or the disk is full",
    ExitCode.ASSET: "a font or a picture is missing or can't be used",
    ExitCode.FIT: "a text does not fit on its page",
    ExitCode.BUG: "a bug in brochure",
    ExitCode.INTERRUPTED: "interrupted",
}
EXIT_CODES_HELP = "\b\nExit codes:\n" + "\n".join(f"  {code:>3}  {meaning}" for code, meaning in EXIT_CODES.items())


class _Commands(click.Group):
    """A group that loads a command only when it is wanted, and guesses at misspelled ones."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        # A module can't have the name of a statement: that of `import` ends with an underscore.
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command: click.Command = importlib.import_module(f"{__name__}.{module}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in COMMANDS:
            return super().resolve_command(ctx, args)
        if name.casefold().endswith((".yaml", ".yml")):
            raise click.UsageError(f'no such command "{name}": did you mean "brochure build {name}"?', ctx)
        raise click.UsageError(f'no such command "{name}"{_guess(name, COMMANDS)}', ctx)


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        terminal: Terminal = ctx.obj
        terminal.out.line(f"brochure {__version__}")
        ctx.exit()


@click.group(cls=_Commands, epilog=EXIT_CODES_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Print the version."
)
def group() -> None:
    """Turn one YAML file into printed matter: tagged, accessible PDF handouts.

    In a folder with a content.yaml, "brochure build" writes its documents into output/.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see EXIT_CODES). Without arguments the help is printed.

    No exception leaves this function: a mistake in the command is one message, a bug of ours is one line, with its
    traceback when `--debug` was given or BROCHURE_DEBUG is set.
    """
    given = list(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    debug = "--debug" in given or os.environ.get("BROCHURE_DEBUG", "0") not in ("", "0")
    terminal = Terminal(Screen(sys.stdout), Screen(sys.stderr), debug)
    try:
        with group.make_context("brochure", list(given), obj=terminal) as context:
            code = int(group.invoke(context) or ExitCode.FINE)
    except Exit as leaving:
        code = leaving.exit_code
    except click.ClickException as mistake:
        code = _misunderstood(terminal.err, mistake, given)
    except KeyboardInterrupt:
        # A terminal shows ^C where the cursor was: go on below it.
        terminal.err.lines("\n" * terminal.err.is_terminal)
        terminal.err.line("brochure: interrupted; the files that were written are whole")
        code = ExitCode.INTERRUPTED
    except OSError as error:
        # Commands turn what files do into problems, and screens never raise: this is click, printing a help text.
        terminal.out.lost(error)
        code = ExitCode.FINE
    except Exception as error:
        code = _broken(terminal, error)
    return _delivered(terminal, code)


def _misunderstood(screen: Screen, mistake: click.ClickException, given: Sequence[str]) -> int:
    command = f"brochure {given[0]}" if given[0] in COMMANDS else "brochure"
    message = mistake.format_message()
    if isinstance(mistake, click.NoSuchOption):
        parameters = mistake.ctx.command.params if mistake.ctx else []
        options = [name for parameter in parameters for name in parameter.opts]
        message = f'no such option "{mistake.option_name}"{_guess(mistake.option_name, options)}'
    screen.line(Styled("brochure", "strong"), ": ", Styled("error", "error"), ": ", message)
    screen.line("  ", Styled("fix", "fix"), f": see {command} --help")
    return ExitCode.USAGE


def _guess(word: str, known: Sequence[str]) -> str:
    from brochure.content.nearest import did_you_mean  # late: most commands are typed without a slip

    return did_you_mean(word, known)


def _broken(terminal: Terminal, error: Exception) -> int:
    from brochure.cli.report import print_problem  # late: seldom needed, and the help should be quick
    from brochure.editions.faults import bug, traceback_of

    if terminal.debug:
        terminal.err.lines(traceback_of(error))
    print_problem(terminal.err, bug(error))
    return ExitCode.BUG


def _delivered(terminal: Terminal, code: int) -> int:
    fault = terminal.out.fault
    if fault is None:
        return code
    reason = fault.strerror or type(fault).__name__
    terminal.err.line(f"brochure: error: cannot write to the standard output: {reason}")
    return code or ExitCode.FILE
