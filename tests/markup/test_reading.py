import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.content.names import as_markup
from brochure.content.nodes import Text
from brochure.markup import Listing, Paragraph, Run, body, inline, plain, reading, typography
from brochure.problems import Problems, Span
from tests.markup.strange import TEXTS

SIMPLE = [
    "",
    '  Plain words, "quoted" - and don\'t.  ',
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
]


def read_by_parser(text: str) -> tuple[object, object]:
    """`inline` and `body` of a text with the shortcut for simple texts taken away."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "simple_paragraph", lambda text: None)
        patch.setattr(reading, "simple_body", lambda text, language: None)
        return inline(text), body(text)


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
    subprocess.run([sys.executable, "-c", code], check=True)


def test_one_paragraph() -> None:
    assert inline("**Call** [us](tel:988) - now [@a].") == (
        Run("Call", bold=True),
        Run(" "),
        Run("us", href="tel:988"),
        Run("\u00a0– now"),
        Run("", cite="a"),
        Run("."),
    )
    assert inline("- not a list\n\nnor a paragraph") == (Run("- not a list nor a paragraph"),)


def test_a_body() -> None:
    assert body("Bring:\n- card\n- list\n\nThen rest.") == (
        Paragraph((Run("Bring:"),)),
        Listing(False, 1, ((Paragraph((Run("card"),)),), (Paragraph((Run("list"),)),))),
        Paragraph((Run("Then rest."),)),
    )
    assert body("- card") == (Listing(False, 1, ((Paragraph((Run("card"),)),),)),)
    assert body(" 2. rest") == (Listing(True, 2, ((Paragraph((Run("rest"),)),),)),)
    assert body(" \n ") == ()


@pytest.mark.parametrize("text", ["no", "12", "12.", "09:30", "2026-01-02", "-", "~", "1986. A year"])
def test_a_text_that_is_no_sentence_is_printed_as_typed(text: str) -> None:
    assert plain(body(text)) == plain(inline(text)) == text


def test_the_language_is_used_on_both_ways() -> None:
    assert plain(inline("página 2", "es-MX")) == "página\u00a02"
    assert plain(body("página 2\\\nfin", "es")) == "página\u00a02 fin"
    assert plain(body("página 2", "en")) == "página 2"


def test_problems_have_the_place_of_the_text() -> None:
    problems = Problems()
    inline(" [a](b.example)", problems=problems, span=Span("f", 3, 5))
    body(Text("[a](b.example)", Span("f", 4, 5), "[a](b.example)"), problems=problems)
    assert [(problem.code, problem.span) for problem in problems] == [
        ("E210", Span("f", 3, 5)),
        ("E210", Span("f", 4, 9)),
    ]


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z"]) | st.sampled_from(" *_[]()\\-1.!@")))
@settings(deadline=None, derandomize=True, max_examples=500)
def test_a_value_filled_into_a_text_is_words_and_nothing_else(value: str) -> None:
    value = " ".join(value.split())
    assert body(as_markup(value, "")) == ((Paragraph((Run(typography(value)),)),) if value else ())
