"""Platypus, without waiting for a pattern that nobody here uses.

ReportLab compiles, while its paragraphs are imported, what web addresses look like: among other things any letter up to
U+FFFF, in capitals or not, which Python spells out one by one. That is a tenth of a build's time. Such patterns are
compiled here when they are first used. Where ReportLab has none, or was imported before, nothing is different.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

__all__ = [
    "BaseDocTemplate", "Flowable", "Frame", "FrameBreak", "NextPageTemplate", "PageBreak", "PageTemplate",
]

# What makes a pattern costly: a class that goes up to the end of the first plane.
_COSTLY = "\uffff"


class _Later:
    """A pattern that is compiled when something is asked of it."""

    def __init__(self, pattern: str, flags: Any) -> None:
        self._wanted = pattern, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._wanted)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._compiled, name)


@contextmanager
def _patterns_later() -> Iterator[None]:
    now = re.compile

    def later(pattern: Any, flags: Any = 0) -> Any:
        costly = isinstance(pattern, str) and _COSTLY in pattern
        return _Later(pattern, flags) if costly else now(pattern, flags)

    re.compile = later
    try:
        yield
    finally:
        re.compile = now


with _patterns_later():
    from reportlab.platypus.doctemplate import BaseDocTemplate, FrameBreak, NextPageTemplate, PageBreak, PageTemplate
    from reportlab.platypus.flowables import Flowable
    from reportlab.platypus.frames import Frame
