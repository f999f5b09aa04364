"""Numbers of lists in a Word file: counted as Word counts them (17.9)."""

from __future__ import annotations

from collections.abc import Callable

from brochure.importing.word_xml import Element, attribute, child, children, value

__all__ = ["Numbers"]

_DECIMAL = ("decimal", "decimalZero", "ordinal", "cardinalText", "ordinalText")


class Numbers:
    """The lists of a file. `root` is the root of numbering.xml, if there is one; `of_style` gives the numbering that a
    style of the kind "numbering" stands for."""

    def __init__(self, root: Element | None, of_style: Callable[[str], str]) -> None:
        self._lists = {attribute(one, "numId"): one for one in children(root, "num")}
        self._kinds = {attribute(one, "abstractNumId"): one for one in children(root, "abstractNum")}
        self._of_style = of_style
        # Lists of one kind go on counting where the last one stopped: the counters are the kind's.
        self._counters: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def next(self, number: str, level: int) -> tuple[int | None, str]:
        """The number of the next item of the list `number` at a level from 0, None for a bullet; and its format:
        bullet, decimal, lowerLetter and so on, or none for a list whose items show nothing."""
        kind, definition = self._level(number, level)
        format = value(definition, "numFmt") or ("decimal" if definition is not None else "bullet")
        if format in ("bullet", "none"):
            return None, format
        counters = self._counters.setdefault(kind, {})
        override = self._override(number, level)
        if override is not None and (number, level) not in self._started:
            counters.pop(level, None)
        self._started.add((number, level))
        start = override if override is not None else _whole(value(definition, "start"), 1)
        counters[level] = counters[level] + 1 if level in counters else start
        for deeper in [one for one in counters if one > level]:
            del counters[deeper]
        return counters[level], "decimal" if format in _DECIMAL else format

    def _level(self, number: str, level: int) -> tuple[str, Element | None]:
        """The kind of a list and the definition of a level."""
        kind = value(self._lists.get(number), "abstractNumId")
        link = value(self._kinds.get(kind), "numStyleLink")
        if link and (other := self._of_style(link)) in self._lists and other != number:
            kind = value(self._lists[other], "abstractNumId")
        levels = [*self._replaced(number, level), *children(self._kinds.get(kind), "lvl")]
        return kind, next((one for one in levels if attribute(one, "ilvl") == str(level)), None)

    def _replaced(self, number: str, level: int) -> list[Element]:
        """The definition that one list has of its own."""
        found = (child(one, "lvl") for one in self._overrides(number, level))
        return [one for one in found if one is not None]

    def _overrides(self, number: str, level: int) -> list[Element]:
        own = children(self._lists.get(number), "lvlOverride")
        return [one for one in own if attribute(one, "ilvl") == str(level)]

    def _override(self, number: str, level: int) -> int | None:
        """Where the list starts anew, if it does."""
        starts = [said for one in self._overrides(number, level) if (said := value(one, "startOverride"))]
        return _whole(starts[0], 1) if starts else None


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() else otherwise
