"""From runs to a text value in our small Markdown that prints just these words.

Whatever is written here is read back before it is believed: the least escaping that gives the same words in the same
dress is taken, so that ordinary sentences stay ordinary. Where emphasis can't be written (bold that ends inside a word
before a bracket, say) it is given up before any word is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from brochure.content.encoding import INVISIBLE
from brochure.importing.parts import Runs
from brochure.markup import Paragraph, Run, body, inline
from brochure.markup.finishing import finish
from brochure.markup.links import objection, telephone

__all__ = ["Written", "plain_value", "tidy", "write"]

_SIGNS = re.compile(r"([\\*_\[\]])")
# Signs that would make a list of a line that begins with them.
_LIST_START = re.compile(r"^(?:(-)|(\d{1,2})(\.))(?=\s|$)", re.MULTILINE)
_SECOND_BRACE = re.compile(r"(?<=\{)\{")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_BREAK = re.compile("\x0b|\x0c|\u2028|\u2029|\x85")
# What may not stand in the round brackets of a link as it is.
_NOT_IN_ADDRESS = re.compile(r"[\s()<>\\{}\"`|^\[\]]")

Escape = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Written:
    """A text value, and what of the dress of its words could not be written."""

    text: str
    lost: tuple[str, ...] = ()


def tidy(runs: Iterable[Run]) -> Runs:
    """Runs as they can be written: no control characters, single spaces, none at the inner edge of bold or a link,
    neighbours of one appearance joined. A control character that ends a line is a line break."""
    whole: list[Run] = []
    for run in _without_controls(runs):
        _append(whole, run)
    return tuple(_trimmed(whole))


def write(runs: Sequence[Run], *, is_body: bool) -> Written:
    """The text value of one paragraph. `is_body` when the value is read as a body, where "- " begins a list."""
    wanted = tidy(replace(run, href=_address(run.href)) for run in runs)
    lost: list[str] = []
    if any(run.href and not _address(run.href) for run in runs):
        lost.append("a link whose address can't be used")
    for dropped in _DROPPED:
        dressed = tidy(_undressed(run, dropped) for run in wanted)
        for escape_words, escape_start in _WAYS:
            text = _SECOND_BRACE.sub(r"\\{", escape_start(_marked(dressed, escape_words)))
            if _reads_as(text, dressed, is_body):
                used = [name for name in dropped if any(getattr(run, name) for run in wanted)]
                return Written(text, (*lost, *(_CALLED[name] for name in used)))
    raise AssertionError(f"words that can't be written: {runs!r}")  # escaped words always read as themselves


def plain_value(text: str) -> str:
    """A text that is printed as typed, such as a description of a picture. Only {{ can't be written there: a space
    parts the braces."""
    return words_only(text).replace("{{", "{ {")


def words_only(text: str) -> str:
    """The text in one line, without control characters."""
    return _SPACE.sub(" ", INVISIBLE.sub("", _BREAK.sub(" ", text))).strip()


def _without_controls(runs: Iterable[Run]) -> Iterator[Run]:
    for run in runs:
        if not run.is_words:
            yield run
            continue
        for number, piece in enumerate(_BREAK.split(run.text)):
            if number:
                yield Run("", is_break=True)
            if text := _SPACE.sub(" ", INVISIBLE.sub("", piece)):
                yield replace(run, text=text)


def _append(whole: list[Run], run: Run) -> None:
    """Add a run, its outer spaces in no dress: Markdown can't open bold before a space. None stand beside a break."""
    if not run.is_words:
        while whole and whole[-1].is_words and not (rest := whole[-1].text.rstrip()):
            whole.pop()
        if whole and whole[-1].is_words:
            whole[-1] = replace(whole[-1], text=rest)
        whole.append(run)
        return
    if whole and whole[-1].is_break:
        run = replace(run, text=run.text.lstrip())
    inner = run.text.strip()
    if not inner:
        _join(whole, Run(run.text))
        return
    start = run.text.index(inner)
    for text, dressed in (
        (run.text[:start], False),
        (inner, True),
        (run.text[start + len(inner) :], False),
    ):
        if text:
            _join(whole, replace(run, text=text) if dressed else Run(text))


def _join(whole: list[Run], run: Run) -> None:
    last = whole[-1] if whole else None
    if last is not None and last.is_words and last.text.endswith(" ") and run.text.startswith(" "):
        run = replace(run, text=run.text[1:])
    if not run.text:
        return
    if last is not None and last.looks_like(run):
        whole[-1] = replace(last, text=last.text + run.text)
    elif _bridges(whole, run):
        space = whole.pop()
        whole[-1] = replace(whole[-1], text=whole[-1].text + space.text + run.text)
    else:
        whole.append(run)


def _bridges(whole: list[Run], run: Run) -> bool:
    """Whether only spaces stand between this run and one of the same dress: then they are one."""
    if len(whole) < 2 or not whole[-1].is_words or whole[-1].text.strip():
        return False
    return (run.bold or run.italic or bool(run.href)) and whole[-2].looks_like(run)


def _trimmed(runs: list[Run]) -> Iterator[Run]:
    """Without breaks or spaces at either end."""

    def is_empty(run: Run) -> bool:
        return run.is_break or (run.is_words and not run.text.strip())

    first, last = 0, len(runs)
    while first < last and is_empty(runs[first]):
        first += 1
    while last > first and is_empty(runs[last - 1]):
        last -= 1
    for index in range(first, last):
        text = runs[index].text
        text = text.lstrip() if index == first else text
        text = text.rstrip() if index == last - 1 else text
        yield runs[index] if text == runs[index].text else replace(runs[index], text=text)


def _address(href: str) -> str:
    """The address as it can stand in round brackets; nothing when a handout can't have it."""
    href = href.strip()
    if href.lower().startswith("tel:"):
        return telephone(href[4:].replace("%20", " "))
    if not href or objection(href):
        return ""
    return _NOT_IN_ADDRESS.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), href)


