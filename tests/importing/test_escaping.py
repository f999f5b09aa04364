"""Words that were imported print as they were typed, whatever signs are in them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from brochure.content import Text
from brochure.content.names import as_markup, fill
from brochure.importing.escaping import plain_value, tidy, write
from brochure.markup import Paragraph, Run, body, inline, plain, typography
from tests.markup.strange import TEXTS

ADDRESS = "https://clinic.example/a"
RUNS = st.lists(
    st.builds(
        Run,
        st.one_of(TEXTS, st.sampled_from(["a", " b ", "c*", "(d", "{{", "}}", "-", "1.", " "])),
        bold=st.booleans(), italic=st.booleans(), href=st.sampled_from(["", "", "", ADDRESS]),
    )
    | st.just(Run("", is_break=True)),
    max_size=6,
)  # fmt: skip


def text(*runs, is_body=True):
    return write(runs, is_body=is_body).text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Bring your card.", "Bring your card."),
        ("5 * 3 is 15", "5 * 3 is 15"),
        ("*not bold*", r"\*not bold\*"),
        ("snake_case and [brackets]", "snake_case and [brackets]"),
        ("_under_", r"\_under\_"),
        ("[a](https://b.example)", r"\[a\](https://b.example)"),
        ("[@smith]", r"\[@smith\]"),
        (r"C:\*", r"C:\\\*"),
        ("- a dash", r"\- a dash"),
        ("12. of May", r"12\. of May"),
        ("2026. A year", "2026. A year"),
        ("{{ clinic.phone }}", r"{\{ clinic.phone }}"),
        ("<b> & &amp; # > | `x`", "<b> & &amp; # > | `x`"),
    ],
)
def test_only_what_would_be_taken_for_a_mark_is_escaped(typed, written):
    assert text(Run(typed)) == written
    assert plain(body(written)) == typography(typed)


def test_a_dash_begins_no_list_where_a_text_is_one_paragraph():
    assert text(Run("- a dash"), is_body=False) == "- a dash"


def test_bold_italics_and_links_are_carried():
    runs = Run("Call "), Run("today", bold=True), Run(" or "), Run("write", italic=True), Run(" to ")
    assert text(*runs, Run("us", href=ADDRESS)) == f"Call **today** or *write* to [us]({ADDRESS})"
    assert text(Run("a", bold=True), Run(" b", bold=True, italic=True)) == "**a** ***b***"


def test_spaces_stand_outside_of_stars():
    assert text(Run("Call"), Run(" today ", bold=True), Run("please")) == "Call **today** please"


def test_bold_words_in_several_runs_are_one():
    assert text(Run("one", bold=True), Run(" "), Run("two", bold=True)) == "**one two**"


def test_line_breaks_are_kept_and_no_list_begins_after_one():
    runs = Run("one"), Run("", is_break=True), Run("- two")
    assert text(*runs) == "one\\\n\\- two"


def test_emphasis_that_markdown_cannot_write_is_given_up_and_named_before_any_word():
    written = write([Run("a"), Run("(b)", bold=True), Run("c")], is_body=True)
    assert (written.text, written.lost) == ("a(b)c", ("bold",))


@pytest.mark.parametrize("address", ["file:///C:/forms/intake.pdf", "intake.pdf", "javascript:alert(1)", "#part"])
def test_a_link_that_no_handout_may_have_keeps_its_words(address):
    written = write([Run("our form", href=address)], is_body=True)
    assert written.text == "our form" and written.lost == ("a link whose address can't be used",)


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://a.example/b (c)", "https://a.example/b%20%28c%29"),
        ("https://a.example/{{ x }}", "https://a.example/%7B%7B%20x%20%7D%7D"),
        ("tel:(770) 555-0134", "tel:-770-555-0134"),
        ("mailto:us@a.example", "mailto:us@a.example"),
    ],
)
def test_addresses_are_written_so_that_nothing_in_them_ends_the_link(address, written):
    found = text(Run("us", href=address))
    assert found.startswith("[us](") and not set(" (){}") & set(found[5:-1])
    (run,) = inline(found)
    assert run.text == "us" and run.href
    if not address.startswith("tel"):
        assert found == f"[us]({written})"


def test_control_characters_go_and_those_that_end_a_line_break_it():
    assert tidy([Run("a\x0bb\x00c\u2028d")]) == (
        Run("a"), Run("", is_break=True), Run("bc"), Run("", is_break=True), Run("d"),
    )  # fmt: skip


@settings(deadline=None)
@given(RUNS, st.booleans())
def test_any_runs_read_as_the_same_words(runs, is_body):
    written = write(runs, is_body=is_body)
    expected = tidy(replace(run, bold=False, italic=False, href="") for run in runs)
    filled = fill(Text(written.text), {"clinic.phone": "x"}, as_markup)
    read = body(filled) if is_body else (Paragraph(inline(filled)),)
    whole = typography("".join("\n" if run.is_break else run.text for run in tidy(expected)))
    assert _as_typed(_lines(read)) == _as_typed(whole)


@settings(deadline=None)
@given(TEXTS)
def test_what_is_printed_as_typed_has_no_names_in_it(typed):
    value = plain_value(typed)
    assert fill(Text(value), {}, lambda found, before: found) == value
    assert value.replace(" ", "").replace("{", "") == "".join(plain_value(typed.replace("{", "")).split(" "))


def _as_typed(text):
    """Dashes and dots are shortened within a run only, so that a bold hyphen beside a plain one stays two."""
    return text.replace("—", "---").replace("–", "--").replace("…", "...")


def _lines(parts):
    return "\n".join("".join("\n" if run.is_break else run.text for run in part.runs) for part in parts)
