"""Parts that several kinds share: the emergency box, sources in words, how to reach the clinic, the running foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from brochure.addresses import said, target
from brochure.blocks.composer import Composer
from brochure.blocks.qr import code
from brochure.blocks.reach import address_line, phone_link, web_link
from brochure.blocks.signed import SignedTitle
from brochure.content import Text as Words
from brochure.document import Help
from brochure.kinds.base import closing_lines, dotted
from brochure.pdf.beside import Beside
from brochure.pdf.box import Box
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.listing import listing
from brochure.pdf.marks import FOOTER
from brochure.pdf.prose import Piece, TextStyle
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.review import Review


def help_line(given: Help, composer: Composer) -> Box:
    """The emergency box: its title runs in with the first paragraph."""
    look, colour = composer.look, composer.look.colours.emergency
    title = (
        composer.pieces(given.title, bold=True) if given.title else [Piece(composer.phrases.emergency_help, bold=True)]
    )
    first, rest = composer.run_in(given.text)
    pieces = [replace(piece, colour=colour) for piece in title] + [Piece(" ", bold=True), *first]
    style = replace(look.outlined(colour), padding=9.0, padding_left=14.0)
    line = SignedTitle(pieces, look.style("body"), "emergency", look.colours.paper, colour)
    line.span = given.text.span
    return Box([line, *rest], style, Node("Sect"))


def source_pieces(name: str, composer: Composer) -> list[Piece]:
    """A source as words: title, publisher, date, address, and when it was read."""
    source = composer.sources[name]
    before, after = composer.typeset(source.before_address(composer.phrases)), source.after_address(composer.phrases)
    pieces = [Piece(before)]
    if source.url:
        link = Node("Link")
        pieces += [
            Piece(" "),
            Piece(
                said(source.url),
                nodes=(link,),
                link=target(source.url),
                says=composer.typeset(source.title),
                colour=composer.look.colours.link,
            ),
            Piece("."),
        ]
    return [*pieces, Piece(f" {after}")] if after else pieces


def source_list(told: Callable[[str, Composer], list[Piece]], composer: Composer) -> list[Flow]:
    """The cited sources as a numbered list that citations lead to, each in the words in which it is `told`."""
    style = composer.look.style("small", composer.look.colours.ink)
    rows = [Text(told(name, composer), style, key=f"source-{name}") for name in composer.cited]
    mark = Piece("", bold=True, colour=composer.look.colours.primary)
    space, profile = composer.look.scale.space, composer.look.profile
    gap = space.item if profile.single_column else space.item / 2
    flows = listing([[row] for row in rows], style, ordered=True, mark=mark, hang=style.size, gap=gap)
    flows[-1].below = space.paragraph
    return flows


def sources_line(composer: Composer, style: TextStyle, above: float = 0.0, *, whole: bool = False) -> list[Flow]:
    """Who published what is cited, and when, run together in one paragraph, `above` points under what stands before it;
    nothing when nothing is cited."""
    if not composer.cited:
        return []
    pieces = [Piece(f"{composer.phrases.sources}: ", bold=True)]
    for number, name in enumerate(composer.cited, 1):
        short = composer.typeset(composer.sources[name].short())
        pieces += [Piece(f"{number}.\u00a0", bold=True), Piece(f"{short} ")]
    keys = tuple(f"source-{name}" for name in composer.cited)
    return [Text(pieces, style, Node("P"), keys=keys, above=above, whole=whole)]


def short_source_list(composer: Composer, style: str, *, outline: int | None = None) -> list[Flow]:
    """Who published what is cited, and when, as a list under a heading of level 2 in one of the look's styles;
    `outline` is its level in the PDF's outline. The guide has the full list."""
    if not composer.cited:
        return []
    key = "" if outline is None else "sources"
    head = composer.head_of([Piece(composer.phrases.sources)], style, 2, key=key, outline=outline)
    return [head, *source_list(_short_pieces, composer)]


def _short_pieces(name: str, composer: Composer) -> list[Piece]:
    return [Piece(composer.typeset(composer.sources[name].short()))]


