"""A text in one line of YAML is read as that text by every reader of YAML."""

import pytest
import yaml
from hypothesis import given, settings

from brochure.importing.escaping import words_only
from brochure.importing.quotes import in_one_line
from tests.markup.strange import TEXTS


@pytest.mark.parametrize("text", ["Bring your card.", "a:b", "9 am", "-5 degrees", "C# and F#", "it's", "yes, please"])
def test_ordinary_texts_have_no_quotes(text):
    assert in_one_line(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "", "yes", "No", "OFF", "null", "~", "12", "1.5", "1e3", "0x1F", "09:30", "2026-11-23", "Note: bring it",
        "Bring:", "Suite #2 #3", "- a", "@home", "%", "`x`", "*b*", "&a", "!a", "|", ">", "[a]", "{{ a }}", "'a'",
        '"a"', "? a", "---", "...", "# a", "=", "<<",
    ],
)  # fmt: skip
def test_texts_that_yaml_reads_as_something_else_have_quotes(text):
    assert in_one_line(text) != text
    assert yaml.safe_load(in_one_line(text)) == text


@pytest.mark.parametrize("text", ["a, b", "what?", "a:b", "a [b]"])
def test_more_texts_need_them_in_brackets(text):
    assert in_one_line(text) == text
    assert yaml.safe_load(f"[{in_one_line(text, in_brackets=True)}]") == [text]


@settings(deadline=None)
@given(TEXTS)
def test_any_text_is_read_as_itself(typed):
    text = words_only(typed)
    assert yaml.safe_load(in_one_line(text)) == text
    assert yaml.safe_load(f"[{in_one_line(text, in_brackets=True)}]") == [text]
