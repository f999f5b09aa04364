"""The band at the head of page one: who it is from, the title, the subtitle."""

from __future__ import annotations

from dataclasses import dataclass, replace

from brochure.blocks.composer import Composer
from brochure.blocks.pictures import open_image
from brochure.brand import LogoImage, to_half
from brochure.content import Text as Words
from brochure.pdf.beside import Beside
from brochure.pdf.box import Box, BoxStyle
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.figure import Figure, painter
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.ink import Colour
from brochure.pdf.pages import Area
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.review import expired_line
from brochure.units import Paper

# The size of a title that is longer than any should be.
_SMALLEST = 17.0
# From the upper edge of a band that ends inside of the paper to what stands in it, in points.
_CLEAR = 12.0


@dataclass(frozen=True, slots=True)
class Masthead:
    """The band: its text's area, what stands in it, and the lower edge of the colour, in points from the page's
    foot."""

    area: Area
    flows: list[Flow]
    edge: float


@dataclass(frozen=True, slots=True)
class MastheadStyle:
    """Geometry of a band: sizes the title may take (without any, those of the type scale), room above, below and after
    the logo; `beside` puts the logo at the right of the title; `subtitle` is its style. Points. `most` is the part of
    the page's height that it should not exceed, `logo` the part of its own size that a logo beside the title has."""

    sizes: tuple[float, ...] = ()
    top: float = 30.0
    bottom: float = 24.0
    gap: float = 20.0
    beside: bool = False
    subtitle: str = "subtitle"
    most: float = 0.22
    logo: float = 1.0


# Large letters need more room: two lines of a title before it gets smaller or the logo moves.
LARGE_BAND = MastheadStyle(most=0.27)


def masthead(
    composer: Composer,
    paper: Paper,
    left: float,
    width: float,
    title: Words,
    subtitle: Words | None,
    style: MastheadStyle,
    unreached: float = 0.0,
) -> Masthead:
    """The band over the whole width of the paper. The title takes the largest size with which the band stays low
    enough; before it gets very small, the logo moves to its side. Where a printer leaves `unreached` points of the
    paper white, what stands in the band keeps clear of that."""
    style = replace(style, top=max(style.top, unreached + _CLEAR)) if unreached else style
    colour = composer.look.colours.primary if composer.look.theme.ink_saving else composer.look.colours.on_primary
    origin = _origin(composer, colour)
    origin.below = style.gap
    room = style.most * paper.height - style.top - style.bottom
    if composer.standing.expired:
        expired = _expired(composer)
        room += expired.above + expired.height_at(width)
    sizes, smallest = style.sizes, _SMALLEST
    if not sizes:
        scale, step = composer.look.scale, composer.look.profile.step
        sizes, smallest = tuple(to_half(scale.title.size / step**steps) for steps in range(3)), scale.section.size
    ways = [(size, style.beside) for size in sizes] + [(size, True) for size in (*sizes, smallest)]
    flows: list[Flow] = []
    for size, beside in ways:
        words = _words(composer, title, subtitle, style, size, colour)
        flows = [origin, *words]
        if beside and isinstance(origin, Figure):
            flows = [Beside(origin, origin.natural_width * style.logo, Stack(words), right=True, gap=24.0 * style.logo)]
        if Stack(flows).measure(width) <= room:
            break
    height = Stack(flows).measure(width)
    edge = paper.height - style.top - height - style.bottom
    return Masthead(Area(left, edge + style.bottom, width, height), flows, edge)


def _words(
    composer: Composer, title: Words, subtitle: Words | None, style: MastheadStyle, size: float, colour: Colour
) -> list[Flow]:
    line = replace(composer.look.style("title", colour), size=size, leading=round(size * 12 / 11))
    words: list[Flow] = [Text(composer.head_pieces(title), line, Node("H1"), span=title.span, key="top", whole=True)]
    if subtitle:
        under = composer.look.style(style.subtitle, colour)
        words.append(Text(composer.pieces(subtitle), under, Node("P"), above=4.0, span=subtitle.span, whole=True))
    if composer.standing.expired:
        words.append(_expired(composer))
    return words


def _expired(composer: Composer) -> Box:
    """That the document is used past its date: the first thing after its title, for the eye and for the ear."""
    look, phrases = composer.look, composer.phrases
    colour = look.colours.emergency
    pieces = [
        Piece(f"{composer.typeset(phrases.expired)}. ", bold=True, colour=colour),
        Piece(composer.typeset(expired_line(composer.review, phrases))),
    ]
    plate = look.outlined(colour) if look.theme.ink_saving else BoxStyle(look.colours.paper)
    style = replace(plate, padding=7.0, padding_left=10.0)
    line = Text(pieces, look.style("body", look.colours.ink), Node("P"), whole=True)
    return Box([line], style, None, above=10.0)


def paint_band(canvas: TaggedCanvas, composer: Composer, paper: Paper, edge: float) -> None:
    """The colour behind the masthead; with saved ink only a rule."""
    with canvas.artifact():
        canvas.setFillColorRGB(*composer.look.colours.primary)
        upper = edge + 3.0 if composer.look.theme.ink_saving else paper.height + canvas.reach.upper
        left, right = -canvas.reach.left, paper.width + canvas.reach.right
        canvas.rect(left, edge, right - left, upper - edge, stroke=0, fill=1)


def _origin(composer: Composer, colour: Colour) -> Flow:
    """The logo, or the clinic's name in words."""
    look = composer.look
    logo = look.theme.logo
    image, plate = _logo_image(composer)
    thing = open_image(image.path, image.name, composer, may_mean=False) if image else None
    if image is None or thing is None or logo is None:
        return Text([Piece(composer.typeset(composer.clinic.name))], look.style("body", colour, bold=True), Node("P"))
    alt = image.alt or composer.phrases.logo_alt.format(name=composer.clinic.name)
    paint = painter(thing, image.name.span)
    width = logo.height * thing.width / thing.height
    if not plate:
        return Figure(paint, width, logo.height, alt)
    # A logo made for white paper stands on a plate of it, with its clear room around.
    clear = max(logo.clear, 6.0)

    def on_plate(canvas: TaggedCanvas, x: float, y: float, wide: float, tall: float) -> None:
        edge = clear * wide / (width + 2 * clear)
        canvas.setFillColorRGB(*look.colours.paper)
        canvas.roundRect(x, y, wide, tall, 3, stroke=0, fill=1)
        paint(canvas, x + edge, y + edge, wide - 2 * edge, tall - 2 * edge)

    return Figure(on_plate, width + 2 * clear, logo.height + 2 * clear, alt)


def _logo_image(composer: Composer) -> tuple[LogoImage | None, bool]:
    """The logo for the ground it will stand on, and whether it needs a plate of paper under it."""
    logo, saving = composer.look.theme.logo, composer.look.theme.ink_saving
    if logo is None:
        return None, False
    if saving:
        return logo.on_light, False
    return (logo.on_dark, False) if logo.on_dark else (logo.on_light, True)
