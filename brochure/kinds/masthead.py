"""The band at the head of page one: who it is from, the title, the subtitle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from brochure.blocks.composer import Composer
from brochure.brand import LogoImage
from brochure.content import Text as Words
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.drawings import Drawing, open_drawing
from brochure.pdf.figure import Figure, painter
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.images import Picture, open_picture
from brochure.pdf.pages import Area
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.units import Paper

# The most of a page's height that the band may cover.
_MOST = 0.22


@dataclass(frozen=True, slots=True)
class Masthead:
    """The band: its text's area, what stands in it, and the lower edge of the colour, in points from the page's foot."""

    area: Area
    flows: list[Flow]
    edge: float


def masthead(
    composer: Composer, paper: Paper, left: float, right: float, title: Words, subtitle: Words | None, *, sizes: Sequence[float],
    top: float = 30.0, bottom: float = 24.0, gap: float = 20.0,
) -> Masthead:
    """The band over the whole width. The title takes the largest of `sizes` (points) with which the band stays low enough."""
    width = paper.width - left - right
    saving = composer.look.theme.ink_saving
    colour = composer.look.colours.primary if saving else composer.look.colours.on_primary
    origin = _origin(composer, gap)
    flows: list[Flow] = []
    for size in sizes:
        style = composer.look.style("title", colour)
        style = replace(style, size=size, leading=round(size * 12 / 11))
        flows = [*origin, Text(composer.pieces(title), style, Node("H1"), span=title.span, key="top", whole=True)]
        if subtitle:
            under = composer.look.style("subtitle", colour)
            flows.append(Text(composer.pieces(subtitle), under, Node("P"), above=4.0, span=subtitle.span, whole=True))
        if Stack(flows).measure(width) + top + bottom <= _MOST * paper.height:
            break
    height = Stack(flows).measure(width)
    edge = paper.height - top - height - bottom
    return Masthead(Area(left, edge + bottom, width, height), flows, edge)


def paint_band(canvas: TaggedCanvas, composer: Composer, paper: Paper, edge: float) -> None:
    """The colour behind the masthead; with saved ink only a rule."""
    with canvas.artifact():
        canvas.setFillColorRGB(*composer.look.colours.primary)
        if composer.look.theme.ink_saving:
            canvas.rect(0, edge, paper.width, 3, stroke=0, fill=1)
        else:
            canvas.rect(0, edge, paper.width, paper.height - edge, stroke=0, fill=1)


def _origin(composer: Composer, gap: float) -> list[Flow]:
    """The logo, or the clinic's name in words."""
    look = composer.look
    image, logo = _logo_image(composer), look.theme.logo
    if image is not None and logo is not None:
        thing: Picture | Drawing
        if image.path.suffix.lower() == ".svg":
            thing = open_drawing(image.path, look.family)
        else:
            thing = open_picture(image.path)
        alt = image.alt or composer.phrases.logo_alt.format(name=composer.clinic.name)
        return [Figure(painter(thing), logo.height * thing.width / thing.height, logo.height, alt, below=max(gap, logo.clear))]
    colour = look.colours.primary if look.theme.ink_saving else look.colours.on_primary
    return [Text([Piece(composer.clinic.name)], look.style("body", colour, bold=True), Node("P"), below=gap)]


def _logo_image(composer: Composer) -> LogoImage | None:
    logo = composer.look.theme.logo
    if logo is None:
        return None
    return logo.on_light if composer.look.theme.ink_saving else logo.on_dark
