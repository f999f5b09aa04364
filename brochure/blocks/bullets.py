"""A list whose order does not matter."""

from __future__ import annotations

from typing import ClassVar

from brochure.blocks.itemised import Itemised


class Bullets(Itemised):
    """A list whose order does not matter."""

    name: ClassVar[str] = "bullets"
    about: ClassVar[str] = "Things of equal weight. Start each with a few bold words, and a reader can skim."
    sample: ClassVar[str] = "- '**Dizziness.** Sit down until it passes.'\n- '**Nausea.** Small sips of water help.'"
    ordered: ClassVar[bool] = False
