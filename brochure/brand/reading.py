"""A brand.yml to a Theme.

The format is Posit's brand.yml (https://posit-dev.github.io/brand-yml/), read unchanged; of it are used:

- `meta.name` for a logo without alternative text, `logo`;
- `color`: palette; primary; secondary, else warning, as the accent; foreground as the ink; background as the paper when
  it is pale; danger for emergencies; link;
- `typography`: fonts, the family of base, the colour of link. Sizes and line heights there are a screen's; print has
  its own scale;
- `defaults.brochure`: see `brochure.brand.options`.

Everything else, and what `defaults` holds for other tools, is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from brochure.brand.colour import to_hex
from brochure.brand.contrast import luminance
from brochure.brand.families import faces_of
from brochure.brand.files import Files
from brochure.brand.legibility import Shortfall, shortfalls
from brochure.brand.logo import logo_of
from brochure.brand.options import PrintOptions
from brochure.brand.palette import derive
from brochure.brand.section import Section
from brochure.brand.swatches import Swatch, Swatches
from brochure.brand.theme import Theme, house_theme
from brochure.brand.type_scale import TypeScale
from brochure.content import NO_NAMES, decode, read_yaml
from brochure.problems import Problems

_PRINT: Final = "defaults.brochure."
# Where the colour of a role is looked for; the first place that gives one counts.
_PLACES: Final = {
    "primary": (f"{_PRINT}primary", "color.primary"),
    "accent": (f"{_PRINT}accent", "color.secondary", "color.warning"),
    "accent_text": (f"{_PRINT}accent_text",),
    "emergency": (f"{_PRINT}emergency", "color.danger"),
    "link": (f"{_PRINT}link", "color.link", "typography.link.color"),
    "ink": ("color.foreground",),
    "paper": ("color.background",),
}
# Sheets are white. A background darker than this was chosen for a screen.
_PALE: Final = 0.75


def load_theme(
    path: Path | None, shown_as: str, root: Path, problems: Problems, names: Mapping[str, str] = NO_NAMES
) -> Theme | None:
    """The theme of the brand.yml at `path`, which lies below the folder `root`; the house theme when `path` is None.

    None when anything is wrong with it; then all of it is in `problems`: its YAML (E1xx), its values (E2xx), its files
    (E30x), its fonts (E402, E403), and colours that cannot be read (E218). `names` are the values for {{ }} in the
    footer.
    """
    if path is None:
        return house_theme()
    found = Problems()
    theme = _theme(path, shown_as, root, found, names)
    # What the YAML itself has wrong at a place is not told a second time as a wrong value.
    known = {problem.span for problem in found if problem.code.startswith("E1")}
    problems.extend(problem for problem in found if problem.code.startswith("E1") or problem.span not in known)
    return None if found.has_errors else theme


def _theme(path: Path, shown_as: str, root: Path, problems: Problems, names: Mapping[str, str]) -> Theme | None:
    raw = read_yaml(path, shown_as, problems)
    if raw is None:
        return None
    brand = Section(raw, "", problems)
    printing = brand.section("defaults").section("brochure")
    options = decode(printing.values, PrintOptions, problems, names) or PrintOptions()
    scale = TypeScale.of(options.body)
    tint = options.tint / 100
    swatches = _given(brand, Swatches(brand.section("color"), problems))
    colours = {role: swatch.colour for role, swatch in swatches.items()}
    for shortfall in shortfalls(colours, tint, scale):
        _report(shortfall, swatches, problems)
    files = Files(path, root, problems)
    return Theme(
        colours=derive(colours, tint),
        type=scale,
        faces=faces_of(brand.section("typography"), files, problems),
        logo=logo_of(brand, files, options.logo.height, options.logo.clear, problems),
        footer=options.footer,
        ink_saving=options.ink == "saving",
        mixtures=options.cmyk.given(),
        tint=tint,
    )


def _given(brand: Section, swatches: Swatches) -> dict[str, Swatch]:
    """The roles that the brand gives a colour."""
    given = {}
    for role, places in _PLACES.items():
        found = (_swatch(brand, place, swatches) for place in places)
        given[role] = next((swatch for swatch in found if swatch is not None), None)
    given |= _sheet(given["ink"], given["paper"])
    return {role: swatch for role, swatch in given.items() if swatch is not None}


def _swatch(brand: Section, place: str, swatches: Swatches) -> Swatch | None:
    section, key = brand.place(place)
    # What is no text there, the options have reported.
    return None if place.startswith(_PRINT) and not section.is_text(key) else swatches.of(section, key)


def _sheet(foreground: Swatch | None, background: Swatch | None) -> dict[str, Swatch | None]:
    """Ink and paper. A brand drawn light on dark is printed the other way round, on white."""
    if background is None or luminance(background.colour) >= _PALE:
        return {"ink": foreground, "paper": background}
    inverted = foreground is not None and luminance(foreground.colour) > luminance(background.colour)
    return {"ink": background if inverted else foreground, "paper": None}


def _report(shortfall: Shortfall, swatches: Mapping[str, Swatch], problems: Problems) -> None:
    swatch, use = swatches[shortfall.given], shortfall.use
    # Cut, not rounded: 4.499 must not read as enough.
    reached = int(shortfall.ratio * 100) / 100
    message = (
        f"{swatch.key} makes {use.what} hard to see: {use.role} {to_hex(shortfall.front)} on {use.ground} "
        f"{to_hex(shortfall.behind)} has a contrast of {reached:.2f}:1, but needs {shortfall.needed:g}:1"
    )
    hint = "No colour of this hue is clear enough there; change the colours behind it."
    if shortfall.better is not None:
        better = to_hex(shortfall.better)
        own_place = _PLACES[shortfall.given][0].startswith(_PRINT) and not swatch.key.startswith(_PRINT)
        instead = f', or under defaults: brochure: {shortfall.given}: "{better}" for print alone' if own_place else ""
        hint = f'Write "{better}", the nearest colour that is clear enough{instead}.'
    problems.add("E218", message, swatch.span, hint)
