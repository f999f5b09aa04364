"""What a command asks of the process it runs in: half a second of life, and nobody else's.

A library must not do this to the program that uses it, so only commands do, and it is undone at the end of one.
"""

from __future__ import annotations

import gc
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["own_process"]

# New objects, less those that went, between two looks for circles. Python looks every 700 (2,000 since 3.13), which is
# a tenth of a build's time, and finds nearly nothing: what this program makes hardly ever refers back to itself.
_SELDOM = 200_000


@contextmanager
def own_process() -> Iterator[None]:
    """For the length of a command: few searches for circles of dead objects, and no Ctrl-C is lost."""
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        with _heeding_interrupts():
            yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def _heeding_interrupts() -> Iterator[None]:
    """Raise KeyboardInterrupt at the end when Ctrl-C was pressed and something swallowed it, as ReportLab does while it
    tries to import what may not be installed. Where Ctrl-C is not handled as usual (`nohup`, a thread), nothing
    changes."""
    pressed = False

    def note(number: int, frame: FrameType | None) -> None:
        nonlocal pressed
        pressed = True
        signal.default_int_handler(number, frame)

    usual = signal.getsignal(signal.SIGINT)
    if usual is not signal.default_int_handler or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if pressed:
        raise KeyboardInterrupt
