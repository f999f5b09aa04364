from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import artifacts, outline, read
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = {"columns": ["What", "How much"], "rows": [[f"Row {n}", LETTER_TEXT] for n in range(50)]}
TALL_IS_ONE = "Table"


def words(say: Wording, table: dict[str, Any]) -> Iterator[str]:
    if "title" in table:
        yield say.line(table["title"])
    for row in (table["columns"], *table["rows"]):
        yield from (say.line(cell) for cell in row if cell)
    if "note" in table:
        yield say.line(table["note"])


ROWS = [["Where", "A clinic", "At home"], ["How long", "2 hours", "All day"]]


def alone(rows: Any = ROWS, **table: Any) -> dict[str, Any]:
    given = {"columns": ["What", "Drip", "Spray"], "rows": rows, **table}
    return content(handout({"table": given}, contents="no"), help=None)


def tree(workshop: Workshop, what: dict[str, Any]) -> str:
    return outline(workshop.pdf(what))


def test_every_row_of_a_wrong_length_is_told_in_its_own_line(workshop: Workshop) -> None:
    text = "format: 1\nclinic: {name: A, phone: 988}\ndocuments:\n- id: a\n  kind: handout\n  title: T\n  sections:\n"
    rows = ("[One, two, three]", "[One, two]", '["", two, three, four]', "[One, two, three]")
    text += "  - title: A\n    body:\n    - table:\n        columns: [a, b, c]\n        rows:\n"
    text += "".join(f"        - {row}\n" for row in rows)
    assert workshop.codes(text) == ["14:12 E215", "15:16 E215"]
    assert "2 in this row, but 3 columns in the table" in workshop.problems[0].message


def test_title_and_note_stand_over_and_under_it(workshop: Workshop) -> None:
    found = tree(workshop, alone(title="Side by side", note="Ask us."))
    assert '  Table\n    Caption "Side by side"\n    THead' in found
    assert '  P "Ask us."' in found


def test_the_first_column_names_its_row_unless_told_otherwise(workshop: Workshop) -> None:
    assert 'TH Scope=Row "Where"' in tree(workshop, alone())
    found = tree(workshop, alone(row_heads="no"))
    assert 'TD "Where"' in found and "Scope=Row" not in found


def test_empty_cells_keep_their_place(workshop: Workshop) -> None:
    found = tree(workshop, alone([["Where", "", "At home"], ["", "", ""]], columns=["", "Drip", ""]))
    assert '        TH Scope=Row "Where"\n        TD\n        TD "At home"\n' in found
    assert found.count("TR") == 3
    assert faults(workshop.pdf(alone([["", "", ""]], columns=["", "", "x"]))) == []


def test_a_table_may_do_without_heads(workshop: Workshop) -> None:
    found = tree(workshop, alone([["One", "two"]], columns=["", ""]))
    assert "THead" not in found and 'TH Scope=Row "One"' in found


@pytest.mark.parametrize("parts", [{"columns": []}, {"rows": []}, {"rows": [[]], "columns": ["a"]}])
def test_a_table_without_cells_is_refused(parts: dict[str, Any], workshop: Workshop) -> None:
    given = {"columns": ["What", "Drip", "Spray"], "rows": ROWS, **parts}
    assert workshop.read(content(handout({"table": given}))) is None
    assert all(problem.span for problem in workshop.problems)


def test_it_is_as_wide_as_the_text_with_rules_under_the_head_and_at_the_end(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone()))
    rules = [line for line in sheet.lines if line.box.width > 300]
    assert len({(round(rule.box.centre[0], 1), round(rule.box.width - rule.width)) for rule in rules}) == 1
    assert round(rules[0].box.width - rules[0].width) == 380
    rules.sort(key=lambda rule: -rule.box.top)
    assert rules[0].width == rules[-1].width > rules[1].width
    assert len(rules) == 3 and not [line for line in sheet.lines if line.box.height > 5]


def test_columns_of_figures_end_under_each_other(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone([["a", "5", "x"], ["b", "1,250", "y"]])))
    figures = [run for run in sheet.runs if run.text in ("5", "1,250")]
    assert len(figures) == 2 and len({round(run.box.right, 1) for run in figures}) == 1
    words = [run for run in sheet.runs if run.text in ("x", "y", "Spray")]
    assert len({round(run.x, 1) for run in words}) == 1


def test_the_head_stands_again_on_each_page_and_is_read_once(workshop: Workshop) -> None:
    pdf = workshop.pdf(content(handout({"table": TALL}, contents="no"), help=None))
    assert [passage.text for passage in read(pdf)].count("How much") == 1
    again = [" ".join(texts) for texts in artifacts(pdf, "Pagination")]
    assert "How much" not in again[0] and all("How much" in texts for texts in again[1:])


def test_a_cell_longer_than_a_page_goes_on(workshop: Workshop) -> None:
    what = alone([["Where", " ".join([LETTER_TEXT] * 60), "At home"]])
    pdf = workshop.pdf(what)
    cell = next(passage for passage in read(pdf) if passage.text.startswith("Rest today"))
    assert cell.text == " ".join([LETTER_TEXT] * 60) and len(cell.pages) > 1
    assert faults(pdf) == []


def test_a_long_word_breaks_inside_its_column(workshop: Workshop) -> None:
    (sheet,) = sheets(workshop.pdf(alone([["Where", "x" * 120, "y" * 80], ["a", "b", "c"]])))
    assert max(run.outline.right for run in sheet.runs) <= 137 + 380 + 1
    assert "x" * 120 in "".join(run.text for run in sheet.runs if set(run.text) == {"x"})
