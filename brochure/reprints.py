"""Reprints: documents that have the words of another one, in another make-up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from brochure.content import Map, Seq, Text, did_you_mean, nearest
from brochure.document import Document
from brochure.kinds import Handout
from brochure.problems import Problems

__all__ = ["original", "with_words"]

D = TypeVar("D", bound=Document)

# What a reprint has of its own: its name, what it is, and how many are printed on what.
_OWN: Final = frozenset({"id", "kind", "print"})
_TAKEN: Final = tuple(name for name in Handout.model_fields if name not in _OWN)
# What does not change the words.
_MAKE_UP: Final = frozenset({"contents", "size"})


def with_words(raw: Map, problems: Problems) -> Map:
    """A content file as read, where each booklet that is `of` a handout has all that it does not say itself, each text
    at its place in the handout. `raw` stays as it is.

    E224 for each that names no document, or one that is no handout: it stops only this booklet.
    """
    documents = raw.get("documents")
    if not isinstance(documents, Seq) or not any(_is_reprint(one) for one in documents):
        return raw
    made, whole = Seq(documents.span), Map(raw.span)
    made.extend(_filled(one, documents, problems) if _is_reprint(one) else one for one in documents)
    whole.update(raw)
    whole["documents"] = made
    return whole


def _is_reprint(document: object) -> bool:
    """Whether this is a booklet of something."""
    if not isinstance(document, Map) or not _is_a("booklet", document):
        return False
    named = document.get("of")
    return isinstance(named, Text) and bool(named.strip())


def _is_a(kind: str, document: Map) -> bool:
    """Whether a document is of this kind, or was meant to be: a word that is wrong or missing is told elsewhere."""
    said = document.get("kind")
    return not isinstance(said, Text) or bool(nearest(said, [kind]))


def _filled(reprint: Map, documents: Seq, problems: Problems) -> Map:
    name = reprint["of"].strip()
    others = {id.strip(): one for one in reversed(documents) if isinstance(one, Map) and (id := _id(one))}
    handouts = [id for id, one in others.items() if _is_a("handout", one) and not _is_reprint(one)]
    if name not in handouts:
        message = f'no handout is called "{name}"{did_you_mean(name, handouts)}'
        if name in others:
            message = f'"{name}" is no handout but a {others[name].get("kind", "booklet")}'
        hint = f"The handouts are: {', '.join(reversed(handouts))}." if handouts else "Write title: and sections: here."
        problems.add("E224", message, reprint["of"].span, hint, str(_id(reprint)))
        return reprint
    handout = others[name]
    filled = Map(reprint.span)
    filled.update({**reprint, **{key: handout[key] for key in handout if key in _TAKEN and key not in reprint}})
    own, theirs = reprint.get("sources"), handout.get("sources")
    if isinstance(own, Map) and isinstance(theirs, Map):
        # What the handout's words cite is needed, whatever the booklet cites besides.
        filled["sources"] = Map(own.span)
        filled["sources"].update({**own, **{key: theirs[key] for key in theirs if key not in own}})
    return filled


def _id(document: Map) -> Text:
    found = document.get("id")
    return found if isinstance(found, Text) else Text()


def original(document: D, documents: Iterable[D]) -> D:
    """The one of `documents` whose words `document` repeats without a change; else itself."""
    for one in documents:
        if one.id == document.words_of and one is not document and _says_the_same(document, one):
            return one
    return document


def _says_the_same(document: Document, other: Document) -> bool:
    names = [name for name in _TAKEN if name not in _MAKE_UP]
    return all(getattr(document, name, None) == getattr(other, name, None) for name in names)
