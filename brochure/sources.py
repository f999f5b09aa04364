"""Sources: where facts come from, and how one is set in words."""

from __future__ import annotations

import re
from collections.abc import Callable

from pydantic import Field

from brochure.addresses import WebAddress
from brochure.content import IsoDate, Model, Plain
from brochure.words import Phrases

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Source(Model):
    """A paper, a label, a page on the web. Cite it in a text as [@id]."""

    title: Plain = Field(description="Its title, as printed there.")
    publisher: Plain | None = Field(None, description="Who published it: a journal, an agency, a site.")
    date: Plain | None = Field(None, description="When it was published: 2026-11-23, or only a year.")
    url: WebAddress | None = Field(None, description="Where it can be read, with https://.")
    accessed: IsoDate | None = Field(None, description="The day you last read it, as 2026-11-23.")

    def short(self) -> str:
        """Who published it and in which year, as one sentence: for a sheet that leads to a full list."""
        parts = [self.publisher or self.title, self.date[:4] if self.date and _DAY.fullmatch(self.date) else self.date]
        return _sentence(", ".join(part for part in parts if part))

    def before_address(self, phrases: Phrases) -> str:
        """Title, publisher and date as one or more sentences."""
        parts = [self.title, self.publisher, day(self.date, phrases.long_date) if self.date else None]
        return " ".join(_sentence(part) for part in parts if part)

    def after_address(self, phrases: Phrases) -> str:
        """When it was read, as a sentence, or nothing."""
        if not self.accessed:
            return ""
        words = phrases.accessed.format(date=phrases.long_date(self.accessed))
        return _sentence(words[:1].upper() + words[1:])


def day(text: str, long_date: Callable[[str], str]) -> str:
    """A date in words when it is a full one; a year or anything else as typed."""
    try:
        return long_date(text) if _DAY.fullmatch(text) else text
    except ValueError:  # no such month: whatever it means, it is the source's own
        return text


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
