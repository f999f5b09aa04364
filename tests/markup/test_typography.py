import pytest
from hypothesis import given, settings

from brochure.markup.runs import Run
from brochure.markup.typography import set_runs, typography
from tests.markup.strange import TEXTS


def shown(text: str, language: str = "en") -> str:
    """The text as set, with a tilde for each no-break space."""
    return typography(text, language).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('He said "no".', "He said “no”."),
        ("don't, the patients' rights", "don’t, the patients’ rights"),
        ("a 'quoted' word", "a ‘quoted’ word"),
        ("\"'Both' at once\"", "“‘Both’ at once”"),
        ('("In brackets")', "(“In brackets”)"),
        ("the '90s, not the patients'", "the ’90s, not the patients’"),
        ("'Twas the patients'", "’Twas the patients’"),
        ("'tissue' is a word", "‘tissue’ is a word"),
        ("'open and never closed", "’open and never closed"),
        ("'open, 'open", "’open, ’open"),
        ("'open, don't", "’open, don’t"),
        ("'open ' alone", "’open ’ alone"),
        ('at the end "', "at the end ”"),
        ('a line\n"quoted"', "a line\n“quoted”"),
    ],
)
def test_quotes_are_curly_and_turn_the_right_way(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("wait...", "wait…"),
        ("wait....", "wait...."),
        ("word--word", "word–word"),
        ("word---word", "word—word"),
        ("----", "----"),
        ("a - b", "a~– b"),
        ("a -- b", "a~– b"),
        ("a — b", "a~— b"),
        ("well-known", "well-known"),
        ("- not after a word", "- not after a word"),
        (" - nor here", " - nor here"),
        ("nor before none - ", "nor before none - "),
        ("two  spaces\tand a tab", "two spaces and a tab"),
    ],
)
def test_dashes_dots_and_wide_spaces(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("8-10", "8–10"),
        ("(12-17)", "(12–17)"),
        ("1.5-2.5", "1.5–2.5"),
        ("2010-2015.", "2010–2015."),
        ("0-0.5", "0–0.5"),
        ("1,000-2,000", "1,000–2,000"),
    ],
)
def test_a_range_of_numbers_gets_an_en_dash(typed: str, printed: str) -> None:
    assert shown(typed) == printed


@pytest.mark.parametrize(
    "typed",
    [
        "770-555-0134",
        "1-800-715-4225",
        "555-1234",
        "555-0134",
        "2026-01-02",
        "30052-1234",
        "5-06",
        "24-7",
        "50-50",
        "K17-18",
        "omega-3-6",
        "9:00-17:00",
        "10.1038/s41380-018-0256-5",
        "https://clinic.example/8-10",
        "clinic.example/8-10--x",
        "www.a--b.example",
        "7-9@clinic.example",
    ],
)
def test_what_only_looks_like_a_range_stays(typed: str) -> None:
    assert shown(typed) == typed


def test_an_address_in_a_sentence_does_not_stop_the_rules_for_the_other_words() -> None:
    assert shown("8-10 days: a.example/1-2 and/or 3-4") == "8–10~days: a.example/1-2 and/or 3–4"


@pytest.mark.parametrize(
    "printed",
    [
        "75~mg",
        "75~mg/kg,",
        "5~p.m.",
        "5~pm.",
        "2~hours",
        "50~%",
        "6~in. of",
        "Dr.~Smith",
        "March~5, 2026",
        "Sept.~15",
        "March 2026",
        "Page~2",
        "(page~2)",
        "Figure~12",
        "55~of~100",
        "1~out~of~10.",
        "About 5~in~1,000 people",
        "5 in 2026",
        "in 2019 in Georgia",
        "two hours",
        "the doctor saw 5 people",
        "the Dr. (a woman)",
        "55 of",
        "id-770 555 0134",
        "770 555 0134-5",
        "x\nPage~2",
        "(770)~555-0134",
        "+1~(770)~555-0134",
        "770~555~0134 ext.~5",
        "1 2 3",
    ],
)
def test_short_things_stay_together_and_no_others(printed: str) -> None:
    assert shown(printed.replace("~", " ")) == printed


@pytest.mark.parametrize(
    "printed",
    [
        "23~de~noviembre de 2026",
        "55~de~cada~100",
        "5~p.~m.",
        "Dra.~Ruiz",
        "página~2",
        "10~semanas",
        "5 de ellos",
        "mayo 5",
        "May 5",
    ],
)
def test_spanish_has_its_own_short_things(printed: str) -> None:
    assert shown(printed.replace("~", " "), "es-US") == printed


def test_a_language_without_habits_is_set_as_english() -> None:
    assert shown("Page 2", "xx") == "Page~2"
    assert shown("Page 2", "EN-gb") == "Page~2"


def test_nothing_is_joined_across_a_line_break() -> None:
    assert shown("Page\n2 - 3") == "Page\n2~– 3"


def test_rules_see_the_whole_paragraph() -> None:
    runs = [
        Run('"It '),
        Run("helped 55", bold=True),
        Run(' of 100" - '),
        Run("", cite="a"),
        Run("perhaps--", italic=True),
    ]
    texts = [run.text for run in set_runs(runs)]
    assert texts == ["“It ", "helped 55", "\u00a0of\u00a0100”\u00a0– ", "", "perhaps–"]


def test_a_break_parts_runs_and_keeps_its_own_run() -> None:
    runs = (Run("Page"), Run("", is_break=True), Run("2"))
    assert set_runs(runs) == runs


def test_looks_and_links_stay() -> None:
    run = Run("8-10", bold=True, italic=True, href="https://a.example/8-10", lang="en")
    assert set_runs([run]) == (Run("8–10", bold=True, italic=True, href="https://a.example/8-10", lang="en"),)


@given(TEXTS)
@settings(deadline=None, derandomize=True, max_examples=500)
def test_setting_twice_changes_nothing(text: str) -> None:
    for language in ("en", "es"):
        once = typography(text, language)
        assert typography(once, language) == once


@given(TEXTS)
@settings(deadline=None, derandomize=True, max_examples=500)
def test_no_straight_quote_is_left(text: str) -> None:
    assert not set("'\"") & set(typography(text))
