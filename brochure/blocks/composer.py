"""The composer: turns texts and blocks into flowables in one look, and keeps count of what is cited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol

from brochure.blocks.look import Look
from brochure.blocks.terms import with_first_uses
from brochure.clinic import Clinic
from brochure.content import Text as Words
from brochure.markup import Listing, Paragraph, Run, body, inline, plain, typography
from brochure.pdf.flow import Flow
from brochure.pdf.listing import listing
from brochure.pdf.prose import Piece
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problems, Span
from brochure.review import AS_WRITTEN, Review, Standing
from brochure.sources import Source
from brochure.words import Phrases


class Composed(Protocol):
    """What becomes flowables: a block of any kind."""

    def flow(self, composer: Composer) -> list[Flow]:
        """Its flowables, each with its place in the structure."""


@dataclass(slots=True)
class Composer:
    """What a block needs to become flowables.

    `faqs` are the file's questions (`faq.Faq`) by their names, which it only hands on. `heading` is the level of
    headings inside the present section (3 under a section of level 2). `cited` grows in the order of first
    citation: a source's number is its place in it. `may_end_page` says whether the present body is one of a page
    and not of a box, a column or an answer. `terms` are those that the document defines (`terms.keyed`), `met`
    grows by those that its text has used. `review` is the document's, `standing` whether that holds, and
    `review_is_told` whether a block prints it, so that the last lines need not.
    """

    look: Look
    phrases: Phrases
    language: str
    clinic: Clinic
    root: Path
    sources: Mapping[str, Source]
    faqs: Mapping[str, Any]
    problems: Problems
    heading: int = 3
    cited: list[str] = field(default_factory=list)
    terms: Mapping[str, tuple[str, Words]] = field(default_factory=dict)
    met: set[str] = field(default_factory=set)
    review: Review = field(default_factory=Review)
    standing: Standing = AS_WRITTEN
    may_end_page: bool = False
    review_is_told: bool = False

    # Words.

    def runs(self, text: Words) -> tuple[Run, ...]:
        """The runs of a text that is one paragraph."""
        return inline(text, self.language, self.problems, text.span)

    def pieces(self, text: Words, *, bold: bool = False) -> list[Piece]:
        """A text that is one paragraph, ready to be set."""
        return self.set_runs(self.runs(text), bold=bold)

    def set_runs(self, runs: Sequence[Run], *, bold: bool = False) -> list[Piece]:
        """Runs as pieces: links and citations get their elements."""
        pieces: list[Piece] = []
        for (href, cites), stretch in groupby(runs, key=lambda run: (run.href, bool(run.cite))):
            together = list(stretch)
            if cites:
                pieces += self._citations([run.cite for run in together], hugs=bool(pieces))
                continue
            link = self._link(href, plain(together)) if href else None
            for run in together:
                if run.is_break:
                    pieces.append(Piece("", ends_line=True))
                elif link is None:
                    pieces.append(Piece(run.text, bold or run.bold, run.italic))
                else:
                    pieces.append(replace(link, text=run.text, bold=bold or run.bold, italic=run.italic))
        return pieces

    def _link(self, href: str, words: str) -> Piece:
        """A link without its words: to an address, or, which is quiet, to a term in the glossary."""
        if href.startswith("#"):
            says = self.phrases.term_link.format(term=words)
            return Piece("", nodes=(Node("Link"),), link=href, says=says, quiet=True)
        return Piece("", nodes=(Node("Link"),), link=href, says=words, colour=self.look.colours.link)

    def _citations(self, sources: Sequence[str], hugs: bool) -> list[Piece]:
        """Figures for sources cited in one place, in the order of their numbers and not of the writing: superior, or in
        brackets that stay with the word before them when there is one to hug."""
        self.cited += [source for source in dict.fromkeys(sources) if source not in self.cited]
        raised = self.look.profile.superiors
        pieces: list[Piece] = []
        for index in sorted({self.cited.index(source) for source in sources}):
            number = str(index + 1)
            says = self.phrases.source_link.format(number=number)
            nodes = (Node("Reference"), Node("Link"))
            pieces += [Piece("," if raised else ", ", superior=True)] if pieces else []
            link = f"#source-{self.cited[index]}"
            pieces.append(Piece(number, superior=True, nodes=nodes, link=link, says=says))
        if raised:
            return pieces
        return [Piece("\u00a0[" if hugs else "[", superior=True), *pieces, Piece("]", superior=True)]

    def head_pieces(self, text: Words) -> list[Piece]:
        """As `pieces`, for a title or heading: it must have words, not only a citation or what nobody sees (E211)."""
        if not any(character.isprintable() and not character.isspace() for character in self.words(text)):
            self.problems.add("E211", "this heading has no words", text.span, "Write what the part is about.")
        return self.pieces(text)

    def words(self, text: Words) -> str:
        """A text as a reader reads it, without marks or citations."""
        return plain(self.runs(text))

    @property
    def formats(self) -> str:
        """The offer of other formats than this one."""
        return self.phrases.formats_large if self.look.profile.single_column else self.phrases.formats

    def typeset(self, text: str) -> str:
        """A text that is printed as typed, with the typography of its language."""
        return typography(text, self.language)

    # Flowables.

    def paragraph(
        self,
        pieces: Sequence[Piece],
        origin: Words,
        style: str = "body",
        *,
        node: Node | None = None,
        stays_with_next: bool = False,
    ) -> Text:
        """A paragraph in one of the look's styles."""
        gap = self.look.scale.space.paragraph
        return Text(
            pieces,
            self.look.style(style),
            node or Node("P"),
            above=gap,
            below=gap,
            span=origin.span,
            stays_with_next=stays_with_next,
        )

    def head(self, text: Words, style: str, level: int, *, key: str = "", outline: int | None = None) -> Text:
        """A text as a heading of a level (1 to 6); see `head_of`."""
        return self.head_of(self.head_pieces(text), style, level, key=key, span=text.span, outline=outline)

    def head_of(
        self,
        pieces: Sequence[Piece],
        style: str,
        level: int,
        *,
        key: str = "",
        span: Span | None = None,
        outline: int | None = None,
    ) -> Text:
        """A heading of a level (1 to 6) in one of the look's styles; `outline` is its level, from 0, in the PDF's
        outline."""
        space = self.look.scale.space
        above, below = {
            "section": (space.above_section, space.below_section),
            "question": (space.above_question, space.below_question),
        }.get(style, (space.above_subhead, space.below_subhead))
        return Text(
            pieces,
            self.look.style(style),
            Node(f"H{level}"),
            above=above,
            below=below,
            stays_with_next=True,
            key=key,
            span=span,
            whole=True,
            outline=outline,
        )

    def prose(self, text: Words) -> list[Flow]:
        """A text of one or more paragraphs and lists."""
        return self._parts(body(text, self.language, self.problems, text.span), text)

    def run_in(self, text: Words) -> tuple[list[Piece], list[Flow]]:
        """A text whose first paragraph runs in with a title: its pieces, and the flowables of the rest."""
        parts = body(text, self.language, self.problems, text.span)
        if not parts or not isinstance(parts[0], Paragraph):
            return [], self._parts(parts, text)
        return self.set_runs(parts[0].runs), self._parts(parts[1:], text)

    def _parts(self, parts: Iterable[Paragraph | Listing], origin: Words) -> list[Flow]:
        flows: list[Flow] = []
        found = list(parts)
        for index, part in enumerate(found):
            if isinstance(part, Paragraph):
                leads = index + 1 < len(found) and isinstance(found[index + 1], Listing)
                runs = list(with_first_uses(part.runs, self.terms, self.met)) if self.terms else part.runs
                flows.append(self.paragraph(self.set_runs(runs), origin, stays_with_next=leads))
            else:
                flows += self.items(
                    [self._item(item, origin) for item in part.items], ordered=part.ordered, start=part.start
                )
        return flows

    def _item(self, parts: Sequence[Paragraph | Listing], origin: Words) -> list[Flow]:
        flows = self._parts(parts, origin)
        if flows and isinstance(flows[0], Text):
            flows[0].node = None  # the item's first words stand directly in its body
        return flows

    def items(self, items: Sequence[Sequence[Flow]], *, ordered: bool, start: int = 1) -> list[Flow]:
        """The items of a list, with hanging bullets or numbers."""
        colours, style, profile = self.look.colours, self.look.style("body"), self.look.profile
        mark = Piece("\u2022", bold=profile.bold_bullets, colour=colours.accent_text)
        if ordered:
            mark = Piece("", bold=True, colour=colours.primary)
        gap, hang = self.look.scale.space.item, style.size * profile.hang
        flows = listing(items, style, ordered=ordered, mark=mark, hang=hang, gap=gap, start=start)
        if flows:
            flows[0].above = flows[-1].below = self.look.scale.space.paragraph
        return flows

    def body(self, parts: Sequence[Words | Composed], *, may_end_page: bool = False) -> list[Flow]:
        """A body: texts and blocks, in order. A paragraph that ends with a colon stays with what it introduces."""
        flows: list[Flow] = []
        outside, self.may_end_page = self.may_end_page, may_end_page
        for part in parts:
            made = self.prose(part) if isinstance(part, Words) else part.flow(self)
            if flows and isinstance(flows[-1], Text) and flows[-1].plain().endswith(":"):
                flows[-1].stays_with_next = True
            flows += made
        self.may_end_page = outside
        return flows
