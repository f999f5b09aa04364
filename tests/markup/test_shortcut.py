import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from brochure.markup import body, inline, reading
from brochure.markup.shortcut import simple_body, simple_paragraph
from tests.markup.strange import TEXTS

SIMPLE = [
    "",
    'Plain words, "quoted" - and don\'t.',
    "A claim [@a]; another [@a; @K17]. 55 of 100.",
    "**Lead-in:** words, *stressed* (**bold**) ones.",
    "**bold**[@a] *x*, **y**!",
    "5 < 6 & #1 <script> `x` > y",
    "Two\nlines [@a;\n@b] **in\nbold**\n \n\nand two paragraphs\n",
    "Bring:\n- a card\nof yours\n- **list**\n\n- and\n\n\nThen\n2. text\n1. rest\n2. go\n",
    "3. a\n4. b\n- c\n\n9. d",
]
TREACHEROUS = [
    "**a ** b",
    "** a** b",
    "**a.**b",
    "**a**b",
    "b**a** *c*",
    "*a**b*",
    "**a***b*",
    "***a***",
    "**a* b*",
    "*a [@b]* c",
    "**.a**",
    "_a_ [@b]",
    r"\*a* b",
    "[@a](https://a.example)",
    "[ [@a] ](https://a.example)",
    "- a",
    "-",
    "3.",
    "3. a",
    "a\n- b",
    "a\n-\n- b",
    "- a\n-\n- b",
    "- a\n- \u2003b",
    "- \u2003a",
    "- a\n\u00a0\n- b",
    "- - a",
    "- 1. a",
    "- a\n  b",
    "- a\n\n  b",
    " - a\n- b",
    "a  \nb",
    "a \nb  ",
    "a\n\nb  \n  \nc",
    "-\ta",
    "- a\n\t- b",
    "a\n \t \nb",
    "a\n\tb",
    "100. a\n2026. b",
    "- a\n100. b",
    "- a\n5. b\n7. c",
    "a\n2. b\n3. c",
    "a\n\n2. b",
    "1. a\n1. b",
    "a\r\nb\r\n\r\n- c",
]


def read_by_parser(text: str) -> tuple[object, object]:
    """`inline` and `body` of a text with the shortcut for simple texts taken away."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "simple_paragraph", lambda text: None)
        patch.setattr(reading, "simple_body", lambda text, language: None)
        return inline(text), body(text)


@pytest.mark.parametrize("text", SIMPLE)
def test_simple_texts_take_the_shortcut(text: str) -> None:
    assert simple_body(text, "en") is not None
    assert simple_paragraph(text) is not None


@pytest.mark.parametrize("text", SIMPLE + TREACHEROUS)
def test_simple_texts_are_read_as_the_parser_reads_them(text: str) -> None:
    assert (inline(text), body(text)) == read_by_parser(text)


@given(TEXTS)
@settings(deadline=None, derandomize=True, max_examples=1000)
def test_all_texts_are_read_as_the_parser_reads_them(text: str) -> None:
    assert (inline(text), body(text)) == read_by_parser(text)


def test_simple_texts_do_not_load_the_parser() -> None:
    code = (
        "import sys; from brochure.markup import body, inline\n"
        f"for text in {SIMPLE!r}: inline(text), body(text)\n"
        "assert 'markdown_it' not in sys.modules\n"
        "inline('[a](https://a.example)'); assert 'markdown_it' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
