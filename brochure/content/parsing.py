"""YAML text to nodes. Built on PyYAML's events, not on its objects: so every text stays as typed, aliases are seen (and
refused) rather than copied, and the depth of the file can't exhaust the stack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import Any

import yaml

from brochure.content.building import LINE_END, TABBED, Builder
from brochure.content.nodes import Map, Node, Seq
from brochure.problems import Problem, Problems, Stop

_MOST_MENDED = 100  # faults of syntax that are put right in one reading
_TAB_WIDTHS = (2, 4, 8)

# libyaml where PyYAML was built with it: about eight times faster, same events.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What could be read of a file. `open` are the maps and lists that a fault cut off, outermost first; none when
    the file was read to its end."""

    root: Node | None
    open: tuple[Map | Seq, ...] = ()

    @property
    def is_cut(self) -> bool:
        """Whether something was begun whose end could not be read."""
        return bool(self.open)

    @property
    def tree(self) -> Map | None:
        """The root, if it is names with values."""
        return self.root if isinstance(self.root, Map) else None

    def can_tell(self, problem: Problem) -> bool:
        """Whether a problem with what was read holds, whatever the unread rest says: not what is missing from a map or
        list that was cut off, nor anything in the innermost one."""
        if not self.is_cut or problem.span is None:
            return not self.is_cut
        innermost = next((node.span for node in reversed(self.open) if isinstance(node, Map)), problem.span)
        return problem.span < innermost and all(problem.span != node.span for node in self.open)


def parse(text: str, shown_as: str, problems: Problems) -> Parsed:
    """The tree of `text`, as far as it can be read.

    A fault of syntax (E106, E107, E108) is reported, and where it is plain what was meant, reading goes on as if that
    had been written: so that one run tells of all. Else, and for E112 and E114, it ends there. Problems of single
    places (E109, E110, E111, E115, E116) are reported and reading goes on.
    """
    typed = text
    mended: list[int] = []
    while True:
        found = Problems()
        builder = Builder(text, typed, shown_as, found, frozenset(mended))
        try:
            for event in yaml.parse(text, Loader=_Loader):
                builder.take(event)
            problems.extend(found)
            return Parsed(builder.root)
        except Stop as stop:
            found.extend([stop.problem])
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            from brochure.content.syntax import explain  # start-up must not pay for what most runs never need

            # PyYAML's own scanner lets \UFFFFFFFF through to chr(), which answers with the latter two.
            problem, line, meant = explain(error, text, shown_as)
            last = mended[-1] if mended else -1
            if meant is not None and line >= last and len(mended) < _MOST_MENDED:
                if line > last:  # else it is more of the same mistake
                    problems.extend([problem])
                mended.append(line)
                text = _with_line(text, line, meant)
                continue
            if problem.code == "E106" and (spaced := _without_tabs(text)):
                problems.extend([problem])
                text = spaced
                continue
            # One just below a line that was put right may be of our making; one in a place that was reported when it
            # was read, for example as an alias, is the same mistake.
            if line > last + 1 and all(problem.span != known.span for known in found):
                found.extend([problem])
        problems.extend(found)
        # Where a second document starts, all of the first one is closed, and yet not all there is.
        root = builder.root
        return Parsed(root, builder.open or ((root,) if isinstance(root, Map | Seq) else ()))


def _without_tabs(text: str) -> str:
    """`text` with its indentation in spaces, as wide as makes it YAML; nothing when no width does."""
    for width in _TAB_WIDTHS:
        spaced = TABBED.sub(partial(_spaced, width), text)
        try:
            for _ in yaml.parse(spaced, Loader=_Loader):
                pass
        except (yaml.YAMLError, ValueError, OverflowError):
            continue
        return spaced
    return ""


def _spaced(width: int, indentation: re.Match[str]) -> str:
    """An indentation with spaces instead of tabs, each up to the next multiple of `width`."""
    return indentation[0].expandtabs(width)


def _with_line(text: str, number: int, instead: str) -> str:
    """`text` with another line `number`, from 1."""
    parts = LINE_END.split(text)  # lines and their ends, in turn
    parts[2 * (number - 1)] = instead
    return "".join(parts)
