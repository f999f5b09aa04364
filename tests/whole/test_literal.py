"""Texts are data: whatever looks like code, markup or a command is printed as typed, wherever a text can stand."""

from __future__ import annotations

import pytest

from tests.proof.reading import artifacts, outline_entries, read
from tests.proof.validation import violations
from tests.whole.project import Shop

ODD = (
    "<script>alert(1)</script>",
    "<para>a</para>",
    "<b>a</b> and <br/>",
    "Fish & chips &amp; peas &#65;",
    "5 < 6 > 4 & 3 <= 4",
    "<img src=x onerror=y>",
    "{{ and {% if a %} {#1}",
    "%s %d %(name)s {0} {name} $HOME `id` $(id)",
    "\\n \\t \\u0041 C:\\docs\\new",
    "a_b_c and 2 * 3 * 4 and 5*6 and ~a~",
    "#1 # 2 ### 3",
    "no",
    "12",
    "09:30",
    "2026-01-02",
    "1e3",
    "0x1F",
    "null",
    "~",
    "(((",
    ")>>endobj<<",
    "-1.5",
    "| a | b |",
)


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@pytest.mark.parametrize("text", ODD)
def test_odd_text_is_printed_as_typed_wherever_it_stands(shop: Shop, text: str) -> None:
    typed = quoted(text)
    places = {
        "title": f"A {text} z",
        "section": f"B {text} z",
        "bullet": f"C {text} z",
        "cell": f"D {text} z",
        "question": f"E {text} z",
        "answer": f"F {text} z",
        "box": f"G {text} z",
        "clinic": f"H {text} z",
    }
    shop.write(f"""\
format: 1
language: en-US
clinic: {{name: {quoted(places["clinic"])}, phone: 404-555-0134}}
values: {{odd: {typed}}}
documents:
  - id: first-visit
    kind: handout
    title: {quoted(places["title"])}
    sections:
      - title: {quoted(places["section"])}
        body:
          - {typed}
          - "I {{{{ values.odd }}}} z"
          - bullets: [{quoted(places["bullet"])}]
          - callout: {{tone: note, title: {quoted(places["box"])}, body: {typed}}}
          - table: {{columns: [One, Two], rows: [[{quoted(places["cell"])}, {typed}]]}}
          - faq: [{{question: {quoted(places["question"])}, answer: {quoted(places["answer"])}}}]
          - contact: {{}}
""")
    ran = shop.build()
    assert (ran.code, ran.err) == (0, "")
    pdf = shop.made()["first-visit.pdf"]
    said = [passage.text for passage in read(pdf)]
    wanted = (*places.values(), f"I {text} z")
    assert [one for one in wanted if not any(one in spaced(text) for text in said)] == []
    assert said.count(text) == 3  # by itself in a paragraph, a box and a cell
    assert places["section"] in [spaced(entry.title) for entry in outline_entries(pdf)]
    assert any(places["clinic"] in spaced(text) for page in artifacts(pdf) for text in page)
    assert violations(pdf) == []


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")
