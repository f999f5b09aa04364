"""`brochure watch`: build, and build again whenever a file changes, until it is stopped."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import partial
from itertools import groupby
from types import FrameType
from typing import TYPE_CHECKING, Any

import click

from brochure.cli import EXIT_CODES_HELP
from brochure.cli.build import Order, build, hushed_libraries
from brochure.cli.build import command as build_command
from brochure.cli.process import own_process
from brochure.cli.report import Report
from brochure.cli.screen import Styled, Terminal
from brochure.problems import ExitCode

if TYPE_CHECKING:
    from brochure.watching.lookout import Change
    from brochure.watching.rounds import Round

__all__ = ["command"]

# What makes no sense for something that does not end, and what is only wanted once the words are right.
_NOT_FROM_BUILD = {"as_json": False, "verbose": False, "targets": (), "variant": "colour"}
_VERBS = {"changed": "changed", "gone": "is gone", "new": "has appeared"}
_NAMED = 3  # files in one line; of more, the first two are named and the rest counted


@click.command(
    epilog=EXIT_CODES_HELP, params=[option for option in build_command.params if option.name not in _NOT_FROM_BUILD]
)
@click.option("--poll", is_flag=True,
              help="Look at the files three times a second: for network folders, where changes are noticed late.")
@click.pass_context
def command(context: click.Context, poll: bool, **given: Any) -> int:
    """Build, and build again whenever a file changes.

    The files are CONTENT (content.yaml, when left out), its brand file, and the pictures and fonts that they name. Only
    PDFs that come out different are written. When something is wrong, it is told as "brochure build" does, and the last
    good PDF stays.

    Ctrl-C stops it. That is its usual end, and the exit code is then 0.
    """
    terminal: Terminal = context.obj
    order = Order(**{**given, **_NOT_FROM_BUILD})
    try:
        with _ended_as_by_ctrl_c() as heed, nullcontext() if terminal.debug else hushed_libraries():
            return _watch(order, terminal, poll, heed)
    except KeyboardInterrupt:
        terminal.out.lines("\n" * terminal.out.is_terminal)  # a terminal shows ^C where the cursor was
        _tell(order, terminal, "stopped; the PDFs are whole")
        return ExitCode.FINE


def _watch(order: Order, terminal: Terminal, poll: bool, heed: Callable[[], None]) -> int:
    """The exit code, once whoever read the results has gone, or when the command cannot work. Else it never ends."""
    # Late: this brings YAML.
    from brochure.watching.lookout import Lookout, reports
    from brochure.watching.rounds import LastGood, rounds

    last_good = LastGood(order.folder)
    for number, round in enumerate(rounds(order.content, Lookout(partial(reports, poll=poll)))):
        if round.changes:
            ending = "" if round.content_is_there else f"; waiting for {order.content}, the PDFs stay"
            _tell(order, terminal, _in_words(round.changes) + ending)
            if not round.content_is_there:
                continue
        report = Report(terminal, quiet=order.quiet, strict=order.strict)
        with own_process():  # each round by itself: when Ctrl-C was swallowed in it, there is no later
            built = build(order, report, sparing=True)
        heed()
        code = report.close()
        # A wrong command, no such file, no such folder: waiting mends none of these.
        if number == 0 and not built and code in (ExitCode.USAGE, ExitCode.FILE):
            return code
        standing = last_good.standing(built, whole=code == ExitCode.FINE)
        if code != ExitCode.FINE:
            _stays(terminal, standing)
        elif all(one.spared for one in built):
            _tell(order, terminal, "no PDF changed", time_of_day=False)
        if number == 0:
            _tell(order, terminal, f"watching {_in_short(order, round)}; Ctrl-C stops")
        if terminal.out.closed:
            break  # as in `brochure watch | head`
    return ExitCode.FINE


def _stays(terminal: Terminal, standing: int) -> None:
    stays = "the last good PDF stays" if standing == 1 else "the last good PDFs stay"
    terminal.err.line(stays if standing else "there is no earlier PDF")


def _tell(order: Order, terminal: Terminal, text: str, time_of_day: bool = True) -> None:
    """Print one line of what goes on, unless nothing but errors is wanted."""
    if not order.quiet:
        now = (Styled(time.strftime("%H:%M:%S"), "faint"), " ") if time_of_day else ()
        terminal.out.line(*now, text)


def _in_short(order: Order, round: Round) -> str:
    others = round.files - 1
    return f"{order.content}" + (f" and {others} other file{'s' * (others > 1)}" if others else "")


def _in_words(changes: Iterable[Change]) -> str:
    """As in "content.yaml changed; assets/logo.png and assets/door.jpg have appeared"."""
    parts = []
    for kind, group in groupby(sorted(changes, key=lambda change: change.kind), key=lambda change: change.kind):
        names = [str(change.path) for change in group]
        verb = _VERBS[kind] if len(names) == 1 else _VERBS[kind].replace("is ", "are ").replace("has ", "have ")
        parts.append(f"{_listed(names)} {verb}")
    return "; ".join(parts)


def _listed(names: Sequence[str]) -> str:
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} more files"]
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


@contextmanager
def _ended_as_by_ctrl_c() -> Iterator[Callable[[], None]]:
    """While this lasts, the system's wish to end (SIGTERM) is heard as Ctrl-C is, unless it is ignored.

    Gives a function that raises KeyboardInterrupt when something swallowed it, as libraries do in their imports.
    """
    told = False

    def end(number: int, frame: FrameType | None) -> None:
        nonlocal told
        told = True
        # Where Ctrl-C is ignored, as in the background of a shell script, this must still end the program.
        interrupt = signal.getsignal(signal.SIGINT)
        (interrupt if callable(interrupt) else signal.default_int_handler)(number, frame)

    def heed() -> None:
        if told:
            raise KeyboardInterrupt

    usual = signal.getsignal(signal.SIGTERM)
    if usual is not signal.SIG_DFL or threading.current_thread() is not threading.main_thread():
        yield heed
        return
    signal.signal(signal.SIGTERM, end)
    try:
        yield heed
    finally:
        signal.signal(signal.SIGTERM, usual)
