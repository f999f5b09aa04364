"""Questions and their answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Discriminator, Field, RootModel, Tag

from brochure.blocks.base import Block, Body, texts_of
from brochure.blocks.composer import Composer
from brochure.content import Identifier, Markup, Model
from brochure.content import Text as Words
from brochure.pdf.flow import Flow


class Faq(Model):
    """A question and its answer."""

    question: Markup = Field(description="The question, as a patient would ask it.")
    answer: Body = Field(description="The answer: a text, or a list of texts and blocks.", min_length=1)

    def texts(self) -> Iterator[Words]:
        """Question and answer."""
        yield self.question
        yield from texts_of(self.answer)


def _all_or_some(value: Any) -> str:
    return "all" if isinstance(value, str) else "some"


def _named_or_here(value: Any) -> str:
    return "named" if isinstance(value, str) else "here"


Pick = Annotated[
    Annotated[Identifier, Tag("named")] | Annotated[Faq, Tag("here")],
    Discriminator(_named_or_here),
]
Picks = Annotated[
    Annotated[Literal["all"], Tag("all")] | Annotated[list[Pick], Tag("some")],
    Discriminator(_all_or_some),
]


def picked(picks: str | Sequence[Words | Faq], composer: Composer) -> list[Faq]:
    """The questions meant: `all` of the file's, or some by name, or written in place. An unknown name is a problem."""
    if isinstance(picks, str):
        return list(composer.faqs.values())
    found = []
    for pick in picks:
        if isinstance(pick, Faq):
            found.append(pick)
        elif pick in composer.faqs:
            found.append(composer.faqs[pick])
        else:
            composer.problems.add(
                "E207",
                f'no question is called "{pick}"',
                pick.span,
                f"Add it under faqs, or use one of: {', '.join(composer.faqs) or 'none yet'}.",
            )
    return found


class FaqBlock(RootModel[Picks], Block):
    """Questions and answers inside a handout."""

    model_config = ConfigDict(frozen=True)
    name: ClassVar[str] = "faq"
    about: ClassVar[str] = (
        "Questions with their answers: all of those written under faqs, some of them by name, or others written here."
    )
    sample: ClassVar[str] = "- question: Can I drive home?\n  answer: No. Ask someone to take you home."

    def flow(self, composer: Composer) -> list[Flow]:
        """Each question is a heading that stays with its answer."""
        return [flow for faq in picked(self.root, composer) for flow in answer_flows(faq, composer, composer.heading)]

    def texts(self) -> Iterator[Words]:
        """Those written in place; the file's own are counted where they are written."""
        for pick in self.root if not isinstance(self.root, str) else ():
            if isinstance(pick, Faq):
                yield from pick.texts()


def answer_flows(faq: Faq, composer: Composer, level: int) -> list[Flow]:
    """A question as a heading of `level`, and its answer."""
    flows = composer.body(faq.answer)
    if flows:
        flows[0].above = 0.0
    return [composer.head(faq.question, "question", level), *flows]
