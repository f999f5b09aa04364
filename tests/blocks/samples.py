"""The sample of every block as an item of a body, and longer ones that need more than a page."""

from __future__ import annotations

from typing import Any

import yaml

from brochure.blocks import KINDS
from tests.specimens import LETTER_TEXT

TEXT = "text"
NAMES = (TEXT, *KINDS)
PARAGRAPH = "Call us **before** you stop a medicine: a *sudden* stop can [harm](https://elm.example/stop) you."


def sample(name: str) -> Any:
    """The item of a body that shows a block's own sample; every value is a text, as in a content file."""
    if name == TEXT:
        return PARAGRAPH
    return {name: yaml.load(KINDS[name].sample, Loader=yaml.BaseLoader)}


LONG = " ".join([LETTER_TEXT] * 60)
TALL: dict[str, Any] = {
    TEXT: LONG,
    "bullets": {"bullets": [f"Point {number}: {LETTER_TEXT}" for number in range(50)]},
    "steps": {"steps": [f"Step {number}: {LETTER_TEXT}" for number in range(50)]},
    "callout": {"callout": {"tone": "warning", "title": "Do not drive", "body": [LETTER_TEXT] * 40}},
    "table": {"table": {"columns": ["What", "How much"], "rows": [[f"Row {n}", LETTER_TEXT] for n in range(50)]}},
    "faq": {"faq": [{"question": "May I drive?", "answer": LONG}]},
}
"""Blocks that may stand on two pages, made long enough to do so. All others stay whole."""
