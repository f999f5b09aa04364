"""The brand at one size: which style each kind of line is set in."""

from __future__ import annotations

from brochure.brand import Colours, Theme, TypeScale
from brochure.pdf.box import BoxStyle
from brochure.pdf.fonts import Family
from brochure.pdf.ink import Colour
from brochure.pdf.prose import TextStyle
from brochure.pdf.table import TableStyle

_BOLD = frozenset({"title", "section", "subhead", "question"})


class Look:
    """Styles and colours of a theme on one type scale. Sizes and spaces in points."""

    def __init__(self, theme: Theme, scale: TypeScale | None = None) -> None:
        self.theme = theme
        self.scale = scale or theme.type
        self.colours: Colours = theme.colours
        self.family = Family(*theme.faces.files(), fallbacks=theme.faces.fallbacks)

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
                "small": self.colours.muted,
            }.get(name, self.colours.ink)
        return TextStyle(
            self.family, setting.size, setting.leading, colour, name in _BOLD if bold is None else bold, align=align
        )

    def at(self, scale: TypeScale) -> Look:
        """The same brand on another type scale."""
        return Look(self.theme, scale)

    # Boxes and tables.

    def tinted(self) -> BoxStyle:
        """A calm box on the brand's tint; with saved ink, a line around it."""
        return self._box(fill=self.colours.tint, outline=self.colours.rule)

    def ruled(self, colour: Colour, fill: Colour) -> BoxStyle:
        """A box with a rule at its left."""
        padding = self.scale.space.padding
        return BoxStyle(None if self.theme.ink_saving else fill, rule=colour, padding=padding, padding_left=padding + 4)

    def outlined(self, colour: Colour) -> BoxStyle:
        """A box with a full line around it."""
        padding = self.scale.space.padding
        return BoxStyle(outline=colour, outline_width=1.5, padding=padding, padding_left=padding + 4)

    def _box(self, fill: Colour, outline: Colour) -> BoxStyle:
        padding = self.scale.space.padding
        if self.theme.ink_saving:
            return BoxStyle(outline=outline, outline_width=0.75, padding=padding, padding_left=padding + 4)
        return BoxStyle(fill, padding=padding, padding_left=padding + 4)

    def table(self) -> TableStyle:
        """Rules under the head and at the end, hairlines between the rows."""
        return TableStyle(self.colours.primary, self.colours.rule, row_padding=self.scale.space.item + 0.75)
