from __future__ import annotations

import pytest

from brochure.addresses import said, target
from tests.specimens import CLINIC, Workshop, content, handout


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("https://elm.example/a?b=1#c", "https://elm.example/a?b=1#c"),
        ("https://elm.example/niño/a b", "https://elm.example/ni%C3%B1o/a%20b"),
        ("https://elm.example/50%25", "https://elm.example/50%25"),
        ("https://münchen.example/ü", "https://xn--mnchen-3ya.example/%C3%BC"),
        ("https://elm.example:8080", "https://elm.example:8080"),
    ],
)
def test_the_target_is_ascii(typed: str, expected: str) -> None:
    assert target(typed) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://elm.example/", "elm.example"),
        ("http://www.elm.example/visit/", "elm.example/visit"),
        ("https://elm.example/www.html", "elm.example/www.html"),
    ],
)
def test_an_address_is_said_without_what_nobody_types(address: str, expected: str) -> None:
    assert said(address) == expected


@pytest.mark.parametrize("typed", ["https://elm.example", "HTTP://elm.example/x", "elm.example", "www.elm.example/a"])
def test_a_web_address_may_leave_out_its_scheme(typed: str, workshop: Workshop) -> None:
    project = workshop.project(content(clinic={**CLINIC, "website": typed}))
    website = project.content.clinic.website
    assert website is not None and website.lower().startswith("http") and website.endswith(typed.rpartition("//")[2])
    assert website.span.line > 0


@pytest.mark.parametrize(
    "typed", ["javascript:alert(1)", "file:///etc/passwd", "our site", "https://", "mailto:a@elm.example", "elm", "//x"]
)
def test_what_no_browser_opens_as_a_page_is_refused(typed: str, workshop: Workshop) -> None:
    body = {"qr": {"url": typed}}
    source = {"title": "A paper", "url": typed}
    assert workshop.read(content(handout(body, "Text [@a]."), sources={"a": source})) is None
    assert [problem.code for problem in workshop.problems] == ["E210", "E210"]
    assert all(typed in problem.message and problem.span for problem in workshop.problems)
