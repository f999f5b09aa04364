"""A character that no font has is told before anything is laid out: all of them, each where it is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from brochure.brand.faces import SOURCE_SANS
from brochure.content import Text
from brochure.coverage import gaps, missing, uncovered
from brochure.pdf.fonts import Family
from brochure.problems import Span
from tests.specimens import Workshop

FAMILY = Family(*SOURCE_SANS.files())
EVERYWHERE = """\
format: 1
brand: brand.yml
clinic:
  name: Elm 中
  phone: "988 文"
values: {idle: 字, used: 在}
sources: {a: {title: 地, publisher: 大}, b: {title: 小}}
faqs:
  one: {question: 上?, answer: '下 [@a].'}
  two: {question: 左?, answer: 右.}
help: {title: 一, text: 二}
documents:
- id: guide
  kind: handout
  title: 三
  subtitle: 四 {{ values.used }}
  review: {author: 五, reviewer: 六, version: 七}
  summary: [八]
  sections:
  - title: 九
    body:
    - 十 {{ clinic.name }}
    - table: {title: 日, columns: [月], rows: [[火]], note: 水}
    - callout: {title: 木, body: 金}
    - figure: {image: logo.png, alt: 土, caption: 山}
    - {qr: {url: https://elm.example, label: 川}}
    - {contact: {title: 人, note: 口}}
    - {steps: [手]}
    - {subhead: 目}
    - faq: [one]
"""


def places(text: str) -> set[tuple[str, int, int]]:
    """Where each ideograph of a file stands, line and column from 1."""
    return {
        (character, line, column)
        for line, words in enumerate(text.splitlines(), start=1)
        for column, character in enumerate(words, start=1)
        if ord(character) > 0x3000
    }


def test_all_are_told_in_one_run_at_their_places(workshop: Workshop) -> None:
    brand = "defaults: {brochure: {footer: 足}}\n"
    (workshop.root / "brand.yml").write_text(brand, encoding="utf-8")
    (workshop.root / "assets" / "logo.png").rename(workshop.root / "logo.png")
    made = workshop.rendered(EVERYWHERE)
    assert made.pdf is None and {problem.code for problem in made.problems} == {"E401"}
    found = {
        (problem.message.split()[5], problem.span.line, problem.span.column)
        for problem in made.problems
        if problem.span
    }
    unused = {"字", "小", "左", "右"}
    assert found == {place for place in places(EVERYWHERE) if place[0] not in unused} | {("足", 1, 31)}
    assert len(made.problems) == len(found)
    assert all(problem.exit_code == 4 for problem in made.problems)


@pytest.mark.parametrize("text", ["Café über niño œuvre Škoda łódź", "“quotes” – — … • ½ ° ± × ≤", "soft\u00adhyphen"])
def test_what_the_font_has_is_fine(text: str) -> None:
    assert gaps([Text(text)], FAMILY) == []


def test_a_text_is_told_once_for_each_character() -> None:
    text = Text("文 a 文 中", Span("f", 3, 5), "文 a 文 中")
    found = list(uncovered(["中", "文"], [text], []))
    named = [(problem.span.column, problem.message.split()[5]) for problem in found if problem.span]
    assert named == [(11, "中"), (5, "文")]


def test_a_character_written_as_an_escape_is_told_at_the_text() -> None:
    text = Text("a 中", Span("f", 3, 5), r'"a \u4e2d"')
    assert [problem.span for problem in uncovered("中", [text], [])] == [Span("f", 3, 5)]


def test_what_no_face_has_is_found_once_and_in_order() -> None:
    assert gaps([Text("文 a 文 中"), Text("é中")], FAMILY) == ["中", "文"]


def test_the_message_names_the_character() -> None:
    assert "✗ (U+2717, BALLOT X)" in missing("\u2717", None).message
    assert "(U+E000)" in missing("\ue000", None).message


def test_the_faces_of_the_house_help_out(tmp_path: Path) -> None:
    """A brand's font without a sign borrows it; only what no face has is told."""
    text = Text("a b", Span("f", 1, 1), "a b")
    assert gaps([text], Family(*SOURCE_SANS.files(), fallbacks=SOURCE_SANS.files()[:1])) == []
