"""The manual of the blocks and of the kinds of document, read off their models: what each is for, its fields, its
smallest sample. The kinds are in `documents`, which is read late: who asks for a block need not wait for them."""

from brochure.manual.entries import Entry, entries
from brochure.manual.fields import TEXTS, FieldEntry

__all__ = ["TEXTS", "Entry", "FieldEntry", "entries"]
