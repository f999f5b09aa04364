import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.content.names import as_markup
from brochure.content.nodes import Text
from brochure.markup import Listing, Paragraph, Run, body, inline, plain, typography
from brochure.problems import Problems, Span


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