def _undressed(run: Run, dropped: Sequence[str]) -> Run:
    empty = {"bold": False, "italic": False, "href": ""}
    return replace(run, **{name: empty[name] for name in dropped})  # type: ignore[arg-type]


def _marked(runs: Runs, escape: Escape) -> str:
    text = ""
    for href, stretch in groupby(runs, key=lambda run: run.href):
        inside = _emphasised(list(stretch), escape)
        text += f"[{inside}]({href})" if href else inside
    return text


def _emphasised(runs: list[Run], escape: Escape) -> str:
    """Words with their stars: bold outside of italic where both begin at one place."""
    text = ""
    open_marks: list[str] = []
    for run in runs:
        wanted = ["**"] * run.bold + ["*"] * run.italic
        while not set(open_marks) <= set(wanted):
            text += open_marks.pop()
        for mark in wanted:
            if mark not in open_marks:
                open_marks.append(mark)
                text += mark
        text += "\\\n" if run.is_break else escape(run.text)
    return text + "".join(reversed(open_marks))


def _escaped_words(words: str) -> str:
    return _SIGNS.sub(r"\\\1", words)


def _start_escaped(text: str) -> str:
    return _LIST_START.sub(lambda start: rf"\{start[1]}" if start[1] else rf"{start[2]}\{start[3]}", text)


# What is given up, one after the other, when a text does not read as it should; and how that is called.
_DROPPED = ((), ("italic",), ("italic", "bold"), ("italic", "bold", "href"))
_CALLED = {"italic": "italics", "bold": "bold", "href": "links"}
# Ways to write a text, the plainest first: what is done to its words, and to the whole.
_WAYS: tuple[tuple[Escape, Escape], ...] = ((str, str), (str, _start_escaped), (_escaped_words, _start_escaped))


def _reads_as(text: str, runs: Runs, is_body: bool) -> bool:
    """Whether the text is read as these runs and nothing else. What a link leads to is compared by its being one: the
    parser writes addresses in its own way."""
    wanted = _comparable(finish(runs, "en"))
    if not is_body:
        return _comparable(inline(text)) == wanted
    found = body(text)
    if not wanted:
        return not found
    return len(found) == 1 and isinstance(found[0], Paragraph) and _comparable(found[0].runs) == wanted


def _comparable(runs: Iterable[Run]) -> list[tuple[str, bool, bool, bool, bool]]:
    return [(run.text, run.bold, run.italic, bool(run.href), run.is_break) for run in runs]
