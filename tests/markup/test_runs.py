from brochure.markup.runs import Listing, Paragraph, Run, plain


def test_plain_words_of_runs() -> None:
    runs = (Run("Call "), Run("us", bold=True, href="tel:911"), Run("", cite="a"), Run("", is_break=True), Run("now"))
    assert plain(runs) == "Call us now"
    assert plain(()) == ""


def test_plain_words_of_a_body_are_lines_in_reading_order() -> None:
    inner = Listing(True, 3, ((Paragraph((Run("c"),)),),))
    body = (
        Paragraph((Run("Bring:"),)),
        Listing(False, 1, ((Paragraph((Run("a"),)), Paragraph((Run("more"),))), (Paragraph((Run("b"),)), inner))),
    )
    assert plain(body) == "Bring:\na\nmore\nb\nc"


def test_runs_that_look_alike() -> None:
    assert Run("a", bold=True).looks_like(Run("b", bold=True))
    for other in (
        Run("b"),
        Run("b", bold=True, italic=True),
        Run("b", bold=True, href="x"),
        Run("b", bold=True, lang="es"),
    ):
        assert not Run("a", bold=True).looks_like(other)
    assert not Run("", is_break=True).looks_like(Run("a"))
    assert not Run("a").looks_like(Run("", cite="a"))
