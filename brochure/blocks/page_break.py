"""The end of a page where the rules of the page cannot know that it is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import AfterValidator, ConfigDict, RootModel, WithJsonSchema

from brochure.blocks.base import Block
from brochure.blocks.composer import Composer
from brochure.content import Plain, refused
from brochure.content import Text as Words
from brochure.pdf.flow import Flow
from brochure.pdf.pages import PageEnd
from brochure.problems import Problem

_NO_REASONS = frozenset({"yes", "no", "true", "false", "on", "off"})


def _says_why(reason: Words) -> Words:
    if reason.lower() in _NO_REASONS:
        raise refused(
            Problem(
                "E202",
                f'"{reason}" does not say why a new page is wanted here',
                hint="Write the reason, such as: page-break: so that the diary can be torn out",
            )
        )
    return reason


# A reason is words, so that an editor underlines a mere yes.
_WORDS = {"type": "string", "not": {"enum": sorted(_NO_REASONS)}}
_Reason = Annotated[Plain, AfterValidator(_says_why), WithJsonSchema(_WORDS)]


class PageBreak(RootModel[_Reason], Block):
    """A new page, and why: the reason is for whoever changes the text later. It is not printed."""

    model_config = ConfigDict(frozen=True)
    name: ClassVar[str] = "page-break"
    about: ClassVar[str] = (
        "Starts a new page and says why, which is not printed. Headings, lists and boxes keep together without it: use "
        "it only for what a reader tears out, keeps or hands in."
    )
    sample: ClassVar[str] = "so that the next page can be torn out"

    def flow(self, composer: Composer) -> list[Flow]:
        """The end of the page. E221 inside other blocks."""
        if composer.may_end_page:
            return [PageEnd()]
        composer.problems.add(
            "E221",
            "a page-break stands inside another block or an answer",
            self.root.span,
            "Move it out, between the texts and blocks of a section.",
        )
        return []

    def texts(self) -> Iterator[Words]:
        """None: the reason is not printed."""
        return iter(())
