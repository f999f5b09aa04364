"""The manual of the blocks, read off their models: what each is for, its fields, its smallest sample."""

from brochure.manual.entries import Entry, entries
from brochure.manual.fields import TEXTS, FieldEntry

__all__ = ["TEXTS", "Entry", "FieldEntry", "entries"]
