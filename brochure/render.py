"""render: a document becomes a PDF. A function: no files written, no clock, no network; the same input, the same
bytes."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from brochure.blocks.composer import Composer
from brochure.blocks.look import Look
from brochure.coverage import missing, uncovered
from brochure.document import Document
from brochure.kinds import DoesNotFitError, FaqSheet, Handout, Job
from brochure.pdf.canvas import TaggedCanvas
from brochure.pdf.errors import MissingGlyphError, TagError, TooTallError
from brochure.pdf.metadata import Metadata
from brochure.pdf.pages import draw
from brochure.problems import Problem, Problems
from brochure.project import Project
from brochure.references import printed, texts_in


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """`date` is the day the file is dated to; None takes the day of review, or none."""

    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document, or the problems that kept it from being one: then `pdf` is None. `fit` says how text was
    fitted."""

    pdf: bytes | None
    pages: int
    fit: str
    problems: Problems


def render(project: Project, document: Handout | FaqSheet, options: RenderOptions) -> Rendered:
    """Lay out and write one document. Whatever the content can cause is a problem with its place, never an
    exception."""
    problems = Problems()
    try:
        composer = _composer(project, document, problems)
        if lost := list(_uncovered(project, document, composer)):
            return Rendered(None, 0, "", Problems(lost))
        planned = document.plan(Job(project.paper, composer, document.help or project.content.help))
        if problems.has_errors:
            return Rendered(None, 0, "", problems)
        canvas = TaggedCanvas(project.paper, project.content.language)
        draw(planned.pages, canvas, planned.furniture)
        pdf = canvas.finish(_metadata(project, document, composer, options))
        return Rendered(pdf, len(planned.pages), planned.fit, problems)
    except MissingGlyphError as error:
        problems.extend([missing(error.character, error.span)])
    except TooTallError as error:
        problems.add(
            "E502",
            f"this is {error.height / 72:.1f} inches tall and cannot be split; a page has {error.room / 72:.1f}",
            error.span or document.span,
            "Make it shorter, or divide it in two.",
            document.id,
        )
    except DoesNotFitError as error:
        place = error.longest
        problems.add(
            "E501",
            f"{document.id} does not fit on its page: about {error.words} words too long; the longest answer is at "
            f"{place.file}:{place.line}",
            place,
            f"Cut about {error.words} words, or leave out a question.",
            document.id,
        )
    except TagError as error:
        problems.add(
            "E503",
            f"the page has ink without a place in its structure: {error}",
            error.span or document.span,
            "This is a bug of ours, not yours. Please report it.",
            document.id,
        )
    return Rendered(None, 0, "", problems)


def _composer(project: Project, document: Document, problems: Problems) -> Composer:
    content = project.content
    return Composer(
        Look(project.theme),
        project.phrases,
        content.language,
        content.clinic,
        project.root,
        {str(name): source for name, source in (*content.sources.items(), *document.sources.items())},
        {str(name): faq for name, faq in content.faqs.items()},
        problems,
    )


def _uncovered(project: Project, document: Document, composer: Composer) -> Iterator[Problem]:
    content = project.content
    footer = [project.theme.footer] if project.theme.footer else []
    texts = printed(document, content.sources, content.faqs, content.help)
    return uncovered([*texts, *texts_in(content.clinic), *footer], content.values.values(), composer.look.family)


def _metadata(project: Project, document: Document, composer: Composer, options: RenderOptions) -> Metadata:
    reviewed = document.review.reviewed
    date = options.date or (datetime.date.fromisoformat(reviewed) if reviewed else None)
    clinic = project.content.clinic
    subject = document.purpose.message or (composer.words(document.subtitle) if document.subtitle else "")
    return Metadata(
        composer.words(document.title), clinic.name, subject, project.content.language, date, document.topic or ""
    )
