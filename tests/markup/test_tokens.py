import pytest

from brochure.content.nodes import Text
from brochure.markup.runs import Listing, Paragraph, Run
from brochure.markup.tokens import Reporter, body_blocks, inline_pieces
from brochure.problems import Problems, Span

START = Span("content.yaml", 10, 7)


def problems_of(text: str, span: Span | None = START) -> list[tuple[str, Span | None]]:
    problems = Problems()
    list(body_blocks(text, "en", Reporter(text, problems, span)))
    return [(problem.code, problem.span) for problem in problems]


def pieces(text: str) -> list[Run]:
    return list(inline_pieces(text, Reporter(text, None, None)))


def test_looks_of_runs() -> None:
    assert pieces("a ***b** c* [**d**](https://a.example)") == [
        Run("a "),
        Run("b", bold=True, italic=True),
        Run(" c", italic=True),
        Run(" "),
        Run("d", bold=True, href="https://a.example"),
    ]


def test_citations_and_breaks_have_no_looks() -> None:
    bold = pieces("**a\\\nb [@c; @K17]**")
    assert bold[1] == Run("", is_break=True)
    assert bold[-2:] == [Run("", cite="c"), Run("", cite="K17")]


def test_addresses_are_percent_encoded_and_escapes_in_them_undone() -> None:
    assert pieces(r"[a](https://a\_b.example/é?x=1&y=2)")[0].href == "https://a_b.example/%C3%A9?x=1&y=2"


def test_blocks() -> None:
    blocks = tuple(body_blocks("One\ntwo\n\n3. c\n4. d\n\n   more\n   - e", "en", Reporter("", None, None)))
    inner = Listing(False, 1, ((Paragraph((Run("e"),)),),))
    second = (Paragraph((Run("d"),)), Paragraph((Run("more"),)), inner)
    assert blocks == (Paragraph((Run("One two"),)), Listing(True, 3, ((Paragraph((Run("c"),)),), second)))


def test_empty_items_and_lists_are_left_out() -> None:
    assert tuple(body_blocks("- [](https://clinic.example)", "en", Reporter("", None, None))) == ()
    (listing,) = body_blocks("- a\n-\n- b", "en", Reporter("", None, None))
    assert listing == Listing(False, 1, ((Paragraph((Run("a"),)),), (Paragraph((Run("b"),)),)))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[a](javascript:x)", "E210"),
        ("[a](clinic.example)", "E210"),
        ("[a](https://clinic.example/my form)", "E210"),
        ("[](https://clinic.example)", "E211"),
        ("[ ](https://clinic.example)", "E211"),
        ("[@a b]", "E213"),
        ("- a\n  - b\n    - c", "E221"),
    ],
)
def test_what_is_reported(text: str, code: str) -> None:
    assert [found for found, _ in problems_of(text)] == [code]


def test_a_refused_link_keeps_its_words() -> None:
    assert pieces("[words](javascript:x)") == [Run("words")]


def test_each_problem_is_reported_once() -> None:
    assert len(problems_of("**[@a b]** [[@a b]](https://a.example)")) == 1


def test_a_text_that_does_not_know_its_places_counts_lines() -> None:
    assert problems_of("a [b](c)") == [("E210", START)]
    assert problems_of("a\n\n- d\n- [b](c.example)") == [("E210", Span("content.yaml", 13, 1))]
    assert problems_of("a\n[b](c.example)", None) == [("E210", None)]


def test_a_text_that_knows_its_places_names_them() -> None:
    source = "|\n  See\n  [b](c.example) and [@a b]"
    text = Text("See\n[b](c.example) and [@a b]\n", START, source)
    assert problems_of(text, None) == [("E210", Span("content.yaml", 12, 7)), ("E213", Span("content.yaml", 12, 22))]


def test_the_place_of_an_address_that_had_to_be_encoded() -> None:
    text = 'a [b](data:"x")'
    assert problems_of(Text(text, START, text)) == [("E210", Span("content.yaml", 10, 13))]


def test_a_text_that_was_made_is_reported_at_the_given_place() -> None:
    assert problems_of(Text("[b](c.example)")) == [("E210", START)]
