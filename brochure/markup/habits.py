"""What each language does in its own way when it is set: its quotes, and which words stay with the number beside them.

A language that is not here is set as English is. Words are listed as they are typed, with their full stop if they have
one; units stand without, because a sentence may end with them.
"""

from __future__ import annotations

from typing import NamedTuple


class Habits(NamedTuple):
    """One language."""

    quotes: str
    """Opening and closing double, then opening and closing single; the last is the apostrophe too."""
    elisions: frozenset[str]
    """Words that begin with an apostrophe, without it: 'twas."""
    units: frozenset[str]
    """Stay with the number before them: 75 mg."""
    labels: frozenset[str]
    """Stay with the number after them, here in lower case: page 2."""
    titles: frozenset[str]
    """Stay with the name after them: Dr. Smith."""
    months: frozenset[str]
    """Stay with the day."""
    day_first: bool
    """Whether the day is written first: 23 de noviembre, but November 23."""
    shares: tuple[tuple[str, ...], ...]
    """What stands between the two numbers of a share: 55 of 100."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


_MEASURES = _words("% mg mcg µg g kg lb lbs oz ml mL L cm mm m km ft pt in. °C °F h min a.m p.m am pm AM PM")

_HABITS = {
    "en": Habits(
        quotes="“”‘’",
        elisions=_words("tis twas til em cause n"),
        units=_MEASURES
        | _words("second seconds minute minutes hour hours day days week weeks month months year years"),
        labels=_words("page pages figure table step section part version ext. p. pp. no."),
        titles=_words("Dr. Mr. Mrs. Ms. Mx. Prof."),
        months=_words(
            "January February March April May June July August September October November December",
            "Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.",
        ),
        day_first=False,
        shares=(("of",), ("in",), ("out", "of")),
    ),
    "es": Habits(
        quotes="“”‘’",
        elisions=frozenset(),
        units=_MEASURES
        | _words("segundo segundos minuto minutos hora horas día días semana semanas mes meses año años a. p."),
        labels=_words("página páginas figura tabla paso sección parte versión ext. pág. págs. n.º"),
        titles=_words("Dr. Dra. Sr. Sra. Srta. D. Dña. Prof. Ud. Uds. a. p."),
        months=_words("enero febrero marzo abril mayo junio julio agosto", "septiembre octubre noviembre diciembre"),
        day_first=True,
        shares=(("de",), ("en",), ("de", "cada")),
    ),
}


def habits_of(language: str) -> Habits:
    """The habits of a language, given as a BCP 47 tag: `es-MX` is set as `es`."""
    return _HABITS.get(language.partition("-")[0].lower(), _HABITS["en"])
