"""What a brand comes to: everything about the look that is not geometry and not words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from brochure.brand.colour import RGB
from brochure.brand.faces import SOURCE_SANS, Faces
from brochure.brand.palette import TINT, Colours, derive
from brochure.brand.separations import separations
from brochure.brand.type_scale import TypeScale
from brochure.pdf.inks import CMYK

if TYPE_CHECKING:
    from brochure.content import Text


@dataclass(frozen=True, slots=True)
class LogoImage:
    """One picture file of a logo. `alt` is empty when the brand gives none: the clinic's name then stands for it.
    `name` is the file as the brand calls it, with the place where it does."""

    path: Path
    alt: str
    name: Text


@dataclass(frozen=True, slots=True)
class Logo:
    """A logo for light ground and for dark, its height on page one and the space kept clear around it, in points.

    `on_dark` is None when the brand has none: the logo then stands on paper, never on the band itself. `on_light` is
    None in the rare brand that only has the other.
    """

    on_light: LogoImage | None
    on_dark: LogoImage | None
    height: float
    clear: float


@dataclass(frozen=True, slots=True)
class Theme:
    """The brand, checked. `ink_saving` asks for rules in place of areas of colour; `mono` for a look that needs no hue,
    with pictures in grey; `footer` stands on every page. `mixtures` are the inks that the brand gives for its roles,
    `tint` the share (0 to 1) of a colour in its tint.
    """

    colours: Colours
    type: TypeScale
    faces: Faces
    logo: Logo | None = None
    footer: Text | None = None
    ink_saving: bool = False
    mono: bool = False
    mixtures: Mapping[str, CMYK] = field(default_factory=dict, hash=False)
    tint: float = TINT

    @property
    def separations(self) -> Mapping[RGB, CMYK]:
        """The colours whose inks are not left to the profile of a press, with these inks."""
        return separations(self.colours, self.mixtures, self.tint)


def house_theme() -> Theme:
    """The look without any brand."""
    return Theme(derive({}), TypeScale.of(), SOURCE_SANS)
