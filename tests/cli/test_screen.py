"""Whatever is printed can be printed, and colour is only where it is wanted."""

import errno
import io
import os
import pickle

import pytest

from brochure.cli.screen import Screen, Styled, Terminal


def screen(encoding="utf-8", environment=None, terminal=False):
    class Stream(io.TextIOWrapper):
        def isatty(self):
            return terminal

    stream = Stream(io.BytesIO(), encoding=encoding, errors="strict", newline="\n")
    return Screen(stream, environment or {}), stream.buffer


def printed(*pieces, **options):
    there, buffer = screen(**options)
    there.line(*pieces)
    return buffer.getvalue()


def test_prints_lines_at_once():
    assert printed("Größe ", "漢") == "Größe 漢\n".encode()


def test_prints_text_of_several_lines():
    there, buffer = screen()
    there.lines("one\ntwo\n")
    assert buffer.getvalue() == b"one\ntwo\n"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "latin-1"])
def test_writes_what_the_encoding_lacks_in_ascii(encoding):
    assert printed("漢 → \U0001f600", encoding=encoding) == b"\\u6f22 -> \\U0001f600\n"


def test_quotes_and_dashes_become_plain_ones_only_where_they_must():
    text = "“a”–b’…"
    assert printed(text, encoding="cp1252") == text.encode("cp1252") + b"\n"
    assert printed(text, encoding="ascii") == b"\"a\"-b'...\n"


def test_names_of_files_that_are_no_text_can_be_printed():
    name = os.fsdecode(b"a\xff.yaml") if os.name != "nt" else "a\udcff.yaml"
    assert printed(name) == b"a\\udcff.yaml\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b]0;title\x07", "\\x1b[31mred\\x1b]0;title\\x07"),
        ("one\ntwo\tthree\r", "one two three "),
        ("\x9b31m", "\\x9b31m"),
        ("abc\u202edef", "abc\\u202edef"),
        ("75\u00a0mg soft\u00adly", "75\u00a0mg soft\u00adly"),
    ],
)
def test_text_of_the_content_can_not_command_the_terminal(text, shown):
    assert printed(text) == f"{shown}\n".encode()
    assert printed(Styled(text, "error")) == f"{shown}\n".encode()


@pytest.mark.parametrize(
    ("environment", "terminal", "coloured"),
    [
        ({}, False, False),
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "xterm", "NO_COLOR": "1"}, True, False),
        ({"TERM": "xterm", "NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour_is_for_terminals_and_can_be_refused_and_forced(environment, terminal, coloured):
    result = printed(Styled("error", "error"), environment=environment, terminal=terminal)
    assert result == (b"\x1b[1;31merror\x1b[0m\n" if coloured else b"error\n")


def test_the_old_windows_console_gets_no_colour(monkeypatch):
    monkeypatch.setattr(os, "name", "nt")
    assert not screen(terminal=True)[0].colour
    assert screen(terminal=True, environment={"WT_SESSION": "1"})[0].colour


class Broken(io.StringIO):
    def __init__(self, error):
        super().__init__()
        self.error = error
        self.tries = 0

    def write(self, text):
        self.tries += 1
        raise self.error


def test_a_reader_that_left_is_no_error_and_nothing_more_is_sent():
    stream = Broken(BrokenPipeError(errno.EPIPE, "gone"))
    there = Screen(stream, {})
    there.line("one")
    there.line("two")
    assert (there.fault, there.closed, stream.tries) == (None, True, 1)


def test_a_stream_that_takes_no_more_is_noted():
    stream = Broken(OSError(errno.ENOSPC, "full"))
    there = Screen(stream, {})
    assert not there.closed
    there.line("one")
    assert there.fault is stream.error and there.closed


def test_a_program_without_a_console_prints_nothing():
    there = Screen(None, {})
    there.line("one")
    assert not there.colour


def test_a_terminal_has_the_two_standard_streams(capsys):
    terminal = Terminal()
    terminal.out.line("result")
    terminal.err.line("message")
    assert capsys.readouterr() == ("result\n", "message\n")


def test_a_style_is_plain_data():
    assert pickle.loads(pickle.dumps(Styled("a", "error"))) == Styled("a", "error")
