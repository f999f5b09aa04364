"""Questions and their answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import ConfigDict, Discriminator, Field, RootModel, Tag

from brochure.blocks.base import Block, Body, named_in, texts_of
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

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """The names of the file's questions that its answer shows."""
        yield from named_in(self.answer, known)


def _all_or_some(value: Any) -> str:
    return "all" if isinstance(value, str) else "some"


def _named_or_here(value: Any) -> str:
    return "named" if isinstance(value, str) else "here"


Pick = Annotated[
    Annotated[Identifier, Tag("named")] | Annotated[Faq, Tag("here")],
    Discriminator(_named_or_here),
]
Picks = Annotated[
    Annotated[Literal["all"], Tag("all")] | Annotated[list[Pick], Tag("some"), Field(min_length=1)],
    Discriminator(_all_or_some),
]


def picked(picks: str | Sequence[Words | Faq], composer: Composer) -> list[Faq]:
    """The questions meant: `all` of the file's, or some by name, or written in place."""
    if isinstance(picks, str):
        return list(composer.faqs.values())
    return [pick if isinstance(pick, Faq) else composer.faqs[pick] for pick in picks]


def picked_texts(picks: str | Sequence[Words | Faq]) -> Iterator[Words]:
    """The words of those written in place; the file's own are counted where they are written."""
    for pick in () if isinstance(picks, str) else picks:
        if isinstance(pick, Faq):
            yield from pick.texts()


def picked_names(picks: str | Sequence[Words | Faq], known: Iterable[Words]) -> Iterator[Words]:
    """The names of the file's questions among them. `all` of none gives the name "all", which no question has then."""
    if isinstance(picks, str):
        yield from list(known) or [Words("all")]
        return
    for pick in picks:
        if isinstance(pick, Faq):
            yield from pick.named(known)
        else:
            yield pick


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
        yield from picked_texts(self.root)

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """The file's questions that it shows."""
        yield from picked_names(self.root, known)


def answer_flows(faq: Faq, composer: Composer, level: int) -> list[Flow]:
    """A question as a heading of `level`, and its answer."""
    flows = composer.body(faq.answer)
    if flows:
        flows[0].above = 0.0
    return [composer.head(faq.question, "question", level), *flows]
