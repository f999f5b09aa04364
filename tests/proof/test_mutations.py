"""Proves the proof: a PDF broken in any of the known ways must not pass the validator and our own inspection."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.proof.handmade import saved
from tests.proof.integrity import faults
from tests.proof.mutations import MUTATIONS, mutated, resaved
from tests.proof.validation import violations

LEAST_APPLICABLE = 45
# The broken files are written by qpdf with a line feed after each stream. Where compressed data happen to end with a
# carriage return, both together are taken for the line end and the stream for a byte short. That is not the mutation.
LUCK_OF_THE_LAST_BYTE = "2a PDFA2A-STREAM-LENGTH-001:"


@pytest.fixture(scope="session")
def packed_pdfs(good_pdfs: dict[str, bytes]) -> dict[str, bytes]:
    """The examples with object streams and cross-reference streams, in which the mutations must work as well."""
    return {name: _packed(pdf) for name, pdf in good_pdfs.items()}


def _noticed(pdf: bytes) -> list[str]:
    """What both of them find."""
    found = violations(pdf) + faults(pdf)
    return [line for line in found if not line.startswith(LUCK_OF_THE_LAST_BYTE)]


def _packed(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as document:
        return saved(document, packed=True)


def test_unbroken_the_examples_pass(good_pdfs: dict[str, bytes], packed_pdfs: dict[str, bytes]) -> None:
    for pdf in (*good_pdfs.values(), *packed_pdfs.values()):
        assert _noticed(resaved(pdf)) == []


@pytest.mark.parametrize("name", MUTATIONS)
def test_every_mutation_is_noticed(name: str, good_pdfs: dict[str, bytes]) -> None:
    broken = next(filter(None, (mutated(pdf, MUTATIONS[name]) for pdf in good_pdfs.values())), None)
    if broken is None:
        pytest.skip(f"no document of the example has what {name} would break")
    assert _noticed(broken), MUTATIONS[name].__doc__


def test_most_mutations_apply_to_the_example(good_pdfs: dict[str, bytes]) -> None:
    applicable = {
        name for name, mutation in MUTATIONS.items() for pdf in good_pdfs.values() if mutated(pdf, mutation) is not None
    }
    assert len(applicable) >= LEAST_APPLICABLE, sorted(MUTATIONS.keys() - applicable)


def test_mutations_work_in_object_streams(good_pdfs: dict[str, bytes], packed_pdfs: dict[str, bytes]) -> None:
    for name, mutation in MUTATIONS.items():
        for document in good_pdfs:
            plain, packed = mutated(good_pdfs[document], mutation), mutated(packed_pdfs[document], mutation)
            assert (plain is None) == (packed is None), name


def test_mutations_change_what_they_say_they_change(good_pdf: bytes) -> None:
    untouched = resaved(good_pdf)
    for name, mutation in MUTATIONS.items():
        assert mutated(good_pdf, mutation) != untouched, name
