"""Deliberate ways to break a good PDF. They try the validators and our own inspection: each must be noticed.

A mutation is a function that changes an open PDF and says whether it could: False when the file lacks what it would
break. Its docstring says which rule is broken. `MUTATIONS` has them all by name.
"""

from __future__ import annotations

from io import BytesIO

import pikepdf

from tests.proof.mutations.content import CONTENT_MUTATIONS
from tests.proof.mutations.file import FILE_MUTATIONS
from tests.proof.mutations.fonts import FONT_MUTATIONS
from tests.proof.mutations.links import LINK_MUTATIONS
from tests.proof.mutations.metadata import METADATA_MUTATIONS
from tests.proof.mutations.registry import Mutation
from tests.proof.mutations.structure import STRUCTURE_MUTATIONS

MUTATIONS: dict[str, Mutation] = {
    **METADATA_MUTATIONS,
    **FILE_MUTATIONS,
    **STRUCTURE_MUTATIONS,
    **LINK_MUTATIONS,
    **CONTENT_MUTATIONS,
    **FONT_MUTATIONS,
}


def mutated(pdf: bytes, mutation: Mutation) -> bytes | None:
    """The broken file; None when the mutation does not apply to it. Object streams stay as they were."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return _saved(document) if mutation(document) else None


def resaved(pdf: bytes) -> bytes:
    """The file, written anew and unbroken, as a mutation that does nothing would leave it."""
    with pikepdf.open(BytesIO(pdf)) as document:
        return _saved(document)


def _saved(document: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    document.save(out, fix_metadata_version=False, static_id=True)
    return out.getvalue()
