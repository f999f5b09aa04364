"""Content that is wrong in places, as it would be with these put right: made only to be judged, never printed.

So that one run tells of a misspelled key and of a missing picture alike, the tree is mended as the messages advise: a
misspelled word becomes the one that was probably meant, what is missing gets a stand-in, and what is beyond that is
left out. What is made here is no promise: a stand-in says nothing that could be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from brochure.content.atlas import Atlas
from brochure.content.explain import WANTED, Error, choices_in, explain, field_of, is_text_with_colon
from brochure.content.model import Context, M, Model
from brochure.content.nearest import nearest
from brochure.content.nodes import Map, Seq, Text
from brochure.content.schema import choices_of
from brochure.problems import Problems, Span

# Each round goes one level further out when what was mended is still wrong; no tree is deeper.
_ROUNDS = 60
_UNKNOWN_NAME = re.compile(r"\{\{[^{}]*\}\}")


class _StandIn(Text):
    """A text for one that is missing. It has no place, so nothing that is said of it is told."""


class _NoKeys(Map):
    """Stands for keys with values."""


class _NoEntries(Seq):
    """Stands for a list."""


_STAND_INS = (_StandIn, _NoKeys, _NoEntries)


def mended(raw: Map, model: type[M], names: Mapping[str, str], problems: Problems) -> M | None:
    """`raw`, which is not right as a `model`, mended; None when it cannot be. `raw` itself stays as it is.

    What is wrong in parts that only mending made readable (below a misspelled key) goes to `problems`.
    """
    root, fresh = _copy(raw), frozenset[Span]()
    for _ in range(_ROUNDS):
        context = Context(names)
        try:
            return model.model_validate(root, context=context)
        except ValidationError as error:
            found = explain(error, root, model, context.read_as) if fresh else []
            problems.extend(problem for problem in found if problem.span in fresh)
            mender = _Mender(root, model, context)
            # Misspelled keys first: what they were meant for is then not missing.
            for one in sorted(error.errors(include_url=False), key=lambda one: one["type"] != "extra_forbidden"):
                mender.mend(one)
            if mender.is_lost:
                return None
            fresh = frozenset(mender.fresh)
    return None


def _copy(node: Any) -> Any:
    """Maps and lists anew; the texts are shared, so that they keep their places."""
    if isinstance(node, Map):
        copied = Map(node.span)
        copied.update((key, _copy(value)) for key, value in node.items())
        return copied
    if isinstance(node, Seq):
        entries = Seq(node.span)
        entries.extend(_copy(entry) for entry in node)
        return entries
    return Text(node, node.span, node.source)  # of its own identity, by which its owner is found


class _Mender:
    """Puts right what one validation found. `is_lost` once the whole tree would have to go; `fresh` are the places of
    what was not looked at so far."""

    def __init__(self, root: Map, model: type[Model], context: Context) -> None:
        self._root = root
        self._model = model
        self._read_as = context.read_as
        self._names = context.names
        self._atlas = Atlas(root)
        self._done: set[int] = set()
        self.is_lost = False
        self.fresh: set[Span] = set()

    def mend(self, error: Error) -> None:
        """Put right what one error is about."""
        kind, value = error["type"], error["input"]
        if kind == "extra_forbidden":
            self._rename(self._atlas.owner(value), str(error["loc"][-1]))
        elif kind == "missing":
            value.setdefault(error["loc"][-1], _StandIn("x"))
        # A value that could have been of several kinds is wrong as each of them.
        elif id(value) not in self._done:
            self._done.add(id(value))
            if not self._put_right(error):
                self._remove(value)

    def _put_right(self, error: Error) -> bool:
        """Whether there was a way to keep the value, or what it was meant to be."""
        kind, value = error["type"], error["input"]
        if kind == "refused" and error["ctx"]["stand_ins"]:
            value.update((key, _StandIn(text)) for key, text in error["ctx"]["stand_ins"].items())
        elif kind in ("literal_error", "union_tag_invalid"):
            return self._correct(error)
        elif kind == "union_tag_not_found" and (field := field_of(error)) and isinstance(value, Map):
            value[field] = self._likeliest(value, field)
        elif kind in WANTED and isinstance(value, Map) and is_text_with_colon(value):
            ((key, rest),) = value.items()
            self._replace(value, Text(f"{key}: {rest}", value.span))
        elif kind == "refused" and isinstance(value, Text) and _UNKNOWN_NAME.search(value):
            self._replace(value, value.with_value(_UNKNOWN_NAME.sub("x", value)))
        elif isinstance(value, _StandIn) and WANTED.get(kind) in ("a list", "keys with values"):
            self._replace(value, _NoEntries() if WANTED[kind] == "a list" else _NoKeys())
        elif error["loc"] and error["loc"][-1] == "[key]":
            self._rename_entry(value)
        else:
            return False
        return True

    def _likeliest(self, value: Map, field: str) -> _StandIn:
        """The word for `field` with which the least is wrong."""
        wrong: dict[str, int] = {}
        for choice in choices_of(self._model, field):
            value[field] = _StandIn(choice)
            try:
                self._model.model_validate(self._root, context=Context(self._names))
                wrong[choice] = 0
            except ValidationError as error:
                wrong[choice] = error.error_count()
        return _StandIn(min(wrong, key=wrong.__getitem__, default=""))

    def _rename(self, owner: Any, key: str) -> None:
        """An unknown key to the one that was meant, or out."""
        if not isinstance(owner, Map) or key not in owner:
            return
        model = self._read_as.get(id(owner))
        known = [field.alias or name for name, field in model.model_fields.items()] if model else []
        meant = nearest(key, [name for name in known if name not in owner])
        value = owner.pop(key)
        if meant:
            owner[meant] = value
            self.fresh.update(_places(value))

    def _rename_entry(self, key: str) -> None:
        """A name that cannot be one to one that can: what stands under it is judged all the same."""
        for owner in self._atlas.maps():
            for own in list(owner):
                if own is key:
                    owner[f"x{len(owner)}"] = owner.pop(own)

    def _correct(self, error: Error) -> bool:
        """A word that is not one of those allowed, to the nearest that is."""
        value, choices = error["input"], choices_in(error)
        field = field_of(error) if error["type"] == "union_tag_invalid" else ""
        if field:
            said = value.get(field)
            meant = nearest(said, choices) if isinstance(said, Text) else ""
            if meant:
                value[field] = Text(meant, said.span)
                self.fresh.update(_places(value))
            return bool(meant)
        if isinstance(value, Map) and error["type"] == "union_tag_invalid":
            key = next(iter(value), "")
            meant = nearest(key, choices, likeness=0.75)
            if meant:
                value[meant] = value.pop(key)
                self.fresh.update(_places(value))
            return bool(meant)
        meant = nearest(value, choices) if isinstance(value, str) else ""
        if meant:
            self._replace(value, Text(meant, getattr(value, "span", self._root.span)))
        return bool(meant)

    def _replace(self, value: Any, instead: Any) -> None:
        owner, key = self._place(value)
        if owner is not None:
            owner[key] = instead

    def _remove(self, value: Any) -> None:
        """Out of what it stands in. What must be there is then missing and gets a stand-in; when even that is wrong,
        what it stands in goes too."""
        if value is self._root:
            self.is_lost = True
            return
        owner, key = self._place(value)
        if owner is None:
            return  # it went with what it stood in
        if isinstance(value, _STAND_INS) or (isinstance(owner, Map) and len(owner) == 1):
            self._remove(owner)
        elif isinstance(value, Map) and isinstance(owner, Seq) and (words := _words(value)):
            owner[key : key + 1] = words
        else:
            del owner[key]

    def _place(self, value: Any) -> tuple[Map | Seq | None, Any]:
        """What `value` stands in now, and under which key or number."""
        owner = self._atlas.owner(value)
        entries = owner.items() if isinstance(owner, Map) else enumerate(owner or ())
        return next(((owner, key) for key, own in entries if own is value), (None, None))


def _places(value: Any) -> Iterator[Span]:
    """The places of a value and of all that is in it."""
    if isinstance(value, Text | Map | Seq):
        yield value.span
    if isinstance(value, Map):
        yield from (key.span for key in value if isinstance(key, Text))
    for entry in value.values() if isinstance(value, Map) else value if isinstance(value, Seq) else ():
        yield from _places(entry)


def _words(value: Any) -> list[Text]:
    """All texts in what cannot be read as it is meant: an item of a body may be a text as well."""
    if isinstance(value, Text):
        return [value] if not isinstance(value, _StandIn) and value.strip() else []
    entries = value.values() if isinstance(value, Map) else value
    return [text for entry in entries for text in _words(entry)]