def about(review: Review, composer: Composer) -> list[Flow]:
    """Who wrote and checked it, and how else it can be had: small and run together, or in large print line by line."""
    look, lines = composer.look, closing_lines(review, composer)
    if not lines:
        return []
    lead, style, gap = composer.phrases.about, look.style("small"), look.scale.space.box
    if not look.profile.single_column:
        pieces = [Piece(f"{lead}. ", bold=True), Piece(dotted(lines) + ".")]
        return [Text(pieces, style, Node("P"), above=gap, whole=True)]
    head = Text([Piece(lead)], look.style("small", bold=True), Node("P"))
    each = [Text([Piece(line)], style, Node("P"), whole=True) for line in lines]
    return [Stack([head, *each], above=gap, whole=True)]


def contact_strip(url: Words | None, label: Words | None, composer: Composer, stacked: bool = False) -> Box:
    """How to reach the clinic, beside a code that leads to `url`; `label` says where. `stacked`, for a narrow measure,
    puts the code under the lines."""
    look, phrases, clinic = composer.look, composer.phrases, composer.clinic
    bold = look.style("body", look.colours.primary, bold=True)
    body = look.style("small", look.colours.ink)
    call, _, rest = phrases.call.partition("{phone}")
    opening = [Piece(f"{phrases.questions} {call}"), phone_link(clinic.phone, composer), Piece(rest)]
    lines: list[Flow] = [Text(opening, bold, Node("P"))]
    for words in (composer.typeset(clinic.name), address_line(composer), composer.typeset(clinic.hours or "")):
        if words:
            lines.append(Text([Piece(words)], body, Node("P")))
    if not url:
        return Box(lines, look.tinted(), Node("Sect"))
    pieces = composer.pieces(label) if label else [Piece(phrases.scan)]
    figure = code(url, composer)
    if stacked:
        beside = Beside(figure, figure.natural_width, Text(pieces, body, Node("P")), gap=9.0)
        beside.above = beside.below = look.scale.space.item
        return Box([*lines, beside, Text([web_link(url, composer)], body, Node("P"))], look.tinted(), Node("Sect"))
    lines.append(Text([*pieces, Piece(": "), web_link(url, composer)], body, Node("P")))
    strip = Beside(figure, figure.natural_width, Stack(lines), right=True)
    # The code has white of its own around it.
    style = look.tinted() if look.profile.single_column else replace(look.tinted(), padding=5.0)
    return Box([strip], style, Node("Sect"))


class RunningFoot:
    """The foot of a page: lines at the left, upwards from `base` (points), the folio at the right; `most` is a number
    as wide as the folio can have."""

    def __init__(
        self, composer: Composer, left: float, width: float, base: float, lines: Sequence[str], most: int = 888
    ) -> None:
        self._composer = composer
        self._left, self._width, self._base = left, width, base
        style = composer.look.style("small", composer.look.colours.muted)
        mark = self._mark(composer)
        self._lines = Stack([
            Text([*(() if number else mark), Piece(line)], style) for number, line in enumerate(lines)
        ])  # fmt: skip
        self._right = replace(style, align="right")
        # Room for the widest folio, so that the lines break alike on every page.
        widest = composer.phrases.page_of.format(page=most, pages=most).replace(" ", "\u00a0")
        self._room = width - Text([Piece(widest)], self._right).natural_width() - 10

    @staticmethod
    def _mark(composer: Composer) -> list[Piece]:
        """What stands first in the foot of a document that is used past its date."""
        if not composer.standing.expired:
            return []
        words = composer.typeset(composer.phrases.expired)
        return [Piece(words, bold=True, colour=composer.look.colours.emergency), Piece("\u00a0\u00b7 ")]

    @property
    def top(self) -> float:
        """Where its first line begins, in points above the page's lower edge."""
        return self._base + self._lines.height_at(self._room)

    def paint(self, canvas: TaggedCanvas, page: int, pages: int) -> None:
        """Draw it as the foot of `page` of `pages`. All before the folio is the same from the second page on."""
        folio = self._composer.phrases.page_of.format(page=page, pages=pages).replace(" ", "\u00a0")
        number = Text([Piece(folio)], self._right)
        with canvas.artifact(FOOTER):
            self._lines.paint(canvas, self._left, self.top, self._room)
            if page > 1:
                canvas.end_common_part()
            number.paint(canvas, self._left, self._base + self._right.leading, self._width)
