"""The kinds of text a model can have. Each checks, says in the JSON Schema what it takes, and stays a `Text` that knows
its place: nothing in a content file turns into a number or a date behind the author's back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from brochure.content.model import Context, refused
from brochure.content.names import as_markup, as_typed, fill
from brochure.content.nodes import Text
from brochure.problems import Problem

# `title: no` and `title: 12` are good texts here, so an editor that reads YAML's types must take them too.
TEXT_TYPES = ["string", "number", "boolean"]

_SWITCH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_COLOUR = r"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"
_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LONGEST_IDENTIFIER = 60
# Names that Windows keeps for devices; ids become file names.
_DEVICES = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")
# RFC 5646 (BCP 47), section 2.1: language, script, region, variants, extensions, private use; no grandfathered tags.
_LANGUAGE = (
    r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*(-[Xx](-[A-Za-z0-9]{1,8})+)?$"
)


class _TextField:
    """Annotates `Text` with a check (may change the value, raises `refused`) and a piece of JSON Schema."""

    def __init__(self, check: Callable[[Text, ValidationInfo], Any], schema: dict[str, Any]) -> None:
        self._check = check
        self._schema = schema

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return dict(self._schema)

    def _read(self, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("text_wanted", "a text is needed")
        text = value if isinstance(value, Text) else Text(value)
        stripped = text.strip()
        if not stripped:
            raise refused(Problem("E211", "there is no text here", hint="Write the text, or delete the line."))
        return self._check(text if len(stripped) == len(text) else text.with_value(stripped), info)


def _plain(text: Text, info: ValidationInfo) -> Text:
    return fill(text, info.context.names, as_typed) if isinstance(info.context, Context) else text


def _markup(text: Text, info: ValidationInfo) -> Text:
    return fill(text, info.context.names, as_markup) if isinstance(info.context, Context) else text


def _file_path(text: Text, info: ValidationInfo) -> Text:
    return text


def _iso_date(text: Text, info: ValidationInfo) -> Text:
    try:
        if not re.match(_DATE, text):
            raise ValueError
        date.fromisoformat(text)
    except ValueError:
        hint = "Write year-month-day, for example 2026-11-23."
        raise refused(Problem("E212", f'"{text}" is not a date', hint=hint)) from None
    return text


def _colour(text: Text, info: ValidationInfo) -> Text:
    if not re.match(_COLOUR, text):
        hint = 'Write # and six digits 0-9 or letters a-f, in quotes, for example "#0a5f5f".'
        raise refused(Problem("E217", f'"{text}" is not a colour', hint=hint))
    return text


def _identifier(text: Text, info: ValidationInfo) -> Text:
    if _DEVICES.match(text):
        hint = f"Use another name, for example {text}-guide."
        raise refused(Problem("E213", f'"{text}" can\'t be an id: Windows keeps this name for itself', hint=hint))
    if len(text) > _LONGEST_IDENTIFIER:
        message = f"the id has {len(text)} characters; {_LONGEST_IDENTIFIER} is the most"
        raise refused(Problem("E213", message, hint="Use fewer words; it becomes a file name."))
    if not re.match(_IDENTIFIER, text):
        letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
        proposal = re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "my-id"
        hint = f"Use small letters without accents, digits and single hyphens, for example {proposal}"
        raise refused(Problem("E213", f'"{text}" can\'t be an id', hint=hint))
    return text


def _language(text: Text, info: ValidationInfo) -> Text:
    if not re.match(_LANGUAGE, text):
        proposal = text.replace("_", "-")
        example = proposal if re.match(_LANGUAGE, proposal) else "en-US, es or fr-CA"
        raise refused(Problem("E209", f'"{text}" is not a language tag', hint=f"Write for example {example}."))
    language, *rest = text.split("-")
    return text.with_value("-".join([language.lower(), *map(_usual_case, rest)]))


def _usual_case(subtag: str) -> str:
    """RFC 5646 section 2.1.1: scripts are written Latn, regions US, all else in small letters."""
    if len(subtag) == 4 and subtag.isalpha():
        return subtag.title()
    return subtag.upper() if len(subtag) == 2 else subtag.lower()


def _flag(text: Text, info: ValidationInfo) -> bool:
    switch = _SWITCH.get(text.lower())
    if switch is None:
        raise refused(Problem("E204", f'"{text}" is neither yes nor no', hint="Write yes or no."))
    return switch


class _FlagField(_TextField):
    """As a text field, but gives a bool, and takes one: a default or a value set by a program."""

    def _read(self, value: Any, info: ValidationInfo) -> Any:
        return value if isinstance(value, bool) else super()._read(value, info)


def _schema(description: str, **rest: Any) -> dict[str, Any]:
    return {"type": "string", **rest, "description": description}


Plain = Annotated[
    Text,
    _TextField(_plain, _schema("Text, printed as typed. {{ names }} are replaced by their values.", type=TEXT_TYPES)),
]
Markup = Annotated[
    Text,
    _TextField(
        _markup,
        _schema(
            "Text. **bold**, *italic*, [links](https://...) and [@source] citations are understood, and {{ names }} "
            "are replaced by their values.",
            type=TEXT_TYPES,
        ),
    ),
]
FilePath = Annotated[
    Text,
    _TextField(_file_path, _schema("The path of a file in the project, from the folder of the content file.")),
]
IsoDate = Annotated[Text, _TextField(_iso_date, _schema("A date, as in 2026-11-23.", pattern=_DATE))]
Colour = Annotated[Text, _TextField(_colour, _schema('A colour in quotes, as in "#0a5f5f".', pattern=_COLOUR))]
Identifier = Annotated[
    Text,
    _TextField(
        _identifier,
        _schema(
            "A short name of small letters, digits and hyphens.",
            type=["string", "number"],
            pattern=_IDENTIFIER,
            maxLength=_LONGEST_IDENTIFIER,
        ),
    ),
]
Language = Annotated[Text, _TextField(_language, _schema("A language tag, as in en-US or es.", pattern=_LANGUAGE))]
Flag = Annotated[
    bool,
    _FlagField(_flag, {"enum": [True, False, "yes", "no", "on", "off"], "description": "yes or no."}),
]
