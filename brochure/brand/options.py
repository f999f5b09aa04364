"""What only print needs of a brand: the keys under `defaults: brochure:`, ours alone and therefore strict."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from brochure.brand.separations import Mixture
from brochure.content import Markup, Model, Plain
from brochure.pdf.inks import CMYK

Points = Annotated[float, Field(allow_inf_nan=False)]


class LogoOptions(Model):
    """How the logo stands on the page."""

    height: Annotated[Points, Field(ge=12, le=96, description="Height of the logo on page one, in points.")] = 34
    clear: Annotated[Points, Field(ge=0, le=72, description="Space kept clear around the logo, in points.")] = 9


class InkOptions(Model):
    """What the brand's printer mixes its colours of: for each, the per cent of cyan, magenta, yellow and black. What is
    left out is mixed by the profile of the press. The ink of the text is no key: it is black alone."""

    primary: Annotated[Mixture | None, Field(description="The inks of headings and the band.")] = None
    accent: Annotated[Mixture | None, Field(description="The inks of marks and the rule of warnings.")] = None
    accent_text: Annotated[Mixture | None, Field(description="The inks of the accent for words and bullets.")] = None
    emergency: Annotated[Mixture | None, Field(description="The inks of the emergency box.")] = None
    link: Annotated[Mixture | None, Field(description="The inks of links.")] = None

    def given(self) -> dict[str, CMYK]:
        """The roles that have inks."""
        found = {role: getattr(self, role) for role in type(self).model_fields}
        return {role: inks for role, inks in found.items() if inks is not None}


class PrintOptions(Model):
    """The keys under `defaults: brochure:` of a brand.yml. Colours are written out or name one of the brand's own."""

    ink: Annotated[
        Literal["full", "saving"], Field(description="full: a band of colour on page one. saving: a rule in its place.")
    ] = "full"
    footer: Annotated[Markup | None, Field(description="A line at the foot of every page.")] = None
    body: Annotated[
        Points, Field(ge=12, le=24, description="Size of the running text in points; all other sizes follow.")
    ] = 12
    tint: Annotated[
        Points, Field(ge=2, lt=10, description="How much of a colour is in the tint behind boxes, in per cent.")
    ] = 8
    primary: Annotated[Plain | None, Field(description="Headings and the band, instead of color.primary.")] = None
    accent: Annotated[Plain | None, Field(description="Marks, the rule of warnings; instead of color.secondary.")] = (
        None
    )
    accent_text: Annotated[Plain | None, Field(description="The accent for words and bullets; else made of it.")] = None
    emergency: Annotated[Plain | None, Field(description="The emergency box, instead of color.danger.")] = None
    link: Annotated[Plain | None, Field(description="Links, instead of color.link.")] = None
    cmyk: InkOptions = Field(
        default_factory=InkOptions,
        description="The inks of the colors above on a press, such as primary: 92 30 40 22 (per cent of C M Y K).",
    )
    logo: LogoOptions = Field(default_factory=LogoOptions, description="How the logo stands on the page.")
