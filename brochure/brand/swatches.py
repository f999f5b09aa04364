"""The colours a brand.yml names: its palette and its colours by meaning, found by name or written out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from brochure.brand.colour import RGB, parse
from brochure.brand.section import Section
from brochure.content import Text, did_you_mean
from brochure.problems import Problems, Span

# What the standard calls a colour by its meaning; a palette may add any other name.
MEANINGS: Final = (
    "foreground", "background", "primary", "secondary", "tertiary", "success", "info", "warning", "danger",
    "light", "dark", "link",
)  # fmt: skip
_HINT: Final = "Write # and six digits 0-9 or letters a-f, in quotes, or the name of one of the colours of the palette."


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour, the key that gave it, and where in the file its value stands."""

    colour: RGB
    key: str
    span: Span


class Swatches:
    """Looks colours up in the `color` section of a brand.yml; what is no colour becomes E217."""

    def __init__(self, color: Section, problems: Problems) -> None:
        self._color = color
        self._palette = color.section("palette")
        self._problems = problems

    def of(self, section: Section, key: str) -> Swatch | None:
        """The colour that `key` of any section gives; None when there is none.

        A colour with versions for light and dark screens gives the light one: paper is light.
        """
        value = _for_light(section, key)
        if value is None:
            return None
        passed = [value]
        while (behind := self._behind(passed[-1])) is not None:
            if behind in passed:
                self._problems.add("E217", f'the colour "{value}" leads back to itself', value.span, _HINT)
                return None
            passed.append(behind)
        text = passed[-1]
        colour = parse(text)
        if colour is None:
            similar = did_you_mean(text, [*self._palette.values, *(name for name in MEANINGS if name in self._color)])
            self._problems.add("E217", f'"{text}" is not a colour{similar}', text.span, _HINT)
            return None
        return Swatch(colour, section.name_of(key), value.span)

    def _behind(self, name: Text) -> Text | None:
        """What stands for a name in the palette, else among the meanings; None when the brand has no such name."""
        if name in self._palette:
            return self._palette.text(name)
        return _for_light(self._color, name) if name in MEANINGS else None


def _for_light(section: Section, key: str) -> Text | None:
    return section.section(key).text("light") if section.is_section(key) else section.text(key)
