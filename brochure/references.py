"""Whether everything that texts refer to is there, sources and questions, and whether all that is there is used.

Judges a content file as read, before anything is laid out; what is printed of a document is told here too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from brochure.blocks import Faq
from brochure.blocks.base import blocks_in
from brochure.content import Model, Text, did_you_mean
from brochure.document import Document, Help
from brochure.markup.citations import CITATION, source_ids
from brochure.problems import Problems, Span
from brochure.sources import Source


class Mention(NamedTuple):
    """A source that a text cites, and where."""

    source: str
    place: Span


def shown(names: Iterable[Text], faqs: Mapping[Text, Faq]) -> dict[Text, Faq]:
    """The questions of `names`, with those that their answers show, in the order met. Names without a question are
    left out."""
    found: dict[Text, Faq] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        if name in faqs and name not in found:
            found[name] = faqs[name]
            waiting += faqs[name].named(faqs)
    return found


def defined(document: Document, faqs: Mapping[Text, Faq]) -> Iterator[Text]:
    """The terms that a document explains and whose uses in its text may lead there."""
    for part in (document, *shown(document.named(faqs), faqs).values()):
        for block in blocks_in(part):
            yield from block.defines()


def shared_texts(document: Document, faqs: Mapping[Text, Faq], help: Help | None) -> Iterator[Text]:
    """The words that a document prints and that other documents print too: the file's questions, its emergency box."""
    if help and not document.help:
        yield from help.texts()
    for faq in shown(document.named(faqs), faqs).values():
        yield from faq.texts()


def printed(
    document: Document, sources: Mapping[Text, Source], faqs: Mapping[Text, Faq], help: Help | None
) -> Iterator[Text]:
    """Every text of the content file that a document prints, but for the clinic's and the values'."""
    texts = [*document.texts(), *shared_texts(document, faqs, help)]
    yield from texts
    yield from texts_in(document.review)
    cited = {mention.source for text in texts for mention in citations(text)}
    for name, source in {**sources, **document.sources}.items():
        if name in cited:
            yield from texts_in(source)


def texts_in(model: Model) -> Iterator[Text]:
    """The texts among the fields of a record."""
    yield from (value for _, value in model if isinstance(value, Text))


def citations(text: Text) -> Iterator[Mention]:
    """The sources that a text cites, each with its place, in the order of the text."""
    for found in CITATION.finditer(text):
        if text[: found.start()].endswith("\\"):
            continue  # escaped: it is printed as typed
        for source in source_ids(found[0]):
            fragment = f"@{source}"
            place = text.place_of(fragment, text.count(fragment, 0, text.index(fragment, found.start())))
            yield Mention(source, place)


def check(
    documents: Sequence[Document],
    sources: Mapping[Text, Source],
    faqs: Mapping[Text, Faq],
    help: Help | None,
    problems: Problems,
) -> None:
    """Report sources and questions that are not there (E206, E207), answers that show their own question (E221), and
    sources and questions that no document needs (W601, W602).

    `sources`, `faqs` and `help` are those of the file. What concerns one document only carries its id.
    """
    cited: set[str] = set()
    used: set[str] = set()
    _check_circles(faqs, problems)
    for document in documents:
        known = {**sources, **document.sources}
        own = [mention for text in document.texts() for mention in citations(text)]
        shared = [mention for text in shared_texts(document, faqs, help) for mention in citations(text)]
        _check_sources(own, known, problems, document.id)
        _check_sources(shared, known, problems, "")
        _check_names(document, faqs, problems)
        names = {mention.source for mention in (*own, *shared)}
        _check_unused(document.sources, names, problems, document.id)
        cited |= names - document.sources.keys()
        used |= shown(document.named(faqs), faqs).keys()
    _check_unused(sources, cited, problems, "")
    for name in faqs:
        if name not in used:
            problems.add("W602", f'no document shows the question "{name}"', name.span)


def _check_sources(
    mentions: Iterable[Mention], sources: Mapping[Text, Source], problems: Problems, document: str
) -> None:
    for source, place in mentions:
        if source not in sources:
            hint = f"Add it under sources, or use one of: {', '.join(sources) or 'none yet'}."
            message = f'no source is called "{source}"{did_you_mean(source, list(sources))}'
            problems.add("E206", message, place, hint, document)


def _check_names(document: Document, faqs: Mapping[Text, Faq], problems: Problems) -> None:
    """The names that the document's own texts give, and those in the answers it shows."""
    own = [(name, str(document.id)) for name in document.named(faqs)]
    shared = [(name, "") for faq in shown(document.named(faqs), faqs).values() for name in faq.named(faqs)]
    for name, concerned in (*own, *shared):
        if name in faqs:
            continue
        message = f'no question is called "{name}"{did_you_mean(name, list(faqs))}'
        if not faqs:
            message = "there are no questions under faqs yet"
        hint = f"Add it under faqs, or use one of: {', '.join(faqs) or 'none yet'}."
        problems.add("E207", message, name.span if name.span.file else document.span, hint, concerned)


def circular(faqs: Mapping[Text, Faq]) -> list[Text]:
    """The questions whose answers show them again."""
    return [name for name, faq in faqs.items() if name in shown(faq.named(faqs), faqs)]


def _check_circles(faqs: Mapping[Text, Faq], problems: Problems) -> None:
    for name in circular(faqs):
        problems.add(
            "E221",
            f'the answer to "{name}" shows this question again',
            name.span,
            "Take the question out of the answer, or out of the questions that the answer shows.",
        )


def _check_unused(
    sources: Mapping[Text, Source], cited: Collection[str], problems: Problems, document: str
) -> None:
    for name in sources:
        if name not in cited:
            problems.add("W601", f'no text cites the source "{name}"', name.span, document=document)
