import pytest

from brochure.markup.citations import CITATION, ODD_CITATION, source_ids


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("[@a]", ("a",)),
        ("[@K17]", ("K17",)),
        ("[@elekt-d-2023]", ("elekt-d-2023",)),
        ("[@a; @b]", ("a", "b")),
        ("[@a, @b;@c ]", ("a", "b", "c")),
        ("[@a;\n@b]", ("a", "b")),
    ],
)
def test_citations(typed: str, ids: tuple[str, ...]) -> None:
    assert CITATION.fullmatch(typed)
    assert source_ids(typed) == ids


@pytest.mark.parametrize("typed", ["[@a b]", "[@a_b]", "[@a; b]", "[@a, p. 3]", "[@-a]", "[@ä]"])
def test_what_only_looks_like_a_citation(typed: str) -> None:
    assert not CITATION.fullmatch(typed)
    assert ODD_CITATION.fullmatch(typed)


@pytest.mark.parametrize("typed", ["[@]", "[@ a]", "[@a", "[a@b]", "[@a\nb]"])
def test_what_is_just_text(typed: str) -> None:
    assert not CITATION.fullmatch(typed)
    assert not ODD_CITATION.fullmatch(typed)
