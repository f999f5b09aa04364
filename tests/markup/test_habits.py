import pytest

from brochure.markup.habits import habits_of


@pytest.mark.parametrize(
    ("language", "month"), [("es", "mayo"), ("es-MX", "mayo"), ("ES", "mayo"), ("en-US", "May"), ("xx", "May")]
)
def test_habits_are_found_by_the_base_language_else_english(language: str, month: str) -> None:
    assert month in habits_of(language).months


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_language_is_complete(language: str) -> None:
    habits = habits_of(language)
    assert len(habits.quotes) == 4
    assert habits.units and habits.labels and habits.titles and habits.shares
    assert len(habits.months) >= 12
    assert all(label == label.lower() for label in habits.labels)
    assert all(title.endswith(".") for title in habits.titles)  # typography looks at words with a full stop only
