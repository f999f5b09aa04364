from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.page_rules import breaches
from tests.proof.integrity import faults
from tests.proof.measure import sheets
from tests.proof.reading import artifacts, outline, read
from tests.proof.validation import violations
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

TALL: Any = {"columns": ["What", "How much"], "rows": [[f"Row {n}", LETTER_TEXT] for n in range(50)]}
TALL_IS_ONE = "Table"


def words(say: Wording, table: dict[str, Any]) -> Iterator[str]:
    if "title" in table:
        yield say.line(table["title"])
    for row in table["rows"] if say.records else (table["columns"], *table["rows"]):
        for head, cell in zip(table["columns"], row, strict=True):
            yield from (f"{say.line(head)}:",) if say.records and head and cell else ()
            yield from (say.line(cell),) if cell else ()
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


# Large print.


LONG_CELLS = [["How to get there", LETTER_TEXT, LETTER_TEXT], ["Where", LETTER_TEXT, "At home"]]


def large(workshop: Workshop, rows: Any, **table: Any) -> list[str]:
    return [passage.text for passage in read(workshop.pdf(alone(rows, **table), "large"))]


def is_table(workshop: Workshop, rows: Any, **table: Any) -> bool:
    return "Table" in outline(workshop.pdf(alone(rows, **table), "large"))


def test_in_large_print_a_table_that_has_room_stays_one(workshop: Workshop) -> None:
    assert is_table(workshop, ROWS)
    figures = [["Row", *"12345"]] * 3
    assert is_table(workshop, figures, columns=["", *"abcde"])  # by widths, not by the number of columns
    assert not is_table(workshop, [["Electroencephalography"] * 3])


def test_a_table_that_has_no_room_is_told_row_by_row(workshop: Workshop) -> None:
    long = f"Anesthesiologists: {LETTER_TEXT}"
    rows = [["How you get it", long, "By [@a]"], ["Where", "", "At home"]]
    table = {"columns": ["", "Slow drip", "Nose spray"], "rows": rows, "title": "Side by side", "note": "Ask us."}
    what = content(handout({"table": table}, contents="no"), help=None, sources={"a": {"title": "A"}})
    pdf = workshop.pdf(what, "large")
    lines = outline(pdf).splitlines()
    start = lines.index("  L ListNumbering=None")
    assert lines[start : start + 2] == ["  L ListNumbering=None", '    Caption "Side by side"']
    texts = [passage.text for passage in read(pdf)]
    at = texts.index("Side by side")
    assert texts[at + 1 : at + 7] == [
        "How you get it", f"Slow drip: {long}", "Nose spray: By [1]", "Where", "Nose spray: At home", "Ask us.",
    ]  # fmt: skip
    assert [line.strip() for line in lines[start + 2 :]].count("LI") >= 2
    assert "Table" not in "".join(lines) and "Lbl" not in "".join(lines[start : start + 12])
    assert faults(pdf) == [] and violations(pdf) == [] and breaches(pdf, last_page=0, size="large") == []


def test_the_first_cell_is_led_by_the_head_of_its_column_too(workshop: Workshop) -> None:
    found = large(workshop, LONG_CELLS, columns=["What", "Drip", "Electroconvulsive"])
    assert "What: How to get there" in found and f"Drip: {LETTER_TEXT}" in found


def test_a_head_that_ends_a_sentence_gets_no_colon(workshop: Workshop) -> None:
    found = large(workshop, LONG_CELLS, columns=["", "How long?", "Electroconvulsive:"])
    assert f"How long? {LETTER_TEXT}" in found and "Electroconvulsive: At home" in found


def test_rows_told_one_by_one_do_not_move_the_numbers_of_sources(workshop: Workshop) -> None:
    rows = [["One [@c]", f"{LETTER_TEXT} [@a]", LETTER_TEXT], ["Two", "[@b]", LETTER_TEXT]]
    what = alone(rows, columns=["Head [@d]", "", "x"])
    sources = {name: {"title": f"Paper {name}"} for name in "abcd"}
    for size in ("regular", "large"):
        found = [passage.text for passage in read(workshop.pdf({**what, "sources": sources}, size))]
        assert [text for text in found if text.startswith("Paper")] == [f"Paper {name}." for name in "dcab"]


def test_a_mistake_in_a_cell_is_told_once(workshop: Workshop) -> None:
    what = alone([["One", "[a link](javascript:x)", LETTER_TEXT * 3], ["b", "c", LETTER_TEXT]])
    assert [problem.code for problem in workshop.rendered(what, "large").problems] == ["E210"]


def test_many_rows_told_one_by_one_go_on_over_the_pages(workshop: Workshop) -> None:
    rows = [[f"Row {number}", LETTER_TEXT, LETTER_TEXT] for number in range(20)]
    what = alone(rows, columns=["What", "Drip", "Electroconvulsive"])
    pdf = workshop.pdf(what, "large")
    found = outline(pdf)
    assert found.count("L ListNumbering=None") == 1 and found.count("LBody") == 20
    assert breaches(pdf, size="large") == [] and faults(pdf) == []
