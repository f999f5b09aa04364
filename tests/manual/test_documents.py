"""The manual of the kinds: a chapter for each, and once what all of them have."""

from __future__ import annotations

import pytest
import yaml

from brochure.document import Document
from brochure.kinds import KINDS
from brochure.manual.documents import chapters, ordered, shared_fields
from brochure.print_order import PrintOrder

MANUAL = chapters()
SHARED = {field.name: field for field in shared_fields()}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_a_chapter_in_its_own_words(name: str) -> None:
    chapter, kind = MANUAL[name], KINDS[name]
    assert (chapter.name, chapter.about, chapter.sizes) == (name, kind.about, kind.sizes)
    assert (chapter.office, chapter.press, chapter.sample) == (kind.office, kind.press, kind.sample)
    assert chapter.about.startswith(chapter.line) and chapter.line.endswith(".") and ". " not in chapter.line


@pytest.mark.parametrize("name", KINDS)
def test_every_field_of_a_kind_is_told_there_or_with_those_of_all(name: str) -> None:
    own = [field.name for field in MANUAL[name].fields]
    assert set(own) | set(SHARED) == set(KINDS[name].model_fields)
    assert "kind" not in own


def test_what_every_document_has_is_told_once() -> None:
    assert list(SHARED) == ["id", "kind", *list(Document.model_fields)[1:]]
    assert SHARED["kind"].takes == "handout, faq-sheet, booklet, trifold, half-sheet, card or poster"
    assert [field.name for field in MANUAL["handout"].fields] == ["contents", "summary", "sections"]


def test_a_field_that_means_something_else_in_a_kind_is_told_again() -> None:
    (title,) = (field for field in MANUAL["booklet"].fields if field.name == "title")
    assert SHARED["title"].when_left_out == "needed" and title.when_left_out == "can be left out"


def test_what_is_ordered_of_a_printer_has_its_own_chapter() -> None:
    assert SHARED["print"].inner == ()
    assert [field.name for field in ordered()] == list(PrintOrder.model_fields)


@pytest.mark.parametrize("indent", [0, 2])
@pytest.mark.parametrize("name", KINDS)
def test_a_sample_can_be_pasted_as_an_item_of_the_documents(name: str, indent: int) -> None:
    item = MANUAL[name].item(indent)
    assert item.startswith(f"{' ' * indent}- id: ")
    read = yaml.load(f"documents:\n{item}", Loader=yaml.BaseLoader)
    assert read == {"documents": [yaml.load(KINDS[name].sample, Loader=yaml.BaseLoader)]}
