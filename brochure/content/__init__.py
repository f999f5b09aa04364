"""Reading content: YAML to located texts, located texts to models, and every mistake with its place."""

from brochure.content.decode import NO_NAMES, decode
from brochure.content.fields import Colour, FilePath, Flag, Identifier, IsoDate, Language, Markup, Plain
from brochure.content.files import inside
from brochure.content.model import Context, Model, refused
from brochure.content.nearest import did_you_mean, nearest
from brochure.content.nodes import NOWHERE, Map, Node, Seq, Text
from brochure.content.parsing import Parsed
from brochure.content.reading import parse_map, read_parts, read_yaml
from brochure.content.schema import json_schema
from brochure.content.shipped import read_shipped

__all__ = [
    "NOWHERE",
    "NO_NAMES",
    "Colour",
    "Context",
    "FilePath",
    "Flag",
    "Identifier",
    "IsoDate",
    "Language",
    "Map",
    "Markup",
    "Model",
    "Node",
    "Parsed",
    "Plain",
    "Seq",
    "Text",
    "decode",
    "did_you_mean",
    "inside",
    "json_schema",
    "nearest",
    "parse_map",
    "read_parts",
    "read_shipped",
    "read_yaml",
    "refused",
]
