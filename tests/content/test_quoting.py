"""Every proposal to put quotes round a text must itself be YAML for that text."""

import pytest
import yaml

from brochure.content.quoting import quoted, unquoted_colon


@pytest.mark.parametrize(
    "text", ["Note: bring it", 'the "best" way', 'it\'s "so"', "C:\\docs", "# 5", "", "{{ a }}", "- x"]
)
def test_what_is_proposed_is_read_as_the_text(text: str) -> None:
    assert yaml.safe_load(quoted(text)) == text


def test_double_quotes_are_preferred() -> None:
    assert quoted("it's") == '"it\'s"'


def test_the_words_before_the_colon_are_named() -> None:
    assert '("Note")' in unquoted_colon("Note")
