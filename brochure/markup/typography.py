"""Smart typography: curly quotes, dashes, ellipses, ranges and spaces that must not break.

Two kinds of rules, kept apart on purpose. `_shorten` holds those that change the length of a text (`---`, `--`, `...`,
double spaces); all others swap one character for one character. So a paragraph of several runs is joined, set as one
text, and cut again at the same places: a quotation may open in bold and close in plain.

Setting a text twice changes nothing. Whatever looks like a web or mail address is left alone. Feet and inches are not
recognised: write the signs themselves (5′ 10″).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from brochure.markup.habits import Habits, habits_of
from brochure.markup.runs import Run

NO_BREAK_SPACE = "\u00a0"


_DASHES_AND_DOTS = re.compile(r"(?<!-)---?(?!-)|(?<!\.)\.\.\.(?!\.)")
_SHORT = {"--": "–", "---": "—", "...": "…"}
_WIDE_SPACE = re.compile(r"[ \t]{2,}|\t")
_ADDRESS = re.compile(r"\S*?://|www\.|\S*?@|[\w.-]+\.[a-z]{2,}/")
_WORD = re.compile(r"\S+")

_QUOTE = re.compile(r"['\"]")
_LETTERS = re.compile(r"\w+")
_DECADE = re.compile(r"\d\ds")
_OPENERS = frozenset("([{<-–—/¿¡“‘«‹")
_SPACED_DASH = re.compile(r" ([-–—])(?<=\S..)(?= \S)")
_NUMBER = r"\d{1,4}(?:[.,]\d+)?"
_RANGE = re.compile(rf"(?<![\w.,:/-])({_NUMBER})-({_NUMBER})(?![\w-]|[.,:/]\d)")
_PHONE = re.compile(r"(?<![\w-])(?:\+?1[ -])?(?:\(\d{3}\)|\d{3})[ -]\d{3}[ -]\d{4}(?![\w-])")
_DIGIT = re.compile(r"\d")
_COUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})*")
_DAY = re.compile(r"\d{1,2}(?!\d)")
_CLOSERS = ".,;:!?)]”’»…"


def typography(text: str, language: str = "en") -> str:
    """The text with the typography of its language (a BCP 47 tag; English where the language is not known here).

    A line feed in the text is a line break: nothing is joined across it.
    """
    return _set_whole(_shorten(text), habits_of(language))


def set_runs(runs: Sequence[Run], language: str = "en") -> tuple[Run, ...]:
    """The runs of ONE paragraph with the typography of its language; addresses of links stay as they are."""
    texts = ["\n" if run.is_break else _shorten(run.text) for run in runs]
    whole = _set_whole("".join(texts), habits_of(language))
    done: list[Run] = []
    place = 0
    for run, text in zip(runs, texts, strict=True):
        end = place + len(text)
        done.append(replace(run, text=whole[place:end]) if run.is_words and run.text != whole[place:end] else run)
        place = end
    return tuple(done)


def _shorten(text: str) -> str:
    if "--" in text or "..." in text:
        text = _outside_addresses(text, lambda word: _DASHES_AND_DOTS.sub(lambda found: _SHORT[found[0]], word))
    if "  " in text or "\t" in text:
        text = _WIDE_SPACE.sub(" ", text)
    return text


def _set_whole(text: str, habits: Habits) -> str:
    """All rules that keep the length of the text."""
    text = _curl(text, habits)
    has_digits = _DIGIT.search(text) is not None
    if has_digits:
        if "-" in text:
            text = _outside_addresses(text, lambda word: _RANGE.sub(_range, word))
        text = _PHONE.sub(lambda found: found[0].replace(" ", NO_BREAK_SPACE), text)
    if has_digits or any(title in text for title in habits.titles):
        text = "\n".join(_glue(line.split(" "), habits) for line in text.split("\n"))
    if " -" in text or " –" in text or " —" in text:
        text = _SPACED_DASH.sub(lambda found: NO_BREAK_SPACE + found[1].replace("-", "–"), text)
    return text


def _outside_addresses(text: str, rule: Callable[[str], str]) -> str:
    """Apply a rule that works inside words to all of them but web and mail addresses."""
    if "/" not in text and "@" not in text and "www." not in text:
        return rule(text)
    return _WORD.sub(lambda word: word[0] if _ADDRESS.match(word[0]) else rule(word[0]), text)


def _range(found: re.Match[str]) -> str:
    """8-10 is a range. 24-7 falls, 555-0134 and 555-1234 are telephone numbers, 30052-1234 is a postal code."""
    low, high = found[1], found[2]
    falls = float(low.replace(",", "")) >= float(high.replace(",", ""))
    if falls or (high.startswith("0") and not high.startswith("0.")) or (len(low), len(high)) == (3, 4):
        return found[0]
    return f"{low}–{high}"


def _curl(text: str, habits: Habits) -> str:
    """Curly quotes, by what stands on either side; a single one that nothing closes is an apostrophe."""
    if "'" not in text and '"' not in text:
        return text
    characters = list(text)
    places = [found.start() for found in _QUOTE.finditer(text)]
    last_close = max((at for at in places if text[at] == "'" and _may_close(text, at)), default=-1)
    for at in places:
        before = characters[at - 1] if at else " "
        opens = (before.isspace() or before in _OPENERS) and not text[at + 1 : at + 2].isspace() and at + 1 < len(text)
        if text[at] == '"':
            characters[at] = habits.quotes[0 if opens else 1]
        else:
            quotation = opens and at < last_close and not _is_elided(text, at + 1, habits)
            characters[at] = habits.quotes[2 if quotation else 3]
    return "".join(characters)


def _may_close(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _is_elided(text: str, start: int, habits: Habits) -> bool:
    found = _LETTERS.match(text, start)
    return found is not None and (found[0].lower() in habits.elisions or _DECADE.fullmatch(found[0]) is not None)


def _glue(words: list[str], habits: Habits) -> str:
    """Join words with spaces, no-break ones inside short things that belong together: 75 mg, Dr. Smith, 55 of 100."""
    fixed: set[int] = set()  # i: the space after word i
    for i in range(len(words) - 1):
        word, after = words[i], words[i + 1]
        if word[-1:].isdigit():
            if _is_unit(after, habits):
                fixed.add(i)
            fixed.update(_share(words, i, habits))
        elif (after[:1].isdigit() or word[-1:] == ".") and _belongs_to_next(word.lstrip("([“‘"), after, habits):
            fixed.add(i)
    if not fixed:
        return " ".join(words)
    return "".join(word + (NO_BREAK_SPACE if i in fixed else " ") for i, word in enumerate(words))[:-1]


def _is_unit(word: str, habits: Habits) -> bool:
    return word in habits.units or word.rstrip(_CLOSERS).partition("/")[0] in habits.units


def _belongs_to_next(word: str, after: str, habits: Habits) -> bool:
    if after[:1].isdigit():
        if word.lower() in habits.labels:
            return True
        return word in habits.months and not habits.day_first and _DAY.match(after) is not None
    return word in habits.titles and after[:1].isalpha()


def _share(words: list[str], i: int, habits: Habits) -> Iterable[int]:
    """The spaces of `55 of 100` and `23 de noviembre` when word i is where one begins."""
    if not _COUNT.fullmatch(words[i].lstrip("([“‘")):
        return ()
    if habits.day_first and words[i + 1] == "de" and "".join(words[i + 2 : i + 3]).rstrip(_CLOSERS) in habits.months:
        return range(i, i + 2)
    for between in habits.shares:
        end = i + 1 + len(between)
        if tuple(words[i + 1 : end]) == between and end < len(words) and _COUNT.fullmatch(words[end].rstrip(_CLOSERS)):
            return range(i, end)
    return ()
