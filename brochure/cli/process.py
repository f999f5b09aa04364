"""What a command asks of the process it runs in: half a second of life, and nobody else's.

A library must not do this to the program that uses it, so only commands do, and what can be undone is undone at the
end of one.
"""

from __future__ import annotations

import gc
import importlib
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType, ModuleType
from typing import Any

__all__ = ["own_process"]

# New objects, less those that went, between two looks for circles. Python looks every 700 (2,000 since 3.13), which is
# a tenth of a build's time, and finds nearly nothing: what this program makes hardly ever refers back to itself.
_SELDOM = 200_000
_PLUGIN_LOADER = "pydantic.plugin._loader"


@contextmanager
def own_process() -> Iterator[None]:
    """For the length of a command: few searches for circles of dead objects, none for plugins of pydantic, and no
    Ctrl-C is lost."""
    before = gc.get_threshold()
    _leave_out_plugins()
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


def _leave_out_plugins() -> None:
    """Stand in for the module that reads the metadata of every installed package to see whether one extends pydantic.

    Its own switch, PYDANTIC_DISABLE_PLUGINS, comes after the costly imports. Nothing happens when pydantic has loaded
    it already, or no longer has it; whatever else is asked of it is answered by the real one.
    """
    if _PLUGIN_LOADER not in sys.modules:
        stand_in = ModuleType(_PLUGIN_LOADER, "No plugins.")
        vars(stand_in).update(get_plugins=tuple, __getattr__=_from_the_real_one)
        sys.modules[_PLUGIN_LOADER] = stand_in


def _from_the_real_one(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)  # what the import system asks of every module
    del sys.modules[_PLUGIN_LOADER]
    return getattr(importlib.import_module(_PLUGIN_LOADER), name)
