"""What is ordered of a printer: how many, on what paper, with how much ink."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from brochure.content import FilePath, Model, Plain
from brochure.units import INCH, mm

Weight = Literal["light", "medium", "heavy"]

# How thick a sheet is, in points: copy paper (20 lb bond, 80 g), text paper (80 to 100 lb text, 120 to 150 g), cover
# (80 lb cover and more, 200 g and more).
_THICKNESS: dict[Weight, float] = {"light": mm(0.1), "medium": mm(0.14), "heavy": mm(0.28)}
# How much narrower the panel is that is folded in, in points: what print shops ask for.
_NARROWER: dict[Weight, float] = {"light": INCH / 16, "medium": INCH / 16, "heavy": INCH * 3 / 32}

Percent = Annotated[float, Field(ge=200, le=400, allow_inf_nan=False)]


class PrintOrder(Model):
    """What a print shop is told, and what depends on the paper. It stands in the job ticket; nothing of it is printed
    on the pages."""

    quantity: Plain | None = Field(None, description="How many copies, such as 500.")
    paper: Plain | None = Field(None, description="The paper in the shop's words, such as 80 lb gloss text.")
    weight: Weight = Field(
        "light",
        description="light (copy paper), medium (text paper) or heavy (cover): how much narrower a panel is that is "
        "folded in, and how far the inner pages of a booklet creep out.",
    )
    ink_limit: Percent = Field(280, description="The most ink in one place, in percent, all four colors together.")
    profile: FilePath | None = Field(
        None, description="The shop's own CMYK profile (.icc), in place of the one that comes with brochure."
    )
    note: Plain | None = Field(None, description="A line for the print shop.")

    @property
    def thickness(self) -> float:
        """How thick a sheet is, in points."""
        return _THICKNESS[self.weight]

    @property
    def narrower(self) -> float:
        """How much narrower the panel is that is folded in, in points."""
        return _NARROWER[self.weight]
