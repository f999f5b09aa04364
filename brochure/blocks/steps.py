"""A list of things to do one after the other."""

from __future__ import annotations

from typing import ClassVar

from brochure.blocks.itemised import Itemised


class Steps(Itemised):
    """A list of things to do one after the other."""

    name: ClassVar[str] = "steps"
    about: ClassVar[str] = "What to do, in order. The numbers are made for you and stand under each other."
    sample: ClassVar[str] = "- Eat nothing from midnight on.\n- Ask a friend to drive you home."
    ordered: ClassVar[bool] = True
