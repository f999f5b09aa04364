import pytest

from brochure.markup.grammar import parse, parse_inline


def kinds(text: str) -> list[str]:
    """The types of the tokens, without the empty texts that emphasis leaves."""
    return [token.type for token in parse_inline(text) if token.type != "text" or token.content]


@pytest.mark.parametrize(
    "text",
    [
        "# Heading",
        "> quote",
        "`code`",
        "![alt](https://a.example)",
        "<b>bold</b> <script> <para>",
        "&amp; &lt;",
        "<https://a.example>",
        "~~struck~~",
        "5 < 6 & #1 *",
        "a_b_c and 2 * 3 *",
        "**open",
        "[open",
        "[word]",
        "[a][b]",
        "* star",
        "+ plus",
        "1) bracket",
        "-no space",
        "- ",
        "12.",
        "2026. A year",
        "    indented",
        "---",
        "```\nfence\n```",
        "a | b\n--|--\nc | d",
        "Title\n=====",
        "[a]: https://a.example",
    ],
)
def test_everything_else_is_text(text: str) -> None:
    tokens, _ = parse(text)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "softbreak"}
    assert "\n".join("".join(child.content or "\n" for child in children).split("\n")) == text.strip()


def test_what_is_understood() -> None:
    assert kinds("**a**") == ["strong_open", "text", "strong_close"]
    assert kinds("_a_") == ["em_open", "text", "em_close"]
    assert kinds("[a](https://a.example)") == ["link_open", "text", "link_close"]
    assert kinds("a\nb\\\nc  \nd") == ["text", "softbreak", "text", "hardbreak", "text", "hardbreak", "text"]
    assert kinds("a [@b; @K17].") == ["text", "citation", "text"]
    assert kinds("Now![@b]") == ["text", "citation"]
    assert kinds("[@b c]") == ["odd_citation"]
    assert kinds("[a](tel:(770) 555-0134)!") == ["link_open", "text", "link_close", "text"]
    assert kinds("[a](https://a b.example)!") == ["odd_link", "text"]


def test_a_backslash_makes_any_sign_a_text() -> None:
    (token,) = parse_inline(r"\*\*a\** \[@b] \\ \- \a")
    assert (token.type, token.content) == ("text", r"**a** [@b] \ - \a")


@pytest.mark.parametrize("refused", ["javascript:x", "data:text/html,x", "file:///x", "y"])
def test_a_link_with_any_address_is_found_so_that_it_can_be_refused(refused: str) -> None:
    assert kinds(f"[a]({refused})") == ["link_open", "text", "link_close"]


def test_a_citation_in_the_words_of_a_link_and_a_telephone_link_in_bold() -> None:
    assert kinds("[a [@b]](https://a.example)") == ["link_open", "text", "citation", "link_close"]
    assert kinds("**[a _b_](tel:988 1)**")[1:4] == ["link_open", "text", "em_open"]


def test_a_list_after_a_line_of_text() -> None:
    tokens, _ = parse("Bring:\n- card\n- list")
    assert [token.type for token in tokens if token.type.endswith("_open")] == [
        "paragraph_open",
        "bullet_list_open",
        *["list_item_open", "paragraph_open"] * 2,
    ]


def test_lists_go_two_deep_and_the_lines_of_a_third_are_named() -> None:
    tokens, too_deep = parse("- a\n  1. b\n  2. c\n     - d\n     - e\n- f")
    assert [token.type for token in tokens].count("bullet_list_open") == 1
    assert [token.type for token in tokens].count("ordered_list_open") == 1
    assert [token.content for token in tokens if token.type == "inline"] == ["a", "b", "c\n- d\n- e", "f"]
    assert too_deep == {3, 4}


def test_text_is_never_lost_however_deep_it_stands() -> None:
    text = "- " * 60 + "end"
    tokens, too_deep = parse(text)
    assert "end" in "".join(token.content for token in tokens)
    assert too_deep == {0}
