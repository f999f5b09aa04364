"""The sample of every block as an item of a body, and longer ones that need more than a page."""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import Any

import yaml

from brochure.blocks import KINDS
from tests.specimens import LETTER_TEXT

TEXT = "text"
NAMES = (TEXT, *KINDS)
# What may stand in a box, a column or an answer too: a page ends on the page itself.
ANYWHERE = tuple(name for name in NAMES if name != "page-break")
PARAGRAPH = "Call us **before** you stop a medicine: a *sudden* stop can [harm](https://elm.example/stop) you."


def sample(name: str) -> Any:
    """The item of a body that shows a block's own sample; every value is a text, as in a content file."""
    if name == TEXT:
        return PARAGRAPH
    return {name: yaml.load(KINDS[name].sample, Loader=yaml.BaseLoader)}


def tests_of(name: str) -> ModuleType:
    """The test module of a block. It has `words` (see tests/wording.py); and if the block may stand on two pages,
    `TALL`, a value that needs more than one, and `TALL_IS_ONE`, the role of which there is one element all the same."""
    return importlib.import_module(f"tests.blocks.test_{name.replace('-', '_')}")


def tall() -> dict[str, tuple[Any, str]]:
    """Items that may stand on two pages, made long enough to do so, with their role. All others stay whole."""
    found: dict[str, tuple[Any, str]] = {TEXT: (" ".join([LETTER_TEXT] * 60), "P")}
    for name in KINDS:
        if hasattr(tests := tests_of(name), "TALL"):
            found[name] = ({name: tests.TALL}, tests.TALL_IS_ONE)
    return found
