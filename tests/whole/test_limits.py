"""More than anybody would write: it is printed whole, or refused with its place; never cut off, and never a bug."""

from __future__ import annotations

import pytest

from tests.proof.reading import read
from tests.proof.validation import violations
from tests.whole.project import Shop, places

WORD = "Pneumonoultramicroscopicsilicovolcanoconiosis"


def words(count: int) -> str:
    return " ".join(["many"] * count)


def items(count: int, item: str = "x") -> str:
    return f"[{', '.join([item] * count)}]"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("subtitle: What to bring", f"subtitle: {words(900)} What to bring", "E502 content.yaml:17:15"),
        ("- title: When you", f"- title: {words(400)} When you", "E502 content.yaml:25:16"),
        ("page: letter", f"help: {{text: {words(1500)}}}", "E502 content.yaml:3:14"),
        (
            "- Eat",
            f"- table: {{columns: {items(13)}, rows: [{items(13)}]}}\n          - Eat",
            "E202 content.yaml:21:30",
        ),
        (
            "- Eat",
            f"- table: {{columns: [a, {words(1500)}], rows: [[a, b]]}}\n          - Eat",
            "E502 content.yaml:21:20",
        ),
        ("- Eat", f"- qr: {{url: 'https://a.example/{'b' * 400}'}}\n          - Eat", "E210 content.yaml:21:23"),
        (
            "- Eat",
            "- |\n            - a\n              - b\n                - c\n          - Eat",
            "E221 content.yaml:24:17",
        ),
    ],
    ids=["subtitle", "section title", "help", "columns", "table head", "code", "lists"],
)
def test_too_much_is_refused_at_its_place(shop: Shop, old: str, new: str, expected: str) -> None:
    text = shop.content.read_text(encoding="utf-8")
    shop.write(text.replace(old, new, 1))
    assert places(shop.fails("--only", "first-visit").problems) == [expected]


@pytest.mark.parametrize(
    "item",
    [
        words(20_000),
        WORD * 40,
        f"bullets: {items(500)}",
        f"steps: {items(500)}",
        f"callout: {{body: {words(3000)}}}",
        f"table: {{columns: [a, b], rows: [[a, {words(3000)}], [a, b]]}}",
        f"table: {{columns: {items(12, WORD)}, rows: [{items(12, WORD)}]}}",
        f"table: {{columns: [a, b], rows: {items(300, '[a, b]')}}}",
        "callout: {body: [a, {callout: {body: [b, {callout: {body: [c, {bullets: [d]}]}}]}}]}",
        f"subhead: {words(150)}",
        f"'[{words(30)}](https://a.example/{'b' * 1500})'",
    ],
    ids=[
        "paragraph",
        "word",
        "bullets",
        "steps",
        "box",
        "tall cell",
        "wide table",
        "long table",
        "boxes",
        "subhead",
        "link",
    ],
)
def test_much_is_printed_whole(shop: Shop, item: str) -> None:
    shop.add(item, "The very last words.")
    ran = shop.build("--only", "first-visit")
    assert (ran.code, ran.err) == (0, "")
    pdf = shop.made()["first-visit.pdf"]
    said = [passage.text for passage in read(pdf)]
    assert "The very last words." in said
    assert sum(text.count("many") for text in said) == item.count("many")
    assert sum(text.replace("\u00ad", "").count(WORD) for text in said) == item.count(WORD)
    assert violations(pdf) == []


def test_forty_sections(shop: Shop) -> None:
    last = "      - title: When you are here\n"
    more = "".join(f"      - title: Part {number}\n        body: [{words(80)}]\n" for number in range(40))
    shop.change(last, more + last)
    ran = shop.build("--only", "first-visit")
    assert (ran.code, ran.err) == (0, "")
    pdf = shop.made()["first-visit.pdf"]
    passages = read(pdf)
    heads = [passage for passage in passages if passage.role == "H2" and passage.text.startswith("Part ")]
    listed = [passage.text for passage in passages if "TOC" in passage.path and passage.text.startswith("Part ")]
    assert listed == [f"Part {number} {head.pages[0]}" for number, head in enumerate(heads)]
    assert len(listed) == 40
    assert violations(pdf) == []
