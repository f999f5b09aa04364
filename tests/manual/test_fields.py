"""What models take, in words: held with small models that have every kind of field, and with the blocks' own."""

from __future__ import annotations

from typing import Annotated, Literal

import pytest
from pydantic import Field, RootModel

from brochure.addresses import WebAddress
from brochure.blocks import KINDS, Body
from brochure.content import Colour, FilePath, Flag, Identifier, IsoDate, Language, Markup, Model, Plain
from brochure.manual.fields import FieldEntry, fields_of, value_of


class Signs(Model):
    """An entry inside another."""

    signs: list[Markup] = Field(description="What to watch for.", min_length=1)


class Everything(Model):
    """A field of every kind."""

    prose: Markup = Field(description="Is needed.")
    typed: Plain | None = Field(None, description="May be left out.")
    address: WebAddress | None = Field(None, description="Where it leads.")
    day: IsoDate | None = Field(None, description="When.")
    picture: FilePath | None = Field(None, description="A file.")
    ink: Colour | None = Field(None, description="A colour.")
    tongue: Language | None = Field(None, description="A language.")
    ident: Identifier | None = Field(None, description="A name.")
    shown: Flag = Field(True, description="Whether it is shown.")
    hidden: Flag = Field(False, description="Whether it is hidden.")
    width: Literal["full", "half"] = Field("full", description="How wide.")
    count: int = Field(2, description="How many.", ge=0, le=6)
    share: float = Field(1.5, description="How much.", ge=1)
    kind: Annotated[Plain | None, Field(alias="of")] = Field(None, alias="for", description="Goes by another name.")
    body: Body = Field(description="What stands in it.", min_length=1)
    words: dict[Identifier, Markup] = Field(default_factory=dict, description="Terms.")
    pair: list[Plain] = Field(description="Two.", min_length=2, max_length=2)
    some: list[Markup] = Field(description="Some.", min_length=2, max_length=4)
    few: list[Markup] = Field(description="Few.", max_length=3)
    grid: list[list[Markup]] = Field(description="Rows.")
    pick: Literal["all"] | list[Identifier | Signs] = Field("all", description="All or some.")
    red: Signs | None = Field(None, description="The first.")
    green: Signs | None = Field(None, description="The second.")


FOUND = {field.name: field for field in fields_of(Everything)}


@pytest.mark.parametrize(
    ("name", "takes", "left_out"),
    [
        ("prose", "text", "needed"),
        ("typed", "plain text", "can be left out"),
        ("address", "web address", "can be left out"),
        ("day", "date", "can be left out"),
        ("picture", "file", "can be left out"),
        ("ink", "colour", "can be left out"),
        ("tongue", "language", "can be left out"),
        ("ident", "name", "can be left out"),
        ("shown", "yes or no", "yes when left out"),
        ("hidden", "yes or no", "no when left out"),
        ("width", "full or half", "full when left out"),
        ("count", "whole number, 0 to 6", "2 when left out"),
        ("share", "number, at least 1", "1.5 when left out"),
        ("for", "plain text", "can be left out"),
        ("body", "text, or list of texts and blocks", "needed"),
        ("words", "names with texts", "can be left out"),
        ("pair", "list of plain texts, 2", "needed"),
        ("some", "list of texts, 2 to 4", "needed"),
        ("few", "list of texts, at most 3", "needed"),
        ("grid", "list of lists of texts", "needed"),
        ("pick", "all, or list of names or entries", "all when left out"),
        ("red", "entry", "can be left out"),
    ],
)
def test_each_kind_of_value_has_its_words(name: str, takes: str, left_out: str) -> None:
    assert (FOUND[name].takes, FOUND[name].when_left_out) == (takes, left_out)


def test_fields_keep_the_order_of_the_model_and_say_what_they_mean() -> None:
    assert list(FOUND)[:3] == ["prose", "typed", "address"]
    assert FOUND["prose"].about == "Is needed."


def test_entries_come_with_their_fields() -> None:
    inner = FieldEntry("signs", "list of texts", None, "What to watch for.")
    assert FOUND["red"].inner == FOUND["pick"].inner == (inner,)


def test_fields_that_hold_the_same_are_told_once() -> None:
    fields = fields_of(Everything)
    assert FOUND["green"].like_one_of(fields) == "pick"
    assert FOUND["green"].like_one_of((FOUND["red"], FOUND["green"])) == "red"
    assert FOUND["red"].like_one_of((FOUND["red"], FOUND["green"])) == ""
    assert FOUND["prose"].like_one_of(fields) == ""


def test_a_model_that_is_one_value_takes_that_value() -> None:
    assert value_of(RootModel[list[Signs]]).one == "list of entries"
    assert value_of(RootModel[Markup]).one == "text"


def test_a_kind_of_value_without_words_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match=r"no words for .*bytes"):
        value_of(bytes)


@pytest.mark.parametrize("name", KINDS)
def test_every_block_can_be_read(name: str) -> None:
    value = value_of(KINDS[name])
    assert value.one and all(field.takes for field in value.inner)
