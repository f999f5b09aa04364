"""The parts of a brand.yml that other tools own too: what is asked for is checked, the rest is left alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeVar

from brochure.content import Map, Seq, Text
from brochure.problems import Problems

# Ways to write nothing: other tools read these as null.
_NOTHING: Final = ("", "~", "null", "Null", "NULL")
_HINT: Final = "See https://posit-dev.github.io/brand-yml/ for what goes where."
_FOUND: Final = {Text: "a text", Map: "keys with values", Seq: "a list"}

N = TypeVar("N", Text, Map, Seq)


class Section:
    """One mapping of the file, known by its dotted name. A missing section reads like an empty one.

    A value of the wrong kind becomes E202 at its place and then counts as missing.
    """

    def __init__(self, values: Map | None, name: str, problems: Problems) -> None:
        self.values = values if values is not None else Map()
        self._name = name
        self._problems = problems

    def __contains__(self, key: str) -> bool:
        return self._value(key) is not None

    def name_of(self, key: str) -> str:
        """The dotted name of a key here, such as `color.primary`."""
        return f"{self._name}.{key}" if self._name else key

    def is_section(self, key: str) -> bool:
        """Whether the value of `key` is a mapping."""
        return isinstance(self._value(key), Map)

    def is_text(self, key: str) -> bool:
        """Whether the value of `key` is a text, and says something."""
        return isinstance(self._value(key), Text)

    def text(self, key: str) -> Text | None:
        """The text of `key`; None when it is missing."""
        return self._of_kind(Text, key)

    def section(self, key: str) -> Section:
        """The mapping of `key`, empty when it is missing."""
        return Section(self._of_kind(Map, key), self.name_of(key), self._problems)

    def place(self, path: str) -> tuple[Section, str]:
        """The section and key that a dotted path leads to; what is missing on the way reads as empty."""
        name, _, rest = path.partition(".")
        if not rest:
            return self, name
        inner = self.section(name) if self.is_section(name) else Section(None, self.name_of(name), self._problems)
        return inner.place(rest)

    def entries(self, key: str) -> Iterator[Text | Section]:
        """The items of the list at `key`: texts, and mappings as sections."""
        for item in self._of_kind(Seq, key) or ():
            name = f"an entry of {self.name_of(key)}"
            if isinstance(item, Map):
                yield Section(item, name, self._problems)
            elif isinstance(item, Text):
                yield item
            else:
                self._report(item, name, "a text or keys with values")

    def _value(self, key: str) -> Any:
        value = self.values.get(Text(key))
        return None if isinstance(value, Text) and value in _NOTHING else value

    def _of_kind(self, kind: type[N], key: str) -> N | None:
        value = self._value(key)
        if value is None or isinstance(value, kind):
            return value
        self._report(value, f'"{self.name_of(key)}"', _FOUND[kind])
        return None

    def _report(self, value: Text | Map | Seq, name: str, wanted: str) -> None:
        message = f"{name} needs {wanted}, but this is {_FOUND[type(value)]}"
        self._problems.add("E202", message, value.span, _HINT)
