"""The keys that only print has."""

from __future__ import annotations

import pytest

from tests.brand.project import Project, place


def printing(project: Project, text: str) -> str:
    return project.problem(f"defaults:\n  brochure:\n    {text}\n").code


def test_what_is_left_out_has_a_value(project: Project) -> None:
    theme = project.theme("meta: {name: x}")
    assert theme.footer is None and not theme.ink_saving and theme.type.body.size == 12 and not theme.mixtures


def test_ink_footer_and_body(project: Project) -> None:
    theme = project.theme("defaults: {brochure: {ink: saving, footer: Ask us for large print., body: 13.5}}")
    assert theme.ink_saving
    assert theme.footer == "Ask us for large print."
    assert theme.type.body.size == 13.5 and theme.type.title.size == 37


def test_the_footer_knows_its_place_and_the_names_it_is_given(project: Project) -> None:
    text = 'defaults:\n  brochure:\n    footer: "Call {{ clinic.phone }}"\n'
    footer = project.theme(text, {"clinic.phone": "(770) 555-0134"}).footer
    assert footer is not None and footer.span.line == 3
    assert "555" in footer and "{{" not in footer
    assert project.problem(text).code == "E205"


def test_a_stronger_tint_is_darker(project: Project) -> None:
    pale, strong = (project.theme(f"defaults: {{brochure: {{tint: {share}}}}}").colours.tint for share in ("4", "9.5"))
    assert sum(strong) < sum(pale)


def test_unknown_keys_are_errors_here_with_what_was_meant(project: Project) -> None:
    problem = project.problem("defaults:\n  brochure:\n    ink: full\n    foter: x\n")
    assert (problem.code, place(problem)) == ("E203", (4, 5))
    assert 'did you mean "footer"' in problem.message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ink: none", "E204"),
        ("body: 11", "E204"),
        ("body: nan", "E202"),
        ("tint: 10", "E204"),
        ("tint: much", "E202"),
        ("logo: {height: 5}", "E204"),
        ("logo: {heigth: 30}", "E203"),
        ("footer: [a]", "E202"),
        ("primary: [a]", "E202"),
        ("emergency: crimsn", "E217"),
        ("cmyk: {primary: 1 2 3}", "E225"),
        ("cmyk: {primry: 1 2 3 4}", "E203"),
        ("cmyk: 92 30 40 22", "E202"),
    ],
)
def test_values_that_do_not_do(project: Project, text: str, code: str) -> None:
    assert printing(project, text) == code
