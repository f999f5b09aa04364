"""A draft: content with mistakes, put right as far as can be guessed, so that all of it is judged in one run.

Nothing of a draft is ever written. What stands in for something missing or unknown says nothing that could be wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from brochure.blocks import Faq
from brochure.content import Map, Text
from brochure.document import Document, Help
from brochure.problems import Problem
from brochure.references import circular, citations, shared_texts
from brochure.sources import Source

_SOURCE = Source(title=Text("x"))


def known_sources(raw: Map, sources: Mapping[Text, Source]) -> dict[Text, Source]:
    """`sources` with a stand-in for each that is written in `raw` but could not be read: it is not unknown."""
    return {**dict.fromkeys(_keys(raw.get("sources")), _SOURCE), **sources}


def known_faqs(raw: Map, faqs: Mapping[Text, Faq]) -> dict[Text, Faq]:
    """The same for questions."""
    return {**{name: _faq(name) for name in _keys(raw.get("faqs"))}, **faqs}


def _keys(group: object) -> list[Text]:
    return [key for key in group if isinstance(key, Text)] if isinstance(group, Map) else []


def _faq(question: Text) -> Faq:
    return Faq(question=Text(question), answer=[Text("x")])


def settled_sources(
    documents: Iterable[Document], sources: Mapping[Text, Source], faqs: Mapping[Text, Faq], help: Help | None
) -> dict[Text, Source]:
    """`sources` with a stand-in for each that a text cites and that is not there: that was told."""
    texts = [text for document in documents for text in (*document.texts(), *shared_texts(document, faqs, help))]
    cited = {Text(mention.source): _SOURCE for text in texts for mention in citations(text)}
    return {**cited, **sources}


def settled_faqs(documents: Iterable[Document], faqs: Mapping[Text, Faq]) -> dict[Text, Faq]:
    """`faqs` with a stand-in for each that is shown and not there, and without answers that show their own question."""
    endless = circular(faqs)
    settled = {
        name: faq.model_copy(update={"answer": [text for text in faq.texts() if text is not faq.question]})
        if name in endless
        else faq
        for name, faq in faqs.items()
    }
    shown = [name for document in documents for name in document.named(faqs)]
    shown += [name for faq in settled.values() for name in faq.named(faqs)]
    return {**{name: _faq(name) for name in shown}, **settled}


def unsettled(documents: Iterable[Document], raw: Map, problems: Iterable[Problem]) -> frozenset[str]:
    """The documents of which a part could not be read, by where the `problems` of reading stand: whether they fit their
    pages cannot be told. What stands outside of all documents concerns every one."""
    reprints = [(str(document.id), document.words_of) for document in documents if document.words_of]
    starts = sorted((document.span.line, str(document.id)) for document in documents)
    everything = frozenset(name for _, name in starts)
    first = raw.key_span("documents").line
    end = min((key.span.line for key in raw if isinstance(key, Text) and key.span.line > first), default=None)
    found: set[str] = set()
    for problem in problems:
        line = problem.span.line if problem.span else 0
        inside = [name for start, name in starts if start <= line]
        if not inside or (end is not None and line >= end):
            return everything
        found.add(inside[-1])
    found.update(name for name, original in reprints if original in found)
    return frozenset(found)
