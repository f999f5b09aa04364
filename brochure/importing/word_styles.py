"""The styles of a Word file: what a paragraph is by its style, and how its words look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brochure.importing.parts import TITLE
from brochure.importing.word_xml import Element, attribute, child, children, is_on, value

__all__ = ["Look", "Styles"]

_HEADING = re.compile(r"heading ([1-9])")
_BODY_TEXT = 9  # the outline level of what is no heading (17.3.1.20)


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of words looks, as far as it matters here; `raised` is superscript, subscript or empty."""

    bold: bool
    italic: bool
    hidden: bool
    struck: bool
    underlined: bool
    raised: str
    font: str


class Styles:
    """The styles by their ids. `root` is the root of styles.xml, if there is one."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {attribute(style, "styleId"): style for style in children(root, "style")}

    def _chain(self, name: str) -> Iterator[Element]:
        """The style and those it is based on, from itself outwards."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = value(self._styles[name], "basedOn")

    def names(self, style: str) -> list[str]:
        """The names of a style and of those it is based on, in small letters. Word keeps its own in English, whatever
        language it speaks."""
        return [value(one, "name").lower() for one in self._chain(style)]

    def heading(self, properties: Element | None) -> int | None:
        """The level of a heading by the properties of its paragraph; None for other paragraphs."""
        for one in (properties, *self._chain(value(properties, "pStyle"))):
            name = value(one, "name").lower()
            if found := _HEADING.fullmatch(name):
                return int(found[1])
            if name == "title":
                return TITLE
            level = value(one, "outlineLvl") or value(one, "pPr", "outlineLvl")
            if level.isdecimal():
                return int(level) + 1 if int(level) < _BODY_TEXT else None
        return None

    def numbering(self, properties: Element | None) -> tuple[str, int] | None:
        """The id of the numbering of a paragraph and its level, its own or its style's; None when it has none."""
        number, level = "", ""
        for one in (properties, *(child(style, "pPr") for style in self._chain(value(properties, "pStyle")))):
            number = number or value(one, "numPr", "numId")
            level = level or value(one, "numPr", "ilvl")
        return (number, int(level) if level.isdecimal() else 0) if number not in ("", "0") else None

    def numbering_of_style(self, style: str) -> str:
        """The id of the numbering that a style of the kind "numbering" stands for."""
        return next((found for one in self._chain(style) if (found := value(one, "pPr", "numPr", "numId"))), "")

    def look(self, run: Element, paragraph_style: str) -> Look:
        """How a run looks, by its own properties, its style and its paragraph's style."""
        own = child(run, "rPr")
        styles = [*self._chain(value(own, "rStyle")), *self._chain(paragraph_style)]
        sources = [own, *(child(style, "rPr") for style in styles)]

        def on(name: str) -> bool:
            return next((state for one in sources if (state := is_on(one, name)) is not None), False)

        raised = next((said for one in sources if (said := value(one, "vertAlign"))), "")
        font = next((said for one in sources if (said := attribute(child(one, "rFonts"), "ascii"))), "")
        return Look(
            on("b"), on("i"), on("vanish"), on("strike") or on("dstrike"), on("u"),
            "" if raised == "baseline" else raised, font,
        )  # fmt: skip
