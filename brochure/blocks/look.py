"""The brand at one size: which style each kind of line is set in."""

from __future__ import annotations

import copy
from dataclasses import replace

from brochure.brand import REGULAR, Colours, Profile, Theme, TypeScale
from brochure.brand.contrast import GRAPHIC, closest, ratio
from brochure.pdf.box import BoxStyle
from brochure.pdf.fonts import Family
from brochure.pdf.grid import GridStyle
from brochure.pdf.hatching import Hatching
from brochure.pdf.ink import Colour
from brochure.pdf.prose import TextStyle
from brochure.pdf.ruled import Ruling
from brochure.pdf.table import TableStyle

_BOLD = frozenset({"title", "section", "subhead", "question"})
# Between lines to write on: points at least, so that large handwriting fits, and in leadings of the body. Their
# least weight, in points. The rows of a grid to write in, in distances of such lines.
_LEAST_PITCH, _PITCH, _LEAST_WEIGHT, _GRID_ROW = 22.0, 1.4, 0.75, 1.25
# The line around what is an emergency, in colour and in one ink. The rule at the left of a warning in one ink, the
# least room after it, and its stripes. Points.
_OUTLINE, _HEAVY_OUTLINE = 1.5, 2.5
_TAPE, _CLEAR, _STRIPES = 7.0, 9.0, Hatching(45, 4.5, 2.0)


class Look:
    """Styles and colours of a theme on one type scale, by the rules of a profile. Sizes and spaces in points."""

    def __init__(self, theme: Theme, scale: TypeScale | None = None, profile: Profile = REGULAR) -> None:
        self.theme = theme
        self.profile = profile
        self.scale = (scale or theme.type).under(profile)
        self.colours: Colours = theme.colours
        self.family = Family(*theme.faces.files(), fallbacks=theme.faces.fallbacks)
        # Whether there is one ink only: hues say nothing then.
        self.mono = theme.mono

    def style(
        self, name: str, colour: Colour | None = None, *, bold: bool | None = None, align: str = "left"
    ) -> TextStyle:
        """How the lines called `name` in the type scale are set."""
        setting = self.scale.setting(name)
        if colour is None:
            colour = {
                "title": self.colours.on_primary,
                "section": self.colours.primary,
                "question": self.colours.primary,
                "subtitle": self.colours.on_primary,
                "small": self.colours.muted if self.profile.grey_notes else self.colours.ink,
            }.get(name, self.colours.ink)
        profile = self.profile
        return TextStyle(
            self.family,
            setting.size,
            setting.leading,
            colour,
            name in _BOLD if bold is None else bold,
            align=align,
            italics=profile.italics,
            underlines=profile.underlines,
            superiors=profile.superiors,
        )

    def at(self, scale: TypeScale) -> Look:
        """The same brand on another type scale, by the same rules."""
        look = Look(self.theme, scale, self.profile)
        look.family = self.family
        return look

    def forgiving(self, characters: frozenset[str]) -> Look:
        """The same look, set with a question mark for `characters` that no face has: to find what else is wrong."""
        look = copy.copy(self)
        look.family = self.family.forgiving(characters)
        return look

    # Boxes and tables.

    def tinted(self) -> BoxStyle:
        """A calm box on the brand's tint; with saved ink, a line around it."""
        return self._box(fill=self.colours.tint, outline=self.colours.rule)

    def ruled(self, colour: Colour, fill: Colour) -> BoxStyle:
        """A box with a rule at its left."""
        padding = self.scale.space.padding
        return BoxStyle(None if self.theme.ink_saving else fill, rule=colour, padding=padding, padding_left=padding + 4)

    def warning(self, colour: Colour, fill: Colour) -> BoxStyle:
        """A box with a rule at its left that warns: in one ink it is striped, as the tape around a hazard is."""
        ruled = self.ruled(colour, fill)
        if not self.mono:
            return ruled
        left = max(ruled.padding_left, _TAPE + _CLEAR)
        return replace(ruled, rule_width=_TAPE, hatching=_STRIPES, padding_left=left)

    def outlined(self, colour: Colour) -> BoxStyle:
        """A box with a full line around it; it is heavier where no colour makes it stand out."""
        padding = self.scale.space.padding
        weight = _HEAVY_OUTLINE if self.mono else _OUTLINE
        return BoxStyle(outline=colour, outline_width=weight, padding=padding, padding_left=padding + 4)

    def _box(self, fill: Colour, outline: Colour) -> BoxStyle:
        padding = self.scale.space.padding
        if self.theme.ink_saving:
            return BoxStyle(outline=outline, outline_width=0.75, padding=padding, padding_left=padding + 4)
        return BoxStyle(fill, padding=padding, padding_left=padding + 4)

    def table(self) -> TableStyle:
        """Rules under the head and at the end, hairlines between the rows."""
        return TableStyle(
            self.colours.primary,
            self.colours.rule,
            row_padding=self.scale.space.item + 0.75,
            column_gap=self.profile.column_gap,
            hair_weight=self.profile.hairline,
        )

    # Room to write in.

    def ruling(self) -> Ruling:
        """Lines to write on. They are no ornament: whoever writes must see them (WCAG 2.2, 1.4.11)."""
        grounds = (self.colours.paper, self.colours.tint, self.colours.tint_accent)
        rule = self.colours.rule
        seen = closest(rule, lambda colour: all(ratio(colour, ground) >= GRAPHIC for ground in grounds))
        pitch = max(_LEAST_PITCH, _PITCH * self.scale.body.leading)
        return Ruling(seen or self.colours.ink, pitch, max(_LEAST_WEIGHT, self.profile.hairline))

    def grid(self) -> GridStyle:
        """Cells to write in."""
        ruling = self.ruling()
        return GridStyle(ruling, _GRID_ROW * ruling.pitch, self.style("body").size / 2)
