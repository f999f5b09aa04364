"""Packs of rules for the words of documents: which words a topic needs, which must not be there, which medicines are
approved for what. They are data, one file each: some come with the program, a clinic may write its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from brochure.content import Model, Plain, Seq, decode, read_yaml
from brochure.problems import Problems

Where = Literal["help", "first-page", "anywhere"]


def _listed(value: Any) -> Any:
    """A single text stands for a list with one."""
    if isinstance(value, str):
        listed = Seq(getattr(value, "span", Seq().span))
        listed.append(value)
        return listed
    return value


Several = Annotated[list[Plain], BeforeValidator(_listed), Field(min_length=1)]


class Required(Model):
    """Words that must be there."""

    words: Several = Field(description="The words. Of a list, one entry is enough.")
    where: Where = Field(
        "anywhere",
        description="help: in the emergency box, which is first on page one. first-page: there, or in the title, the "
        "subtitle, the key points or the list of contents. anywhere: in any text.",
    )
    why: Plain = Field(description="Why they must be there, in one sentence.")
    source: Plain | None = Field(None, description="Where the rule is from.")


class Forbidden(Model):
    """Words that must not be there, whatever the sentence says with them."""

    words: Several = Field(description="The words; none of them may be there.")
    instead: Plain = Field(description="What to write instead.")
    why: Plain = Field(description="Why they must not be there, in one sentence.")
    source: Plain | None = Field(None, description="Where the rule is from.")


class Named(Model):
    """A medicine, and what the FDA has approved it for."""

    names: Several = Field(description="Its names: the drug's, and those of its brands.")
    approved_for: list[Plain] = Field(
        default_factory=list, description="Words for its approved uses, as in: anesthesia, surgery."
    )
    approved: Literal["yes", "no"] = Field(
        description="no when it is not approved for what the topic is about, whatever else it is approved for."
    )
    source: Plain | None = Field(None, description="Where that is from.")


class Pack(Model):
    """A file of rules."""

    about: Plain = Field(description="What the rules are for, in a few words.")
    topic: Plain | None = Field(
        None, description="The topic of the documents that they are for. Left out, they are for every document."
    )
    language: Plain | None = Field(
        None, description="The language of the documents that they are for, such as en. Left out, any language."
    )
    requires: list[Required] = Field(default_factory=list, description="Words that must be there.")
    forbids: list[Forbidden] = Field(default_factory=list, description="Words that must not be there.")
    medicines: list[Named] = Field(default_factory=list, description="Medicines and whether they are approved.")

    def is_for(self, topic: str | None, language: str) -> bool:
        """Whether documents on a topic, in a language (a BCP 47 tag), are to keep these rules."""
        if self.language and self.language.partition("-")[0].lower() != language.partition("-")[0].lower():
            return False
        return self.topic is None or (topic is not None and _plainly(self.topic) == _plainly(topic))


def read_pack(path: Path, shown_as: str, problems: Problems) -> Pack | None:
    """The pack that a file holds; None with the reasons in `problems` (E1xx, E2xx), where it is called `shown_as`."""
    found = Problems()
    tree = read_yaml(path, shown_as, found)
    pack = decode(tree, Pack, found) if tree is not None else None
    problems.extend(found)
    return None if found.has_errors else pack


def _plainly(topic: str) -> str:
    return "-".join(topic.lower().replace("-", " ").replace("_", " ").split())
