"""A command has its process to itself, and leaves it as it found it."""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
import threading

import pytest

from brochure.cli.process import own_process


def run(code: str) -> str:
    """What `code` prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


def test_the_collector_rests_and_then_goes_on_as_before() -> None:
    before = gc.get_threshold()
    with own_process():
        assert gc.get_threshold()[0] > 50 * before[0]
        assert gc.isenabled()
    assert gc.get_threshold() == before


def test_the_collector_goes_on_after_an_exception() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), own_process():
        raise KeyError
    assert gc.get_threshold() == before


def press_ctrl_c() -> None:
    signal.raise_signal(signal.SIGINT)


def test_an_interrupt_that_something_swallowed_counts_at_the_end() -> None:
    went_on = False
    with pytest.raises(KeyboardInterrupt), own_process():
        try:
            press_ctrl_c()
        except BaseException:  # as some libraries do while they are imported
            went_on = True
    assert went_on
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_an_interrupt_ends_a_command_at_once() -> None:
    with pytest.raises(KeyboardInterrupt), own_process():
        press_ctrl_c()
        pytest.fail("it went on")


def test_where_interrupts_are_ignored_they_stay_so() -> None:
    usual = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with own_process():
            press_ctrl_c()
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, usual)


def test_it_works_in_a_thread_too() -> None:
    done = []

    def work() -> None:
        with own_process():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
