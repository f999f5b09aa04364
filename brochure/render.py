"""render: a document becomes a PDF. A function: no files written, no clock, no network; the same input, the same
bytes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from brochure.blocks.composer import Composer
from brochure.blocks.look import Look
from brochure.blocks.terms import keyed
from brochure.brand import PROFILES, Variant, variant
from brochure.content import Text
from brochure.coverage import gaps, missing, uncovered
from brochure.document import Document, Size, Target
from brochure.kinds import AnyDocument, DoesNotFitError, Job, Planned
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import MissingGlyphError, TagError, TooTallError
from brochure.pdf.metadata import Metadata
from brochure.pdf.pages import draw
from brochure.pdf.sheet import Sheet
from brochure.problems import REPORT, Problem, Problems
from brochure.project import Project
from brochure.references import defined, printed, texts_in
from brochure.standing import standing

if TYPE_CHECKING:
    from brochure.pdf.press import Overlay, Press


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """`date` is the day the file is dated to; None takes the day of review, or none. `size` is that of the print; None
    takes the document's own. `target` says whom it is for, `variant` in which colours; a file for print names the
    `accessible` one, which has tags. An `overlay` makes it a proof."""

    date: datetime.date | None = None
    size: Size | None = None
    target: Target = "screen"
    variant: Variant = "colour"
    accessible: str = ""
    overlay: Overlay | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document, or the problems that kept it from being one: then `pdf` is None. `fit` says how text was
    fitted, `size` is that of the print, `sheets` say what stands on its pages, in reading order; `press` how they were
    printed, None for a screen."""

    pdf: bytes | None
    pages: int
    fit: str
    problems: Problems
    size: Size = "regular"
    sheets: tuple[Sheet, ...] = ()
    press: Press | None = None


def render(project: Project, document: AnyDocument, options: RenderOptions) -> Rendered:
    """Lay out and write one document. Whatever the content can cause is a problem with its place, never an exception;
    all of it is found in one go."""
    problems = Problems()
    lacking = gaps(_printed(project, document), Look(project.theme).family)
    values = project.content.values.values()
    problems.extend(uncovered(lacking, list(_printed(project, document)), values))
    try:
        composer, planned = _planned(project, document, options, problems, set(lacking))
        if problems.has_errors:
            return Rendered(None, 0, "", problems)
        return _drawn(project, document, composer, planned, options, problems)
    except MissingGlyphError as error:
        problems.extend([missing(error.character, error.span)])
    except TooTallError as error:
        for one in (error, *error.others):
            problems.add(
                "E502",
                f"this is {one.height / 72:.1f} inches tall and cannot be split; a page has {one.room / 72:.1f}",
                one.span or document.span,
                "Make it shorter, or divide it in two.",
                document.id,
            )
    except DoesNotFitError as error:
        problems.extend(_too_long(document, part) for part in (error, *error.others))
    except TagError as error:
        problems.add(
            "E503",
            f"the page has ink without a place in its structure: {error}",
            error.span or document.span,
            REPORT,
            document.id,
        )
    return Rendered(None, 0, "", problems)


def _too_long(document: AnyDocument, error: DoesNotFitError) -> Problem:
    """E501 for one part of a document, or for all of it."""
    text, less = ("answer", "a question") if document.kind == "faq-sheet" else ("text", "something")
    what = f"{error.part} does not fit" if error.part else f"{document.id} does not fit on its page"
    words = f"about {error.words} word{'' if error.words == 1 else 's'}"
    return Problem(
        "E501",
        f"{what}: {words} too long; the longest {text} is at {error.longest.file}:{error.longest.line}",
        error.longest,
        f"Cut {words}, or leave out {less}.",
        str(document.id),
    )


def _drawn(
    project: Project, document: AnyDocument, composer: Composer, planned: Planned, options: RenderOptions,
    problems: Problems,
) -> Rendered:  # fmt: skip
    """The planned pages as a file: tagged for a screen, or as the sheets that are printed."""
    metadata = _metadata(project, document, composer, options)
    count, size = len(planned.pages), options.size or project.size_of(document)
    if options.target == "screen":
        canvas = TaggedCanvas(project.paper, project.content.language)
        draw(planned.pages, canvas, planned.furniture)
        return Rendered(canvas.finish(metadata), count, planned.fit, problems, size, tuple(canvas.sheets))
    from brochure.pdf.press import print_pages  # late: most builds are for a screen
    from brochure.prepress import flats, workshop

    shop = workshop(project, document, options.target, composer.look.theme, problems)
    if problems.has_errors:
        return Rendered(None, 0, "", problems)
    imposition = flats(planned, project.paper)
    made = print_pages(
        planned.pages, planned.furniture, project.paper, imposition, shop, metadata, options.accessible, options.overlay
    )
    return Rendered(made.pdf, count, planned.fit, problems, size, made.sheets, made.press)


def _planned(
    project: Project, document: AnyDocument, options: RenderOptions, problems: Problems, lacking: set[str]
) -> tuple[Composer, Planned]:
    """The document on its pages, and the composer that set it. Characters that are `lacking` are told already; one that
    only the face of its place lacks is told here, and what else is wrong is looked for all the same."""
    while True:
        composer = _composer(project, document, options, problems)
        if lacking:
            composer.look = composer.look.forgiving(frozenset(lacking))
        try:
            help, order = document.help or project.content.help, project.order_of(document)
            return composer, document.plan(Job(project.paper, composer, help, order, options.target))
        except MissingGlyphError as error:
            if error.character in lacking:
                raise
            problems.extend([missing(error.character, error.span)])
            lacking.add(error.character)


def _composer(project: Project, document: AnyDocument, options: RenderOptions, problems: Problems) -> Composer:
    content = project.content
    profile = PROFILES[options.size or project.size_of(document)]
    return Composer(
        Look(variant(project.theme, options.variant), profile=profile),
        project.phrases,
        content.language,
        content.clinic,
        project.root,
        {str(name): source for name, source in (*content.sources.items(), *document.sources.items())},
        {str(name): faq for name, faq in content.faqs.items()},
        problems,
        terms=keyed(defined(document, content.faqs)),
        review=document.review,
        standing=standing(project, document),
    )


def _printed(project: Project, document: Document) -> Iterator[Text]:
    """All texts that the document's pages show."""
    content = project.content
    yield from printed(document, content.sources, content.faqs, content.help)
    yield from texts_in(content.clinic)
    if project.theme.footer:
        yield project.theme.footer


def _metadata(project: Project, document: Document, composer: Composer, options: RenderOptions) -> Metadata:
    reviewed = document.review.reviewed
    date = options.date or (datetime.date.fromisoformat(reviewed) if reviewed else None)
    clinic = project.content.clinic
    subject = document.purpose.message or (composer.words(document.subtitle) if document.subtitle else "")
    return Metadata(
        composer.words(document.title), clinic.name, subject, project.content.language, date, document.topic or ""
    )
