"""What every block is, and how a body holds blocks and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, Discriminator, GetCoreSchemaHandler, GetJsonSchemaHandler, Tag
from pydantic_core import CoreSchema, core_schema

from brochure.content import Map, Markup
from brochure.content import Text as Words
from brochure.content.fields import TEXT_TYPES

if TYPE_CHECKING:
    from brochure.blocks.composer import Composer
    from brochure.pdf.flow import Flow


class Block:
    """A kind of block. Its class is also a model of its fields; it stands in YAML as a mapping with one key, `name`.

    `about` says what it is for, `sample` is the smallest good YAML of its value: both go into the manual.
    """

    name: ClassVar[str]
    about: ClassVar[str]
    sample: ClassVar[str]

    def flow(self, composer: Composer) -> list[Flow]:
        """Its flowables, each with its place in the structure."""
        raise NotImplementedError  # every block has its own

    def texts(self) -> Iterator[Words]:
        """Its words, in reading order, with their places."""
        raise NotImplementedError  # every block has its own

    def facts(self) -> Iterator[Words]:
        """What it tells besides its texts: numbers and addresses, with their places. Whoever approves a document
        approves them too."""
        return iter(())

    def named(self, known: Iterable[Words]) -> Iterator[Words]:
        """The names of the file's questions that it shows, out of `known`, or others that are not there."""
        return iter(())

    def defines(self) -> Iterator[Words]:
        """The terms that it defines, where the uses of these in the text are to lead to it."""
        return iter(())


def texts_of(parts: Sequence[Words | Block]) -> Iterator[Words]:
    """The words of a body, in reading order."""
    for part in parts:
        if isinstance(part, Words):
            yield part
        else:
            yield from part.texts()


def named_in(parts: Sequence[Words | Block], known: Iterable[Words]) -> Iterator[Words]:
    """The names of the file's questions that the blocks of a body show."""
    for part in parts:
        if not isinstance(part, Words):
            yield from part.named(known)


def blocks_in(thing: object) -> Iterator[Block]:
    """The blocks of a body, a document or any other part of the content, those in other blocks too."""
    return (part for part in parts_in(thing) if isinstance(part, Block))


def parts_in(thing: object) -> Iterator[BaseModel | Block | list[Any]]:
    """The records, blocks and lists of any part of the content, from the outside inwards, in the order of the file."""
    if isinstance(thing, (BaseModel, Block)):
        yield thing
    if isinstance(thing, BaseModel):
        for _, value in thing:
            yield from parts_in(value)
    elif isinstance(thing, list):
        yield thing
        for item in thing:
            yield from parts_in(item)


def _kind_of_item(value: Any) -> str:
    """Whether an item of a body is a text or a block. An unquoted colon makes a text look like a mapping: it counts
    as a text, so that the reader is told about the colon and not about an unknown block."""
    if isinstance(value, Map) and len(value) == 1:
        key = next(iter(value))
        return "text" if " " in key or key[:1].isupper() else "block"
    return "block" if isinstance(value, (dict, BlockItemBase)) else "text"


class BlockItemBase:
    """Marks the model that has one optional field for each kind of block."""


def _unwrap(item: Any) -> Any:
    """The one block that is set, out of the model of all kinds."""
    return next(value for _, value in item if value is not None)


def _is_one_text(value: Any) -> bool:
    """Whether a whole body is one text; one with an unquoted colon counts, so that this is what is told."""
    return isinstance(value, str) or (isinstance(value, Map) and _kind_of_item(value) == "text")


class _OneOrMany:
    """A single text stands for a list with one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(
            lambda value: [value] if _is_one_text(value) else value, handler(source)
        )

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"type": TEXT_TYPES}, handler(schema)]}


def body_type(block_item: Any) -> Any:
    """The type of a body whose blocks are `block_item`: the model of all kinds, or its name while it is being made."""
    text = Annotated[Markup, Tag("text")]
    block = Annotated[block_item, AfterValidator(_unwrap), Tag("block")]
    return Annotated[list[Annotated[text | block, Discriminator(_kind_of_item)]], _OneOrMany()]


if TYPE_CHECKING:
    Body = list[Words | Block]
else:
    # For the containers among the blocks, which are read before all kinds are known.
    Body = body_type("BlockItem")
