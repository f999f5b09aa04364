"""Questions to ask at a visit, with lines to write the answers on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from pydantic import Field, model_validator

from brochure.blocks.base import Block
from brochure.blocks.brief import Brief
from brochure.blocks.composer import Composer
from brochure.blocks.itemised import item_of
from brochure.content import Markup, refused
from brochure.content import Text as Words
from brochure.pdf.flow import Flow, Stack
from brochure.pdf.ruled import Ruled
from brochure.pdf.structure import Node
from brochure.pdf.text import Text
from brochure.problems import Problem


class Questions(Brief, Block):
    """Questions for the reader to ask, each with lines for the answer, and empty lines for others."""

    name: ClassVar[str] = "questions"
    about: ClassVar[str] = (
        "Questions for the patient to ask at the visit, with lines to write on, and room for others. A list alone will "
        "do."
    )
    sample: ClassVar[str] = "items:\n- When can I drive again?\n- Whom do I call at night?\nlines: 1"

    title: Markup | None = Field(
        None, description='A few words above them; left out, "Questions to ask at your visit" stands there.'
    )
    items: list[Markup] = Field(default_factory=list, description="The questions, as a patient would ask them.")
    lines: int = Field(2, description="Lines to write on under each question.", ge=0, le=6)
    more: int = Field(2, description="Empty lines for the reader's own questions; 0 leaves them out.", ge=0, le=12)
    prompt: Markup | None = Field(
        None, description='What stands over the empty lines; left out, "What questions do you have?".'
    )

    @model_validator(mode="after")
    def _has_something(self) -> Questions:
        if not self.items and not self.more:
            hint = "Add items: with questions, or more: with a number of lines."
            raise refused(Problem("E201", "here are no questions and no lines for any", None, hint))
        return self

    def flow(self, composer: Composer) -> list[Flow]:
        """A heading, the questions as a list, the empty lines."""
        title = self.title or Words(composer.phrases.ask_at_visit)
        flows = [composer.head(title, "subhead", composer.heading)]
        if self.items:
            flows += self._asked(composer)
        if self.more:
            flows.append(self._others(composer))
        return flows

    def _asked(self, composer: Composer) -> list[Flow]:
        space, ruling = composer.look.scale.space, composer.look.ruling()
        bodies = [item_of(question, composer) for question in self.items]
        if not self.lines:
            return composer.items(bodies, ordered=True)
        for body in bodies:
            body[-1].below = 0.0  # the first line has its room over it
        kept = [[Stack([*body, Ruled(self.lines, ruling)], whole=True)] for body in bodies]
        made = composer.items(kept, ordered=True)
        for above, below in pairwise(made):
            above.below = below.above = space.above_question
        made[-1].below = space.box
        return made

    def _others(self, composer: Composer) -> Flow:
        look = composer.look
        prompt = self.prompt or Words(composer.phrases.own_questions)
        words = Text(composer.pieces(prompt, bold=True), look.style("body"), Node("P"), span=prompt.span)
        space = look.scale.space
        return Stack([words, Ruled(self.more, look.ruling())], above=space.paragraph, below=space.box, whole=True)

    def texts(self) -> Iterator[Words]:
        """Title, questions, the words over the empty lines."""
        if self.title:
            yield self.title
        yield from self.items
        if self.prompt and self.more:
            yield self.prompt
