"""A located tree to a model, and every reason why not, each at its place."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import ValidationError

from brochure.content.model import Context, M
from brochure.content.nodes import Map
from brochure.problems import Problems

NO_NAMES: Mapping[str, str] = MappingProxyType({})


def decode(raw: Map, model: type[M], problems: Problems, names: Mapping[str, str] = NO_NAMES) -> M | None:
    """`raw` as a `model`, or None when something in it is wrong; then all of it is in `problems` (E108, E2xx).

    `names` are the values for {{ }}, as in {"clinic.phone": "(770) 555-0134"}. What reading reported already for a
    place (an alias, a tag) is not reported a second time for the same place.
    """
    context = Context(names)
    try:
        return model.model_validate(raw, context=context)
    except ValidationError as error:
        from brochure.content.explain import explain  # start-up must not pay for what most runs never need

        known = {problem.span for problem in problems if problem.code.startswith("E1")}
        found = explain(error, raw, model, context.read_as)
        problems.extend(problem for problem in found if problem.span not in known)
        return None
