from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from tests.blocks.measures import set_in, unfit
from tests.proof.measure import Line, sheets
from tests.proof.reading import outline
from tests.specimens import LETTER_TEXT, Workshop, content, handout
from tests.wording import Wording

LABELS = {
    "name": {"en": "Medicine", "es": "Medicamento"},
    "for": {"en": "What it is for", "es": "Para qu\u00e9 sirve"},
    "how": {"en": "How to take it", "es": "C\u00f3mo tomarlo"},
    "when": {"en": "When to take it", "es": "Cu\u00e1ndo tomarlo"},
    "with": {"en": "Food and drink", "es": "Comidas y bebidas"},
    "missed": {"en": "If you miss it", "es": "Si olvida tomarlo"},
    "watch": {"en": "Watch for", "es": "Est\u00e9 atento a"},
}


def words(say: Wording, medicine: dict[str, str]) -> Iterator[str]:
    if "name" in medicine:
        yield say.line(medicine["name"])
    for key, label in LABELS.items():
        if key in medicine and key != "name":
            yield f"{label[say.language[:2]]} {say.line(medicine[key])}"
        elif key not in medicine and medicine.get("write") == "yes":
            yield label[say.language[:2]]


WHOLE = {
    "name": "Your evening medicine",
    "for": "What your clinician told you.",
    "how": "As your clinician told you.",
    "when": "In the evening.",
}


def alone(medicine: dict[str, str], **parts: Any) -> dict[str, Any]:
    return content(handout({"medicine": medicine}, contents="no"), help=None, **parts)


def ruled(pdf: bytes) -> list[Line]:
    """The lines to write on: three quarters of a point at least, and not in the colour of the rule over the rows."""
    opening, *lines = sorted(sheets(pdf)[0].lines, key=lambda line: -line.box.top)
    return [line for line in lines if line.width >= 0.75 and line.colour != opening.colour]


def test_it_is_a_table_named_after_the_medicine(workshop: Workshop) -> None:
    tree = outline(workshop.pdf(alone({**WHOLE, "watch": "What your clinician told you."})))
    assert '  Table\n    Caption "Your evening medicine"\n    TBody\n' in tree and "THead" not in tree
    assert 'TH Scope=Row "What it is for"\n        TD "What your clinician told you."' in tree
    assert [line.split('"')[1] for line in tree.splitlines() if "TH " in line] == [
        *("What it is for", "How to take it", "When to take it", "Watch for")
    ]


@pytest.mark.parametrize("key", ["name", "for", "how", "when"])
def test_what_must_not_be_left_out_is_told(key: str, workshop: Workshop) -> None:
    assert workshop.read(alone({name: text for name, text in WHOLE.items() if name != key})) is None
    (problem,) = workshop.problems
    assert problem.code == "E201" and f'"{key}" is missing' in problem.message and "write: yes" in (problem.hint or "")
    assert problem.span and problem.span.line > 1


def test_with_write_all_that_is_not_typed_gets_lines(workshop: Workshop) -> None:
    what = alone({"for": "What your clinician told you.", "write": "yes"})
    pdf = workshop.pdf(what)
    assert outline(pdf).count("TH Scope=Row") == 7 and outline(pdf).count("TD\n") == 6
    assert outline(pdf).count('TD "') == 1
    assert ruled(workshop.pdf(alone(WHOLE))) == []
    # One in each of five rows with two lines, the second of which is the line under the row: six under rows.
    assert len(ruled(pdf)) == 5 + 6


@pytest.mark.parametrize(("size", "least"), [("regular", 22), ("large", 30)])
def test_lines_have_room_to_write(size: Any, least: float, workshop: Workshop) -> None:
    tops = [line.box.top for line in ruled(workshop.pdf(alone({"write": "yes"}), size))]
    assert len(tops) == 12
    assert min(upper - lower for upper, lower in pairwise(tops)) >= least


@pytest.mark.parametrize("write", ["yes", "no"])
@pytest.mark.parametrize("width", [150, 190, 240, 300, 380, 450])
def test_nothing_sticks_out_of_any_measure(width: float, write: str, workshop: Workshop) -> None:
    medicine = {**WHOLE, "name": "Electroencephalography or so", "how": LETTER_TEXT, "write": write}
    for size in ("regular", "large"):
        assert unfit(set_in(width, {"medicine": medicine}, workshop, size)) == []  # type: ignore[arg-type]


def test_in_a_narrow_column_labels_stand_above(workshop: Workshop) -> None:
    def places(width: float) -> tuple[float, float]:
        (sheet,) = sheets(set_in(width, {"medicine": WHOLE}, workshop))
        label, text = (next(run for run in sheet.runs if run.text.startswith(one)) for one in ("When", "In the"))
        return text.x - label.x, label.y - text.y

    assert places(380)[0] > 60 and places(380)[1] == 0
    assert places(150)[0] == 0 and places(150)[1] > 10


def test_only_what_no_page_holds_is_parted(workshop: Workshop) -> None:
    pdf = workshop.pdf(alone({**WHOLE, "how": " ".join([LETTER_TEXT] * 60)}))
    assert len(sheets(pdf)) > 1
