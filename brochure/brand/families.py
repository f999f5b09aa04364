"""The typeface of a brand: from the family that brand.yml names to four font files in the project.

Everything is set in one family, that of `typography.base`. The shipped one needs no files; any other must be listed
under `typography.fonts` with `source: file`, because nothing is downloaded and no installed font is looked for. An
italic that a family does not have is taken from the shipped one, so that emphasis is never lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from brochure.brand.faces import SHIPPED_FAMILY, SOURCE_SANS, Faces, FontFault, examine
from brochure.brand.files import Files
from brochure.brand.section import Section
from brochure.content import Text
from brochure.problems import Problems

_WEIGHTS: Final = {
    "thin": 100, "extra-light": 200, "ultra-light": 200, "light": 300, "normal": 400, "regular": 400, "medium": 500,
    "semi-bold": 600, "demi-bold": 600, "bold": 700, "extra-bold": 800, "ultra-bold": 800, "black": 900,
}  # fmt: skip
_REGULAR, _BOLD = 400, 700
_BOLD_FROM = 600
_HOW: Final = (
    "Put its static .ttf files in the project and list them under typography: fonts: with source: file, "
    f"or use {SHIPPED_FAMILY}."
)


@dataclass(frozen=True, slots=True)
class _Style:
    path: Path
    weight: int
    italic: bool


def faces_of(typography: Section, files: Files, problems: Problems) -> Faces:
    """The faces of the brand's base family; the shipped ones when it names none. Reports E402, E403 and E30x."""
    family = _base_family(typography)
    if family is None:
        return SOURCE_SANS
    definition = _definition(typography, family)
    source = definition.text("source") if definition else None
    if definition is not None and source == "file":
        return _chosen(definition, family, files, problems)
    if family.casefold() != SHIPPED_FAMILY.casefold():
        why = f"comes from {source}, and nothing is downloaded" if source else "has no files here"
        problems.add("E402", f'the font "{family}" {why}', (source or family).span, _HOW)
    return SOURCE_SANS


def _base_family(typography: Section) -> Text | None:
    return typography.section("base").text("family") if typography.is_section("base") else typography.text("base")


def _definition(typography: Section, family: Text) -> Section | None:
    found = None
    for entry in typography.entries("fonts"):
        if isinstance(entry, Section) and (name := entry.text("family")) and name.casefold() == family.casefold():
            # A family may be listed once for each source; files are what can be used.
            found = entry if found is None or entry.text("source") == "file" else found
    return found


def _chosen(definition: Section, family: Text, files: Files, problems: Problems) -> Faces:
    before = len(problems)
    styles = [style for entry in definition.entries("files") if (style := _style(entry, files, problems))]
    if len(problems) > before:
        return SOURCE_SANS
    regular, bold = _pick(styles, _REGULAR, italic=False), _pick(styles, _BOLD, italic=False)
    if regular is None or bold is None:
        lacks = "regular" if regular is None else "bold"
        hint = f"Add its {lacks} file to the files of this font, with weight: {_REGULAR if regular is None else _BOLD}."
        problems.add("E402", f'the font "{family}" has no {lacks} file', family.span, hint)
        return SOURCE_SANS
    return Faces(
        regular=regular,
        bold=bold,
        italic=_pick(styles, _REGULAR, italic=True) or SOURCE_SANS.italic,
        bold_italic=_pick(styles, _BOLD, italic=True) or SOURCE_SANS.bold_italic,
        fallbacks=SOURCE_SANS.files(),
    )


def _style(entry: Text | Section, files: Files, problems: Problems) -> _Style | None:
    """One file of a family. What the brand says of its weight and style goes before what the font says."""
    name = entry if isinstance(entry, Text) else entry.text("path")
    path = files.find(name) if name is not None else None
    if name is None or path is None:
        return None
    try:
        facts = examine(path)
    except FontFault as fault:
        problems.add(fault.code, f'the font file "{name}" {fault.why}', name.span, fault.hint)
        return None
    weight, style = (entry.text("weight"), entry.text("style")) if isinstance(entry, Section) else (None, None)
    return _Style(path, _weight(weight) or facts.weight, facts.italic if style is None else style != "normal")


def _weight(text: Text | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdecimal() else _WEIGHTS.get(text.lower())


def _pick(styles: list[_Style], weight: int, italic: bool) -> Path | None:
    """The file nearest to a weight, among those on the same side of bold."""
    fitting = [one for one in styles if one.italic == italic and (one.weight >= _BOLD_FROM) == (weight >= _BOLD_FROM)]
    return min(fitting, key=lambda one: abs(one.weight - weight)).path if fitting else None
